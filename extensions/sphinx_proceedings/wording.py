"""Times, sizes, licences and counts in words, the same on every machine.

Nothing here asks the locale of the machine: pages of one edition have the same bytes anywhere.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from proceedings.model import licences
from proceedings.model.pages import PageRange


def clock(moment: dt.datetime) -> str:
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


def size(count: int) -> str:
    """Write a number of bytes as file managers do.

    >>> size(900), size(48_200), size(1_234_567), size(38_000_000)
    ('900 bytes', '48 KB', '1.2 MB', '38 MB')
    """
    if count < 1000:
        return f"{count} bytes"
    if count < 1_000_000:
        return f"{round(count / 1000)} KB"
    megabytes = count / 1_000_000
    return f"{megabytes:.1f} MB" if megabytes < 10 else f"{round(megabytes)} MB"


def number_of(count: int, noun: str) -> str:
    """
    >>> number_of(1, "page"), number_of(12, "page")
    ('1 page', '12 pages')
    """
    return f"{count} {noun}{'' if count == 1 else 's'}"


def pages(span: PageRange) -> str:
    """What *span* counts: pages, or an article that has a number of its own."""
    if span.article:
        return "article"
    return "page" if span.count == 1 else "pages"


def ordinal(number: int) -> str:
    """
    >>> [ordinal(n) for n in (1, 2, 3, 11, 22, 113)]
    ['1st', '2nd', '3rd', '11th', '22nd', '113th']
    """
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if 10 <= number % 100 <= 20 else ending}"


def licence(text: str) -> tuple[str, str]:
    """The words for a licence and where it can be read; an unknown one is its own words.

    >>> licence("CC-BY-4.0")
    ('CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/')
    >>> licence("All rights reserved")
    ('All rights reserved', '')
    """
    terms = licences.licence(text)
    return terms.short, terms.url


def counts(labels: Iterable[str]) -> str:
    """Count what there is, most frequent first.

    >>> counts(["Paper", "Invited talk", "Paper"])
    '2 papers, 1 invited talk'
    """
    found = Counter(labels).most_common()
    return ", ".join(number_of(count, label[0].lower() + label[1:]) for label, count in found)
