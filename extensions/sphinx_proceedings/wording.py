"""Times of day, time zones and licences, which every language writes alike.

Nothing here asks the locale of the machine: pages of one edition have the same bytes anywhere.
"""

from __future__ import annotations

import datetime as dt

from proceedings.model import licences


def clock(moment: dt.datetime) -> str:
    """Write the time of day as ISO 8601 does; a script may show it in another zone like that."""
    return f"{moment:%H:%M}"


def zone(moment: dt.datetime) -> str:
    """Write the zone of an aware *moment* and what it is ahead of UTC there and then.

    >>> from zoneinfo import ZoneInfo
    >>> zone(dt.datetime(2021, 3, 28, 10, tzinfo=ZoneInfo("America/New_York")))
    'America/New_York, UTC−4'
    """
    name = getattr(moment.tzinfo, "key", "") or moment.tzname() or ""
    offset = utc_offset(moment)
    return name if name == offset else f"{name}, {offset}"


def utc_offset(moment: dt.datetime) -> str:
    """
    >>> utc_offset(dt.datetime(2021, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=5, minutes=30))))
    'UTC+5:30'
    """
    minutes = round((moment.utcoffset() or dt.timedelta()).total_seconds() / 60)
    if minutes == 0:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'−' if minutes < 0 else '+'}{hours}{f':{rest:02}' if rest else ''}"


def licence(text: str) -> tuple[str, str]:
    """The words for a licence and where it can be read; an unknown one is its own words.

    >>> licence("CC-BY-4.0")
    ('CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/')
    >>> licence("All rights reserved")
    ('All rights reserved', '')
    """
    terms = licences.licence(text)
    return terms.short, terms.url
