"""Hours and page labels as a book prints them."""

from __future__ import annotations

import datetime as dt

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def roman(number: int) -> str:
    """Write *number*, from 1, as the pages of front matter are numbered.

    >>> [roman(number) for number in (1, 4, 9, 14, 49)]
    ['i', 'iv', 'ix', 'xiv', 'xlix']
    """
    written = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        written += sign * count
    return written


def hours(start: dt.datetime | None, end: dt.datetime | None) -> str:
    """Write when something begins and ends, as far as it is known: "9:00–10:30"."""
    return "–".join(f"{moment.hour}:{moment:%M}" for moment in (start, end) if moment)
