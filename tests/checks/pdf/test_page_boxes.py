"""Pages that are turned, cropped, or lie elsewhere than tools expect."""

from __future__ import annotations

import pytest
from pikepdf import Array, Pdf

from tests.checks.pdf.conftest import Change, OfPdf


def turned(*angles: int) -> Change:
    def change(pdf: Pdf) -> None:
        for page, angle in zip(pdf.pages, angles, strict=True):
            page.obj["/Rotate"] = angle

    return change


def boxed(page: int = 0, **boxes: list[float]) -> Change:
    def change(pdf: Pdf) -> None:
        for name, box in boxes.items():
            pdf.pages[page].obj[f"/{name}"] = Array(box)

    return change


@pytest.mark.parametrize(
    ("angles", "message"),
    [
        ((90, 90), "the PDF has pages that are turned by 90 degrees: pages 1, 2"),
        ((0, 180), "the PDF has pages that are turned by 180 degrees: page 2"),
        ((-90, 180), "the PDF has pages that are turned in several ways: pages 1, 2"),
    ],
)
def test_turned_pages_are_told(of_pdf: OfPdf, angles: tuple[int, int], message: str) -> None:
    assert of_pdf("pdf-rotated", turned(*angles)) == [message]


@pytest.mark.parametrize("angles", [(0, 0), (0, 90), (360, 270)])
def test_a_wide_table_on_its_side_is_in_order(of_pdf: OfPdf, angles: tuple[int, int]) -> None:
    assert of_pdf("pdf-rotated", turned(*angles)) == []


def test_a_page_that_is_cropped_is_told_with_what_is_left(of_pdf: OfPdf) -> None:
    change = boxed(1, CropBox=[50, 50, 545, 792])
    message = "page 2 of the PDF shows 495 × 742 of 595 × 842 pt"
    assert of_pdf("pdf-crop", change) == [message]


def test_a_crop_box_beyond_the_page_is_told(of_pdf: OfPdf) -> None:
    change = boxed(CropBox=[0, 0, 700, 842])
    assert of_pdf("pdf-crop", change) == ["page 1 of the PDF has a crop box beyond it"]


def test_a_crop_box_that_is_rounded_is_that_of_the_page(of_pdf: OfPdf) -> None:
    assert of_pdf("pdf-crop", boxed(CropBox=[0, 0, 595.28, 841.89])) == []


def test_a_page_that_begins_elsewhere_is_told(of_pdf: OfPdf) -> None:
    change = boxed(MediaBox=[-10, 20, 585, 862])
    assert of_pdf("pdf-box", change) == ["the box of the PDF's page 1 begins at (-10, 20)"]


def test_a_page_whose_corners_are_reversed_is_told(of_pdf: OfPdf) -> None:
    change = boxed(1, MediaBox=[0, 842, 595, 0])
    assert of_pdf("pdf-box", change) == ["the box of the PDF's page 2 is given from top to bottom"]


def test_a_box_from_the_origin_on_is_in_order(of_pdf: OfPdf) -> None:
    assert of_pdf("pdf-box", boxed(MediaBox=[0, 0, 500, 700])) == []
