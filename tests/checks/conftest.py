"""What the tests of the checks share: one check over an archive that a test writes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

import pytest

from proceedings.checks.registry import all_checks
from proceedings.checks.run import findings_of
from proceedings.checks.subject import Subject
from proceedings.checks.surveys import survey_pdfs
from proceedings.model.findings import Finding
from proceedings.source import read_archive
from tests.conftest import EDITION, WriteFiles

#: What one check says of the edition `tests-2026`: "papers/hopper.md:3: what is wrong there".
Said: TypeAlias = Callable[[str, Mapping[str, str]], list[str]]

PAPER = "---\ntitle: On Bugs\nauthors: [Grace Hopper (Navy)]\n---\nMoths are bugs.\n"

#: An edition with one paper in which nothing is wrong.
BASE = {
    "archive.yml": "title: Test Proceedings\n",
    "tests-2026/edition.yml": EDITION,
    "tests-2026/papers/hopper.md": PAPER,
}


@pytest.fixture
def said(write: WriteFiles, tmp_path: Path) -> Said:
    """Run one check, by its code, over `BASE` with files over it.

    Paths are seen from the edition's folder; a file of another edition begins with "../". PDFs can
    be drawn below `tmp_path / "tests-2026/papers"` before.
    """

    def run(code: str, files: Mapping[str, str]) -> list[str]:
        folder = write(BASE | _in_archive(files))
        archive, _ = read_archive(folder)
        edition = next(edition for edition in archive.editions if edition.id == "tests-2026")
        pdfs = survey_pdfs(edition, None, tmp_path / "cache", 1, lambda *_: None)
        found = findings_of(Subject(edition, archive, pdfs), [all_checks()[code]])
        return [_shown(finding, edition.folder) for finding in found]

    return run


def _in_archive(files: Mapping[str, str]) -> dict[str, str]:
    return {
        path.removeprefix("../") if path.startswith("../") else f"tests-2026/{path}": text
        for path, text in files.items()
    }


def _shown(finding: Finding, folder: Path) -> str:
    file = finding.file
    where = file.relative_to(folder).as_posix() if file and file.is_relative_to(folder) else file
    return f"{where}:{finding.line}: {finding.message}"
