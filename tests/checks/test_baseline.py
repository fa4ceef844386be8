"""A baseline: what it lists does not count, wherever its lines have moved."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from proceedings.checks.baseline import (
    BadBaselineError,
    baseline_text,
    part_by,
    read_baseline,
    unused,
)
from proceedings.model.findings import Finding, Severity

ARCHIVE = Path("/archive")
ONE = Finding(
    code="text-spaces",
    message='"title" stands here again; it stands in line 3 already',
    file=ARCHIVE / "wot-2020/papers/a.md",
    line=4,
    edition="wot-2020",
    paper="a",
)
OTHER = replace(ONE, paper="b", file=ARCHIVE / "wot-2020/papers/b.md")
OUTSIDE = replace(ONE, paper=None, edition=None, file=Path("/elsewhere/c.pdf"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "baseline.json"
    path.write_text(baseline_text([OTHER, ONE, OUTSIDE], ARCHIVE))
    return path


def test_it_is_sorted_and_knows_no_lines(file: Path) -> None:
    data = json.loads(file.read_text())
    assert data["version"] == 1
    assert [(one["paper"], one["file"]) for one in data["findings"]] == [
        ("", "c.pdf"),
        ("a", "wot-2020/papers/a.md"),
        ("b", "wot-2020/papers/b.md"),
    ]
    assert data["findings"][1] == {
        "edition": "wot-2020",
        "paper": "a",
        "file": "wot-2020/papers/a.md",
        "code": "text-spaces",
        "message": '"title" stands here again; it stands in line … already',
    }
    assert file.read_text() == baseline_text([OUTSIDE, ONE, OTHER], ARCHIVE)


def test_a_finding_is_known_again_when_its_line_has_moved(file: Path) -> None:
    moved = replace(ONE, line=40, message=ONE.message.replace("line 3", "line 39"))
    new, known, missed = part_by(read_baseline(file), [moved, OTHER, OUTSIDE], ARCHIVE)
    assert (new, known, missed) == ([], [moved, OTHER, OUTSIDE], [])


@pytest.mark.parametrize(
    "change",
    [
        {"code": "text-tex"},
        {"paper": "c"},
        {"message": "something else"},
        {"file": ARCHIVE / "wot-2020/papers/c.md"},
        {"edition": "wot-2021"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_finding_that_says_something_else_is_new(file: Path, change: dict[str, str]) -> None:
    other = replace(ONE, **change)  # type: ignore[arg-type]
    assert part_by(read_baseline(file), [other], ARCHIVE)[0] == [other]


def test_what_is_there_once_more_than_in_the_baseline_is_new(file: Path) -> None:
    again = replace(ONE, line=9)
    assert part_by(read_baseline(file), [ONE, again], ARCHIVE)[:2] == ([again], [ONE])


def test_entries_that_are_not_found_any_more_are_told(file: Path) -> None:
    baseline = read_baseline(file)
    *_, missed = part_by(baseline, [ONE], ARCHIVE)
    assert [(one.severity, one.message, one.file) for one in unused(baseline, missed)] == [
        (
            Severity.NOTE,
            '"text-spaces" of "the archive" is in the baseline, and is not found any more',
            file,
        ),
        (Severity.NOTE, '"text-spaces" of "b" is in the baseline, and is not found any more', file),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "baseline.json is no baseline; write it with --write-baseline"),
        ("[]", "baseline.json is no baseline; write it with --write-baseline"),
        ('{"version": 2, "findings": []}', "baseline.json: version 2 is unknown"),
        ('{"version": 1, "findings": [{"code": "x"}]}', "baseline.json is no baseline; write"),
        (
            '{"version": 1, "findings": [{"edition": 1, "paper": "", "file": "", "code": "", '
            '"message": ""}]}',
            "baseline.json is no baseline; write",
        ),
    ],
)
def test_what_is_no_baseline_is_refused(file: Path, text: str, said: str) -> None:
    file.write_text(text)
    with pytest.raises(BadBaselineError) as error:
        read_baseline(file)
    assert said in str(error.value)


def test_one_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadBaselineError, match="no such file or directory"):
        read_baseline(tmp_path / "none.json")
