"""The fixed words of a volume, and hours and page labels as a book prints them.

The words stand here in one place: whoever translates a volume begins here. Months and weekdays
are those of `model.dates`.
"""

from __future__ import annotations

import datetime as dt

from proceedings.model.pages import roman as roman

CONTENTS = "Contents"
COMMITTEES = "Committees"
SPONSORS = "Sponsors"
PROGRAM = "Program"
AUTHOR_INDEX = "Author Index"
KEYWORD_INDEX = "Keyword Index"
ABSTRACTS = "Abstracts"
SPEAKERS = "Speakers and Chairs"
PAGES = "pages"
OTHER_PARTS = "Other parts of these proceedings"
ABSTRACT = "Abstract"
CONTINUED = "continued"
EDITED_BY = "Edited by"
PUBLISHED_BY = "Published by"
PUBLISHED_ON = "Published on"
HELD_WITH = "held with"
LICENSED = "Published under the licence"
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
PENDING = "to be determined"  #: stands for somebody or something that is not decided yet
ABSTRACT_CONTINUES = "The abstract goes on at its page on the website."


def hours(start: dt.datetime | None, end: dt.datetime | None) -> str:
    """Write when something begins and ends, as far as it is known: "9:00–10:30"."""
    return "–".join(f"{moment.hour}:{moment:%M}" for moment in (start, end) if moment)


def moment(day: dt.date | None, start: dt.datetime | None) -> str:
    """Write when someone is heard, as far as it is known.

    >>> moment(dt.date(2026, 6, 1), dt.datetime(2026, 6, 1, 9, 30))
    'Mon 9:30'
    """
    weekday = f"{_WEEKDAYS[day.weekday()]}" if day else ""
    return " ".join(filter(None, (weekday, hours(start, None))))


def isbn_of(isbn: str) -> str:
    return f"ISBN {isbn}" if isbn else ""


def chairs(names: str, count: int) -> str:
    """
    >>> chairs("Ada Lovelace", 1), chairs("Ada Lovelace, Grace Hopper", 2)
    ('Chair: Ada Lovelace', 'Chairs: Ada Lovelace, Grace Hopper')
    """
    return f"{'Chairs' if count > 1 else 'Chair'}: {names}"


def and_others(names: str, count: int) -> str:
    """
    >>> and_others("Ada Lovelace, Grace Hopper", 2981)
    'Ada Lovelace, Grace Hopper and 2,981 others'
    """
    return f"{names} and {count:,} others"


def local_times(zone: str) -> str:
    return f"Times are local ({zone})."


def keywords(words: str) -> str:
    return f"Keywords: {words}"
