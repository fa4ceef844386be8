from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from icalendar import Event

from proceedings.exports.content_lines import fold, line, moment, text

PRINTED = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")))


@given(PRINTED)
@example("é" * 200)
@example("𝔘" * 40)
@example("a" * 75)
@example("a" * 76)
def test_a_folded_line_is_read_back_and_has_no_part_over_75_octets(value: str) -> None:
    folded = fold("NAME:" + value)
    assert all(len(part.encode()) <= 75 for part in folded.split("\r\n"))
    assert folded.replace("\r\n ", "") == "NAME:" + value


@given(PRINTED)
@example("\\n")
@example("a\\;b,c")
def test_a_text_is_read_back_by_a_library(value: str) -> None:
    lines = (("BEGIN", "VEVENT"), ("SUMMARY", text(value)), ("END", "VEVENT"))
    event = Event.from_ical("".join(line(name, given) for name, given in lines))
    assert str(event["SUMMARY"]) == value


@pytest.mark.parametrize("control", ["\r", "\t", "\x00", "\x0b", "\x7f"])
def test_a_control_character_cannot_begin_another_line(control: str) -> None:
    assert text(f"Tea{control}END:VEVENT") == "Tea END:VEVENT"


def test_a_moment_before_and_after_a_change_of_clocks_is_itself() -> None:
    summer = dt.timezone(dt.timedelta(hours=2))
    assert moment(dt.datetime(2026, 10, 25, 2, 30, tzinfo=summer)) == "20261025T003000Z"
    winter = dt.timezone(dt.timedelta(hours=1))
    assert moment(dt.datetime(2026, 10, 25, 2, 30, tzinfo=winter)) == "20261025T013000Z"
