"""The days of the program against those of the event, and holes within a day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from proceedings.checks.check import Flaw, check
from proceedings.checks.program.slots import Slot, slots_of
from proceedings.checks.subject import Subject
from proceedings.model.findings import Severity
from proceedings.model.program import Program, Session

_HOLE, _LUNCH = dt.timedelta(minutes=30), dt.timedelta(hours=2)
_BREAK = re.compile(r"\b(break|lunch|coffee|dinner|breakfast|reception|pause)\b", re.IGNORECASE)
_CONTINENTS = ("Europe", "America", "Asia", "Africa", "Australia", "Pacific", "Atlantic")
#: Where cities are called after those of Europe: Paris, Texas.
_NEW_WORLD = re.compile(r",.*\b(?:USA|U\.S\.A?|United States|Canada|[A-Z]{2})\b")
_ELSEWHERE = re.compile(r"virtual|online|hybrid", re.IGNORECASE)


@check("program-day-outside", Severity.WARNING, cure="mend the date, or the event's days")
def program_day_outside(subject: Subject) -> Iterator[Flaw]:
    """A session is on a day on which the event is not held.

    A month or a year is mistyped, or the program was copied from another edition. What holds no
    contribution, such as a reception on the evening before, is a note.
    """
    event = subject.edition.event
    held = f"{event.start}" if event.start == event.end else f"{event.start} to {event.end}"
    for day, sessions in _by_day(subject.edition.program).items():
        if event.start <= day <= event.end:
            continue
        number, session = sessions[0]
        many = f" and {len(sessions) - 1} more" if len(sessions) > 1 else ""
        message = f'"{session.title.text()}"{many} on {day}: the event is on {held}'
        has_papers = any(session.papers for _, session in sessions)
        yield Flaw(
            message=message,
            at=subject.program_file.under("sessions", number, "date"),
            severity=None if has_papers else Severity.NOTE,
        )


@check("program-day-empty", Severity.NOTE, cure="write what is held then, or mend the event's days")
def program_day_empty(subject: Subject) -> Iterator[Flaw]:
    """The event has a day without any program, though other days have one.

    Either that day's sessions are still to be written, or the event's first or last day is wrong.
    """
    event, days = subject.edition.event, _by_day(subject.edition.program)
    inside = [day for day in days if event.start <= day <= event.end]
    length = (event.end - event.start).days + 1
    empty = [day for day in _days(event.start, min(length, 60)) if day not in days]
    if inside and empty:
        named = ", ".join(f"{day}" for day in empty)
        message = f"the program has nothing on {named}"
        yield Flaw(message=message, at=subject.program_file)


def _days(first: dt.date, count: int) -> Iterator[dt.date]:
    return (first + dt.timedelta(days=number) for number in range(count))


def _by_day(program: Program) -> dict[dt.date, list[tuple[int, Session]]]:
    found: dict[dt.date, list[tuple[int, Session]]] = {}
    for number, session in enumerate(program.sessions):
        if session.day is not None:
            found.setdefault(session.day, []).append((number, session))
    return found


@check("program-gap", Severity.NOTE, cure="write what is held then, or the break that it is")
def program_gap(subject: Subject) -> Iterator[Flaw]:
    """For more than half an hour within a day nothing at all is held.

    In a program that names its breaks, such a hole is often a session that was lost in copying, or
    a time that is an hour off.
    """
    slots = sorted(slots_of(subject.edition), key=lambda slot: slot.start)
    if not any(_is_break(slot) for slot in slots):
        return
    reached: Slot | None = None
    for slot in slots:
        if reached is not None and _is_hole(reached, slot):
            hole = f"{reached.end:%Y-%m-%d} from {reached.end:%H:%M} to {slot.start:%H:%M}"
            message = f'nothing is held on {hole}, before "{slot.title}"'
            yield Flaw(message=message, at=slot.at)
        if reached is None or slot.end > reached.end:
            reached = slot


def _is_hole(before: Slot, after: Slot) -> bool:
    """Whether nothing is held between the two; for lunch, which many leave out, there is time."""
    length = after.start - before.end
    is_lunch = length <= _LUNCH and 11 <= before.end.hour < 14
    return before.session.day == after.session.day and length > _HOLE and not is_lunch


def _is_break(slot: Slot) -> bool:
    return slot.session.is_break or bool(slot.item and _BREAK.search(slot.title))


@check("program-place-zone", Severity.NOTE, cure="mend `timezone` of the event, or its place")
def program_place_zone(subject: Subject) -> Iterator[Flaw]:
    """The event's time zone has other hours than the city in which it is held.

    The hours in calendars that people subscribe to are then wrong by that much. An event that is
    held online too may well give its hours in another zone.
    """
    event, timed = subject.edition.event, subject.edition.program.is_timed
    if not timed or _ELSEWHERE.search(event.place):
        return
    noon = dt.datetime.combine(event.start, dt.time(12))
    there = _zone_of(event.place)
    if there is not None and there.utcoffset(noon) != event.timezone.utcoffset(noon):
        message = f'the times are in {event.timezone.key}, and "{event.place}" has {there.key}'
        yield Flaw(message=message, at=subject.edition_file.under("event", "timezone"))


def _zone_of(place: str) -> ZoneInfo | None:
    """The zone that is called after the city of *place*, which it names first."""
    city = "_".join(re.split(r"[,(/–]", place, maxsplit=1)[0].split())
    if not re.fullmatch(r"[A-Z][A-Za-z_-]+", city):
        return None
    is_namesake = _NEW_WORLD.search(place)
    for continent in ("America",) if is_namesake else _CONTINENTS:
        try:
            return ZoneInfo(f"{continent}/{city}")
        except (LookupError, ValueError, OSError):
            continue
    return None
