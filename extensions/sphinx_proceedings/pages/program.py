"""The program: a section a day, a list of slots, the parallel sessions of a slot side by side.

In its source it is a plain list, which reads rightly aloud and on a phone; the grid of a wide
screen is only style upon it. A long program has a page a day, and one that leads to them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from proceedings.exports import calendar, calendar_entries
from proceedings.model.edition import Edition
from proceedings.model.markup import Markup
from proceedings.model.program import Session
from proceedings.model.program_pages import WHOLE, ProgramPage, program_pages
from proceedings.words import headed
from sphinx_proceedings import wording
from sphinx_proceedings.head import Head
from sphinx_proceedings.pages import links
from sphinx_proceedings.pages.notices import preliminary
from sphinx_proceedings.pages.program_grid import Slot, columns_of, slots
from sphinx_proceedings.pages.program_lines import TIMES, Block, block, calendar_link
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.pages.sheet import Sheet
from sphinx_proceedings.state import EditionProject

if TYPE_CHECKING:
    from sphinx.application import Sphinx

SCRIPTS = (*TIMES, "program.js")

_SESSIONS = 300  #: named on the page that leads to the days, at most


@dataclass(frozen=True, slots=True)
class Day:
    """A day with its slots; without a date it is what has no day."""

    date: dt.date | None
    columns: tuple[str, ...]
    slots: tuple[Slot, ...]
    blocks: Mapping[str, Block]  #: what the slots show of each session
    calendar: links.Action | None


@dataclass(frozen=True, slots=True)
class Jump:
    """A day in the list of days, and what there is on it."""

    date: dt.date | None
    href: str
    number: int = 1  #: of the pages of the day
    is_here: bool = False
    sessions: tuple[tuple[str, Markup, dt.datetime | None, dt.datetime | None, str], ...] = ()
    count: int = 0  #: of its items


def sheets(project: EditionProject, app: Sphinx) -> Iterator[Sheet]:
    """The pages of the program, where it has days or times."""
    edition = project.edition
    if not edition.program.is_timed:
        return
    pages = program_pages(edition)
    if not pages:
        yield _sheet(project, Page(app, WHOLE), edition.program.days())
        return
    yield _overview(project, Page(app, WHOLE))
    for part in pages:
        yield _sheet(project, Page(app, part.name), [(part.day, part.sessions)], part)


def _sheet(
    project: EditionProject,
    page: Page,
    days: Sequence[tuple[dt.date | None, tuple[Session, ...]]],
    part: ProgramPage | None = None,
) -> Sheet:
    """A page with slots: the whole program, or a *part* of it."""
    edition, words = project.edition, page.words
    title = words.say("Program of {event}", event=edition.event.short)
    trail: tuple[tuple[str, str], ...] = ((words.say("Program"), ""),)
    if part is not None:
        day = headed(words.long_day(part.day)) if part.day else words.say("Without a day")
        trail = ((words.say("Program"), page.to(WHOLE)), (day, ""))
        title = f"{day} · {title}"
    dayless = () if part else tuple(_dayless(edition))
    return Sheet(
        name=page.name,
        title=words.say("Program") if part is None else trail[-1][0],
        template="program.html",
        view={
            **_shared(project, page),
            "days": tuple(_day(project, page, day, sessions) for day, sessions in days),
            "dayless": tuple(block(project, page, session) for session in dayless),
            "jumps": tuple(_jumps(project, page)),
        },
        head=Head(title=title, site=edition.event.short),
        trail=trail,
        scripts=SCRIPTS,
    )


def _overview(project: EditionProject, page: Page) -> Sheet:
    edition, words = project.edition, page.words
    title = words.say("Program of {event}", event=edition.event.short)
    return Sheet(
        name=page.name,
        title=words.say("Program"),
        template="program_days.html",
        view={**_shared(project, page), "jumps": tuple(_jumps(project, page))},
        head=Head(title=title, site=edition.event.short),
        trail=((words.say("Program"), ""),),
        scripts=TIMES,
    )


def _shared(project: EditionProject, page: Page) -> dict[str, Any]:
    """What all pages of a program show."""
    edition = project.edition
    program, event = edition.program, edition.event
    resources = (links.resource(project, given, page) for given in program.resources)
    return {
        "notices": tuple(preliminary(edition, page.words)),
        "event": event,
        "span": links.span(event, page.words),
        "zones": zones(edition),
        "notes": program.notes,
        "actions": tuple(resources),
        "calendar": calendar_link(project, page, calendar.PROGRAM),
        "heading": calendar.heading(edition),
    }


@lru_cache(maxsize=4)
def zones(edition: Edition) -> tuple[str, ...]:
    """The zone of all times; more than one where a clock is changed during the event."""
    sessions = edition.program.sessions
    starts = [session.start for session in sessions]
    starts += [item.start for session in sessions for item in session.items]
    return tuple(dict.fromkeys(wording.zone(start) for start in starts if start is not None))


def _dayless(edition: Edition) -> Iterator[Session]:
    return (s for s in edition.program.sessions if s.day is None and s.items)


def _jumps(project: EditionProject, page: Page) -> Iterator[Jump]:
    edition = project.edition
    pages = program_pages(edition)
    if not pages:
        for day, _ in edition.program.days():
            yield Jump(day, page.to(page.name, day.isoformat()))
        return
    are_named = sum(len(part.sessions) for part in pages) <= _SESSIONS and page.name == WHOLE
    for part in pages:
        named = part.sessions if are_named else ()
        yield Jump(
            part.day,
            page.to(part.name),
            part.number,
            part.name == page.name,
            tuple((page.to(part.name, s.id), s.title, s.start, s.end, s.room) for s in named),
            sum(len(session.items) for session in part.sessions),
        )


def _day(
    project: EditionProject, page: Page, day: dt.date | None, sessions: tuple[Session, ...]
) -> Day:
    columns = columns_of(sessions)
    path = calendar_entries.day_file(project.edition, day) if day else ""
    return Day(
        day,
        columns,
        tuple(slots(sessions, columns)),
        {session.id: block(project, page, session) for session in sessions},
        calendar_link(project, page, path),
    )
