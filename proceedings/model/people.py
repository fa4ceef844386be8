"""Whoever has a part in an edition: authors, speakers, organisers, and where they work."""

from __future__ import annotations

from dataclasses import dataclass

from proceedings.model.names import Name


@dataclass(frozen=True, slots=True)
class Affiliation:
    """An institution as its people write it; ROR identifies it where it is known."""

    name: str
    ror: str = ""  #: https://ror.org/…
    country: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone as this edition prints them.

    The same human may be several `Person` values in one edition (other affiliations, another
    spelling); `identity` says which of them are one.
    """

    name: Name
    affiliations: tuple[Affiliation, ...] = ()
    orcid: str = ""  #: 0000-0002-1825-0097, without the address in front
    dblp: str = ""  #: 65/9612, without the address in front
    url: str = ""
    corresponding: bool = False

    @property
    def identity(self) -> str:
        """What tells people apart: the folded name; also the anchor in the author index."""
        return self.name.key


@dataclass(frozen=True, slots=True)
class Member:
    """A place on a committee: who fills it, or nobody yet."""

    person: Person | None  #: None is "to be determined"
    role: str = ""


@dataclass(frozen=True, slots=True)
class Committee:
    """A group of people under one heading: organisers, program committee, invited speakers."""

    name: str
    members: tuple[Member, ...]
