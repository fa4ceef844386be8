"""What is given at a time and a place, put together to the sessions of a program.

Systems for conferences know events, and not what a program calls a session: what follows each other
in one room and track without a long pause. Rooms stay apart, so that the program shows what is
parallel side by side.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from proceedings.importers.content import ItemContent, SessionContent
from proceedings.model.people import Person

_PAUSE = dt.timedelta(minutes=45)  #: a longer one ends a session that has no name of its own
_LONGEST = dt.timedelta(hours=15)
_NOON = 12
_BREAK = re.compile(
    r"(?:\w+[ -]){0,2}(?:break|pause|lunch|coffee|dinner|breakfast|reception|registration|"
    r"refreshments|tea|kaffee|mittagessen)(?:[ -]?(?:break|pause|time))?(?: (?:and|&|/|in|at) .*)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One event; its *item* needs no times, they are *begins* and *ends*, on the local clock."""

    item: ItemContent
    begins: dt.datetime | None = None
    ends: dt.datetime | None = None
    room: str = ""
    track: str = ""  #: plain words
    session: str = ""  #: markup; what the export calls the session
    called: str = ""  #: what tells that session from others of its name
    chairs: tuple[Person, ...] = ()
    is_break: bool = False

    @property
    def day(self) -> str:
        return self.begins.date().isoformat() if self.begins else ""

    @property
    def key(self) -> tuple[str, ...]:
        """What slots of one session have in common."""
        shared = (self.session, self.room if self.session else "", self.track)
        return (self.called, *shared) if self.called else ("", self.room, *shared)


@dataclass(slots=True)
class _Run:
    """Slots of one session so far."""

    slots: list[Slot]
    ends: dt.datetime


def is_break(title: str) -> bool:
    """Whether *title* is that of a break.

    >>> is_break("Coffee break"), is_break("Lunch"), is_break("Breaking the lunch table")
    (True, True, False)
    """
    return _BREAK.fullmatch(title.strip()) is not None


def sessions(slots: Iterable[Slot]) -> tuple[SessionContent, ...]:
    """The sessions of *slots* by their time, then by room; the untimed at the end."""
    given = list(slots)
    rooms = {slot.room: number for number, slot in reversed(list(enumerate(given)))}
    timed = [
        (slot.begins, rooms[slot.room], n, slot) for n, slot in enumerate(given) if slot.begins
    ]
    builder = _Builder()
    for *_, slot in sorted(timed, key=lambda one: one[:3]):
        builder.take(slot)
    found = [(run[0].begins, rooms.get(run[0].room, -1), run) for run in builder.finished()]
    ordered = sorted(found, key=lambda one: (one[0] or dt.datetime.min, one[1]))
    untimed: dict[tuple[str, ...], list[Slot]] = {}
    for slot in given:
        if slot.begins is None:
            untimed.setdefault(slot.key, []).append(slot)
    return tuple(_session(run) for run in (*(run for *_, run in ordered), *untimed.values()))


@dataclass(slots=True)
class _Builder:
    """Puts slots, by their time, to the session that they go on with."""

    runs: list[list[Slot]] = field(default_factory=list)
    breaks: dict[tuple[object, ...], Slot] = field(default_factory=dict)
    open: dict[tuple[str, ...], _Run] = field(default_factory=dict)

    def take(self, slot: Slot) -> None:
        if slot.is_break:
            self._break(slot)
            return
        begins, ends = _span(slot)
        run = self.open.get(slot.key)
        if run is not None and _goes_on(run, slot, begins):
            run.slots.append(slot)
            run.ends = max(run.ends, ends)
            return
        slots = [slot]
        self.runs.append(slots)
        self._close(slot.room, begins, slot.called)
        self.open[slot.key] = _Run(slots, ends)

    def finished(self) -> Sequence[list[Slot]]:
        return [*self.runs, *([slot] for slot in self.breaks.values())]

    def _break(self, slot: Slot) -> None:
        """One that several rooms have at once is one, in no room."""
        key = (slot.item.title, slot.begins, slot.ends)
        before = self.breaks.get(key)
        same = before is None or before.room == slot.room
        self.breaks[key] = slot if same else replace(slot, room="")
        self.open = {key: run for key, run in self.open.items() if key[0]}

    def _close(self, room: str, begins: dt.datetime, called: str) -> None:
        """Another session in a room ends the one before."""
        if not called:
            self.open = {
                key: run for key, run in self.open.items() if key[0] or run.slots[0].room != room
            }


def _goes_on(run: _Run, slot: Slot, begins: dt.datetime) -> bool:
    first = _span(run.slots[0])[0]
    if begins.date() != first.date() and first.hour < _NOON:
        return False  # in a file, what begins in the morning would be on the day before
    is_near = bool(slot.called) or begins - run.ends <= _PAUSE
    return is_near and begins - first < _LONGEST


def _span(slot: Slot) -> tuple[dt.datetime, dt.datetime]:
    begins = slot.begins or dt.datetime.min
    return begins, slot.ends or begins


def _session(run: Sequence[Slot]) -> SessionContent:
    first = run[0]
    if first.is_break:
        return SessionContent(
            title=first.item.title or "Break",
            is_break=True,
            date=first.day,
            start=_clock(first.begins),
            end=_clock(first.ends),
            room=first.room,
        )
    chairs = {chair.identity: chair for slot in run for chair in slot.chairs}
    rooms = {slot.room for slot in run}
    room = first.room if len(rooms) == 1 else ""
    return SessionContent(
        title=first.session or first.track or first.room or "Talks",
        date=first.day,
        room=room,
        track=first.track,
        chairs=tuple(chairs.values()),
        items=tuple(_item(slot, room) for slot in run),
    )


def _item(slot: Slot, room: str) -> ItemContent:
    own = "" if slot.room == room else slot.room
    return replace(slot.item, start=_clock(slot.begins), end=_clock(slot.ends), room=own)


def _clock(found: dt.datetime | None) -> str:
    return f"{found:%H:%M}" if found else ""
