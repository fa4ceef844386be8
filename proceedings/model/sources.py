"""What an edition was read from, as digests: what is made of the same need not be made again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b


@dataclass(frozen=True, slots=True)
class Sources:
    """Digests of an edition's files; a contribution's file counts as two parts."""

    front: Mapping[str, str]  #: of what stands before the abstract, by contribution
    abstract: Mapping[str, str]  #: by contribution
    rest: str  #: of all other files in the folder, and of what the archive says of its own

    def without_abstracts(self) -> str:
        """What is equal as long as nothing but abstracts has changed."""
        return digest_of(self.rest, repr(sorted(self.front.items())))

    def digest(self) -> str:
        """What is equal as long as nothing has changed."""
        return digest_of(self.without_abstracts(), repr(sorted(self.abstract.items())))


def digest_of(*parts: str) -> str:
    """A digest of texts.

    >>> digest_of("a", "b") == digest_of("ab", "")
    False
    """
    return blake2b(repr(parts).encode(), digest_size=16).hexdigest()
