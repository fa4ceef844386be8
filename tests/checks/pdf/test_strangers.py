"""Slides, posters and forms among the papers."""

from __future__ import annotations

import pytest

from tests.checks.pdf.conftest import OfPages
from tests.checks.pdf.pages import BODY, FIRST, PAPER

WIDE = (720.0, 540.0)


def test_slides_are_known_by_their_shape(of_pages: OfPages) -> None:
    assert of_pages("pdf-slides", FIRST, BODY, size=WIDE) == [
        "2: all 2 pages of the PDF are wider than high: slides, or a poster"
    ]
    assert of_pages("pdf-slides", FIRST, size=WIDE) == [
        "2: page 1 of the PDF is wider than high: a poster, or a slide"
    ]


@pytest.mark.parametrize("kind", ["keynote", "poster"])
def test_those_of_talks_and_posters_may_be_so(of_pages: OfPages, kind: str) -> None:
    paper = PAPER.replace("authors:", f"kind: {kind}\nauthors:")
    assert of_pages("pdf-slides", FIRST, BODY, size=WIDE, paper=paper) == []


def test_upright_pages_are_a_paper(of_pages: OfPages) -> None:
    assert of_pages("pdf-slides", FIRST, BODY) == []


@pytest.mark.parametrize(
    "heading",
    ["IEEE COPYRIGHT AND CONSENT FORM", "Copyright Transfer Agreement", "Consent to Publish"],
)
def test_a_form_behind_the_paper_is_told(of_pages: OfPages, heading: str) -> None:
    assert of_pages("pdf-copyright-form", FIRST, BODY, [heading, "Signature:"]) == [
        f'2: a form is on page 3 of the PDF: "{heading}"'
    ]


def test_a_form_in_place_of_the_paper_is_told(of_pages: OfPages) -> None:
    assert of_pages("pdf-copyright-form", ["Consent Form", "I agree."], BODY) == [
        '2: a form is on page 1 of the PDF: "Consent Form"'
    ]


def test_a_paper_about_copyright_is_none(of_pages: OfPages) -> None:
    body = [*BODY, "Copyright Transfer Form", "They all signed a form."]
    assert of_pages("pdf-copyright-form", FIRST, ["On", *BODY, *body], BODY) == []
    titled = PAPER.replace("A Relay Computer Without Moths", "The Copyright Transfer Form")
    assert of_pages("pdf-copyright-form", ["The Copyright Transfer Form"], paper=titled) == []


def test_the_notice_on_page_1_is_no_form(of_pages: OfPages) -> None:
    notice = "Copyright held by the owner. Publication rights licensed to the press, to publish."
    assert of_pages("pdf-copyright-form", [*FIRST, notice, "© Copyright 1947"]) == []
