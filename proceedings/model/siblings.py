"""The editions beside an edition: as much of each as the pages of another one say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from proceedings.model.edition import Edition


@dataclass(frozen=True, slots=True)
class Sibling:
    """An edition of an archive, seen from the others."""

    id: str
    short: str  #: with the year: "FastPath 2021"
    series: str  #: its series, else its own name, as `Archive.series` has it
    year: int
    contributions: int = 0

    @classmethod
    def of(cls, edition: Edition) -> Sibling:
        event = edition.event
        series = event.series or event.name
        return cls(edition.id, event.short, series, edition.year, len(edition.contributions))


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The editions of the same series just before and after one."""

    before: Sibling | None = None
    after: Sibling | None = None


def in_series(edition: Edition, siblings: Iterable[Sibling]) -> tuple[Sibling, ...]:
    """Those of *siblings* that are of the series of *edition*, itself among them; oldest first."""
    own = Sibling.of(edition)
    others = (other for other in siblings if other.series == own.series and other.id != own.id)
    return tuple(sorted((own, *others), key=lambda sibling: (sibling.year, sibling.id)))


def neighbours(edition: Edition, siblings: Iterable[Sibling]) -> Neighbours:
    """The editions of its series that stand next to *edition*."""
    row = in_series(edition, siblings)
    place = next(n for n, sibling in enumerate(row) if sibling.id == edition.id)
    before = row[place - 1] if place else None
    after = row[place + 1] if place + 1 < len(row) else None
    return Neighbours(before, after)
