"""Where everything stands in the volume.

Page numbers follow from the order of the contributions and their page counts alone: the front
matter is numbered apart, in roman, so its length never moves a paper. They are known before
anything is drawn, and every output that prints one asks here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition


@dataclass(frozen=True, slots=True)
class PageRange:
    """Pages *first* to *last* of the volume's body, both included, from 1."""

    first: int
    last: int

    def __str__(self) -> str:
        return page_range(self.first, self.last)

    @property
    def count(self) -> int:
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class Pagination:
    """The page ranges of everything that is in the volume, in order."""

    ranges: Mapping[str, PageRange]
    last_page: int  #: of the papers and abstracts; the author index follows

    def __getitem__(self, paper: str) -> PageRange:
        return self.ranges[paper]

    def __contains__(self, paper: str) -> bool:
        return paper in self.ranges

    def __iter__(self) -> Iterator[str]:
        return iter(self.ranges)

    def get(self, paper: str) -> PageRange | None:
        return self.ranges.get(paper)


def paginate(edition: Edition, page_counts: Mapping[str, int]) -> Pagination:
    """Number the volume's pages.

    *page_counts* has the pages of each paper's PDF. A contribution that is to have a typeset
    page (`has_abstract_page`) takes one; whatever has neither is not in the volume.
    """
    ranges: dict[str, PageRange] = {}
    page = 1
    for contribution in edition.contributions:
        if not in_volume(contribution):
            continue
        count = page_counts.get(contribution.id) or int(has_abstract_page(edition, contribution))
        if count:
            ranges[contribution.id] = PageRange(page, page + count - 1)
            page += count
    return Pagination(ranges, page - 1)


def in_volume(contribution: Contribution) -> bool:
    """Whether the volume and the citations may hold it at all."""
    return contribution.archival and contribution.withdrawn is None


def has_abstract_page(edition: Edition, contribution: Contribution) -> bool:
    """Whether a page is typeset for it: it has no PDF, and the edition says so."""
    return edition.volume.abstract_pages and in_volume(contribution) and contribution.pdf is None


def page_range(first: int, last: int) -> str:
    """Write the pages *first* to *last* as a citation prints them.

    A paper of one page has no range: its number stands alone.

    >>> page_range(11, 20), page_range(7, 7)
    ('11–20', '7')
    """
    return f"{first}–{last}" if last > first else str(first)
