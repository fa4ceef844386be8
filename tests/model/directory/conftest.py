"""Editions with nothing in them but names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from proceedings.model.contribution import Contribution, Kind
from proceedings.model.edition import Edition
from proceedings.model.event import Event
from proceedings.model.markup import Markup
from proceedings.model.names import Name
from proceedings.model.people import Affiliation, Committee, Member, Person
from proceedings.model.program import Item, Program, Session
from proceedings.model.volume_info import VolumeInfo

#: The ORCIDs of the examples, by the letter that the tests call them.
ORCIDS = {"A": "0000-0002-1825-0097", "B": "0000-0001-5109-3700", "C": "0000-0001-8559-0529"}


def person(text: str) -> Person:
    """Someone from "Wei Wang <A> (Fudan; ETH)": a name, an ORCID, affiliations."""
    name, _, affiliations = text.rstrip(")").partition(" (")
    name, _, orcid = name.rstrip(">").partition(" <")
    found = tuple(Affiliation(where) for where in affiliations.split("; ") if where)
    return Person(Name.parse(name), found, ORCIDS.get(orcid, ""))


def edition(
    year: int,
    papers: Mapping[str, Sequence[str]],
    *,
    series: str = "Tests",
    kind: Kind = Kind.PAPER,
    keywords: Sequence[str] = (),
    members: Sequence[str] = (),
    editors: Sequence[str] = (),
    chairs: Sequence[str] = (),
    items: Sequence[tuple[str, Sequence[str]]] = (),
) -> Edition:
    """The edition "tests-<year>": papers by id with their authors; items are of one session.

    An item's first word is the paper or the title, its second part the speakers.
    """
    contributions = tuple(
        Contribution(
            id=id_, title=Markup(f"On {id_}"), kind=kind, keywords=tuple(keywords),
            authors=tuple(map(person, authors)),
        )
        for id_, authors in papers.items()
    )  # fmt: skip
    lines = tuple(
        Item(
            paper=what if what in papers else "",
            title=Markup("" if what in papers else what),
            speakers=tuple(map(person, speakers)),
        )
        for what, speakers in items
    )
    session = Session(
        id="morning", title=Markup("Morning"), chairs=tuple(map(person, chairs)), items=lines
    )
    committee = Committee("Organizers", tuple(Member(person(m), "Chair") for m in members))
    return Edition(
        id=f"{series.lower()}-{year}",
        folder=Path("/nowhere"),
        event=Event(
            name=f"Workshop on {series}", short=f"{series} {year}", series=series,
            start=dt.date(year, 6, 1), end=dt.date(year, 6, 2), timezone=ZoneInfo("UTC"),
            place="Ghent",
        ),
        volume=VolumeInfo(
            title="V", date=dt.date(year, 6, 1), editors=tuple(map(person, editors))
        ),
        contributions=contributions,
        program=Program((session,)) if chairs or items else Program(),
        committees=(committee,) if members else (),
    )  # fmt: skip


@pytest.fixture
def make() -> Callable[..., Edition]:
    return edition


@pytest.fixture
def orcids() -> Mapping[str, str]:
    return ORCIDS
