"""What a viewer says of a PDF before it is read: its title, and how it calls the pages."""

from __future__ import annotations

import pytest
from pikepdf import Dictionary, Name, Pdf, String

from tests.checks.conftest import PAPER
from tests.checks.pdf.conftest import Change, OfPdf


def titled(title: str) -> Change:
    def change(pdf: Pdf) -> None:
        pdf.docinfo["/Title"] = title

    return change


def labelled(*nums: object) -> Change:
    def change(pdf: Pdf) -> None:
        pdf.Root["/PageLabels"] = Dictionary(Nums=list(nums))

    return change


@pytest.mark.parametrize(
    "title",
    [
        *("Microsoft Word - paper_final.doc", "camera-ready.tex", "untitled", "main"),
        *("Paper Final v2", "IEEE Conference Template", "Instructions for Authors", "fig1.eps"),
    ],
)
def test_the_name_of_a_file_or_template_is_no_title(of_pdf: OfPdf, title: str) -> None:
    assert of_pdf("pdf-title", titled(title)) == [f'the PDF calls itself "{title}"']


@pytest.mark.parametrize(
    "title",
    ["", "On Bugs", "Main Results on Moths", "Learning from Untitled Paintings", "Paperclips"],
)
def test_a_title_or_none_is_in_order(of_pdf: OfPdf, title: str) -> None:
    assert of_pdf("pdf-title", titled(title)) == []


def test_labels_of_a_thesis_are_told(of_pdf: OfPdf) -> None:
    change = labelled(0, Dictionary(S=Name.r), 1, Dictionary(S=Name.D, P=String("A-")))
    message = 'the PDF has page numbers of its own: page 1 is "i", page 2 is "A-1"'
    assert of_pdf("pdf-page-labels", change) == [message]


def test_labels_from_another_number_than_is_declared_are_told(of_pdf: OfPdf) -> None:
    paper = {"papers/hopper.md": PAPER.replace("title:", "pages: 11-12\ntitle:")}
    change = labelled(0, Dictionary(S=Name.D, St=21))
    message = 'the PDF has page numbers of its own: page 1 is "21"'
    assert of_pdf("pdf-page-labels", change, 2, paper) == [message]


def test_plain_labels_and_those_of_declared_pages_are_in_order(of_pdf: OfPdf) -> None:
    paper = {"papers/hopper.md": PAPER.replace("title:", "pages: 11-12\ntitle:")}
    plain, declared = Dictionary(S=Name.D), Dictionary(S=Name.D, St=11)
    assert of_pdf("pdf-page-labels", labelled(0, plain)) == []
    assert of_pdf("pdf-page-labels", labelled(0, declared), 2, paper) == []
    assert of_pdf("pdf-page-labels", labelled(0, plain), 2, paper) == []
