"""What the checks tell of the files of real editions, as they were imported."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from proceedings.checks.registry import all_checks
from proceedings.checks.run import findings_of
from proceedings.checks.subject import Subject
from proceedings.checks.surveys import survey_pdfs
from proceedings.source import read_archive

#: What reading, or these checks, say of an edition that was imported.
Told = Callable[..., list[str]]


@pytest.fixture
def told(shared: Path, tmp_path: Path) -> Told:
    """Import a sample, and tell what has one of these codes."""

    def tell(format_: str, sample: str, *codes: str) -> list[str]:
        for words in (["init", "."], ["import", format_, str(shared / "samples" / sample)]):
            edition = ["--edition", "real"] * (words[0] == "import")
            command = [sys.executable, "-m", "proceedings", *words, *edition]
            subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
        archive, findings = read_archive(tmp_path / "editions")
        edition_ = next(one for one in archive.editions if one.id == "real")
        pdfs = survey_pdfs(edition_, None, tmp_path / "cache", 1, lambda *_: None)
        known = all_checks()
        checks = [known[code] for code in codes if code in known]
        found = [*findings, *findings_of(Subject(edition_, archive, pdfs), checks)]
        return [f"{one.paper}: {one.message}" for one in found if one.code in codes]

    return tell


def test_both_papers_of_pmlr_24_whose_declared_pages_are_others_than_the_pdf_has(
    told: Told,
) -> None:
    assert told("pmlr", "pmlr-v24", "pages-count") == [
        "heess12a: pages: 45–58 is 14 pages, and the PDF has 16",
        "valko12a: pages: 131–142 is 12 pages, and the PDF has 13",
    ]


def test_the_paper_of_sigturk_without_a_pdf_and_the_one_with_the_pdf_of_another(
    told: Told,
) -> None:
    found = told("aclpub2", "aclpub2-sigturk2026", "pdf-missing", "pdf-twice", "pages-count")
    assert found == [
        "bayar: the paper has no PDF",
        'karakas: the PDF is the same file as that of "yagiz"',
    ]
