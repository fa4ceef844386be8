"""Events become sessions: by room, track and the pauses between them."""

from __future__ import annotations

import datetime as dt

import pytest

from proceedings.importers.content import ItemContent
from proceedings.importers.slots import Slot, sessions


def slot(title: str, start: str, end: str, day: int = 1, **keys: str) -> Slot:
    begins, ends = (dt.datetime.fromisoformat(f"2026-06-0{day}T{at}") for at in (start, end))
    room, track = keys.pop("room", "A"), keys.pop("track", "T")
    item = ItemContent(title=title)
    return Slot(item=item, begins=begins, ends=ends, room=room, track=track, **keys)  # type: ignore[arg-type]


def shown(*slots: Slot) -> list[str]:
    return [
        f"{s.date[-2:]} {s.room}/{s.track}: {' '.join(i.title + i.start for i in s.items)}"
        for s in sessions(slots)
    ]


@pytest.mark.parametrize(
    ("slots", "found"),
    [
        pytest.param(
            [slot("a", "09:00", "09:30"), slot("b", "10:15", "10:45")],
            ["01 A/T: a09:00 b10:15"],
            id="a short pause",
        ),
        pytest.param(
            [slot("a", "09:00", "09:30"), slot("b", "10:16", "10:45")],
            ["01 A/T: a09:00", "01 A/T: b10:16"],
            id="a long pause",
        ),
        pytest.param(
            [slot("b", "09:30", "10:00"), slot("a", "09:00", "09:30")],
            ["01 A/T: a09:00 b09:30"],
            id="any order",
        ),
        pytest.param(
            [slot("a", "09:00", "09:30"), slot("b", "09:00", "09:30", room="B")],
            ["01 A/T: a09:00", "01 B/T: b09:00"],
            id="rooms",
        ),
        pytest.param(
            [slot("a", "09:00", "09:10"), slot("b", "09:10", "09:20", track="U"),
             slot("c", "09:20", "09:30")],
            ["01 A/T: a09:00", "01 A/U: b09:10", "01 A/T: c09:20"],
            id="tracks that alternate",
        ),
        pytest.param(
            [slot("a", "23:30", "23:59"), slot("b", "00:10", "00:30", day=2)],
            ["01 A/T: a23:30 b00:10"],
            id="over midnight",
        ),
        pytest.param(
            [slot("a", "09:00", "09:30", session="S", called="1"),
             slot("b", "11:00", "11:30", session="S", called="1")],
            ["01 A/T: a09:00 b11:00"],
            id="a block with a name",
        ),
    ],
)  # fmt: skip
def test_sessions_follow_from_room_track_and_time(slots: list[Slot], found: list[str]) -> None:
    assert shown(*slots) == found


def test_a_break_ends_sessions_and_is_one_for_all_rooms() -> None:
    lunch = [
        Slot(item=ItemContent(title="Lunch"), begins=dt.datetime(2026, 6, 1, 9, 30),
             ends=dt.datetime(2026, 6, 1, 9, 45), room=room, is_break=True)
        for room in "AB"
    ]  # fmt: skip
    found = sessions([slot("a", "09:00", "09:30"), *lunch, slot("b", "09:45", "10:00")])
    assert [(s.title, s.is_break, s.room, s.start) for s in found] == [
        ("T", False, "A", ""),
        ("Lunch", True, "", "09:30"),
        ("T", False, "A", ""),
    ]


def test_what_has_no_time_stands_at_the_end() -> None:
    lost = Slot(item=ItemContent(title="x"), room="A", session="Some time")
    assert [s.title for s in sessions([lost, slot("a", "09:00", "09:30")])] == ["T", "Some time"]
