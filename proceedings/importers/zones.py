"""Time zones as people name them, to those of the IANA database.

An abbreviation is no zone: EDT is kept in many places, and CST is the time of Chicago or of
Shanghai. What is taken for it is said where it could be another.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

#: The zone that each abbreviation is taken for, and what it may mean as well.
_ABBREVIATIONS: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("EDT", "EST", "ET", "EASTERN"), ("America/New_York", "")),
    **dict.fromkeys(("CDT", "CT", "CENTRAL"), ("America/Chicago", "")),
    "CST": ("America/Chicago", "Asia/Shanghai"),
    **dict.fromkeys(("MDT", "MST", "MT", "MOUNTAIN"), ("America/Denver", "")),
    **dict.fromkeys(("PDT", "PST", "PT", "PACIFIC"), ("America/Los_Angeles", "")),
    **dict.fromkeys(("ADT", "AST"), ("America/Halifax", "")),
    **dict.fromkeys(("AKDT", "AKST"), ("America/Anchorage", "")),
    "HST": ("Pacific/Honolulu", ""),
    "BRT": ("America/Sao_Paulo", ""),
    **dict.fromkeys(
        ("CEST", "CET", "CENTRAL EUROPEAN"), ("Europe/Berlin", "another of its cities")
    ),
    **dict.fromkeys(("EEST", "EET"), ("Europe/Helsinki", "another of its cities")),
    **dict.fromkeys(("WEST", "WET"), ("Europe/Lisbon", "")),
    "BST": ("Europe/London", "Asia/Dhaka"),
    "IST": ("Asia/Kolkata", "Asia/Jerusalem or Europe/Dublin"),
    "IDT": ("Asia/Jerusalem", ""),
    "MSK": ("Europe/Moscow", ""),
    "JST": ("Asia/Tokyo", ""),
    "KST": ("Asia/Seoul", ""),
    "SGT": ("Asia/Singapore", ""),
    "HKT": ("Asia/Hong_Kong", ""),
    **dict.fromkeys(("AEDT", "AEST"), ("Australia/Sydney", "Australia/Brisbane")),
    **dict.fromkeys(("NZDT", "NZST"), ("Pacific/Auckland", "")),
    **dict.fromkeys(("UTC", "GMT", "Z", "COORDINATED UNIVERSAL"), ("UTC", "")),
    "AOE": ("Etc/GMT+12", ""),
}
_WORD = re.compile(
    rf"\b(?:US\s+)?({'|'.join(sorted(map(re.escape, _ABBREVIATIONS), key=len, reverse=True))})\b"
)
_NAMED = re.compile(
    r"\b(central european|coordinated universal|eastern|central|mountain|pacific)\s+"
    r"(?:(?:standard|daylight|summer)\s+)?time\b",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"\b(?:UTC|GMT)\s*([+-−–])\s*(\d{1,2})(?::?00)?\b")
_IANA = re.compile(r"\b[A-Z][A-Za-z]+(?:/[A-Z][A-Za-z_]+){1,2}\b")


def read_zone(text: str, day: dt.date | None = None) -> tuple[str, str]:
    """The zone that *text* names first, and a remark; both empty where it names none.

    With *day*, an abbreviation that the clocks do not show then is told.

    >>> read_zone("9:00 am - 5:00 pm US EDT = 13:00 - 21:00 UTC", dt.date(2021, 3, 28))
    ('America/New_York', '')
    >>> read_zone("UTC+2"), read_zone("all times in Europe/Lisbon")[0]
    (('Etc/GMT-2', ''), 'Europe/Lisbon')
    >>> read_zone("10:00 EST", dt.date(2021, 7, 1))[1]
    'America/New_York has EDT on 2021-07-01, not EST; its clocks were taken'
    """
    named = next((m[0] for m in _IANA.finditer(text) if m[0] in available()), "")
    if named:
        return named, ""
    if match := _OFFSET.search(text):
        sign = "-" if match[1] == "+" else "+"
        return (f"Etc/GMT{sign}{int(match[2])}", "") if 0 < int(match[2]) <= 12 else ("UTC", "")
    word = _WORD.search(text)
    name = word or _NAMED.search(text)
    if name is None:
        return "", ""
    zone, other = _ABBREVIATIONS[name[1].upper()]
    remark = f"{name[1]} was read as {zone}; it may be {other}" if other else ""
    return zone, remark or (_unfit(name[1], zone, day) if day else "")


def zone_of_place(place: str) -> str:
    """The zone that is named after a city of *place*; empty where none is.

    >>> zone_of_place("Chicago"), zone_of_place("Lisbon, Portugal"), zone_of_place("Virtual")
    ('America/Chicago', 'Europe/Lisbon', '')
    """
    cities = _cities()
    words = (part.strip().casefold() for part in re.split(r"[,;()–/]| - ", place))
    return next((cities[word] for word in words if word in cities), "")


@cache
def available() -> frozenset[str]:
    return frozenset(available_timezones())


@cache
def _cities() -> dict[str, str]:
    named = (zone for zone in sorted(available()) if re.match(r"[A-Z][a-z]+/[A-Z]", zone))
    usable = (zone for zone in named if not zone.startswith(("Etc/", "US/", "Brazil/", "Canada/")))
    return {zone.rsplit("/", 1)[-1].replace("_", " ").casefold(): zone for zone in usable}


def _unfit(name: str, zone: str, day: dt.date) -> str:
    shown = dt.datetime.combine(day, dt.time(12), ZoneInfo(zone)).tzname() or ""
    if len(name) < 3 or not name.isupper() or shown == name or not shown.isalpha():
        return ""
    return f"{zone} has {shown} on {day}, not {name}; its clocks were taken"
