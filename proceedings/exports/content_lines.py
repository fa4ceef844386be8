"""Content lines, of which calendar files are made (RFC 5545, section 3.1).

A line is a name and a value, has 75 octets at most, and ends in CRLF. What is longer is folded: the
rest stands on lines that begin with a space.
"""

from __future__ import annotations

import datetime as dt
import re

_OCTETS = 75
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")


def line(name: str, value: str) -> str:
    r"""Write a line whose *value* is in the form that its type asks for.

    >>> line("TRANSP", "OPAQUE")
    'TRANSP:OPAQUE\r\n'
    """
    return fold(f"{name}:{value}") + "\r\n"


def text(value: str) -> str:
    r"""Escape a value of the type TEXT (section 3.3.11); control characters become spaces.

    >>> print(text("Coffee, tea; and\ncake"))
    Coffee\, tea\; and\ncake
    """
    return _CONTROLS.sub(" ", value).translate(_ESCAPES)


def moment(value: dt.datetime) -> str:
    """Write an aware moment in UTC (section 3.3.5, form 2).

    >>> from zoneinfo import ZoneInfo
    >>> moment(dt.datetime(2021, 3, 28, 11, tzinfo=ZoneInfo("America/New_York")))
    '20210328T150000Z'
    """
    return f"{value.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"


def fold(whole: str) -> str:
    r"""Fold a line that is too long, never within a character.

    >>> fold("é" * 40)
    'ééééééééééééééééééééééééééééééééééééé\r\n ééé'
    """
    data = whole.encode()
    if len(data) <= _OCTETS:
        return whole
    parts, start, room = list[bytes](), 0, _OCTETS
    while len(data) - start > room:
        end = start + room
        while data[end] & 0xC0 == 0x80:  # a byte that continues a character
            end -= 1
        parts.append(data[start:end])
        start, room = end, _OCTETS - 1  # the space counts
    parts.append(data[start:])
    return b"\r\n ".join(parts).decode()
