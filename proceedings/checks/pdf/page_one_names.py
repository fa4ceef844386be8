"""Finding an author among the words between title and abstract: pure, and careful.

Under a title stand names, marks of footnotes, institutions, cities and addresses, in one column or
several. What is found there is certain; what is not found may be printed in a way that a program
does not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from proceedings.checks.pdf.page_one_fit import name_keys
from proceedings.checks.pdf.page_one_text import letters
from proceedings.model.names import Name

_WORD = re.compile(r"[^\W\d_]+(?:['’.\-‐][^\W\d_]+)*\.?")
#: How a line begins and ends that is part of a longer one: with a comma, "and", or marks alone.
_BEGINS = re.compile(r"^\s*(?:[,;&]|and\s|[\W\d_]{1,6}$)")
_ENDS = re.compile(r"(?:[,;&]|\sand|^[\W\d_]{1,6})\s*$")
_NEAR = 0.84  #: from here on a name is a slip of another
_NAME_WORDS = 5
_ROW, _COLUMN = 6.0, 60.0  #: points within which lines stand in one row, or names in one column


@dataclass(frozen=True, slots=True)
class Word:
    """A word under the title."""

    text: str
    key: str
    line: int
    gap: str  #: what stands between the word before and this one


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody is named: the words from *first* to before *after*."""

    first: int
    after: int
    is_certain: bool = True  #: False where only the family name is the same


def words_of(block: Sequence[str]) -> tuple[Word, ...]:
    """The words of the lines *block*."""
    found = []
    for number, line in enumerate(_whole_lines(block)):
        end = 0
        for match in _WORD.finditer(line):
            if key := letters(match[0]):
                found.append(Word(match[0], key, number, line[end : match.start()]))
                end = match.end()
    return tuple(found)


def _whole_lines(block: Sequence[str]) -> Iterator[str]:
    """The lines as they are seen: small marks above the line break them in two."""
    whole = ""
    for line in block:
        goes_on = _BEGINS.match(line) or _ENDS.search(whole)
        if whole and not goes_on:
            yield whole
            whole = ""
        whole = f"{whole} {line}"
    yield whole


def place_of(name: Name, words: Sequence[Word]) -> Place | None:
    """Where *name* is printed; initials, further names and the order of its parts may differ."""
    unsure = None
    for first, after in _runs_of({letters(name.family), letters(name.surname)}, words):
        if not name.given:
            return Place(first, after)
        reach = _with_given(name.given.split(), words, first, after)
        if reach:
            return reach
        unsure = unsure or Place(first, after, is_certain=False)
    for part in re.split(r"[\s-]", name.family) if re.search(r"[\s-]", name.family) else ():
        for first, after in _runs_of({letters(part)} - {""}, words):
            if reach := _with_given(name.given.split(), words, first, after):
                return reach
    whole = next(_runs_of(set(name_keys(name)), words, _NAME_WORDS), None)
    return Place(*whole) if whole else unsure


def _runs_of(keys: set[str], words: Sequence[Word], most: int = 3) -> Iterator[tuple[int, int]]:
    """The runs of words that together are one of *keys*."""
    longest = max(map(len, keys), default=0)
    for first in range(len(words)):
        joined = ""
        for after in range(first + 1, min(first + most, len(words)) + 1):
            joined += words[after - 1].key
            if joined in keys:
                yield first, after
            if len(joined) >= longest:
                break


def _with_given(
    given: Sequence[str], words: Sequence[Word], first: int, after: int
) -> Place | None:
    """The place with the given names around it, before the family name or behind it."""
    keys = [key for part in given if (key := letters(part))]
    for start in range(max(0, first - 4), first):
        if any(_agree(key, words[start].key) for key in keys):
            return Place(start, after)
    for end in range(after, min(after + 3, len(words))):
        if any(_agree(key, words[end].key) for key in keys):
            return Place(first, end + 1)
    return None


def _agree(one: str, other: str) -> bool:
    """Whether two given names may be one: equal, an initial, or a short form.

    >>> _agree("alexander", "alex"), _agree("f", "fabio"), _agree("gulnura", "gulnur")
    (True, True, False)
    """
    short, long = sorted((one, other), key=len)
    if len(short) <= 2:
        return short[0] == long[0]
    return short == long or (long.startswith(short) and len(long) - len(short) > 1)


def printed(words: Sequence[Word], place: Place) -> str:
    return " ".join(word.text for word in words[place.first : place.after]).rstrip(",;")


def nearest(name: Name, words: Sequence[Word], taken: Sequence[Place]) -> Place | None:
    """What is most like *name* among the words that are nobody else's, where it is much so."""
    free = set(range(len(words)))
    for place in taken:
        free -= set(range(place.first, place.after))
    key, best, where = letters(name.full), _NEAR, None
    for first in sorted(free):
        for after in range(first + 1, min(first + _NAME_WORDS, len(words)) + 1):
            if (
                not free.issuperset(range(first, after))
                or words[after - 1].line != words[first].line
            ):
                break
            if _has_comma(words[first:after]):
                break
            joined = "".join(word.key for word in words[first:after])
            share = SequenceMatcher(None, key, joined, autojunk=False).ratio()
            if share >= best:
                best, where = share, Place(first, after)
    return where


def _has_comma(words: Sequence[Word]) -> bool:
    return any(re.search(r"[,;&|]", word.gap) for word in words[1:])


def with_accents(name: Name, words: Sequence[Word], place: Place) -> str:
    """*name* with the accents that are printed and that it does not have; else nothing.

    Only letters that the page has whole are certain: many files draw accents as pieces of their
    own. So an accent that the page does not have is nothing to tell.
    """
    shown = {word.key: word.text for word in words[place.first : place.after]}
    parts = name.full.split()
    accented = [_accented(part, shown.get(letters(part), part)) for part in parts]
    return " ".join(accented) if accented != parts else ""


def _accented(part: str, shown: str) -> str:
    is_capital = shown.isupper() and not part.isupper()
    is_plain = shown.replace("’", "'").isascii()
    return part if is_plain or not part.isascii() or is_capital else shown


def is_in_order(
    places: Sequence[Place], words: Sequence[Word], where: Mapping[str, tuple[float, float]]
) -> bool:
    """Whether *places* follow each other as they are drawn, along the rows, or down the columns.

    *where* has the middle of each line by its letters. Blocks of authors stand in columns, and only
    their editors know which way they are read.
    """
    keys = ["".join(word.key for word in words[place.first : place.after]) for place in places]
    middles = [next((at for line, at in where.items() if key in line), None) for key in keys]
    if _grows([place.first for place in places]):
        return True
    found = [at for at in middles if at is not None]
    if len(found) < len(places) or len(set(found)) < len(places):
        return False
    rows = [(-round(y / _ROW), x) for x, y in found]
    columns = [(round(x / _COLUMN), -y) for x, y in found]
    return _grows(rows) or _grows(columns)


def _grows(values: Sequence[float] | Sequence[tuple[float, float]]) -> bool:
    return list(values) == sorted(values)
