"""The days of the program against those of the event, and holes within a day."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Said
from tests.conftest import EDITION

LONG = EDITION.replace("start: 2026-06-01", "start: 2026-06-01\n  end: 2026-06-03")


def program(*sessions: str) -> dict[str, str]:
    return {"program.yml": "sessions:\n" + "".join(f"  - {one}\n" for one in sessions)}


def test_a_day_on_which_the_event_is_not_held_is_told_once(said: Said) -> None:
    held = program(
        "{title: A, date: 2026-06-01, start: 9:00, end: 10:00}",
        "{title: B, date: 2026-07-01, start: 9:00, end: 10:00, items: [hopper]}",
        "{title: C, start: 10:00, end: 11:00}",
    )
    assert said("program-day-outside", held) == [
        'program.yml:3: "B" and 1 more on 2026-07-01: the event is on 2026-06-01'
    ]


def test_the_days_of_a_longer_event_are_all_its_own(said: Said) -> None:
    held = program("{title: A, date: 2026-06-03, start: 9:00, end: 10:00, items: [hopper]}")
    assert said("program-day-outside", held | {"edition.yml": LONG}) == []
    assert said("program-day-outside", held) == [
        'program.yml:2: "A" on 2026-06-03: the event is on 2026-06-01'
    ]


def test_days_without_program_are_told_together(said: Said) -> None:
    held = program("{title: A, date: 2026-06-02, start: 9:00, end: 10:00}")
    assert said("program-day-empty", held | {"edition.yml": LONG}) == [
        "program.yml:1: the program has nothing on 2026-06-01, 2026-06-03"
    ]


def test_a_program_for_every_day_or_for_none_has_no_empty_days(said: Said) -> None:
    held = program(*(f"{{title: A, date: 2026-06-0{n}, start: 9:00}}" for n in (1, 2, 3)))
    assert said("program-day-empty", held | {"edition.yml": LONG}) == []
    assert said("program-day-empty", program("{title: A}") | {"edition.yml": LONG}) == []


COFFEE = "{title: Coffee, kind: break, start: 10:00, end: 10:30}"


def test_a_hole_in_a_day_is_told_before_what_follows(said: Said) -> None:
    held = program(
        COFFEE, "{title: B, start: 14:00, end: 15:00}", "{title: C, start: 16:00, end: 17:00}"
    )
    assert said("program-gap", held) == [
        'program.yml:3: nothing is held on 2026-06-01 from 10:30 to 14:00, before "B"',
        'program.yml:4: nothing is held on 2026-06-01 from 15:00 to 16:00, before "C"',
    ]


@pytest.mark.parametrize(
    "sessions",
    [
        (COFFEE, "{title: B, start: 11:00, end: 12:00}"),
        (COFFEE, "{title: B, start: 10:30, end: 12:00}", "{title: C, start: 13:30, end: 14:00}"),
        (COFFEE, "{title: B, start: 10:00, end: 16:00}", "{title: C, start: 16:00, end: 17:00}"),
        (COFFEE, "{title: B, date: 2026-06-02, start: 9:00, end: 10:00}"),
        ("{title: A, start: 9:00, end: 10:00}", "{title: B, start: 16:00, end: 17:00}"),
    ],
    ids=["half-an-hour", "lunch", "another-room-goes-on", "the-next-day", "no-breaks-named"],
)
def test_what_is_no_hole_is_not_told(said: Said, sessions: tuple[str, ...]) -> None:
    assert said("program-gap", program(*sessions)) == []


TIMED = program("{title: A, start: 9:00, end: 10:00}")


def placed(place: str, zone: str) -> dict[str, str]:
    text = EDITION.replace("Ghent, Belgium", place).replace("Europe/Berlin", zone)
    return TIMED | {"edition.yml": text}


def test_a_zone_with_other_hours_than_the_city_is_told(said: Said) -> None:
    assert said("program-place-zone", placed("Chicago, USA", "Europe/Berlin")) == [
        'edition.yml:6: the times are in Europe/Berlin, and "Chicago, USA" has America/Chicago'
    ]


@pytest.mark.parametrize(
    "files",
    [
        placed("Paris, France", "Europe/Berlin"),
        placed("Ghent, Belgium", "America/Chicago"),
        placed("Athens, GA, USA", "America/New_York"),
        placed("Chicago and online", "UTC"),
        placed("Chicago, USA (hybrid)", "UTC"),
        placed("Chicago", "UTC") | {"program.yml": "sessions: [{title: A}]\n"},
    ],
    ids=["same-hours", "no-such-zone", "a-namesake", "online", "hybrid", "no-times"],
)
def test_zones_that_may_well_be_meant_are_not_told(said: Said, files: dict[str, str]) -> None:
    assert said("program-place-zone", files) == []
