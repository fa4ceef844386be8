"""Where words may be divided, in the languages that pyphen knows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

import pyphen  # type: ignore[import-untyped]

#: Divides a word, the longest first part first.
Divide = Callable[[str], Iterator[tuple[str, str]]]

#: Letters that stay at the end of a line, and that begin the next one.
_BEFORE, _AFTER = 2, 3


@cache
def hyphenation(language: str) -> Divide | None:
    """The way to divide words of *language*, a BCP 47 tag; None for one that is not known.

    >>> divide = hyphenation("en")
    >>> list(divide("proceedings")) if divide else None
    [('proceed', 'ings'), ('pro', 'ceedings')]
    """
    known = pyphen.language_fallback(language.replace("-", "_")) if language else None
    if known is None:
        return None
    dictionary = pyphen.Pyphen(lang=known, left=_BEFORE, right=_AFTER)

    # A function of its own: reportlab copies styles deeply, and would copy the dictionary too.
    def divide(word: str) -> Iterator[tuple[str, str]]:
        return iter(dictionary.iterate(word))

    return divide
