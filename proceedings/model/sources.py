"""What an edition was read from, as digests: what is made of the same need not be made again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b


@dataclass(frozen=True, slots=True, eq=False)
class Sources:
    """Digests of an edition's files; a contribution's file counts as two parts.

    Two are equal if they are one object, as editions are.
    """

    front: Mapping[str, str]  #: of what stands before the abstract, by contribution
    abstract: Mapping[str, str]  #: by contribution
    rest: str  #: of all other files in the folder, and of what the archive says of its own

    def without_abstracts(self) -> str:
        """What is equal as long as nothing but abstracts has changed."""
        return _without_abstracts(self)

    def digest(self) -> str:
        """What is equal as long as nothing has changed."""
        return _digest(self)


@lru_cache(maxsize=256)
def _without_abstracts(sources: Sources) -> str:
    return digest_of(sources.rest, repr(sorted(sources.front.items())))


@lru_cache(maxsize=256)
def _digest(sources: Sources) -> str:
    abstracts = repr(sorted(sources.abstract.items()))
    return digest_of(sources.without_abstracts(), abstracts)


def digest_of(*parts: str) -> str:
    """A digest of texts.

    >>> digest_of("a", "b") == digest_of("ab", "")
    False
    """
    return blake2b(repr(parts).encode(), digest_size=16).hexdigest()
