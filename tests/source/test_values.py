from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError
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


@pytest.mark.parametrize(
    ("kind", "text", "kept"),
    [
        (values.Orcid, "https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097"),
        (values.Doi, "doi:10.5555/Tests.1", "10.5555/Tests.1"),
        (values.DoiPrefix, "https://doi.org/10.5555/", "10.5555"),
        (values.Ror, "03efmqc40", "https://ror.org/03efmqc40"),
        (values.Isbn, "ISBN 978-3-16-148410-0", "978-3-16-148410-0"),
        (values.Issn, "20493630", "2049-3630"),
        (values.Dblp, "https://dblp.org/rec/conf/x/Ada21.html", "conf/x/Ada21"),
        (values.DblpStream, "https://dblp.org/db/conf/x/index.html", "conf/x"),
        (values.DblpPerson, "https://dblp.org/pid/65/9612", "65/9612"),
        (values.Anthology, "https://aclanthology.org/P18-1001/", "P18-1001"),
        (values.AnthologyVolume, "2020.acl-main", "2020.acl-main"),
    ],
)
def test_an_identifier_is_kept_in_its_normal_form(kind: Any, text: str, kept: str) -> None:
    assert TypeAdapter(kind).validate_python(text) == kept


def test_an_identifier_that_cannot_be_is_refused_with_what_would_be_right() -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(values.Issn).validate_python("{2049}-3631")
    [error] = caught.value.errors()
    assert error["msg"] == '"{2049}-3631" is no ISSN'
    assert error["ctx"]["cure"] == 'such as "2049-3630"'


@pytest.mark.parametrize(
    ("text", "kept"), [("2--13", "2–13"), ("i--v", "i–v"), ("7", "7"), ("5:1-5:25", "5:1–5:25")]
)
def test_a_range_of_pages_is_kept_with_an_en_dash(text: str, kept: str) -> None:
    assert values.read_pages(text) == kept
