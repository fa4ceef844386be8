"""Times, durations, days and zones as people write them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proceedings.importers.days import read_days
from proceedings.importers.times import Clock, after, duration
from proceedings.importers.zones import read_zone, zone_of_place


def read(*texts: str) -> list[tuple[str, str] | None]:
    clock = Clock()
    spans = [clock.read(text) for text in texts]
    return [(span.start, span.end) if span else None for span in spans]


def test_times_without_am_or_pm_wrap_at_noon() -> None:
    day = ("10:50 - 11:00", "12:10 - 12:45", "12:45 - 1:45", "1:45 - 2:20", "4:25 - 4:30")
    expected = ["10:50 11:00", "12:10 12:45", "12:45 13:45", "13:45 14:20", "16:25 16:30"]
    assert read(*day) == [tuple(times.split()) for times in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8:55 AM - 9:20 AM:  Opening", ("08:55", "09:20")),
        ("12:00 PM – 1:30 PM", ("12:00", "13:30")),
        ("12:15 a.m.", ("00:15", "")),
        ("9 – 10:30 am", ("09:00", "10:30")),
        ("11 - 1 pm", ("11:00", "13:00")),
        ("13:45--14:20", ("13:45", "14:20")),
        ("09.30 to 10.15", ("09:30", "10:15")),
        ("14h30 – 15h", ("14:30", "15:00")),
        ("noon - 1pm", ("12:00", "13:00")),
        ("8:35", ("08:35", "")),
        ("23:30 - 00:30", ("23:30", "00:30")),
        ("2-4 pages", None),
        ("March 28, 2021", None),
        ("25:00", None),
        ("version 1.10.2", None),
    ],
)
def test_one_span(text: str, expected: tuple[str, str] | None) -> None:
    assert read(text) == [expected]


def test_a_first_time_after_midnight_without_a_half_is_in_the_afternoon_and_told() -> None:
    clock = Clock()
    span = clock.read("1:00 - 2:30")
    assert span is not None
    assert (span.start, span.end) == ("13:00", "14:30")
    assert [remark.code for remark in clock.remarks] == ["time-half"]


def test_durations() -> None:
    texts = ("30 min", "1 h 30", "1h30m", "PT45M", "00:20", "two", "")
    assert [duration(text) for text in texts] == [30, None, 90, 45, 20, None, None]
    assert after("23:50", 20) == "00:10"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Sunday, March 28, 2021 -- Virtual", "2021-03-28", "2021-03-28"),
        ("January  22, 2021", "2021-01-22", "2021-01-22"),
        ("28 March 2021", "2021-03-28", "2021-03-28"),
        ("Jun 5th-8th, 2023", "2023-06-05", "2023-06-08"),
        ("June 30 – July 2, 2023", "2023-06-30", "2023-07-02"),
        ("8–10 June 2023", "2023-06-08", "2023-06-10"),
        ("December 30 - January 2, 2024", "2023-12-30", "2024-01-02"),
        ("2023-06-08", "2023-06-08", "2023-06-08"),
        ("08.06.2023", "2023-06-08", "2023-06-08"),
        ("25/12/2023", "2023-12-25", "2023-12-25"),
    ],
)
def test_days(text: str, start: str, end: str) -> None:
    found = read_days(text)
    assert found is not None
    assert (str(found.start), str(found.end), found.remark) == (start, end, "")


def test_a_day_without_a_year_has_that_of_the_event() -> None:
    assert read_days("Thursday, June 8") is None
    found = read_days("Thursday, June 8", 2023)
    assert found is not None
    assert (found.start, found.has_year, found.remark) == (dt.date(2023, 6, 8), False, "")


def test_a_weekday_that_does_not_fit_is_told() -> None:
    found = read_days("Friday, June 8, 2023")
    assert found is not None
    assert found.remark == "June 8, 2023 is a Thursday, not what the text says"


def test_a_day_that_is_none_is_not_read() -> None:
    assert read_days("February 30, 2021") is None


def test_zones() -> None:
    summer = dt.date(2021, 3, 28)
    assert read_zone("9:00 am US EDT = 13:00 UTC", summer) == ("America/New_York", "")
    assert read_zone("8:35 am US CDT", dt.date(2022, 10, 2)) == ("America/Chicago", "")
    assert read_zone("10:00 CST") == (
        "America/Chicago",
        "CST was read as America/Chicago; it may be Asia/Shanghai",
    )
    assert read_zone("Eastern Daylight Time") == ("America/New_York", "")
    assert read_zone("GMT-3") == ("Etc/GMT+3", "")
    assert read_zone("AoE") == ("", "")
    assert read_zone("no zone") == ("", "")


def test_the_zone_of_a_place() -> None:
    assert zone_of_place("Chicago, USA") == "America/Chicago"
    assert zone_of_place("Virtual") == ""


@given(st.text(alphabet="0123456789:- apmPM.h–toJunec,/", max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    for span in read(text, text):
        for time in filter(None, span or ()):
            dt.time.fromisoformat(time)
    found = read_days(text, 2021)
    assert found is None or found.start <= found.end
    read_zone(text, dt.date(2021, 6, 1))
