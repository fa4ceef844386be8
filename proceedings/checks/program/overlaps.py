"""Two things at once: people, rooms, tracks, and the items of one session."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TypeAlias

from proceedings.checks.check import Flaw, check
from proceedings.checks.program.slots import Presence, Slot, sessions_of, slots_of
from proceedings.checks.subject import Subject
from proceedings.model.contribution import Kind
from proceedings.model.findings import Severity
from proceedings.model.people import Person

_Place: TypeAlias = tuple[Slot, Person, Presence]
#: They go on for hours beside whatever else is held.
_LONG = frozenset({Kind.WORKSHOP, Kind.TUTORIAL})


@check(
    "program-person-overlap",
    Severity.WARNING,
    cure="move one of the two, or name another speaker or chair",
)
def program_person_overlap(subject: Subject) -> Iterator[Flaw]:
    """Somebody speaks or chairs in two sessions at the same time.

    It happens when a talk is moved, or when somebody chairs one track and speaks in another. Nobody
    notices before the day. A paper with several authors can be presented by another of them: that
    is a note, and of two such papers only where the same author is the first of both. Whoever has
    a part in one session twice is nobody's trouble.
    """
    met: dict[tuple[Slot, Slot], list[tuple[Person, bool]]] = {}
    for person, first, second, sure in _meetings(subject):
        met.setdefault((first, second), []).append((person, sure))
    for (first, second), people in met.items():
        certain = [person.name.full for person, sure in people if sure]
        names = _listed(certain or [person.name.full for person, _ in people])
        verb = "is" if len(certain or people) == 1 else "are"
        message = f"{names} {verb} in two places at once: {first} and {second}"
        yield Flaw(
            message=message,
            at=second.at,
            paper=second.paper.id if second.paper else None,
            severity=None if certain else Severity.NOTE,
            cure="" if certain else "see that another of the authors presents one of them",
        )


def _meetings(subject: Subject) -> Iterator[tuple[Person, Slot, Slot, bool]]:
    """Each person with two slots of theirs that meet, and whether they have to be in both."""
    where: dict[str, list[_Place]] = {}
    for slot in slots_of(subject.edition):
        for person, presence in slot.people():
            where.setdefault(person.identity, []).append((slot, person, presence))
    for places in where.values():
        places.sort(key=lambda place: place[0].start)
        for (first, person, presence), (second, other, also) in _pairs(places):
            is_told = Presence.SURE in (presence, also) or presence == also == Presence.LIKELY
            if not (first.is_exact or second.is_exact) or not is_told:
                continue  # two talks without times of their own can be put in order
            if _are_apart(first, second) and not _are_two(person, other):
                is_sure = presence == also == Presence.SURE and first.must_meet(second)
                yield other, first, second, is_sure


def _pairs(places: list[_Place]) -> Iterator[tuple[_Place, _Place]]:
    """The pairs that meet, of *places* in the order of their start."""
    for number, place in enumerate(places):
        for later in places[number + 1 :]:
            if not place[0].meets(later[0]):
                break
            yield place, later


def _are_apart(first: Slot, second: Slot) -> bool:
    """Whether the two are different things in different sessions."""
    if first.session is second.session or first.session.is_break or second.session.is_break:
        return False
    if first.paper is not None and first.paper is second.paper:
        return False
    rooms = {first.room, second.room}
    return "" in rooms or len(rooms) == 2 or not (first.is_shown or second.is_shown)


def _are_two(one: Person, other: Person) -> bool:
    """Whether ORCIDs tell apart who have one name."""
    return bool(one.orcid and other.orcid and one.orcid != other.orcid)


def _listed(names: Iterable[str]) -> str:
    *most, last = dict.fromkeys(names)
    return f"{', '.join(most)} and {last}" if most else last


@check("program-room-overlap", Severity.WARNING, cure="mend the times, or the room of one")
def program_room_overlap(subject: Subject) -> Iterator[Flaw]:
    """Two sessions are in the same room at the same time.

    Usually one of them was moved in time and kept its room. Posters and demonstrations share a
    hall, breaks are where people stand, and a session that frames others is where they are: those
    are not told.
    """
    claims = [slot for slot in slots_of(subject.edition) if slot.room and _claims(slot)]
    claims.sort(key=lambda slot: (slot.room, slot.start))
    told: set[tuple[str, str]] = set()
    for first, second in _neighbours(claims):
        pair = first.session.id, second.session.id
        if pair not in told and not _share(first, second):
            told.add(pair)
            room = (second.item.room if second.item else "") or second.session.room
            message = f'"{room}" has two sessions at once: {first} and {second}'
            yield Flaw(message=message, at=second.at)


def _claims(slot: Slot) -> bool:
    """Whether it fills its room: an item only where the room is its own."""
    if slot.session.is_break or slot.is_shown:
        return False
    return slot.item is None or bool(slot.item.room and slot.is_exact)


def _neighbours(slots: list[Slot]) -> Iterator[tuple[Slot, Slot]]:
    """The pairs of one room that meet, of *slots* by room and start."""
    for number, slot in enumerate(slots):
        for later in slots[number + 1 :]:
            if later.room != slot.room or not slot.meets(later):
                break
            yield slot, later


def _share(first: Slot, second: Slot) -> bool:
    return first.session is second.session or _frames(first, second) or _frames(second, first)


def _frames(outer: Slot, inner: Slot) -> bool:
    """Whether *outer* is nothing but a heading over *inner*: it has no items of its own."""
    return outer.holds(inner) and not outer.session.items and bool(inner.session.items)


@check("program-track-overlap", Severity.WARNING, cure="mend the times, or the track of one")
def program_track_overlap(subject: Subject) -> Iterator[Flaw]:
    """Two sessions of one track run at the same time, or the only track runs into itself.

    A track is what one listener can follow from the morning on. In a program without tracks and
    rooms, where nothing else is held in parallel, each session begins when the last has ended.
    """
    sessions = sorted(sessions_of(subject.edition), key=lambda slot: slot.start)
    is_single = _is_single(sessions)
    for number, first in enumerate(sessions):
        for second in sessions[number + 1 :]:
            if not first.meets(second):
                break
            track = first.session.track
            if track and track == second.session.track:
                if not _in_two_rooms(first, second) and not _share(first, second):
                    message = f'two sessions of the track "{track}" meet: {first} and {second}'
                    yield Flaw(message=message, at=second.at)
            elif is_single and not first.holds(second) and first.start != second.start:
                message = f"{second} begins before {first} has ended"
                yield Flaw(message=message, at=second.at, cure="mend the times of one")


def _in_two_rooms(first: Slot, second: Slot) -> bool:
    return bool(first.room != second.room and first.room and second.room)


def _is_single(sessions: list[Slot]) -> bool:
    """Whether nothing says that anything is held in parallel."""
    if any(slot.session.track or slot.room for slot in sessions):
        return False
    held = [slot.start for slot in sessions if not slot.session.is_break]
    return len(set(held)) == len(held)


@check("program-item-overlap", Severity.WARNING, cure="mend the times of one of the two")
def program_item_overlap(subject: Subject) -> Iterator[Flaw]:
    """Two talks of one session overlap.

    When a talk is made longer, those behind it have to move. Posters and demonstrations, workshops
    and tutorials, and talks in rooms of their own, may well be held side by side.
    """
    by_session: dict[str, list[Slot]] = {}
    for slot in slots_of(subject.edition):
        if slot.item and slot.item.end and slot.is_exact and _is_in_line(slot):
            by_session.setdefault(slot.session.id, []).append(slot)
    for slots in by_session.values():
        slots.sort(key=lambda slot: slot.start)
        for first, second in pairwise(slots):
            if first.meets(second) and first.start != second.start:
                message = f"{second} begins before {first} has ended"
                paper = second.paper.id if second.paper else None
                yield Flaw(message=message, at=second.at, paper=paper)


def _is_in_line(slot: Slot) -> bool:
    """Whether what it holds is one of a row, each after the other."""
    if slot.is_shown or (slot.paper and slot.paper.kind in _LONG):
        return False
    return not (slot.item and slot.item.room and slot.item.room != slot.session.room)
