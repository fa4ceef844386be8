"""The hours of sessions and talks: outside each other, in the night, far too long, met twice."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from statistics import median

from proceedings.checks.check import Flaw, check
from proceedings.checks.program.slots import Slot, sessions_of, slots_of
from proceedings.checks.subject import Subject
from proceedings.model.contribution import Kind
from proceedings.model.findings import Severity
from proceedings.model.program import Session

_HALF_DAY = dt.timedelta(hours=12)
_LONG_TALK = dt.timedelta(hours=4)  #: what no talk and no panel lasts
_ENOUGH = 5  #: talks of a kind from which one is known to be unlike its like
_MANY = re.compile(r"\b(lightning|talks|posters|demos|pitches|discussion)\b", re.IGNORECASE)
#: They are as long as they are.
_ANY_LENGTH = frozenset({Kind.WORKSHOP, Kind.TUTORIAL, Kind.POSTER, Kind.DEMO})


@check("program-item-outside", Severity.WARNING, cure="mend the times of one of the two")
def program_item_outside(subject: Subject) -> Iterator[Flaw]:
    """A talk begins before its session, or ends after it.

    When a session is moved, its talks have to be moved with it.
    """
    for slot in slots_of(subject.edition):
        if slot.item is None or not slot.is_exact:
            continue
        start, end = _stated(slot.session)
        session = f'"{slot.session.title.text()}"'
        early = start is not None and slot.start < start
        late = end is not None and slot.item.end is not None and slot.end > end
        if start and early:
            message = f"{slot} begins before its session {session} does, at {start:%H:%M}"
        elif end and late:
            message = f"{slot} ends after its session {session}, which ends at {end:%H:%M}"
        else:
            continue
        yield Flaw(message=message, at=slot.at, paper=slot.paper.id if slot.paper else None)


def _stated(session: Session) -> tuple[dt.datetime | None, dt.datetime | None]:
    """The times that the session has itself; those that it has of its items bind none of them."""
    starts = [item.start for item in session.items if item.start]
    ends = [item.end for item in session.items if item.end]
    start = None if starts and session.start == starts[0] else session.start
    return start, None if ends and session.end == ends[-1] else session.end


@check("program-midnight", Severity.WARNING, cure="on the clock of 24 hours, 1:30 pm is 13:30")
def program_midnight(subject: Subject) -> Iterator[Flaw]:
    """Something of the afternoon seems to run into the night: a time lacks its pm.

    Programs that are copied from a page often say 1:30 for 13:30. What ends or begins before the
    time above it is taken to be on the next day.
    """
    told: set[int] = set()
    for slot in sorted(slots_of(subject.edition), key=lambda slot: slot.item is None):
        moment = _in_the_night(slot)
        if moment is not None and id(slot.session) not in told:
            told.add(id(slot.session))
            noon = moment - _HALF_DAY
            message = f'{moment:%H:%M} of "{slot.title}" is in the night, {noon:%H:%M} would fit'
            yield Flaw(message=message, at=slot.at, paper=slot.paper.id if slot.paper else None)


def _in_the_night(slot: Slot) -> dt.datetime | None:
    """The time of *slot* that is on the next day, and would fit into its own afternoon."""
    day, began = slot.session.day, slot.session.start or slot.start
    if day is None or not slot.is_exact or began.date() != day:
        return None
    moments = (moment for moment in (slot.start, slot.end) if moment.date() > day)
    return next((moment for moment in moments if moment - _HALF_DAY > began), None)


@check("program-length", Severity.WARNING, cure="mend its start or its end")
def program_length(subject: Subject) -> Iterator[Flaw]:
    """A talk is much longer, or much shorter, than any talk is or than its like are.

    Mostly an hour is mistyped: 14:00–19:30 for a talk of half an hour. What is only unlike its like
    is a note, and of talks that are given side by side, as posters are, nothing is said.
    """
    slots = [slot for slot in slots_of(subject.edition) if slot.item]
    begun = Counter((slot.session.id, slot.start) for slot in slots)
    talks = [
        slot for slot in slots if begun[slot.session.id, slot.start] == 1 and _has_own_length(slot)
    ]
    usual = _usual(talks)
    for slot in talks:
        minutes = slot.length // dt.timedelta(minutes=1)
        like = usual.get(slot.paper.kind) if slot.paper else None
        paper = slot.paper.id if slot.paper else None
        if slot.length > _LONG_TALK:
            message = f"{slot} lasts {_hours(minutes)}"
            yield Flaw(message=message, at=slot.at, paper=paper)
        elif like and (minutes >= max(3 * like, like + 60) or minutes * 4 <= like):
            message = (
                f"{slot} lasts {_hours(minutes)}, where others of its kind last {_hours(like)}"
            )
            yield Flaw(message=message, at=slot.at, paper=paper, severity=Severity.NOTE)


def _has_own_length(slot: Slot) -> bool:
    """Whether it is a talk of somebody, with a start and an end of its own."""
    item = slot.item
    if item is None or not item.start or not item.end or slot.session.is_break:
        return False
    if _MANY.search(slot.title):
        return False
    return bool(item.speakers) or (slot.paper is not None and slot.paper.kind not in _ANY_LENGTH)


def _usual(talks: list[Slot]) -> dict[Kind, int]:
    """How many minutes the talks of each kind last, where enough of them say so."""
    minutes: dict[Kind, list[int]] = {}
    for slot in talks:
        if slot.paper:
            minutes.setdefault(slot.paper.kind, []).append(slot.length // dt.timedelta(minutes=1))
    return {kind: int(median(all_)) for kind, all_ in minutes.items() if len(all_) >= _ENOUGH}


def _hours(minutes: int) -> str:
    """Write a length as people say it.

    >>> _hours(45), _hours(120), _hours(330)
    ('45 minutes', '2 hours', '5:30 hours')
    """
    if minutes < 60:
        return f"{minutes} minutes" if minutes != 1 else "1 minute"
    hours, rest = divmod(minutes, 60)
    return f"{hours}:{rest:02} hours" if rest else f"{hours} hour{'s' if hours > 1 else ''}"


@check("program-time-twice", Severity.WARNING, cure="write the times of that night in UTC")
def program_time_twice(subject: Subject) -> Iterator[Flaw]:
    """A time is one of the hour that comes twice when clocks are put back.

    A calendar cannot know which of the two is meant; the first is taken.
    """
    told: set[dt.datetime] = set()
    for slot in (*sessions_of(subject.edition), *slots_of(subject.edition)):
        for moment in (slot.start, slot.end):
            if moment not in told and _comes_twice(moment):
                told.add(moment)
                zone = subject.edition.event.timezone.key
                message = f"{moment:%Y-%m-%d %H:%M} comes twice in {zone}: clocks are put back then"
                yield Flaw(message=message, at=slot.at)


def _comes_twice(moment: dt.datetime) -> bool:
    """Whether the zone has two moments of that name: the second is the one of the later offset."""
    first, second = moment.replace(fold=0).utcoffset(), moment.replace(fold=1).utcoffset()
    return first is not None and second is not None and first > second
