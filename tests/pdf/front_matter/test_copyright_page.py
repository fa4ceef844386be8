"""The title page and the copyright page: what is known, and nothing where nothing is."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable
from typing import Any, TypeAlias

import pypdfium2
import pytest

from proceedings.model.edition import Edition
from proceedings.model.markup import Markup
from proceedings.model.names import Name
from proceedings.model.people import Affiliation, Person
from proceedings.pdf.front_matter.copyright_page import copyright_page
from proceedings.pdf.front_matter.title_page import title_page

MakeEdition: TypeAlias = Callable[..., Edition]
LayOut: TypeAlias = Callable[..., pypdfium2.PdfDocument]
Lines: TypeAlias = Callable[..., list[str]]

FULL: dict[str, Any] = {
    "title": "Proceedings of Tests 2026: Workshop on Tests",
    "publisher_place": "Ghent",
    "date": dt.date(2026, 7, 1),
    "series": "Lecture Notes",
    "number": "7",
    "isbn": "978-3-16-148410-0",
    "issn": "1234-5679",
    "doi": "10.1234/tests",
    "license": "CC-BY-SA-4.0",
    "copyright": "© 2026 the authors",
}


def editor(name: str, place: str) -> Person:
    return Person(Name.parse(name), (Affiliation(place),) if place else ())


@pytest.fixture
def copyright_lines(make_edition: MakeEdition, lay_out: LayOut) -> Lines:
    """The lines of the copyright page of a volume that says this."""

    def lines(**volume: Any) -> list[str]:
        edition = make_edition()
        edition = dataclasses.replace(edition, volume=dataclasses.replace(edition.volume, **volume))
        document = lay_out(edition, lambda matter: [copyright_page(matter)])
        text = (page.get_textpage().get_text_range() for page in document)
        return [line for page in text for line in page.splitlines()]

    return lines


def test_the_copyright_page_says_all_that_is_known(copyright_lines: Lines) -> None:
    assert copyright_lines(**FULL) == [
        "Proceedings of Tests 2026: Workshop on Tests",
        "Ghent, Belgium, 1–3 June 2026",
        "Lecture Notes, 7",
        "Edited by Ada Lovelace (London)",
        "Published by Test Press, Ghent",
        "Published on 1 July 2026",
        "ISBN 978-3-16-148410-0",
        "ISSN 1234-5679",
        "https://doi.org/10.1234/tests",
        "© 2026 the authors",
        "Published under the licence Creative Commons Attribution-ShareAlike 4.0 International (CC",
        "BY-SA 4.0)",
        "https://creativecommons.org/licenses/by-sa/4.0/",
    ]


def test_what_is_not_known_leaves_no_trace(copyright_lines: Lines) -> None:
    assert copyright_lines(publisher="", editors=()) == [
        "Proceedings of the Workshop on Tests",
        "Ghent, Belgium, 1–3 June 2026",
    ]


def test_words_that_are_no_licence_stay_as_they_are(copyright_lines: Lines) -> None:
    found = copyright_lines(license="All rights reserved")
    assert found[-1] == "All rights reserved"


def test_editors_of_one_place_share_a_line(copyright_lines: Lines) -> None:
    editors = (editor("A B", "London"), editor("C D", "Ghent"), editor("E F", "London"))
    found = copyright_lines(editors=editors)
    assert found[2:4] == ["Edited by A B, E F (London)", "C D (Ghent)"]


def test_the_editors_own_lines_follow_or_stand_alone(copyright_lines: Lines) -> None:
    own = (Markup("Printed by *nobody*."), Markup("Second line."))
    assert copyright_lines(imprint=own)[-2:] == ["Printed by nobody.", "Second line."]
    alone = copyright_lines(imprint=own, imprint_only=True)
    assert alone == ["Printed by nobody.", "Second line."]


def test_more_lines_than_a_page_holds_go_on_to_the_next(copyright_lines: Lines) -> None:
    own = tuple(Markup(f"Line number {n}.") for n in range(60))
    found = copyright_lines(imprint=own)
    assert [line for line in found if line.startswith("Line")] == [line.text() for line in own]


def test_a_title_page_of_many_editors_stays_one_page_and_names_all(
    make_edition: MakeEdition, lay_out: LayOut
) -> None:
    editors = tuple(editor(f"Ann Editor{n}", f"University {n}") for n in range(60))
    edition = make_edition()
    title = "Proceedings of " + "a very long workshop " * 12
    volume = dataclasses.replace(edition.volume, editors=editors, title=title.strip())
    edition = dataclasses.replace(edition, volume=volume)
    (page,) = lay_out(edition, lambda matter: [title_page(matter)])
    text = " ".join(page.get_textpage().get_text_range().split())
    assert all(person.name.full in text for person in editors)
    assert text.endswith("Test Press 2026")


def test_a_title_page_names_editors_with_their_places_where_there_is_room(
    make_edition: MakeEdition, lay_out: LayOut
) -> None:
    (page,) = lay_out(make_edition(), lambda matter: [title_page(matter)])
    assert page.get_textpage().get_text_range().splitlines() == [
        *("Proceedings of the", "Workshop on Tests", "Ghent, Belgium, 1–3 June 2026"),
        *("Edited by", "Ada Lovelace", "London", "Test Press", "2026"),
    ]
