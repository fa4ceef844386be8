"""Days in words, the same on every machine: nothing here asks the machine's locale."""

from __future__ import annotations

import datetime as dt

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day(date: dt.date) -> str:
    """Write a day as readers do.

    >>> day(dt.date(2021, 3, 28))
    '28 March 2021'
    """
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def weekday(date: dt.date) -> str:
    """Write one day with its name.

    >>> weekday(dt.date(2021, 3, 28))
    'Sunday 28 March 2021'
    """
    return f"{WEEKDAYS[date.weekday()]} {day(date)}"


def days(start: dt.date, end: dt.date) -> str:
    """Write a span of days, naming month and year once where they are the same.

    >>> days(dt.date(2019, 7, 3), dt.date(2019, 7, 6))
    '3–6 July 2019'
    >>> days(dt.date(2019, 6, 30), dt.date(2019, 7, 2))
    '30 June – 2 July 2019'
    """
    if start == end:
        return day(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day(end)}"
    if start.year == end.year:
        return f"{start.day} {MONTHS[start.month - 1]} – {day(end)}"
    return f"{day(start)} – {day(end)}"
