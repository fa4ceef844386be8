"""The PDFs of an edition are read once each, in processes that may break."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

import pytest

from proceedings.checks import surveys
from proceedings.checks.surveys import survey_pdfs
from proceedings.model.edition import Edition
from proceedings.pdf.survey.survey import PdfSurvey, survey_pdf
from proceedings.source import read_archive
from tests.checks.conftest import BASE, PAPER
from tests.conftest import DrawPdf, WriteFiles

NAMES = [f"paper-{number}" for number in range(7)]
Survey: TypeAlias = Callable[[int], Mapping[str, PdfSurvey]]


@pytest.fixture
def edition(write: WriteFiles, draw: DrawPdf) -> Edition:
    """An edition of seven papers, each with one page more than the one before."""
    folder = write(BASE | {f"tests-2026/papers/{name}.md": PAPER for name in NAMES})
    for number, name in enumerate(NAMES, start=1):
        draw(folder / f"tests-2026/papers/{name}.pdf", number, name)
    return read_archive(folder)[0].editions[0]


@pytest.fixture
def survey(edition: Edition, tmp_path: Path) -> Survey:
    return lambda jobs: survey_pdfs(edition, None, tmp_path / "cache", jobs, lambda *_: None)


@pytest.mark.parametrize("jobs", [1, 3])
def test_every_paper_is_read_by_one_process_or_by_several(survey: Survey, jobs: int) -> None:
    found = survey(jobs)
    assert {id_: one.structure.page_count for id_, one in found.items()} == {
        name: number for number, name in enumerate(NAMES, start=1)
    }


def test_what_was_read_is_kept(survey: Survey, monkeypatch: pytest.MonkeyPatch) -> None:
    first = survey(1)
    monkeypatch.setattr(surveys, "survey_pdf", None)
    assert survey(1) == first


def aborting(file: Path) -> PdfSurvey:
    """Read a PDF; one of them brings the process down, as a fault in the library would."""
    if file.stem == "paper-2":
        os._exit(3)
    return survey_pdf(file)


def turning(file: Path) -> PdfSurvey:
    """Read a PDF; one of them never ends."""
    while file.stem == "paper-2":
        pass
    return survey_pdf(file)


@pytest.mark.parametrize("reader", [aborting, turning])
def test_a_pdf_that_breaks_its_reader_is_told_and_the_others_are_read(
    survey: Survey, reader: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(surveys, "survey_pdf", reader)
    monkeypatch.setattr(surveys, "_SECONDS", 0.5)
    found = survey(2)
    problems = {id_: one.problem for id_, one in found.items() if one.problem}
    assert {id_: problem.code for id_, problem in problems.items()} == {"paper-2": "pdf-damaged"}
    assert problems["paper-2"].message == "the PDF takes more time or memory to read than any paper"
    assert [one.structure.page_count for one in found.values()] == [1, 2, 0, 4, 5, 6, 7]
