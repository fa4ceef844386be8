"""Citation keys: readable, and one a contribution."""

from __future__ import annotations

import re
from functools import lru_cache

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.names import fold

#: Words that say nothing about a title.
_SMALL = frozenset(
    "a an and are as at by for from in into is its of on or the to toward towards via with".split()
)


def citation_key(edition: Edition, contribution: Contribution) -> str:
    """The key of *contribution*: first family name, year, first telling word of the title.

    A second contribution with the same three gets a letter: `park-2021-embedding-b`.
    """
    return _keys(edition)[contribution.id]


@lru_cache(maxsize=8)
def _keys(edition: Edition) -> dict[str, str]:
    keys: dict[str, str] = {}
    taken: set[str] = set()
    for contribution in edition.contributions:
        stem = _stem(contribution, edition.year)
        candidates = (stem, *(f"{stem}-{letter}" for letter in "bcdefghijklmnopqrstuvwxyz"))
        fallback = f"{stem}-{contribution.id}"
        key = next((key for key in candidates if key not in taken), fallback)
        taken.add(key)
        keys[contribution.id] = key
    return keys


def _stem(contribution: Contribution, year: int) -> str:
    family = _ascii(contribution.authors[0].name.family) if contribution.authors else ""
    words = [_ascii(word) for word in re.findall(r"[\w'’]+", contribution.title.text())]
    telling = next((w for w in words if w and w not in _SMALL and not w.isdigit()), "")
    return "-".join(part for part in (family or "anonymous", str(year), telling) if part)


def _ascii(text: str) -> str:
    """Letters that every client's keys may hold; a name without any of them becomes empty."""
    return re.sub(r"[^a-z0-9]", "", fold(text))
