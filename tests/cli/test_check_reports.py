"""`proceedings check`: where reports go, what is set aside, and what is said of codes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from jsonschema import Draft202012Validator

from proceedings.checks.registry import all_checks
from proceedings.model.findings import Finding

Said = Callable[..., Result]


@pytest.fixture
def spaced(talks: Path) -> Path:
    """An archive with two findings, one of them an error."""
    file = talks / "tests-2026/papers/turing.md"
    text = file.read_text().replace("title: On C", "titel: x\ntitle: On  C")
    file.write_text(text)
    return talks


def accept(talks: Path, *entries: str) -> None:
    file = talks / "tests-2026/edition.yml"
    lines = "".join(f"    - {{{entry}, reason: it is so, date: 2026-05-01}}\n" for entry in entries)
    file.write_text(f"{file.read_text()}checks:\n  accepted:\n{lines}")


def test_a_report_is_written_to_a_file_and_the_summary_is_told(said: Said, spaced: Path) -> None:
    file = spaced / "build/findings.html"
    done = said("--archive", spaced, "check", "--format", "html", "--output", file)
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith("1 error, 1 note in ")
    assert file.read_text().startswith("<!DOCTYPE html>")


def test_sarif_and_github_see_files_from_the_root_of_the_repository(
    said: Said, spaced: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (spaced / ".git").mkdir()
    monkeypatch.chdir(spaced / "tests-2026")
    shown = said("--archive", "..", "check", "--format", "github").stdout
    assert shown.startswith("::error file=tests-2026/papers/turing.md,line=2::")
    sarif = json.loads(said("--archive", "..", "check", "--format", "sarif").stdout)
    (place,) = sarif["runs"][0]["results"][0]["locations"]
    uri = place["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "tests-2026/papers/turing.md"


def test_the_schema_that_is_printed_is_that_of_the_findings(said: Said, spaced: Path) -> None:
    schema = json.loads(said("schema", "findings").stdout)
    report = json.loads(said("--archive", spaced, "check", "--format", "json").stdout)
    assert len(report["findings"]) == 2
    assert list(Draft202012Validator(schema).iter_errors(report)) == []


def test_what_is_accepted_is_counted_and_shown_where_it_is_asked_for(
    said: Said, spaced: Path
) -> None:
    accept(spaced, "code: unknown-key, paper: turing", "code: text-spaces")
    done = said("--archive", spaced, "check")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr.startswith("no findings, 2 accepted in ")
    shown = said("--archive", spaced, "check", "--accepted").stdout
    assert shown.startswith("Accepted\ntests-2026/papers/turing.md:2: error: ")
    assert "; accepted on 2026-05-01: it is so [unknown-key]\n" in shown


def test_a_code_that_is_accepted_and_is_none_is_an_error_at_its_line(
    said: Said, talks: Path
) -> None:
    accept(talks, "code: text-space")
    line = (talks / "tests-2026/edition.yml").read_text().count("\n")
    done = said("--archive", talks, "check")
    assert done.exit_code == 1
    assert done.stdout.split("\n")[1] == (
        f"tests-2026/edition.yml:{line}: error: checks: no finding of `proceedings check` has the "
        'code "text-space"; write "text-spaces" [accepted-unknown]'
    )


def test_what_is_in_the_baseline_does_not_fail(said: Said, spaced: Path) -> None:
    done = said("--archive", spaced, "check", "--write-baseline", "known.json")
    assert (done.exit_code, done.stdout) == (0, "Wrote known.json (2 findings)\n")
    done = said("--archive", spaced, "check", "--baseline", "known.json")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr.startswith("no findings, 2 in the baseline in ")


def test_only_new_findings_fail_beside_a_baseline_and_what_is_gone_is_told(
    said: Said, spaced: Path
) -> None:
    said("--archive", spaced, "check", "--write-baseline", "known.json")
    file = spaced / "tests-2026/papers/turing.md"
    file.write_text(file.read_text().replace("titel: x\n", "keyword: x\n\n"))
    done = said("--archive", spaced, "check", "--baseline", "known.json")
    assert done.exit_code == 1
    assert [line.rpartition("[")[2] for line in done.stdout.splitlines()] == [
        "tests-2026: the edition's own files",
        "baseline-unused]",
        "",
        "tests-2026, turing: On Computable Numbers",
        "unknown-key]",
    ]


def test_letters_are_written_beside_the_report(said: Said, talks: Path) -> None:
    file = talks / "tests-2026/edition.yml"
    file.write_text(f"{file.read_text()}checks: {{required: [orcid]}}\n")
    done = said("--archive", talks, "check", "--letters", "letters")
    assert "Wrote 2 letters to authors below letters\n" in done.stderr
    letters = sorted((talks / "letters").rglob("*.txt"))
    assert [file.name for file in letters] == ["hopper.txt", "noether.txt"]
    assert "Dear Emmy Noether and Alan Turing,\n" in letters[1].read_text()


def test_every_check_is_listed_with_its_severity(said: Said) -> None:
    lines = said("check", "--list").stdout.splitlines()
    assert [line.split()[:2] for line in lines] == [
        [code, str(one.severity)] for code, one in all_checks().items()
    ]


def test_a_code_is_explained(said: Said) -> None:
    shown = said("check", "--explain", "text-spaces").stdout
    assert shown.startswith("text-spaces (note, `--fix` mends it)\n\nTwo blanks follow each other")
    assert shown.endswith("What to do: leave one blank; `proceedings check --fix` does it\n")
    assert "while the files are read" in said("check", "--explain", "unknown-key").stdout


def test_the_web_is_asked_only_where_that_is_wished(
    said: Said, talks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = Finding(code="pdf-link-gone", message="it is gone", edition="tests-2026")
    monkeypatch.setattr("proceedings.checks.outside.links_gone", lambda *_: [gone])
    assert said("--archive", talks, "check").stdout == ""
    assert (
        "error: it is gone [pdf-link-gone]\n" in said("--archive", talks, "check", "--links").stdout
    )
