from __future__ import annotations

import datetime as dt

import pytest
from pydantic_core import PydanticCustomError

from proceedings.source.forms import values

GOOD_DATES = [
    "2021-03-28",
    "2021-3-28",
    "March 28, 2021",
    "Mar. 28 2021",
    "28 March 2021",
    "28th March 2021",
]


@pytest.mark.parametrize("text", GOOD_DATES)
def test_a_date_is_read_as_people_write_it(text: str) -> None:
    assert values.read_date(text) == dt.date(2021, 3, 28)


@pytest.mark.parametrize(
    ("text", "message", "cure"),
    [
        ("3/4/2021", '"3/4/2021" is no date', 'write it as "2021-03-28"'),
        ("2021-02-30", '"2021-02-30" does not exist', "February 2021 has 28 days"),
        (
            "2021-13-01",
            '"2021-13-01" does not exist',
            "the months are 1 to 12; write year-month-day",
        ),
        ("Foo 3, 2021", '"Foo 3, 2021" is no date', 'write it as "2021-03-28"'),
    ],
)
def test_a_date_that_cannot_be_is_refused(text: str, message: str, cure: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        values.read_date(text)
    assert (caught.value.message(), (caught.value.context or {})["cure"]) == (message, cure)


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("9:30", 9, 30),
        ("09:30", 9, 30),
        ("1:30 PM", 13, 30),
        ("12:00 am", 0, 0),
        ("12 p.m.", 12, 0),
        ("24:00", 0, 0),
        ("9.30", 9, 30),
    ],
)
def test_a_time_is_read_on_either_clock(text: str, hour: int, minute: int) -> None:
    assert values.read_time(text) == dt.time(hour, minute)


@pytest.mark.parametrize("text", ["25:00", "9:60", "13:00 pm", "noon", "9", "9:3"])
def test_a_time_that_no_clock_shows_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError, match="is no time of day"):
        values.read_time(text)


@pytest.mark.parametrize(
    "text", ["javascript:alert(1)", "http:", "www.example.org", "https://a b", "data:text/html,x"]
)
def test_what_is_no_web_address_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError, match="is no web address"):
        values.read_url(text)


def test_the_check_digit_of_an_orcid_is_verified() -> None:
    assert values.read_orcid("https://orcid.org/0000-0002-1825-0097") == "0000-0002-1825-0097"
    assert values.read_orcid("000000021694233x") == "0000-0002-1694-233X"
    with pytest.raises(PydanticCustomError, match="the check digit is wrong"):
        values.read_orcid("0000-0002-1825-0098")


@pytest.mark.parametrize(
    ("text", "kept"), [("2--13", "2–13"), ("i--v", "i–v"), ("7", "7"), ("5:1-5:25", "5:1–5:25")]
)
def test_a_range_of_pages_is_kept_with_an_en_dash(text: str, kept: str) -> None:
    assert values.read_pages(text) == kept
