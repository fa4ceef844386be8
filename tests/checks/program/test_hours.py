"""The hours of sessions and talks: outside each other, in the night, far too long, met twice."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Said
from tests.conftest import EDITION


def session(stated: str, *items: str) -> dict[str, str]:
    lines = "".join(f"      - {item}\n" for item in items)
    return {"program.yml": f"sessions:\n  - title: A\n{stated}    items:\n{lines}"}


STATED = "    start: 13:00\n    end: 15:00\n"
TALK = "{{title: {}, start: {}, end: {}, speakers: [Ada Lovelace]}}"


def talk(title: str, start: str, end: str) -> str:
    return TALK.format(title, start, end)


def test_a_talk_that_begins_before_its_session_is_told(said: Said) -> None:
    files = session(STATED, talk("X", "12:30", "13:30"))
    assert said("program-item-outside", files) == [
        'program.yml:6: "X" (2026-06-01 12:30–13:30) begins before its session "A" does, at 13:00'
    ]


def test_a_talk_that_ends_after_its_session_is_told(said: Said) -> None:
    files = session(STATED, talk("W", "13:00", "14:00"), talk("X", "14:00", "15:30"))
    assert said("program-item-outside", files) == [
        'program.yml:7: "X" (2026-06-01 14:00–15:30)'
        ' ends after its session "A", which ends at 15:00'
    ]


@pytest.mark.parametrize(
    "files",
    [
        session(STATED, talk("X", "13:00", "15:00")),
        session("", talk("X", "14:00", "14:30"), talk("W", "13:00", "14:00")),
    ],
    ids=["to-the-minute", "without-times-of-its-own"],
)
def test_talks_within_their_session_are_no_trouble(said: Said, files: dict[str, str]) -> None:
    assert said("program-item-outside", files) == []


def test_a_time_without_its_pm_is_told(said: Said) -> None:
    files = session("", talk("W", "13:00", "13:30"), talk("X", "1:45", "2:15"))
    assert said("program-midnight", files) == [
        'program.yml:5: 01:45 of "X" is in the night, 13:45 would fit'
    ]


def test_an_end_without_its_pm_is_told_once(said: Said) -> None:
    files = {"program.yml": "sessions:\n  - {title: A, start: 13:00, end: 1:30}\n"}
    assert said("program-midnight", files) == [
        'program.yml:2: 01:30 of "A" is in the night, 13:30 would fit'
    ]


def test_a_night_at_the_bar_is_no_trouble(said: Said) -> None:
    files = session("", talk("W", "20:00", "23:30"), talk("X", "23:30", "1:30"))
    assert said("program-midnight", files) == []


def test_a_talk_of_hours_is_told(said: Said) -> None:
    files = session("", talk("X", "14:00", "19:30"))
    assert said("program-length", files) == [
        'program.yml:4: "X" (2026-06-01 14:00–19:30) lasts 5:30 hours'
    ]


def papers(*lengths: int) -> dict[str, str]:
    """Papers, one a session, each so many minutes long."""
    files, lines = {}, []
    for number, minutes in enumerate(lengths):
        files[f"papers/p{number}.md"] = f"---\ntitle: P{number}\nauthors: [A B{number}]\n---\n"
        start, end = f"{8 + number}:00", f"{8 + number + minutes // 60}:{minutes % 60:02}"
        lines.append(
            f"  - {{title: S, items: [{{paper: p{number}, start: {start}, end: {end}}}]}}\n"
        )
    return files | {"program.yml": "sessions:\n" + "".join(lines)}


def test_talks_unlike_all_others_of_their_kind_are_told(said: Said) -> None:
    assert said("program-length", papers(30, 30, 5, 30, 100, 30)) == [
        'program.yml:4: "P2" (2026-06-01 10:00–10:05) lasts 5 minutes,'
        " where others of its kind last 30 minutes",
        'program.yml:6: "P4" (2026-06-01 12:00–13:40) lasts 1:40 hours,'
        " where others of its kind last 30 minutes",
    ]


def test_shorter_and_longer_talks_a_workshop_and_posters_are_no_trouble(said: Said) -> None:
    assert said("program-length", papers(30, 30, 15, 30, 60, 30)) == []
    assert said("program-length", papers(30, 5, 30, 100)) == []  # too few to know
    files = papers(30, 30, 30, 30, 30, 30)
    shown = (
        "  - {title: Posters, items: [{paper: p0, start: 15:00, end: 17:00},"
        " {paper: p1, start: 15:00, end: 17:00}]}\n"
    )
    assert said("program-length", files | {"program.yml": files["program.yml"] + shown}) == []
    workshop = {
        "papers/w.md": "---\ntitle: W\nkind: workshop\nauthors: [A B]\n---\n",
        "program.yml": "sessions:\n  - {title: W, items: [{paper: w, start: 9:00, end: 17:00}]}\n",
    }
    assert said("program-length", workshop) == []


AUTUMN = {
    "edition.yml": EDITION.replace("2026-06-01", "2026-10-25"),
    "program.yml": "sessions:\n  - {title: Night, start: 2:30, end: 3:30}\n",
}


def test_an_hour_that_comes_twice_is_told(said: Said) -> None:
    assert said("program-time-twice", AUTUMN) == [
        "program.yml:2: 2026-10-25 02:30 comes twice in Europe/Berlin: clocks are put back then"
    ]


def test_other_hours_of_that_night_and_the_one_left_out_in_spring_come_once(said: Said) -> None:
    later = AUTUMN["program.yml"].replace("2:30", "3:00")
    assert said("program-time-twice", AUTUMN | {"program.yml": later}) == []
    spring = AUTUMN["edition.yml"].replace("2026-10-25", "2026-03-29")
    assert said("program-time-twice", AUTUMN | {"edition.yml": spring}) == []
