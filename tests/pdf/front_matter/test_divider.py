"""The page before a session."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TypeAlias

import pypdfium2
import pytest

from proceedings.model.edition import Edition
from proceedings.model.markup import Markup
from proceedings.model.names import Name
from proceedings.model.people import Person
from proceedings.model.program import Session
from proceedings.pdf.front_matter.divider import divider

MakeEdition: TypeAlias = Callable[..., Edition]
LayOut: TypeAlias = Callable[..., pypdfium2.PdfDocument]


def papers(count: int) -> list[tuple[str, str, list[str]]]:
    return [(f"p{n}", f"Paper {n}", ["Ada Lovelace"]) for n in range(count)]


def test_it_says_what_when_where_who_and_which_papers(
    make_edition: MakeEdition, lay_out: LayOut
) -> None:
    edition = make_edition(*papers(2))
    start = dt.datetime(2026, 6, 2, 9, tzinfo=edition.event.timezone)
    session = Session(
        id="one",
        title=Markup("On *Tests*"),
        day=start.date(),
        start=start,
        end=start + dt.timedelta(minutes=90),
        room="Hall 2",
        track="Theory",
        chairs=(Person(Name("Hopper", "Grace")), Person(Name("Turing", "Alan"))),
    )
    (page,) = lay_out(edition, lambda matter: [divider(matter, session, edition.contributions)])
    assert " ".join(page.get_textpage().get_text_range().split()) == (
        "On Tests Tuesday 2 June 2026, 9:00–10:30 Theory, Hall 2 "
        "Chairs: Grace Hopper, Alan Turing Paper 0 1 Ada Lovelace Paper 1 11 Ada Lovelace"
    )


@pytest.mark.parametrize("count", [0, 1, 200])
def test_it_is_one_page_however_many_papers_there_are(
    make_edition: MakeEdition, lay_out: LayOut, count: int
) -> None:
    edition = make_edition(*papers(count))
    session = Session(id="one", title=Markup("Tests " * 30))
    document = lay_out(edition, lambda matter: [divider(matter, session, edition.contributions)])
    assert len(document) == 1
