from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., "CompletedProcess[str]"]


@pytest.fixture
def misspelt(talks: Path) -> Path:
    file = talks / "tests-2026/papers/turing.md"
    file.write_text(file.read_text().replace("title:", "titel: x\ntitle:"))
    return talks


def test_a_clean_archive_ends_with_zero(run: Run, talks: Path) -> None:
    done = run("--archive", talks, "check")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == f"no findings in {talks}\n3 of 3 papers are clean\n"


def test_a_finding_is_a_line_with_its_place_and_its_cure(run: Run, misspelt: Path) -> None:
    done = run("--archive", misspelt, "check")
    assert done.returncode == 1
    assert done.stdout == (
        "tests-2026, turing: On Computable Numbers\n"
        'tests-2026/papers/turing.md:2: error: unknown key "titel"; write "title" [unknown-key]\n'
    )
    assert done.stderr == (
        f"1 error in {misspelt}\n2 of 3 papers are clean\nmost frequent: unknown-key (1)\n"
    )


def test_the_json_report_has_a_version_and_every_field(run: Run, misspelt: Path) -> None:
    report = json.loads(run("--archive", misspelt, "check", "--format", "json").stdout)
    assert report == {
        "version": 1,
        "findings": [
            {
                "code": "unknown-key",
                "severity": "error",
                "edition": "tests-2026",
                "paper": "turing",
                "file": "tests-2026/papers/turing.md",
                "line": 2,
                "message": 'unknown key "titel"',
                "cure": 'write "title"',
            }
        ],
    }


def test_github_gets_annotations(run: Run, misspelt: Path) -> None:
    assert run("--archive", misspelt, "check", "--format", "github").stdout == (
        "::error file=tests-2026/papers/turing.md,line=2::"
        'unknown key "titel"; write "title" [unknown-key]\n'
    )


def test_codes_are_selected_and_ignored_by_how_they_begin(run: Run, misspelt: Path) -> None:
    assert run("--archive", misspelt, "check", "--ignore", "unknown").returncode == 0
    assert run("--archive", misspelt, "check", "--select", "pdf").returncode == 0
    assert run("--archive", misspelt, "check", "--select", "unknown-key").returncode == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["check"], 'there is no archive "editions"; make one with "proceedings init ."'),
        (
            ["--archive", ".", "check", "test-2026"],
            'has no edition "test-2026"; write "tests-2026"',
        ),
        (
            ["--archive", ".", "check", "--select", "text-spacs"],
            'no code begins with "text-spacs"; write "text-spaces"',
        ),
        (["check", "--explain", "unknown-kye"], 'no code "unknown-kye"; write "unknown-key"'),
        (["check", "--dry-run"], "--dry-run shows what --fix would mend; give both"),
        (
            ["--archive", ".", "check", "--baseline", "none.json"],
            "none.json: no such file or directory",
        ),
        (["chekc"], "No such command 'chekc'"),
        (["--archive", ".", "check", "--format", "xml"], "'xml' is not one of"),
    ],
)
def test_wrong_usage_ends_with_two(run: Run, archive: Path, words: list[str], said: str) -> None:
    done = run(*words)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
