"""The sheets that a paper is laid out on."""

from __future__ import annotations

from pathlib import Path

import pytest
from pikepdf import Array, Pdf

from tests.checks.conftest import PAPER, Said
from tests.checks.pdf.conftest import Change, OfPdf, nothing
from tests.conftest import EDITION, DrawPdf

LETTER = {"edition.yml": EDITION + "checks: {paper_size: letter}\n"}


def sized(*sizes: tuple[float, float]) -> Change:
    """Give each page in turn its size."""

    def change(pdf: Pdf) -> None:
        for page, (width, height) in zip(pdf.pages, sizes, strict=True):
            page.obj["/MediaBox"] = Array([0, 0, width, height])

    return change


def test_another_size_than_was_asked_for_is_told(of_pdf: OfPdf) -> None:
    assert of_pdf("pdf-paper-size", nothing, 2, LETTER) == ["the PDF is A4 instead of US Letter"]


@pytest.mark.parametrize("size", [(612, 792), (792, 612), (611.5, 792.3)])
def test_the_size_that_was_asked_for_is_right_on_its_side_and_rounded(
    of_pdf: OfPdf, size: tuple[float, float]
) -> None:
    assert of_pdf("pdf-paper-size", sized(size), 1, LETTER) == []


def test_without_settings_an_unusual_size_is_told(of_pdf: OfPdf) -> None:
    assert of_pdf("pdf-paper-size", sized((439, 666)), 1) == ["the PDF is 439 × 666 pt"]
    assert of_pdf("pdf-paper-size", sized((612, 792)), 1) == []


def test_slides_of_a_talk_may_have_any_size(of_pdf: OfPdf) -> None:
    talk = {"papers/hopper.md": PAPER.replace("title:", "kind: keynote\ntitle:")}
    assert of_pdf("pdf-paper-size", sized((720, 540)), 1, talk) == []


def test_the_size_of_most_papers_is_usual_in_their_edition(
    of_pdf: OfPdf, said: Said, draw: DrawPdf, tmp_path: Path
) -> None:
    of_pdf("pdf-paper-size", sized((439, 666)), 1)
    small, papers = tmp_path / "tests-2026/papers/hopper.pdf", {}
    for name in ("noether", "turing"):
        small.with_stem(name).write_bytes(small.read_bytes())
        papers[f"papers/{name}.md"] = PAPER
    assert said("pdf-paper-size", papers) == []
    draw(small.with_stem("turing"))
    assert said("pdf-paper-size", papers) == []
    small.with_stem("noether").write_bytes(small.with_stem("turing").read_bytes())
    message = "papers/hopper.md:2: the PDF is 439 × 666 pt"
    assert said("pdf-paper-size", papers) == [message]


def test_pages_of_several_sizes_are_told_with_their_numbers(of_pdf: OfPdf) -> None:
    a4, letter = (595, 842), (612, 792)
    assert of_pdf("pdf-mixed-sizes", sized(a4, letter, letter, a4, a4), 5) == [
        "most pages are A4, and pages 2, 3 US Letter"
    ]


def test_a_page_on_its_side_and_rounded_sides_are_no_other_size(of_pdf: OfPdf) -> None:
    change = sized((595, 842), (842, 595), (595.276, 841.89))
    assert of_pdf("pdf-mixed-sizes", change, 3) == []


def test_a_page_that_nobody_can_read_is_told_once(of_pdf: OfPdf) -> None:
    assert of_pdf("pdf-page-tiny", sized((4, 4)), 1) == ["the PDF has a page of 4 × 4 pt: page 1"]
    assert of_pdf("pdf-paper-size", sized((4, 4)), 1) == []
    assert of_pdf("pdf-page-tiny", sized((72, 72)), 1) == []


def test_a_page_of_more_than_200_inches_is_told(of_pdf: OfPdf) -> None:
    message = "the PDF has a page of 842 × 14402 pt: page 2"
    assert of_pdf("pdf-page-huge", sized((595, 842), (842, 14402)), 2) == [message]
    assert of_pdf("pdf-page-huge", sized((14400, 14400)), 1) == []


def test_a_unit_of_its_own_counts(of_pdf: OfPdf) -> None:
    def scale(pdf: Pdf) -> None:
        pdf.pages[0].obj["/UserUnit"] = 20

    assert of_pdf("pdf-page-huge", scale, 1) == ["the PDF has a page of 11900 × 16840 pt: page 1"]
