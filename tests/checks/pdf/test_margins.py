"""Text that comes too near to the edge of the page, or runs off it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pikepdf import Array, Pdf

from tests.checks.conftest import Said
from tests.checks.pdf.conftest import OfPages
from tests.checks.pdf.pages import BODY, FIRST, PAPER, write_pdf

WIDE = "a table that is far too wide for this page, with columns that nobody will ever see"


def test_text_that_runs_off_the_page_is_told_with_its_side(of_pages: OfPages) -> None:
    assert of_pages("pdf-margins", FIRST, BODY, placed=[(2, 400.0, 400.0, WIDE)]) == [
        "2: text runs off the right edge on page 2"
    ]


def test_text_near_an_edge_is_quoted_where_it_lies_along_it(of_pages: OfPages) -> None:
    placed = [(1, 100.0, 8.0, "Tests 2026, Ghent"), (2, 100.0, 8.0, "Tests 2026, Ghent")]
    assert of_pages("pdf-margins", FIRST, BODY, placed=placed) == [
        '2: text comes within 0.6 cm of the bottom edge on pages 1, 2: "Tests 2026, Ghent"'
    ]


def test_a_page_number_at_its_usual_place_is_nothing_to_tell(of_pages: OfPages) -> None:
    assert of_pages("pdf-margins", FIRST, placed=[(1, 290.0, 24.0, "12")]) == []


def test_what_is_wholly_beyond_the_page_was_cut_off_on_purpose(of_pages: OfPages) -> None:
    assert of_pages("pdf-margins", FIRST, placed=[(1, 640.0, 400.0, "cut")]) == []


def test_slides_may_use_their_whole_page(of_pages: OfPages) -> None:
    placed = [(1, 100.0, 5.0, "Slide 12")]
    assert of_pages("pdf-margins", FIRST, size=(720.0, 540.0), placed=placed) == []


def test_the_stamp_of_arxiv_has_a_code_of_its_own(of_pages: OfPages) -> None:
    placed = [(1, 3.0, 400.0, "arXiv:1905.01234v2 [cs.LG] 3 May 2019")]
    assert of_pages("pdf-margins", FIRST, placed=placed) == []


@pytest.mark.parametrize(
    ("turned", "side"), [(0, "bottom"), (90, "left"), (180, "top"), (270, "right")]
)
def test_sides_are_those_of_the_page_as_it_is_displayed(
    said: Said, tmp_path: Path, turned: int, side: str
) -> None:
    file = tmp_path / "tests-2026/papers/hopper.pdf"
    write_pdf(file, FIRST, size=(500.0, 500.0), placed=[(1, 100.0, 8.0, "Tests")])
    with Pdf.open(file, allow_overwriting_input=True) as pdf:
        pdf.pages[0].rotate(turned, relative=False)
        pdf.save(file)
    quoted = ': "Tests"' if side in ("top", "bottom") else ""
    assert said("pdf-margins", {"papers/hopper.md": PAPER}) == [
        f"papers/hopper.md:2: text comes within 0.6 cm of the {side} edge on page 1{quoted}"
    ]


def test_edges_are_those_of_what_viewers_show(said: Said, tmp_path: Path) -> None:
    file = tmp_path / "tests-2026/papers/hopper.pdf"
    write_pdf(file, FIRST, placed=[(1, 100.0, 60.0, "Tests 2026")])
    with Pdf.open(file, allow_overwriting_input=True) as pdf:
        pdf.pages[0].cropbox = Array([40, 50, 595, 842])
        pdf.save(file)
    assert said("pdf-margins", {"papers/hopper.md": PAPER}) == [
        'papers/hopper.md:2: text comes within 0.6 cm of the bottom edge on page 1: "Tests 2026"'
    ]
