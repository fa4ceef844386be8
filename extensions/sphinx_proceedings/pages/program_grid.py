"""A day of the program as slots: what begins at one time, and where it stands on a wide screen.

Where rooms tell the parallel sessions of a day apart, each room is a column of that day, in all its
slots; else tracks are; else what is parallel stands in the order of the program. More than four
columns are none: the sessions flow, and each says its room, as it does anyway.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from proceedings.model.program import Session

COLUMNS = 4  #: at most; a screen has no room for more


@dataclass(frozen=True, slots=True)
class Place:
    """A session in its slot, at its beginning or as it goes on."""

    session: Session
    column: int = 0  #: from 1; 0 is wherever there is room
    continues: bool = False  #: it began in an earlier slot
    has_own_time: bool = False  #: it does not end with the slot


@dataclass(frozen=True, slots=True)
class Slot:
    """What begins at one time; a session of no given time has a slot to itself."""

    start: dt.datetime | None
    end: dt.datetime | None
    until: dt.datetime | None  #: when it is over, also where no end is given
    places: tuple[Place, ...]
    columns: int = 0  #: of its day, where its sessions stand in them

    @property
    def layout(self) -> str:
        """The class that lays the sessions out where the screen is wide."""
        count = self.columns or len(self.places)
        return f"of-{count}" if count <= COLUMNS else "of-many"

    @property
    def is_break(self) -> bool:
        return all(place.session.is_break for place in self.places)


def columns_of(sessions: Sequence[Session]) -> tuple[str, ...]:
    """What the columns of a day are called; nothing where its sessions make none."""
    runs = [run for run in _runs(sessions) if len(run) > 1 and not all(s.is_break for s in run)]
    for name in (_room, _track):
        names = [[name(session) for session in run] for run in runs]
        known = tuple(dict.fromkeys(given for run in names for given in run))
        if all(all(run) and len(set(run)) == len(run) for run in names):
            return known if 1 < len(known) <= COLUMNS else ()
    return ()


def slots(sessions: Sequence[Session], columns: Sequence[str]) -> Iterator[Slot]:
    """The slots of a day, whose *columns* `columns_of` has found."""
    runs = list(_runs(sessions))
    for number, run in enumerate(runs):
        following = next((later[0].start for later in runs[number + 1 :] if later[0].start), None)
        earlier = [session for before in runs[:number] for session in before]
        yield _slot(run, _running(earlier, run[0].start), following, columns)


def _runs(sessions: Sequence[Session]) -> Iterator[tuple[Session, ...]]:
    for _, run in groupby(sessions, key=lambda session: session.start or session.id):
        yield tuple(run)


def _running(earlier: list[Session], start: dt.datetime | None) -> list[Session]:
    """The sessions that have begun before *start*, and go on."""
    if start is None:
        return []
    return [s for s in earlier if not s.is_break and s.end is not None and s.end > start]


def _slot(
    run: tuple[Session, ...],
    running: list[Session],
    following: dt.datetime | None,
    columns: Sequence[str],
) -> Slot:
    end = _end(run, following)
    places = [Place(session, has_own_time=session.end != end) for session in run]
    if not all(session.is_break for session in run):
        places += [Place(session, continues=True) for session in running]
    placed = _in_columns(places, columns) if len(places) > 1 else None
    return Slot(
        start=run[0].start,
        end=end,
        until=end or following or max((s.end for s in run if s.end), default=None),
        places=tuple(placed or places),
        columns=len(columns) if placed else 0,
    )


def _end(run: tuple[Session, ...], following: dt.datetime | None) -> dt.datetime | None:
    """When a slot ends: with the last of its sessions that does not go on into the next slot."""
    ends = [session.end for session in run if session.end]
    if len(run) > 1 and following is not None:
        ends = [end for end in ends if end <= following]
    return max(ends, default=None)


def _in_columns(places: list[Place], columns: Sequence[str]) -> list[Place] | None:
    """The places in the columns of their rooms, or tracks; None where one has none of its own."""
    for name in (_room, _track):
        names = [name(place.session) for place in places]
        if set(names) <= set(columns) and len(set(names)) == len(names):
            found = [
                Place(p.session, columns.index(n) + 1, p.continues, p.has_own_time)
                for p, n in zip(places, names, strict=True)
            ]
            return sorted(found, key=lambda place: place.column)
    return None


def _room(session: Session) -> str:
    return session.room


def _track(session: Session) -> str:
    return session.track
