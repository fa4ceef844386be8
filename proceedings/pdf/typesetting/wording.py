"""Phrases that several parts of a volume share, in the words of its edition."""

from __future__ import annotations

import datetime as dt

from proceedings.words import Words


def moment(words: Words, day: dt.date | None, start: dt.datetime | None) -> str:
    """Write when someone is heard, as far as it is known.

    >>> moment(Words.of("en"), dt.date(2026, 6, 1), dt.datetime(2026, 6, 1, 9, 30))
    'Mon 9:30'
    """
    weekday = words.weekday(day, "abbreviated") if day else ""
    return " ".join(filter(None, (weekday, words.hours(start, None))))


def chairs(words: Words, names: str, count: int) -> str:
    """
    >>> english = Words.of("en")
    >>> chairs(english, "Ada Lovelace", 1), chairs(english, "Ada Lovelace, Grace Hopper", 2)
    ('Chair: Ada Lovelace', 'Chairs: Ada Lovelace, Grace Hopper')
    """
    return words.count(count, "Chair: {names}", "Chairs: {names}", names=names)


def and_others(words: Words, names: str, count: int) -> str:
    """
    >>> and_others(Words.of("en"), "Ada Lovelace, Grace Hopper", 2981)
    'Ada Lovelace, Grace Hopper and 2,981 others'
    """
    return words.count(
        count, "{names} and {count} other", "{names} and {count} others", names=names
    )


def edited_by(words: Words, names: str) -> str:
    return words.say("Edited by {names}", names=names)


def keywords(words: Words, listed: str) -> str:
    return words.say("Keywords: {keywords}", keywords=listed)
