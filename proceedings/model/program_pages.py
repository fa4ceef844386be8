"""Which page of the website shows a session: a program that is long has a page a day.

No page may grow with its edition. A page of 300 lines is read on a phone and weighs 150 KB; a day
of more lines has several pages, each of whole sessions.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from proceedings.model.edition import Edition
from proceedings.model.program import Session

WHOLE = "program"  #: the page of the whole, or the one that leads to the pages of the days

_LINES = 300


@dataclass(frozen=True, slots=True)
class ProgramPage:
    """A page of the program and what it shows, without a day at its end."""

    name: str  #: its address in the edition, without a suffix
    day: dt.date | None
    sessions: tuple[Session, ...]
    number: int = 1  #: of the pages of its day


@lru_cache(maxsize=4)
def program_pages(edition: Edition) -> tuple[ProgramPage, ...]:
    """The pages of the days; none where one page holds the whole program."""
    program = edition.program
    dayless = tuple(s for s in program.sessions if s.day is None and s.items)
    days: list[tuple[dt.date | None, tuple[Session, ...]]] = [*program.days()]
    days += [(None, dayless)] if dayless else []
    if sum(map(_lines, (s for _, sessions in days for s in sessions))) <= _LINES:
        return ()
    return tuple(page for day, sessions in days for page in _of_day(day, sessions))


def page_of(edition: Edition, session: str) -> str:
    """The name of the page that shows the session with that id."""
    return _by_session(edition).get(session, WHOLE)


@lru_cache(maxsize=4)
def _by_session(edition: Edition) -> Mapping[str, str]:
    pages = program_pages(edition)
    return {session.id: page.name for page in pages for session in page.sessions}


def _of_day(day: dt.date | None, sessions: tuple[Session, ...]) -> Iterator[ProgramPage]:
    name = f"{WHOLE}/{day.isoformat() if day else 'without-a-day'}"
    for number, part in enumerate(_parts(sessions), start=1):
        own = name if number == 1 else f"{name}-{number}"
        yield ProgramPage(own, day, tuple(part), number)


def _parts(sessions: tuple[Session, ...]) -> Iterator[list[Session]]:
    """The sessions in runs of so many lines; those that begin together stay together."""
    part, count = list[Session](), 0
    for slot in _slots(sessions):
        lines = sum(map(_lines, slot))
        if part and count + lines > _LINES:
            yield part
            part, count = [], 0
        part, count = [*part, *slot], count + lines
    if part:
        yield part


def _slots(sessions: tuple[Session, ...]) -> Iterator[list[Session]]:
    slot: list[Session] = []
    for session in sessions:
        if slot and (session.start is None or session.start != slot[0].start):
            yield slot
            slot = []
        slot.append(session)
    if slot:
        yield slot


def _lines(session: Session) -> int:
    return 1 + len(session.items)
