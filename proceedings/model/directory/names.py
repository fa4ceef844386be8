"""How names are compared, and how they become addresses."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import lru_cache

from proceedings.model.names import Name, fold

_LONGEST = 80  #: characters of an address; a file's name may have 255 bytes
#: Names that a page of ours, or a file on Windows, cannot have.
_RESERVED = frozenset(
    ["index", "con", "prn", "aux", "nul"]
    + [f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)]
)
_SIGNS = str.maketrans({"+": " plus ", "#": " sharp ", "&": " and "})


@lru_cache(maxsize=200_000)
def key_of(name: str | Name) -> str:
    """What is equal for the spellings of one name: without case, accents and punctuation.

    >>> key_of("Christian Kästner") == key_of(Name.parse("Kastner, Christian"))
    True
    """
    text = name.full if isinstance(name, Name) else name
    return fold(text) or text.casefold()


@lru_cache(maxsize=200_000)
def term_key(text: str) -> str:
    """What is equal for the spellings of one term, whose signs mean something.

    >>> term_key("Machine-Learning") == term_key("machine learning"), term_key("C++")
    (True, 'c-plus-plus')
    """
    return fold(text.translate(_SIGNS)) or text.casefold()


def address(key: str, taken: Container[str] = (), *more: str) -> str:
    """Make an address of a folded name: readable, and of use as a file's name.

    Where it is *taken*, the first of *more* that makes it another one is added; then a number.

    >>> address("wei-wang"), address("wei-wang", {"wei-wang"}, "0097")
    ('wei-wang', 'wei-wang-0097')
    >>> address("index"), address("?")
    ('index_', 'unnamed')
    """
    stem = _shortened("-".join(re.findall(r"\w+", key))) or "unnamed"
    stem = f"{stem}_" if stem in _RESERVED else stem
    tried = stem
    for suffix in more:
        if tried not in taken:
            return tried
        tried = f"{stem}-{suffix}"
    number = 1
    while tried in taken:
        number += 1
        tried = f"{stem}-{number}"
    return tried


def _shortened(text: str) -> str:
    """Cut *text* between words where it is too long."""
    if len(text) <= _LONGEST:
        return text
    cut = text[:_LONGEST]
    return cut.rpartition("-")[0] or cut
