"""The program: what happens when, in which room, in which order."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from proceedings.model.contribution import Resource
from proceedings.model.markup import Markup
from proceedings.model.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A line of the program: a contribution by its id, or something that has no page."""

    title: Markup = Markup("")  #: empty where *paper* names a contribution
    paper: str = ""
    start: dt.datetime | None = None  #: aware, in the event's zone
    end: dt.datetime | None = None
    room: str = ""  #: where it is not the session's
    speakers: tuple[Person, ...] = ()
    speakers_label: str = ""  #: "Organizers", where the speakers are that
    resources: tuple[Resource, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A run of items under one heading, or a break.

    A session without a day is a section: it orders the volume and heads the contents.
    """

    id: str
    title: Markup
    is_break: bool = False
    day: dt.date | None = None  #: local; known where a date is given or there are times
    start: dt.datetime | None = None
    end: dt.datetime | None = None
    room: str = ""
    track: str = ""
    chairs: tuple[Person, ...] = ()
    items: tuple[Item, ...] = ()

    @property
    def papers(self) -> tuple[str, ...]:
        """The ids of the contributions in it, in order."""
        return tuple(item.paper for item in self.items if item.paper)


@dataclass(frozen=True, slots=True)
class Program:
    sessions: tuple[Session, ...] = ()
    notes: tuple[Markup, ...] = ()
    resources: tuple[Resource, ...] = ()  #: of the whole: a playlist, a recording

    @property
    def is_timed(self) -> bool:
        """Whether anything has a day; sections alone make no program page."""
        return any(session.day for session in self.sessions)

    def days(self) -> tuple[tuple[dt.date, tuple[Session, ...]], ...]:
        """The sessions by local day, in order of their start; those without a time come last."""
        days: dict[dt.date, list[Session]] = {}
        for session in self.sessions:
            if session.day is not None:
                days.setdefault(session.day, []).append(session)
        return tuple((day, tuple(sorted(days[day], key=_by_start))) for day in sorted(days))


def _by_start(session: Session) -> tuple[bool, dt.datetime]:
    return session.start is None, session.start or dt.datetime.max.replace(tzinfo=dt.UTC)
