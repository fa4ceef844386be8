"""The program as stretches of time: what is where, from when to when, and who has a part in it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from proceedings.checks.check import At
from proceedings.model.contribution import Contribution, Kind
from proceedings.model.edition import Edition
from proceedings.model.people import Person
from proceedings.model.program import Item, Session

#: Whoever is named on these is who gives them; of a paper any of its authors may.
_GIVEN = frozenset({Kind.INVITED, Kind.KEYNOTE, Kind.TALK, Kind.PANEL})
_SHOWN = frozenset({Kind.POSTER, Kind.DEMO})
_SHOWS = re.compile(r"\bposters?\b|\bdemos?\b|\bdemonstrations?\b", re.IGNORECASE)


class Presence(IntEnum):
    """Whether somebody has to be where they are named."""

    POSSIBLE = 0  #: one of the authors
    LIKELY = 1  #: the first of them
    SURE = 2  #: who speaks or chairs


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """A session, or an item of one, with its times; *start* and *end* are in the event's zone."""

    session: Session
    item: Item | None  #: None is the session itself
    paper: Contribution | None
    start: dt.datetime
    end: dt.datetime
    room: str
    at: At
    is_exact: bool = True  #: whether the times are its own, and not all of its session's

    def must_meet(self, other: Slot) -> bool:
        """Whether both run at one moment, whenever within its times each of them does."""
        return (self.is_exact or other.holds(self)) and (other.is_exact or self.holds(other))

    def meets(self, other: Slot) -> bool:
        """Whether both run at one moment; one may begin when the other ends."""
        return _utc(self.start) < _utc(other.end) and _utc(other.start) < _utc(self.end)

    def holds(self, other: Slot) -> bool:
        """Whether *other* runs within it."""
        return _utc(self.start) <= _utc(other.start) and _utc(other.end) <= _utc(self.end)

    @property
    def length(self) -> dt.timedelta:
        return _utc(self.end) - _utc(self.start)

    @property
    def is_shown(self) -> bool:
        """Whether it is a poster or a demonstration, or a session that is called so."""
        if self.item is not None:
            return self.paper is not None and self.paper.kind in _SHOWN
        return bool(_SHOWS.search(self.session.title.text()))

    def __str__(self) -> str:
        """Give it as messages name it: its title and its times."""
        return f'"{self.title}" ({self.start:%Y-%m-%d %H:%M}–{self.end:%H:%M})'

    @property
    def title(self) -> str:
        own = self.item.title.text() if self.item else self.session.title.text()
        return shortened(own or (self.paper.title.text() if self.paper else ""))

    def people(self) -> Iterator[tuple[Person, Presence]]:
        """Who has a part in it, and whether that takes them there: of authors, one has to come."""
        if self.item is None:
            yield from ((person, Presence.SURE) for person in self.session.chairs)
            return
        people, is_given = self.item.speakers, True
        if not people and self.paper:
            people = self.paper.authors
            is_given = len(people) == 1 or self.paper.kind in _GIVEN
        for place, person in enumerate(people):
            rest = Presence.POSSIBLE if place else Presence.LIKELY
            yield person, Presence.SURE if is_given else rest


@lru_cache(maxsize=4)
def slots_of(edition: Edition) -> tuple[Slot, ...]:
    """Everything in the program of *edition* that has a beginning and an end, as it is written."""
    papers = {paper.id: paper for paper in edition.contributions if not paper.withdrawn}
    file = At(edition.folder / "program.yml", ("sessions",))
    found: list[Slot] = []
    for number, session in enumerate(edition.program.sessions):
        at = file.under(number)
        if session.start and session.end:
            room = folded_room(session.room)
            found.append(Slot(session, None, None, session.start, session.end, room, at))
        found += _items(session, papers, at)
    return tuple(found)


def sessions_of(edition: Edition) -> tuple[Slot, ...]:
    """The sessions alone."""
    return tuple(slot for slot in slots_of(edition) if slot.item is None)


def _items(session: Session, papers: dict[str, Contribution], at: At) -> Iterator[Slot]:
    for place, item in enumerate(session.items):
        start, end = item.start, item.end or _next_start(session, place)
        exact = start is not None
        if start is None:
            start, end = session.start, session.end
        if start and end and _utc(start) < _utc(end):
            room, paper = folded_room(item.room or session.room), papers.get(item.paper)
            there = at.under("items", place)
            yield Slot(session, item, paper, start, end, room, there, exact)


def _next_start(session: Session, place: int) -> dt.datetime | None:
    """When the item at *place* ends that says it not itself: where the next begins."""
    later = (item.start for item in session.items[place + 1 :] if item.start)
    return next(later, session.end)


def folded_room(room: str) -> str:
    """*room* as rooms are compared; empty where it is none that anything could fill."""
    folded = " ".join(room.casefold().split())
    elsewhere = ("tbd", "tba", "online", "virtual", "zoom", "plenary", "various", "see ", "all ")
    return "" if folded.startswith(elsewhere) else folded


def shortened(title: str, most: int = 60) -> str:
    """The beginning of *title*, long enough to know it by.

    >>> shortened("A title", 5)
    'A ti…'
    """
    return title if len(title) <= most else f"{title[: most - 1].rstrip()}…"


def _utc(moment: dt.datetime) -> dt.datetime:
    return moment.astimezone(dt.UTC)
