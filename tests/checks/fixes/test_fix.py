"""Findings are mended in their files, shown as a difference, and written whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from proceedings.checks.fixes.fix import difference, mend, write
from proceedings.model.findings import Finding

TEXT = "title: On  Bugs\nshort: Bugs\nname: e\ufb03cient  \ufb01re"


def found(code: str, file: Path, line: int) -> Finding:
    return Finding(code=code, message="…", file=file, line=line)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "edition.yml"
    path.write_bytes(TEXT.encode())
    return path


def test_all_findings_of_a_file_are_one_change(file: Path) -> None:
    findings = [
        found("text-ligature", file, 3),
        found("text-spaces", file, 3),
        found("text-spaces", file, 1),
        found("unknown-key", file, 2),
    ]
    (change,) = mend(findings).changes
    assert change.after == "title: On Bugs\nshort: Bugs\nname: efficient fire"
    assert [(one.code, one.line) for one in change.mended] == [
        ("text-spaces", 1),
        ("text-ligature", 3),
        ("text-spaces", 3),
    ]
    assert file.read_bytes() == TEXT.encode()


def test_the_difference_is_one_that_git_takes(file: Path) -> None:
    (change,) = mend([found("text-spaces", file, 3)]).changes
    assert difference(change, "editions/edition.yml") == (
        "--- a/editions/edition.yml\n+++ b/editions/edition.yml\n@@ -1,3 +1,3 @@\n"
        " title: On  Bugs\n short: Bugs\n"
        "-name: e\ufb03cient  \ufb01re\n\\ No newline at end of file\n"
        "+name: e\ufb03cient \ufb01re\n\\ No newline at end of file\n"
    )


def test_a_change_is_written_with_the_file_s_own_mode(file: Path) -> None:
    file.chmod(0o640)
    (change,) = mend([found("text-spaces", file, 1)]).changes
    write(change)
    assert file.read_bytes() == TEXT.replace("On  Bugs", "On Bugs").encode()
    assert file.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in file.parent.iterdir()] == ["edition.yml"]


def test_what_cannot_be_mended_surely_is_left_and_told(file: Path) -> None:
    file.write_text('title: "e\\ufb03cient"\n')
    finding = found("text-ligature", file, 1)
    mended = mend([finding])
    assert (mended.changes, mended.left) == ([], [finding])


def test_a_link_is_left_since_its_file_is_elsewhere(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "program.yml"
    link.symlink_to(file)
    finding = found("text-spaces", link, 1)
    assert mend([finding]).left == [finding]


def test_a_finding_without_a_mend_changes_nothing(file: Path) -> None:
    mended = mend([found("text-html", file, 1), found("tbd", file, 1)])
    assert (mended.changes, mended.left) == ([], [])
