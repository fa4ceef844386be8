from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from proceedings.model.edition import Edition
from proceedings.model.markup import Markup
from proceedings.model.program import Item, Program, Session
from proceedings.model.program_pages import page_of, program_pages
from proceedings.source import read_archive


@pytest.fixture
def edition(archive: Path) -> Edition:
    return read_archive(archive)[0].editions[0]


def session(id_: str, day: int, hour: int, items: int) -> Session:
    date = dt.date(2026, 6, day) if day else None
    start = dt.datetime.combine(date, dt.time(hour), dt.UTC) if date and hour else None
    talks = tuple(Item(title=Markup(f"Talk {n}")) for n in range(items))
    return Session(id=id_, title=Markup(id_), day=date, start=start, items=talks)


def pages(edition: Edition, *sessions: Session) -> list[tuple[str, list[str]]]:
    changed = replace(edition, program=Program(sessions=sessions))
    found = program_pages(changed)
    for page in found:
        assert {page_of(changed, one.id) for one in page.sessions} == {page.name}
    return [(page.name, [one.id for one in page.sessions]) for page in found]


def test_up_to_three_hundred_lines_stand_on_one_page(edition: Edition) -> None:
    assert pages(edition, session("a", 1, 9, 149), session("b", 2, 9, 149)) == []
    assert page_of(edition, "morning") == "program"


def test_more_lines_have_a_page_a_day(edition: Edition) -> None:
    assert pages(
        edition,
        session("a", 1, 9, 149),
        session("b", 2, 9, 149),
        session("c", 2, 11, 0),
        session("section", 0, 0, 3),
        session("empty", 0, 0, 0),
    ) == [
        ("program/2026-06-01", ["a"]),
        ("program/2026-06-02", ["b", "c"]),
        ("program/without-a-day", ["section"]),
    ]


def test_a_long_day_is_parted_between_its_slots(edition: Edition) -> None:
    assert pages(
        edition,
        session("a", 1, 9, 120),
        session("b", 1, 9, 120),
        session("c", 1, 11, 120),
        session("d", 1, 11, 120),
        session("e", 1, 14, 10),
    ) == [
        ("program/2026-06-01", ["a", "b"]),
        ("program/2026-06-01-2", ["c", "d", "e"]),
    ]


def test_a_session_that_is_unknown_is_looked_for_on_the_first_page(edition: Edition) -> None:
    assert page_of(edition, "nowhere") == "program"
