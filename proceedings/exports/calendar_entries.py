"""What of a program goes into calendars: its entries, their times, and the files they are in.

Each item with a time is an entry. What has no time of its own stands in that of its session: a
run of posters, a session of which only its hours are known. A session that has but a day is an
entry of that day. Breaks are entries too, in the whole program alone: who follows a day wants to
know when lunch is, and nobody wants lunch as a file.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import count

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.markup import Markup
from proceedings.model.names import fold
from proceedings.model.people import Person
from proceedings.model.program import Item, Session
from proceedings.model.program_pages import page_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What is given: a contribution, or an item that has no page."""

    title: Markup
    subtitle: Markup = Markup("")
    people: tuple[Person, ...] = ()
    label: str = ""  #: of the people
    room: str = ""
    paper: str = ""
    is_retracted: bool = False
    is_withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of a calendar, with everything that it says: equal ones are written alike."""

    key: str  #: its address in the edition without a suffix; tells it from all others
    given: Given | None = None  #: None is the session itself
    number: int | None = None  #: of the item in its session
    session: str  #: its id
    page: str  #: the page of the program that it is on
    session_title: Markup
    track: str
    chairs: tuple[Person, ...]
    day: dt.date
    under: (
        dt.date
    )  #: the day of the program that it stands under: what ends late begins a day later
    start: dt.datetime | None  #: None is the whole day
    end: dt.datetime | None
    room: str
    listed: tuple[Given, ...] = ()  #: of a session: what has no time
    file: str = ""  #: its own
    session_file: str = ""
    is_break: bool = False

    @property
    def is_free(self) -> bool:
        """Whether who attends it is not busy all the while."""
        return self.is_break or self.start is None


@lru_cache(maxsize=4)
def entries(edition: Edition) -> tuple[Entry, ...]:
    """The entries of a program, by day and in the order of their sessions."""
    seen: set[str] = set()
    sessions = (session for _, sessions in edition.program.days() for session in sessions)
    return tuple(entry for session in sessions for entry in _of(edition, session, seen))


def entry_of(edition: Edition, session: str, number: int | None = None) -> Entry | None:
    """The entry of a session's item; without a *number* that of the session itself."""
    return _by_place(edition).get((session, number))


def session_file(edition: Edition, session: Session) -> str:
    """The calendar file of a *session*; empty for breaks, and where the day is not known."""
    if session.is_break or session.day is None:
        return ""
    return f"program/{session_names(edition)[session.id]}.ics"


def day_file(edition: Edition, day: dt.date) -> str:
    """The calendar file of a *day*; empty where there is but one."""
    return f"program/{day.isoformat()}.ics" if len(_days(edition)) > 1 else ""


@lru_cache(maxsize=4)
def _days(edition: Edition) -> frozenset[dt.date]:
    return frozenset(session.day for session in edition.program.sessions if session.day)


@lru_cache(maxsize=4)
def session_names(edition: Edition) -> Mapping[str, str]:
    """What the files of each session are called: its id, which an editor may write as he likes."""
    sessions = edition.program.sessions
    taken = {day.isoformat() for day in _days(edition)}
    return {session.id: _once(fold(session.id) or "session", taken) for session in sessions}


@lru_cache(maxsize=4)
def _by_place(edition: Edition) -> Mapping[tuple[str, int | None], Entry]:
    return {(entry.session, entry.number): entry for entry in entries(edition)}


def _of(edition: Edition, session: Session, seen: set[str]) -> Iterator[Entry]:
    untimed = [item for item in session.items if item.start is None]
    if untimed or not session.items:
        yield _of_session(edition, session, untimed)
    for number, item in enumerate(session.items):
        if item.start is not None:
            yield _of_item(edition, session, number, seen)


def _of_session(edition: Edition, session: Session, untimed: list[Item]) -> Entry:
    assert session.day is not None  # noqa: S101  it stands under a day
    return Entry(
        key=f"program/{session_names(edition)[session.id]}",
        session=session.id,
        page=page_of(edition, session.id),
        session_title=session.title,
        track=session.track,
        chairs=session.chairs,
        day=session.day,
        under=session.day,
        start=session.start,
        end=_after(session.start, session.end),
        room=session.room,
        listed=tuple(_given(edition, item) for item in untimed),
        session_file=session_file(edition, session),
        is_break=session.is_break,
    )


def _of_item(edition: Edition, session: Session, number: int, seen: set[str]) -> Entry:
    item = session.items[number]
    assert item.start is not None  # noqa: S101  the others have no entry
    folder = f"program/{session_names(edition)[session.id]}"
    own = f"papers/{item.paper}" if item.paper else f"{folder}/{_slug(item)}"
    key = _once(own, seen)
    return Entry(
        key=key,
        given=_given(edition, item),
        number=number,
        session=session.id,
        page=page_of(edition, session.id),
        session_title=session.title,
        track=session.track,
        chairs=session.chairs,
        day=item.start.date(),
        under=session.day or item.start.date(),
        start=item.start,
        end=_end(session, number),
        room=item.room or session.room,
        # A contribution that is given twice has one file, with both.
        file=f"{own if item.paper else key}.ics",
        session_file=session_file(edition, session),
        is_break=session.is_break,
    )


def _given(edition: Edition, item: Item) -> Given:
    paper = edition.contribution(item.paper) if item.paper else None
    return Given(
        title=paper.title if paper else item.title,
        subtitle=paper.subtitle if paper else Markup(""),
        people=_people(item, paper),
        label=item.speakers_label,
        room=item.room,
        paper=item.paper,
        is_retracted=bool(paper and paper.retracted),
        is_withdrawn=bool(paper and paper.withdrawn),
    )


def _people(item: Item, paper: Contribution | None) -> tuple[Person, ...]:
    return item.speakers or (paper.authors if paper else ())


def _end(session: Session, number: int) -> dt.datetime | None:
    """When an item ends: as it says, else where the next one begins, else with its session.

    A calendar draws what has no end as a line that nobody sees.
    """
    item = session.items[number]
    if item.end is not None:
        return _after(item.start, item.end)
    following = (other.start for other in session.items[number + 1 :] if other.room == item.room)
    later = (other for other in following if _after(item.start, other))
    return next(later, None) or _after(item.start, session.end)


def _after(start: dt.datetime | None, end: dt.datetime | None) -> dt.datetime | None:
    """*end*, where it is later; in UTC, because a local clock may be put back between the two."""
    if start is None or end is None:
        return None
    return end if end.astimezone(dt.UTC) > start.astimezone(dt.UTC) else None


def _slug(item: Item) -> str:
    return fold(item.title.text())[:60].strip("-") or "item"


def _once(name: str, seen: set[str]) -> str:
    """*name*, with a number where it was given before."""
    numbered = (f"{name}-{number}" for number in count(2))
    found = name if name not in seen else next(other for other in numbered if other not in seen)
    seen.add(found)
    return found
