"""The program: a section a day, a list of slots, the parallel sessions of a slot side by side.

In its source it is a plain list, which reads rightly aloud and on a phone; the grid of a wide
screen is only style upon it. Sessions that begin together make a slot.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.program import Item, Session
from sphinx_proceedings import wording
from sphinx_proceedings.head import Head
from sphinx_proceedings.pages import links
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.state import EditionProject

_COLUMNS = 4  #: of parallel sessions at most; more of them flow into as many as fit


@dataclass(frozen=True, slots=True)
class Line:
    """An item of a session, with the contribution that it names."""

    item: Item
    paper: Contribution | None
    actions: tuple[links.Action, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A session in its slot."""

    session: Session
    lines: tuple[Line, ...]
    has_own_time: bool  #: it does not end with the slot


@dataclass(frozen=True, slots=True)
class Slot:
    """What begins at one time; a session of no given time has a slot to itself."""

    start: dt.datetime | None
    end: dt.datetime | None
    blocks: tuple[Block, ...]

    @property
    def layout(self) -> str:
        """The class that lays the blocks out where the screen is wide."""
        count = len(self.blocks)
        return f"of-{count}" if count <= _COLUMNS else "of-many"

    @property
    def is_break(self) -> bool:
        return all(block.session.is_break for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Day:
    date: dt.date
    slots: tuple[Slot, ...]


def context(project: EditionProject, page: Page) -> dict[str, Any]:
    """What a theme's `page.html` needs for the program."""
    edition = project.edition
    title = f"Program of {edition.event.short}"
    head = Head(title=title, site=edition.event.short)
    return {
        "title": "Program",
        "body": page.render("program.html", **view(project, page)),
        "metatags": head.render(page),
        "meta": None,
        "proceedings_trail": [("Program", "")],
    }


def view(project: EditionProject, page: Page) -> dict[str, Any]:
    """The values of the template."""
    edition = project.edition
    program = edition.program
    return {
        "edition": edition,
        "event": edition.event,
        "span": links.span(edition.event),
        "days": tuple(_days(project, page)),
        "dayless": tuple(s for s in program.sessions if s.day is None and s.items),
        "zones": tuple(zones(edition)),
        "notes": program.notes,
        "actions": tuple(links.resource(project, r, page) for r in program.resources),
        "lines": lambda session: _lines(project, session, page),
    }


def zones(edition: Edition) -> Iterator[str]:
    """The zone of all times; more than one where a clock is changed during the event."""
    sessions = edition.program.sessions
    starts = [session.start for session in sessions]
    starts += [item.start for session in sessions for item in session.items]
    yield from dict.fromkeys(wording.zone(start) for start in starts if start is not None)


def _days(project: EditionProject, page: Page) -> Iterator[Day]:
    for date, sessions in project.edition.program.days():
        runs = groupby(sessions, key=lambda session: session.start or session.id)
        yield Day(date, tuple(_slot(project, tuple(run), page) for _, run in runs))


def _slot(project: EditionProject, sessions: tuple[Session, ...], page: Page) -> Slot:
    ends = [session.end for session in sessions if session.end]
    end = max(ends, default=None)
    return Slot(
        sessions[0].start,
        end,
        tuple(
            Block(session, _lines(project, session, page), session.end != end)
            for session in sessions
        ),
    )


def _lines(project: EditionProject, session: Session, page: Page) -> tuple[Line, ...]:
    return tuple(
        Line(
            item,
            project.edition.contribution(item.paper) if item.paper else None,
            tuple(links.resource(project, resource, page) for resource in item.resources),
        )
        for item in session.items
    )
