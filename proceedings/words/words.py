"""What pages, volumes and citations say of themselves, in the language of an edition.

Code and templates hold the words in English, as a reader of English would see them; the catalogues
hold the other languages. Dates come from the Unicode CLDR. Nothing here asks the machine's locale:
an edition has the same bytes anywhere.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from proceedings.words.catalogue import SOURCE, Catalogue, catalogue, key, nearest

if TYPE_CHECKING:
    from babel import Locale

_CLDR = {"en": "en_GB"}  #: days before months, as readers everywhere understand them


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language.

    >>> Words.of("fr").say("Program")
    'Programme'
    >>> Words.of("tlh").say("Program")
    'Program'
    """

    catalogue: Catalogue

    @classmethod
    def of(cls, language: str) -> Words:
        """Give the words for something in *language* (BCP 47); English where there are none."""
        return _words(nearest(language))

    @property
    def language(self) -> str:
        """What the words are in."""
        return self.catalogue.language

    def say(self, text: str, /, **values: object) -> str:
        """Say the English *text*, with *values* in its braces.

        >>> Words.of("en").say("Program of {event}", event="FastPath 2021")
        'Program of FastPath 2021'
        """
        found = self.catalogue.plain.get(text, text)
        return found.format_map(values) if values else found

    def say_as(self, context: str, text: str, /, **values: object) -> str:
        """Say *text* where English says alike what another language does not.

        >>> Words.of("fr").say_as("first day of a month", "1")
        '1er'
        """
        found = self.catalogue.plain.get(key(text, context), text)
        return found.format_map(values) if values else found

    def count(self, number: int, one: str, many: str, /, **values: object) -> str:
        """Say how many there are: *one* and *many* are the English forms, with ``{count}``.

        >>> Words.of("en").count(1200, "{count} page", "{count} pages")
        '1,200 pages'
        """
        forms = self.catalogue.plural.get(one, (one, many))
        form = forms[self.catalogue.form(number)]
        return form.format_map({"count": self.number(number), **values})

    def number(self, number: int) -> str:
        """Group the digits of a whole number."""
        if -1000 < number < 1000:
            return str(number)
        from babel.numbers import format_decimal

        return str(format_decimal(number, locale=self._locale))

    @property
    def decimal(self) -> str:
        """The sign between a whole number and its tenths."""
        return str(self._locale.number_symbols["latn"]["decimal"])

    def join(self, items: Sequence[str]) -> str:
        """Enumerate *items*.

        >>> Words.of("en").join(["Ada", "Grace", "Annie"]), Words.of("en").join(["Ada", "Grace"])
        ('Ada, Grace, and Annie', 'Ada and Grace')
        """
        if len(items) < 3:
            first, last = items[0] if items else "", items[-1] if items else ""
            return self.say("{first} and {last}", first=first, last=last) if items[1:] else first
        return self.say("{items}, and {last}", items=", ".join(items[:-1]), last=items[-1])

    def apart(self, items: Iterable[str]) -> str:
        """Write one of *items* after the other where they have commas of their own.

        >>> Words.of("en").apart(["ETH, Zurich", "IBM"])
        'ETH, Zurich; IBM'
        """
        return self.say_as("between items", "; ").join(items)

    def clock(self, moment: dt.datetime) -> str:
        """Write the time of day of *moment*, in its own zone.

        >>> moment = dt.datetime(2021, 3, 28, 9, 30)
        >>> Words.of("en").clock(moment), Words.of("fr").clock(moment)
        ('9:30', '9\\xa0h\\xa030')
        """
        return self.say("{hour}:{minute}", hour=moment.hour, minute=f"{moment:%M}")

    def hours(self, start: dt.datetime | None, end: dt.datetime | None) -> str:
        """Write when something begins and ends, as far as it is known: "9:00–10:30"."""
        if start is not None and end is not None:
            return self.say("{start}–{end}", start=self.clock(start), end=self.clock(end))
        known = start or end
        return self.clock(known) if known is not None else ""

    def size(self, count: int) -> str:
        """Write a number of bytes as file managers do.

        >>> [Words.of("en").size(count) for count in (900, 48_200, 1_234_567, 38_000_000)]
        ['900 bytes', '48 KB', '1.2 MB', '38 MB']
        """
        if count < 1000:
            return self.count(count, "{count} byte", "{count} bytes")
        if count < 1_000_000:
            return self.say("{number} KB", number=round(count / 1000))
        megabytes = count / 1_000_000
        shown = self._tenths(megabytes) if megabytes < 10 else self.number(round(megabytes))
        return self.say("{number} MB", number=shown)

    def ordinal(self, number: int) -> str:
        """Write which of a row something is.

        >>> [Words.of("en").ordinal(n) for n in (1, 2, 3, 11, 22, 113)]
        ['1st', '2nd', '3rd', '11th', '22nd', '113th']
        >>> [Words.of("fr").ordinal(n) for n in (1, 2, 11)]
        ['1re', '2e', '11e']
        """
        return self.say(_ORDINALS[self._locale.ordinal_form(number)], number=number)

    def day(self, date: dt.date) -> str:
        """Write a day in full.

        >>> Words.of("en").day(dt.date(2021, 3, 28)), Words.of("fr").day(dt.date(2021, 3, 1))
        ('28 March 2021', '1er\\xa0mars 2021')
        """
        values = {"day": self._day(date), "month": self.month(date), "year": date.year}
        return self.say("{day} {month} {year}", **values)

    def weekday(self, date: dt.date, width: str = "wide") -> str:
        """Name the day of the week: "Sunday", or "Sun" where *width* is ``abbreviated``."""
        return _weekdays(self.language, width)[date.weekday()]

    def month(self, date: dt.date) -> str:
        """Name the month as it stands in a date."""
        return _months(self.language)[date.month - 1]

    def long_day(self, date: dt.date) -> str:
        """Write a day with its name.

        >>> Words.of("en").long_day(dt.date(2021, 3, 28))
        'Sunday 28 March 2021'
        """
        return self.say("{weekday} {day}", weekday=self.weekday(date), day=self.day(date))

    def short_day(self, date: dt.date) -> str:
        """Name a day where the year is known: "Sun 28 March"."""
        values = {"weekday": self.weekday(date, "abbreviated"), "day": self._day(date)}
        return self.say("{weekday} {day} {month}", **values, month=self.month(date))

    def days(self, start: dt.date, end: dt.date) -> str:
        """Write a span of days, naming month and year once where they are the same.

        >>> Words.of("en").days(dt.date(2019, 7, 3), dt.date(2019, 7, 6))
        '3–6 July 2019'
        >>> Words.of("en").days(dt.date(2019, 6, 30), dt.date(2019, 7, 2))
        '30 June – 2 July 2019'
        """
        if start == end:
            return self.day(start)
        if (start.year, start.month) == (end.year, end.month):
            return self.say(
                "{first_day}–{last_day}", first_day=self._day(start), last_day=self.day(end)
            )
        first = self.day(start)
        if start.year == end.year:
            first = self.say("{day} {month}", day=self._day(start), month=self.month(start))
        return self.say("{first_day} – {last_day}", first_day=first, last_day=self.day(end))

    def _tenths(self, number: float) -> str:
        return f"{number:.1f}".replace(".", self.decimal)

    def _day(self, date: dt.date) -> str:
        """The number of the day; the first of a month may be a number of another kind."""
        return self.say_as("first day of a month", "1") if date.day == 1 else str(date.day)

    @property
    def _locale(self) -> Locale:
        return _locale(self.language)


@lru_cache(maxsize=8)
def _words(language: str) -> Words:
    return Words(catalogue(language))


@lru_cache(maxsize=16)
def _weekdays(language: str, width: str) -> tuple[str, ...]:
    """From Monday on. Kept, because a program asks for them by the thousand."""
    names = _locale(language).days["stand-alone"][width]
    return tuple(str(names[day]) for day in range(7))


@lru_cache(maxsize=8)
def _months(language: str) -> tuple[str, ...]:
    names = _locale(language).months["format"]["wide"]
    return tuple(str(names[month]) for month in range(1, 13))


@lru_cache(maxsize=8)
def _locale(language: str) -> Locale:
    from babel import Locale  # takes a while to import

    return Locale.parse(_CLDR.get(language, language).replace("-", "_"))


def headed(text: str) -> str:
    """*text* with a capital where it begins: languages that write "mardi" head a page "Mardi".

    >>> headed("mardi 2 juin 2026")
    'Mardi 2 juin 2026'
    """
    return text[:1].upper() + text[1:]


def message(text: str) -> str:
    """Mark *text* as a message that is said elsewhere.

    >>> message("Short paper")
    'Short paper'
    """
    return text


#: By the CLDR's name of the form that a number takes; a language may have fewer of them.
_ORDINALS = {
    "one": message("{number}st"),
    "two": message("{number}nd"),
    "few": message("{number}rd"),
    "other": message("{number}th"),
}
ENGLISH = Words.of(SOURCE)
