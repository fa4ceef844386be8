"""Pages whose text nobody can search."""

from __future__ import annotations

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from tests.checks.conftest import Said
from tests.checks.pdf.conftest import OfPages
from tests.checks.pdf.pages import BODY, FIRST, PAPER


def scanned(path: Path, pages: str) -> None:
    """A PDF with a page for each of *pages*: "s" is a picture, "t" text, "-" blank."""
    path.parent.mkdir(parents=True, exist_ok=True)
    canvas = Canvas(str(path), invariant=1)
    for kind in pages:
        if kind == "s":
            canvas.rect(100, 100, 300, 500, fill=1)
        if kind == "t":
            canvas.drawString(72, 700, FIRST[0] + ", which goes on.")
        canvas.showPage()
    canvas.save()


def said_of(said: Said, folder: Path, pages: str) -> list[str]:
    scanned(folder / "tests-2026/papers/hopper.pdf", pages)
    lines = said("pdf-text-missing", {"papers/hopper.md": PAPER})
    return [line.removeprefix("papers/hopper.md:2: ") for line in lines]


def test_a_scanned_paper_has_no_text_on_any_page(said: Said, tmp_path: Path) -> None:
    assert said_of(said, tmp_path, "sss") == ["the PDF has no text on any of its 3 pages"]


def test_a_scanned_first_page_is_told(said: Said, tmp_path: Path) -> None:
    assert said_of(said, tmp_path, "sttt") == ["the PDF has no text on page 1"]


def test_one_page_with_a_figure_alone_is_nothing_to_tell(said: Said, tmp_path: Path) -> None:
    assert said_of(said, tmp_path, "tstt") == []


def test_blank_pages_lack_no_text(said: Said, tmp_path: Path) -> None:
    assert said_of(said, tmp_path, "t--") == []


def test_text_that_is_gibberish_is_told(of_pages: OfPages) -> None:
    lines = ["#$%&'()*+,-./:;<=>?@" * 3] * 8
    assert of_pages("pdf-text-unreadable", lines, lines) == [
        "2: the text of the PDF stands for no letters on any of its 2 pages"
    ]


def test_a_page_of_formulas_is_not_gibberish(of_pages: OfPages) -> None:
    lines = ["f(x) = (x + 12) / (x - 1) < y3, where {a, b} = |c| + [d * e]; so g(x) = h(y)"] * 12
    assert of_pages("pdf-text-unreadable", lines, BODY) == []
