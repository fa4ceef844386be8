"""Days as people write them: with and without a weekday or a year, one or a span of them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

_MONTHS = "january february march april may june july august september october november december"
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_TO = r"\s*(?:-+|[–—−]|to|and|&)\s*"
_YEAR = r"(?:\s*,?\s*'?(?P<year>\d{4})\b)?"
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(
    r"\b(?P<day>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?", re.IGNORECASE
)
_FORMS = [
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?<![\d-])(?P<year>\d{4})[-/](?P<m1>\d{2})[-/](?P<d1>\d{2})(?![\d-])",
        rf"\b{_MONTH.format('m1')}\s*{_DAY.format('d1')}{_TO}(?:{_MONTH.format('m2')}\s*)?"
        rf"{_DAY.format('d2')}(?![\d:]){_YEAR}",
        rf"\b{_DAY.format('d1')}(?:\s*{_MONTH.format('m1')})?{_TO}{_DAY.format('d2')}\s*"
        rf"{_MONTH.format('m2')}{_YEAR}",
        rf"\b{_MONTH.format('m1')}\s*{_DAY.format('d1')}(?![\d:]){_YEAR}",
        rf"\b{_DAY.format('d1')}\.?\s*(?:of\s+)?{_MONTH.format('m1')}{_YEAR}",
        r"(?<![\d.])(?P<d1>\d{1,2})\.(?P<m1>\d{1,2})\.(?P<year>\d{4})(?![\d.])",
        r"(?<![\d/])(?P<m1>\d{1,2})/(?P<d1>\d{1,2})/(?P<year>\d{4})(?![\d/])",
    )
]


@dataclass(frozen=True, slots=True)
class Days:
    """A day, or several in a row."""

    start: dt.date
    end: dt.date
    begin: int  #: where in the text they stand
    stop: int
    remark: str = ""  #: what does not fit, or may be read otherwise
    has_year: bool = True


def read_days(text: str, year: int | None = None) -> Days | None:
    """The first day or days in *text*, of *year* where it names none; None where there are none.

    >>> found = read_days("Sunday, March 28, 2021 -- Virtual")
    >>> str(found.start), found.remark
    ('2021-03-28', '')
    >>> str(read_days("Thursday, June 8", 2023).start), read_days("8 papers") is None
    ('2023-06-08', True)
    >>> [str(day) for day in (lambda d: (d.start, d.end))(read_days("30 June – 2 July 2023"))]
    ['2023-06-30', '2023-07-02']
    >>> read_days("03/04/2021").remark
    '03/04/2021 may be 3 April; it was read as March 4'
    """
    matches = (found for form in _FORMS for found in _read(form, text, year))
    return min(matches, key=lambda found: (found.begin, -found.stop), default=None)


def _read(form: re.Pattern[str], text: str, year: int | None) -> Iterator[Days]:
    for match in form.finditer(text):
        given = match.groupdict()
        told = int(given["year"]) if given.get("year") else year
        if told is None:
            continue
        try:
            start, end, remark = _dates(given, told, match[0])
        except ValueError:  # February 30 is no day
            continue
        remark = remark or _weekday_remark(text, match.start(), start)
        yield Days(start, end, *match.span(), remark, bool(given.get("year")))
        return


def _dates(given: dict[str, str | None], year: int, written: str) -> tuple[dt.date, dt.date, str]:
    months = [_month(given.get(key) or "") for key in ("m1", "m2")]
    days = [int(given.get(key) or 0) for key in ("d1", "d2")]
    remark = ""
    if "/" in written and len(written.split("/")[0]) < 3:
        months, days, remark = _slashed(months[0], days[0], written)
    first = dt.date(year, months[0] or months[1], days[0])
    last = dt.date(year, months[1] or months[0], days[1]) if days[1] else first
    if last < first:
        first = first.replace(year=year - 1)
    return first, last, remark


def _slashed(month: int, day: int, written: str) -> tuple[list[int], list[int], str]:
    """Month and day, in the order of the United States unless that is none."""
    if month > 12:
        return [day, 0], [month, 0], ""
    if day > 12 or day == month:
        return [month, 0], [day, 0], ""
    names = [name.capitalize() for name in _MONTHS.split()]
    other = f"{month} {names[day - 1]}"
    return (
        [month, 0],
        [day, 0],
        f"{written} may be {other}; it was read as {names[month - 1]} {day}",
    )


def _month(text: str) -> int:
    if text.isdecimal():
        return int(text)
    names = _MONTHS.split()
    start = text.casefold()[:3]
    return next((n for n, name in enumerate(names, 1) if start and name.startswith(start)), 0)


def _weekday_remark(text: str, place: int, day: dt.date) -> str:
    """What is to be said where the weekday just before a date is not that day's."""
    before = text[max(place - 14, 0) : place]
    named = [match["day"][:3].casefold() for match in _WEEKDAY.finditer(before)]
    if not named or _WEEKDAYS.index(named[-1]) == day.weekday():
        return ""
    return f"{day:%B} {day.day}, {day.year} is a {day:%A}, not what the text says"
