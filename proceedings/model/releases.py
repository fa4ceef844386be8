"""Releases: the versions in which an edition was published, and what each assigned for ever.

An edition that was never released has none. The *ledger* of a release says, of each paper, what
others may have noted down by then: its address, its pages, its citation key, its DOI. A later
release may add to it, and changes nothing in it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import total_ordering

from proceedings.model.pages import PageRange, read_page_range

_NUMBER = re.compile(r"\d{1,4}(\.\d{1,4}){1,2}")


@total_ordering
@dataclass(frozen=True, slots=True)
class Version:
    """The number of a release, as it is written: 1.0, 1.10, 2.0.1.

    >>> Version("1.9") < Version("1.10"), str(Version("2.0"))
    (True, '2.0')
    """

    text: str

    def __post_init__(self) -> None:
        if not _NUMBER.fullmatch(self.text):
            raise ValueError(f'"{self.text}" is no version; write it as "1.0" or "1.2.1"')

    @property
    def numbers(self) -> tuple[int, ...]:
        return tuple(map(int, self.text.split(".")))

    @property
    def folder(self) -> str:
        """Where its pages stand, below the edition's."""
        return f"v{self.text}"

    def __lt__(self, other: Version) -> bool:
        return self.numbers < other.numbers

    def __str__(self) -> str:
        return self.text


class Standing(StrEnum):
    """What has become of a released paper."""

    PUBLISHED = "published"
    RETRACTED = "retracted"  #: it stays readable, and says so everywhere
    REMOVED = "removed"  #: a tombstone stands at its address


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned:
    """What a release says of one contribution. All but the last five stay as they are."""

    id: str  #: its address, below the edition's
    pages: str = ""  #: in the volume, as a citation quotes them; empty where it has none
    key: str = ""  #: of its citation
    doi: str = ""  #: be it a draft
    title: str = ""
    people: tuple[str, ...] = ()  #: its authors as they are printed
    pdf: str = ""  #: SHA-256 of its file, as the editors have it
    revision: int = 1  #: which version of the paper this is
    standing: Standing = Standing.PUBLISHED

    @property
    def page_range(self) -> PageRange | None:
        return read_page_range(self.pages) if self.pages else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """What a release has assigned, in the order of the volume."""

    papers: tuple[Assigned, ...] = ()
    volume_key: str = ""
    volume_doi: str = ""
    by_id: Mapping[str, Assigned] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {paper.id: paper for paper in self.papers})

    def get(self, paper: str) -> Assigned | None:
        return self.by_id.get(paper)


class What(StrEnum):
    """How a paper, or the whole, differs from the release before."""

    FIRST = "first"  #: the edition was published
    ADDED = "added"
    REVISED = "revised"
    CORRECTED = "corrected"  #: an erratum
    RETRACTED = "retracted"
    REMOVED = "removed"
    RETITLED = "retitled"
    PEOPLE = "people"
    ABSTRACT = "abstract"
    DETAILS = "details"  #: anything else that its page says
    EVENT = "event"  #: what is said of the edition itself
    PROGRAM = "program"
    PROSE = "prose"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that changed with a release."""

    what: What
    paper: str = ""
    title: str = ""  #: of the paper, as it is now
    before: str = ""  #: what it said
    after: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A version of an edition that was published."""

    version: Version
    date: dt.date
    ledger: Ledger
    differences: tuple[Difference, ...] = ()
    note: str = ""  #: what the editors say of it, in MyST
    manifest: str = ""  #: SHA-256 of its manifest
    volumes: tuple[tuple[str, str], ...] = ()  #: each volume's file and its SHA-256
