"""How many pages a paper has: what is allowed, and what is declared."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.checks.conftest import PAPER, Said
from tests.checks.pdf.conftest import OfPdf, nothing
from tests.conftest import EDITION

LIMITS = EDITION + "checks: {pages: {paper: 3-4}}\n"
FREE = EDITION + "checks: {pages: {paper: 3-4}, references: free}\n"


@pytest.mark.parametrize(
    ("pages", "message"),
    [
        (2, ['the PDF has 2 pages; 3 are the least for the kind "paper"']),
        (3, []),
        (4, []),
        (5, ['the PDF has 5 pages; 4 are the most for the kind "paper"']),
    ],
)
def test_a_paper_keeps_to_the_limits_of_its_edition(
    of_pdf: OfPdf, pages: int, message: list[str]
) -> None:
    assert of_pdf("pdf-length", nothing, pages, {"edition.yml": LIMITS}) == message


def test_a_kind_without_a_limit_is_as_long_as_it_is(of_pdf: OfPdf) -> None:
    talk = PAPER.replace("title:", "kind: talk\ntitle:")
    files = {"edition.yml": LIMITS, "papers/hopper.md": talk}
    assert of_pdf("pdf-length", nothing, 9, files) == []


@pytest.mark.parametrize(
    ("begins", "settings", "message"),
    [
        (5, FREE, []),
        (6, FREE, ["5 pages before the references; 4 are the most"]),
        (5, LIMITS, ["6 pages; 4 are the most"]),
    ],
)
def test_references_are_free_where_the_edition_says_so(
    said: Said, tmp_path: Path, begins: int, settings: str, message: list[str]
) -> None:
    file = tmp_path / "tests-2026/papers/hopper.pdf"
    file.parent.mkdir(parents=True)
    canvas = Canvas(str(file), pagesize=(595, 842))
    for number in range(1, 7):
        canvas.drawString(72, 700, "References" if number == begins else f"Section {number}")
        canvas.drawString(72, 680, "[1] A. Turing. On computable numbers. 1936.")
        canvas.showPage()
    canvas.save()
    lines = [f'papers/hopper.md:2: the PDF has {said_} for the kind "paper"' for said_ in message]
    assert said("pdf-length", {"edition.yml": settings}) == lines


CALL = """
submission:
  kinds:
    - {name: Full papers, pages: 1-6}
    - {name: Short papers, pages: 1-2}
    - {name: Demos and posters, pages: 1-1}
"""


def test_without_settings_the_kinds_of_the_call_count(of_pdf: OfPdf) -> None:
    files = {
        "edition.yml": EDITION + CALL,
        "papers/hopper.md": PAPER.replace("title:", "kind: short\ntitle:"),
    }
    message = 'the PDF has 3 pages; 2 are the most for the kind "short" by the call'
    assert of_pdf("pdf-length", nothing, 3, files) == [message]
    assert of_pdf("pdf-length", nothing, 3, files | {"papers/hopper.md": PAPER}) == []


def test_a_call_with_two_limits_for_one_kind_says_nothing_certain(of_pdf: OfPdf) -> None:
    both = CALL.replace("Demos and posters", "Regular papers")
    assert of_pdf("pdf-length", nothing, 9, {"edition.yml": EDITION + both}) == []


def test_declared_pages_that_the_pdf_does_not_have_are_told_with_their_line(
    said: Said, of_pdf: OfPdf
) -> None:
    paper = PAPER.replace("title:", "pages: 11-14\ntitle:")
    of_pdf("pages-count", nothing, 3)
    assert said("pages-count", {"papers/hopper.md": paper}) == [
        "papers/hopper.md:2: pages: 11–14 is 4 pages, and the PDF has 3"
    ]


@pytest.mark.parametrize("pages", ["11-13", "e12", "5:1-5:3"])
def test_declared_pages_that_fit_and_numbers_of_articles_are_in_order(
    of_pdf: OfPdf, pages: str
) -> None:
    paper = PAPER.replace("title:", f'pages: "{pages}"\ntitle:')
    assert of_pdf("pages-count", nothing, 3, {"papers/hopper.md": paper}) == []
