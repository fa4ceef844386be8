"""The pocket program, read back with pypdf."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pypdfium2

from proceedings.model.edition import Edition
from proceedings.model.markup import Markup
from proceedings.model.names import Name
from proceedings.model.people import Person
from proceedings.model.program import Program, Session
from proceedings.model.volumes import PaperSize, Volume, VolumeKind
from proceedings.pdf.front_matter.speakers import speakers

Make = Callable[..., Any]
MakeEdition = Callable[..., Edition]
LayOut = Callable[..., pypdfium2.PdfDocument]
POCKET = Volume(id="pocket", kind=VolumeKind.PROGRAM, paper_size=PaperSize.A6)


def test_it_is_small_and_says_when_what_is_and_whom_one_hears(make: Make) -> None:
    made = make(POCKET, (POCKET,))
    assert [round(side) for side in made.reader.pages[0].mediabox[2:]] == [298, 420]
    assert made.labels == ["1", "2", "3"]
    assert "9:00–10:30 Morning" in made.texts[1]
    assert "10:00–10:30 On Computable Numbers Alan Turing" in made.texts[1]
    assert "T Turing, Alan 10:00, 11:00" in made.texts[2]
    assert made.reader.metadata.title == "Tests 2026: Program"
    assert made.report.findings == ()


def test_titles_lead_to_the_website_or_are_plain(make: Make) -> None:
    def addresses(made: Any) -> set[str]:
        links = [a.get_object() for page in made.reader.pages for a in page.annotations or []]
        assert all("/Dest" not in link for link in links)
        return {link["/A"]["/URI"] for link in links}

    assert addresses(make(POCKET, (POCKET,))) == set()
    assert addresses(make(POCKET, (POCKET,), base_url="https://x.org/")) == {
        f"https://x.org/tests-2026/papers/{id_}.html" for id_ in ("hopper", "turing", "noether")
    }


def test_the_hours_of_a_name_from_right_to_left_stand_behind_it_too(
    make_edition: MakeEdition, lay_out: LayOut
) -> None:
    chair = Person(Name(family="לאבלייס", given="עדה"))
    start = dt.datetime(2026, 6, 1, 9, tzinfo=dt.UTC)
    session = Session(
        id="s", title=Markup("S"), day=start.date(), start=start, end=start, chairs=(chair,)
    )
    edition = make_edition(("a", "A", ["Ada Lovelace"]), program=Program((session,)))
    (page,) = lay_out(edition, lambda matter: [speakers(matter)])
    text = page.get_textpage()
    hours, name = (text.get_charbox(text.search(words).get_next()[0]) for words in ("9:00", "עדה"))
    assert name[0] < hours[0]
