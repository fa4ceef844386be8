"""Broken references, notes of the authors to each other, text of the template."""

from __future__ import annotations

import pytest

from tests.checks.pdf.conftest import OfPages
from tests.checks.pdf.pages import BODY, FIRST


@pytest.mark.parametrize(
    ("line", "quoted"),
    [
        ("as Figure ?? shows", "Figure ??"),
        ("by Eq. (??) we have", "Eq. (??)"),
        ("see § ?? below", "§ ??"),
        ("as in Error! Reference source not found. we", "Error! Reference source not found"),
        ("siehe Fehler! Verweisquelle konnte nicht gefunden werden.", "Fehler! Verweisquelle"),
    ],
)
def test_a_broken_reference_is_quoted(of_pages: OfPages, line: str, quoted: str) -> None:
    assert of_pages("pdf-reference-broken", FIRST, ["On", line]) == [
        f'2: the PDF has a broken reference on page 2: "{quoted}"'
    ]


def test_question_marks_of_the_text_are_no_references(of_pages: OfPages) -> None:
    body = ["On", "Who was that?? The judgement ?? marks what nobody says.", "In which section?"]
    assert of_pages("pdf-reference-broken", FIRST, body) == []


def test_broken_citations_are_counted_by_their_pages(of_pages: OfPages) -> None:
    pages = [FIRST, ["On", "as was said before [?]"], BODY, ["Again", "as in [4, ?] and [?]"]]
    assert of_pages("pdf-citation-broken", *pages) == [
        '2: the PDF has a broken citation on pages 2, 4: "[?]", "[4, ?]"'
    ]


def test_questions_in_brackets_are_no_citations(of_pages: OfPages) -> None:
    body = ["On", "The date [1946?] is not sure (?), nor is [who?] or f(?)."]
    assert of_pages("pdf-citation-broken", FIRST, body) == []


def test_a_note_to_oneself_is_told(of_pages: OfPages) -> None:
    assert of_pages("pdf-todo", FIRST, ["On", "We did it. TODO: count the moths"]) == [
        '2: the PDF has a note on page 2: "TODO: count the moths"'
    ]


def test_a_paper_about_such_notes_is_left_alone(of_pages: OfPages) -> None:
    page = ["Notes", "Programmers write TODO: fix this, and [TBD]."]
    assert of_pages("pdf-todo", FIRST, *[page] * 5) == []
    assert of_pages("pdf-todo", FIRST, ["On", "A todo list, and what TODO means."]) == []


@pytest.mark.parametrize(
    "line",
    [
        "Lorem ipsum dolor",
        "Woodstock, NY",
        "https://doi.org/XXXXXXX.XXXXXXX",
        "Paper Title* (use style",
        "Identify applicable funding agency",
        "Affiliation / Address line 1",
    ],
)
def test_words_of_a_template_are_quoted(of_pages: OfPages, line: str) -> None:
    quoted = line.removeprefix("https://doi.org/")
    assert of_pages("pdf-template-text", [*FIRST, line]) == [
        f'2: the PDF has words of the template on page 1: "{quoted}"'
    ]


def test_a_paper_may_name_what_templates_name(of_pages: OfPages) -> None:
    first = [*FIRST, "We insert a name into each form; Woodstock was a festival in NY.", "Ipsum."]
    assert of_pages("pdf-template-text", first, ["An Author One Knows", "is first author."]) == []
