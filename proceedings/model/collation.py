"""The order of names in an index, by the Unicode Collation Algorithm.

Accents and case do not tear names apart: É stands among E, Ł among L. Scripts whose letters are too
many to head an index, such as Han, have one section each.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import TypeAlias, TypeVar

from pyuca import Collator  # type: ignore[import-untyped]

from proceedings.model.names import Name, fold
from proceedings.words import message

T = TypeVar("T")
Key: TypeAlias = tuple[tuple[int, ...], ...]

_DIGITS = 20  #: of a number in a title; longer ones are compared as words are
#: The scripts that head a part of an index by their name, those that there are fonts for.
SCRIPTS = (
    message("Han"), message("Hiragana"), message("Katakana"), message("Hangul"),
    message("Arabic"), message("Hebrew"), message("Devanagari"), message("Bengali"),
    message("Tamil"), message("Telugu"),
)  # fmt: skip


def by_letter(entries: Iterable[tuple[Name, T]]) -> list[tuple[str, list[tuple[Name, T]]]]:
    """Sort *entries* by name and put them under the letters of their names.

    >>> names = [Name.parse(n) for n in ("Ana Zed", "Élise Émond", "Bo Eames", "王小明")]
    >>> [(letter, len(found)) for letter, found in by_letter([(n, None) for n in names])]
    [('E', 2), ('Z', 1), ('Han', 1)]
    """
    letters: dict[str, list[tuple[Name, T]]] = {}
    for entry in sorted(entries, key=lambda entry: (collation_key(entry[0]), entry[0].key)):
        letters.setdefault(heading(entry[0]), []).append(entry)
    return list(letters.items())


def collation_key(name: Name) -> Key:
    """Where a name belongs: by family name, blanks and apostrophes last, then by given name.

    >>> names = ("Zhang", "Łoś", "O'Neill", "Oney", "Lutz")
    >>> sorted(names, key=lambda name: collation_key(Name(name)))
    ['Łoś', 'Lutz', "O'Neill", 'Oney', 'Zhang']
    """
    family, given = name.sorting
    closed = "".join(char for char in family if char not in " '’-")
    return tuple(_sort_key(part) for part in (closed, family, given))


def natural_key(text: str) -> tuple[int, ...]:
    """Where a title belongs in which numbers count by their value.

    >>> sorted(["Études 10", "Etudes 2", "Études 2", "Ert"], key=natural_key)
    ['Ert', 'Etudes 2', 'Études 2', 'Études 10']
    """
    return _sort_key(re.sub(r"\d+", lambda digits: digits[0].lstrip("0").zfill(_DIGITS), text))


def heading(name: Name) -> str:
    """The letter that *name* stands under, or a script without an alphabet: a message.

    >>> [heading(Name(name)) for name in ("Łoś", "Ωμέγας", "王", "3M")]
    ['L', 'Ω', 'Han', '#']
    """
    first = (fold(name.sorting[0]) or "#")[0]
    if not first.isalpha():
        return "#"
    if unicodedata.category(first) == "Lo":
        script = unicodedata.name(first, "OTHER").split()[0]
        return {"CJK": "Han"}.get(script, script.capitalize())
    return first.upper()


@lru_cache(maxsize=100_000)
def _sort_key(text: str) -> tuple[int, ...]:
    """The weights of *text*, level after level with a zero between them.

    No letters of ASCII are one for the collation, so their weights are put together: the library
    takes ten times longer, and an index may have 20,000 names.
    """
    if not text.isascii():
        return tuple(_collator().sort_key(text))
    first: list[int] = []
    second: list[int] = []
    third: list[int] = []
    for weights in map(_ascii_weights().__getitem__, text):
        first += weights[0]
        second += weights[1]
        third += weights[2]
    return (*first, 0, *second, 0, *third, 0)


@lru_cache(maxsize=1)
def _ascii_weights() -> dict[str, tuple[list[int], ...]]:
    """The weights of each character of ASCII, by level."""
    found: dict[str, tuple[list[int], ...]] = {}
    for char in map(chr, range(128)):
        levels: list[list[int]] = [[]]
        for weight in _collator().sort_key(char):
            if weight:
                levels[-1].append(weight)
            else:
                levels.append([])
        found[char] = tuple(levels)
    return found


@lru_cache(maxsize=1)
def _collator() -> Collator:
    return Collator()
