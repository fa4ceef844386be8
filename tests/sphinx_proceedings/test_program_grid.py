"""Where the sessions of a day stand on a wide screen."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from proceedings.model.markup import Markup
from proceedings.model.program import Session
from sphinx_proceedings.pages.program_grid import columns_of, slots

BERLIN = ZoneInfo("Europe/Berlin")


def session(id_: str, start: str = "", end: str = "", room: str = "", track: str = "") -> Session:
    return Session(
        id=id_,
        title=Markup(id_),
        is_break=id_.startswith("coffee"),
        day=dt.date(2026, 6, 1),
        start=_time(start),
        end=_time(end),
        room=room,
        track=track,
    )


def _time(text: str) -> dt.datetime | None:
    if not text:
        return None
    return dt.datetime.combine(dt.date(2026, 6, 1), dt.time.fromisoformat(text), BERLIN)


def shown(*sessions: Session) -> list[str]:
    """Each slot in a line: its times, and its sessions with their columns."""
    found = []
    for slot in slots(sessions, columns_of(sessions)):
        times = "–".join(f"{time:%H:%M}" for time in (slot.start, slot.end) if time)
        places = (
            f"{'…' if place.continues else ''}{place.session.id}{f'@{place.column}' if place.column else ''}"
            f"{'*' if place.has_own_time else ''}"
            for place in slot.places
        )
        found.append(f"{times} {' '.join(places)} {slot.layout}".strip())
    return found


def test_a_room_keeps_its_column_also_where_another_is_empty() -> None:
    assert shown(
        session("opening", "09:00", "10:00", "A"),
        session("a1", "10:00", "11:00", "A"),
        session("b1", "10:00", "11:00", "B"),
        session("c1", "10:00", "11:00", "C"),
        session("c2", "11:00", "12:00", "C"),
        session("a2", "11:00", "12:00", "A"),
    ) == [
        "09:00–10:00 opening of-1",
        "10:00–11:00 a1@1 b1@2 c1@3 of-3",
        "11:00–12:00 a2@1 c2@3 of-3",
    ]


def test_tracks_are_columns_where_rooms_are_not_known() -> None:
    assert shown(
        session("t1", "10:00", "11:00", track="T"),
        session("s1", "10:00", "11:00", track="S"),
        session("s2", "11:00", "12:00", track="S"),
        session("t2", "11:00", "12:00", track="T"),
    ) == ["10:00–11:00 t1@1 s1@2 of-2", "11:00–12:00 t2@1 s2@2 of-2"]


@pytest.mark.parametrize(
    "rooms", [("A", "A"), ("A", ""), ("", "")], ids=["one room twice", "one unknown", "none known"]
)
def test_without_columns_sessions_stand_as_they_are_written(rooms: tuple[str, str]) -> None:
    first, second = rooms
    day = (session("x", "10:00", "11:00", first), session("y", "10:00", "11:00", second))
    assert columns_of(day) == ()
    assert shown(*day) == ["10:00–11:00 x y of-2"]


def test_five_rooms_make_no_columns() -> None:
    day = [session(f"s{n}", "10:00", "11:00", f"R{n}") for n in range(5)]
    assert columns_of(day) == ()
    assert shown(*day) == ["10:00–11:00 s0 s1 s2 s3 s4 of-many"]


def test_a_session_goes_on_in_later_slots_but_not_in_breaks() -> None:
    assert shown(
        session("a1", "10:00", "11:00", "A"),
        session("long", "10:00", "13:00", "B"),
        session("coffee", "11:00", "11:30"),
        session("a2", "11:30", "12:30", "A"),
        session("a3", "13:00", "14:00", "A"),
    ) == [
        "10:00–11:00 a1@1 long@2* of-2",
        "11:00–11:30 coffee of-1",
        "11:30–12:30 a2@1 …long@2 of-2",
        "13:00–14:00 a3 of-1",
    ]


def test_a_slot_ends_with_the_last_session_that_ends_before_the_next_slot() -> None:
    assert shown(
        session("short", "10:00", "10:30", "A"),
        session("whole", "10:00", "11:00", "B"),
        session("long", "10:00", "17:00", "C"),
        session("coffee", "11:00", "11:30"),
    )[0] == "10:00–11:00 short@1* whole@2 long@3* of-3"  # fmt: skip


def test_a_slot_without_an_end_is_over_when_the_next_one_begins() -> None:
    first, second = slots((session("a", "10:00"), session("b", "11:00", "12:00")), ())
    assert (first.end, first.until) == (None, second.start)
    assert second.until == second.end


def test_what_has_no_time_has_a_slot_of_its_own() -> None:
    assert shown(session("a", "10:00", "11:00"), session("b"), session("c")) == [
        "10:00–11:00 a of-1",
        "b of-1",
        "c of-1",
    ]
