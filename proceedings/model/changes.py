"""What changed after publication, and when: retractions, corrections, new versions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from heapq import nlargest

from proceedings.model.contribution import Contribution, Notice
from proceedings.model.edition import Edition


class Change(StrEnum):
    """What a notice says of its paper, the gravest first."""

    RETRACTED = "retracted"
    REMOVED = "removed"
    WITHDRAWN = "withdrawn"
    CORRECTED = "corrected"
    REVISED = "revised"


@dataclass(frozen=True, slots=True)
class Changed:
    """A paper that a notice is about."""

    paper: Contribution
    change: Change
    notice: Notice


def changes(paper: Contribution) -> Iterator[tuple[Change, Notice]]:
    """The notices of *paper*, each with what it says."""
    for change, notice in (
        (Change.RETRACTED, paper.retracted),
        (Change.REMOVED, paper.removed),
        (Change.WITHDRAWN, paper.withdrawn),
        (Change.CORRECTED, paper.erratum),
    ):
        if notice is not None:
            yield change, notice
    yield from ((Change.REVISED, notice) for notice in paper.revisions)


def last_changed(edition: Edition, paper: Contribution) -> dt.date:
    """The day of the last thing that is known to have happened to *paper*: at least its date."""
    return max((notice.date for _, notice in changes(paper)), default=edition.volume.date)


def recent(editions: Iterable[Edition], most: int) -> tuple[tuple[Edition, Changed], ...]:
    """The *most* recent notices of *editions*, the newest first; of a paper's day the gravest."""
    found = (
        (edition, changed)
        for edition in editions
        for paper in edition.contributions
        for changed in _by_day(paper)
    )
    return tuple(nlargest(most, found, key=lambda pair: pair[1].notice.date))


def _by_day(paper: Contribution) -> Iterator[Changed]:
    seen: set[dt.date] = set()
    for change, notice in changes(paper):
        if notice.date not in seen:
            seen.add(notice.date)
            yield Changed(paper, change, notice)
