"""What the program shows of a session and of each of its items.

These are values of their own, and not the contributions: a change of an abstract is none of the
program's page.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from functools import lru_cache

from proceedings.exports.calendar_entries import entry_of, session_file
from proceedings.model.contribution import Contribution, Resource
from proceedings.model.edition import Edition
from proceedings.model.markup import Markup
from proceedings.model.people import Person
from proceedings.model.program import Session
from sphinx_proceedings.pages import links
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.state import EditionProject

TIMES = ("times.js",)  #: the script that shows times in the zone that a reader chose

_COLOURS = 6  #: of tracks; the seventh has that of the first

#: What of a contribution stands in its line too: one looks for it here after the talk.
_IN_LINE = ("Slides", "Video")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An item of a session: what its contribution says of it, or what it says itself."""

    key: str  #: of its entry in calendars; empty where it has none
    title: Markup
    is_retracted: bool = False
    is_withdrawn: bool = False
    href: str = ""
    people: tuple[Person, ...] = ()
    label: str = ""  #: of the people
    says_where_from: bool = False  #: with the affiliations of its people
    note: Markup = Markup("")
    start: dt.datetime | None = None
    end: dt.datetime | None = None
    until: dt.datetime | None = None  #: when it is over, where it does not say so
    room: str = ""
    actions: tuple[links.Action, ...] = ()
    calendar: links.Action | None = None  #: of what has no page that would link it


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """What is shown of a session; where it stands is the grid's business."""

    id: str
    key: str  #: of its own entry in calendars; empty where its items have them
    title: Markup
    is_break: bool
    start: dt.datetime | None
    end: dt.datetime | None
    room: str
    track: str
    colour: int  #: of its track, from 1; 0 where it has none
    chairs: tuple[Person, ...]
    lines: tuple[Line, ...]
    calendar: links.Action | None


def block(project: EditionProject, page: Page, session: Session) -> Block:
    """What is shown of *session*."""
    edition = project.edition
    entry = entry_of(edition, session.id)
    return Block(
        id=session.id,
        key=entry.key if entry else "",
        title=session.title,
        is_break=session.is_break,
        start=session.start,
        end=session.end,
        room=session.room,
        track=session.track,
        colour=_colours(edition).get(session.track, 0),
        chairs=session.chairs,
        lines=tuple(_line(project, page, session, n) for n in range(len(session.items))),
        calendar=calendar_link(project, page, session_file(edition, session)),
    )


def calendar_link(project: EditionProject, page: Page, path: str) -> links.Action | None:
    """The link to a calendar file; None where there is no such file."""
    if path not in project.sizes:
        return None
    return links.Action(page.words.say("Calendar"), page.file(path), "ICS")


@lru_cache(maxsize=4)
def _colours(edition: Edition) -> dict[str, int]:
    """The colour of each track, in the order of their first sessions."""
    tracks = dict.fromkeys(s.track for s in edition.program.sessions if s.track)
    return {track: number % _COLOURS + 1 for number, track in enumerate(tracks)}


def _line(project: EditionProject, page: Page, session: Session, number: int) -> Line:
    edition, item = project.edition, session.items[number]
    paper = edition.contribution(item.paper) if item.paper else None
    entry = entry_of(edition, session.id, number)
    actions = [links.resource(project, given, page) for given in item.resources]
    given = Line(
        key=entry.key if entry else "",
        title=item.title,
        people=item.speakers,
        label=item.speakers_label,
        says_where_from=True,
        start=item.start,
        end=item.end,
        until=entry.end if entry and item.end is None else None,
        room=item.room,
        actions=tuple(actions),
    )
    if paper is None:
        # The calendar of a session of one item is that of its item.
        is_alone = len(session.items) == 1 and not session.is_break
        own = calendar_link(project, page, entry.file) if entry and not is_alone else None
        return replace(given, calendar=own)
    actions += [links.resource(project, other, page, paper) for other in _in_line(paper)]
    return replace(
        given,
        title=paper.title,
        is_retracted=paper.retracted is not None,
        is_withdrawn=paper.withdrawn is not None,
        href=page.to(f"papers/{paper.id}"),
        people=item.speakers or paper.authors,
        says_where_from=bool(item.speakers) or paper.kind.is_talk,
        note=paper.note,
        actions=tuple(dict.fromkeys(actions)),
    )


def _in_line(paper: Contribution) -> tuple[Resource, ...]:
    return tuple(given for given in paper.resources if given.label in _IN_LINE)
