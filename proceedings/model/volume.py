"""Where everything stands in the volume.

Page numbers follow from the order of the contributions, their page counts and what the edition
asks for: the front matter is numbered apart, in roman, so its length never moves a paper. They are
known before anything is drawn, and every output that prints one asks here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.pages import PageRange, read_page_range
from proceedings.model.program import Session
from proceedings.model.volumes import OpenRight, PageNumbers, Volume

__all__ = [
    "Body", "PageRange", "Pagination", "Run", "has_abstract_page", "in_volume", "paginate",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Run:
    """Pages of the body that belong together; without a paper or a session they are blank."""

    pages: PageRange
    paper: str = ""  #: the contribution they hold
    session: str = ""  #: the session that they announce

    @property
    def is_blank(self) -> bool:
        return not (self.paper or self.session)


@dataclass(frozen=True, slots=True)
class Body:
    """The pages between a volume's front matter and its indexes, in order."""

    runs: tuple[Run, ...] = ()
    has_own_back: bool = False  #: whether the indexes have numbers of their own: A:1, A:2, …

    @property
    def next_page(self) -> PageRange:
        """The page after the last one."""
        return self.runs[-1].pages.after(1) if self.runs else PageRange(1, 1)


@dataclass(frozen=True, slots=True)
class Pagination:
    """The page ranges of everything that is in the volume, in order."""

    ranges: Mapping[str, PageRange]
    bodies: Mapping[str, Body] = field(default_factory=dict)  #: of each part, by its id

    def __getitem__(self, paper: str) -> PageRange:
        return self.ranges[paper]

    def __contains__(self, paper: str) -> bool:
        return paper in self.ranges

    def __iter__(self) -> Iterator[str]:
        return iter(self.ranges)

    def get(self, paper: str) -> PageRange | None:
        return self.ranges.get(paper)

    def within(self, body: Body) -> Pagination:
        """The same with nothing but what *body* holds."""
        return Pagination({run.paper: run.pages for run in body.runs if run.paper})


def paginate(edition: Edition, page_counts: Mapping[str, int]) -> Pagination:
    """Number the pages of the proceedings, part after part.

    *page_counts* has the pages of each paper's PDF. A contribution that is to have a typeset
    page (`has_abstract_page`) takes one; whatever has neither is not in the volume.
    """
    counts = {
        paper.id: page_counts.get(paper.id) or int(has_abstract_page(edition, paper))
        for paper in edition.contributions
        if in_volume(paper)
    }
    parts, bodies = edition.parts(), dict[str, Body]()
    own_back = len(parts) > 1 or edition.volume.numbering is PageNumbers.BY_PAPER
    numbers = _Numbers(edition, edition.volume.first_page)
    for part in parts:
        if part.first_page is not None:
            numbers = _Numbers(edition, part.first_page)
        numbers.begin(part)
        own_runs = tuple(_runs(edition, part, counts, numbers))
        is_plain = not own_runs or own_runs[-1].pages.is_plain
        bodies[part.id] = Body(own_runs, own_back or not is_plain)
    runs = (run for body in bodies.values() for run in body.runs)
    return Pagination({run.paper: run.pages for run in runs if run.paper}, bodies)


class _Numbers:
    """Gives out numbers to the pages of the body, in their order; a released paper has its own."""

    def __init__(self, edition: Edition, first: int) -> None:
        numbering = edition.volume.numbering
        self._numbering, self._ledger = numbering, edition.ledger
        self._released: tuple[PageRange, ...] = ()
        self._paper = first  #: the number of the next paper, where papers are numbered
        by_paper = numbering is PageNumbers.BY_PAPER
        self._last = (
            PageRange(0, 0, f"{first - 1}:") if by_paper else PageRange(first - 1, first - 1)
        )

    def begin(self, part: Volume) -> None:
        """Come to *part*: what is new in it follows its last released page, be that removed."""
        of_part = (paper for paper in self._ledger.papers if part.holds(paper.id))
        self._released = tuple(paper.page_range for paper in of_part if paper.page_range)

    def follow(self, count: int) -> PageRange:
        """Numbers that go on where the last ones ended."""
        self._last = self._last.after(count)
        return self._last

    def of_paper(self, paper: Contribution, count: int) -> PageRange:
        declared = read_page_range(paper.declared_pages)
        released = self._ledger.get(paper.id)
        if released is not None and released.page_range is not None:
            self._last = released.page_range.of_revision(len(paper.revisions) + 1, count)
            self._paper += 1
        elif self._numbering is PageNumbers.BY_PAPER:
            self._last = PageRange(1, count, f"{self._paper}:")
            self._paper += 1
        elif self._numbering is PageNumbers.DECLARED and declared:
            self._last = declared.on(count)
        else:
            self._last = max((self._last, *self._released), key=_end)
            self.follow(count)
        return self._last


def _end(pages: PageRange) -> tuple[bool, int]:
    """A key by which the range with the highest numbers in digits is the greatest."""
    whole = pages.cited or pages
    return whole.is_plain, whole.last


def _runs(
    edition: Edition, part: Volume, counts: Mapping[str, int], numbers: _Numbers
) -> Iterator[Run]:
    """The body of *part*: dividers, papers, and blank pages before what opens on the right."""
    opens, position = edition.volume.open_right, 0
    for session, members in sections_of(edition, part, counts):
        for number, paper in enumerate(members):
            is_opening = opens is OpenRight.PAPERS or (opens is not None and number == 0)
            if is_opening and position % 2:
                yield Run(numbers.follow(1))
                position += 1
            if number == 0 and session is not None and edition.volume.dividers:
                yield Run(numbers.follow(1), session=session.id)
                if opens is not None:
                    yield Run(numbers.follow(1))
                position += 2 if opens is not None else 1
            yield Run(numbers.of_paper(paper, counts[paper.id]), paper=paper.id)
            position += counts[paper.id]
    if opens is not None and position % 2:
        yield Run(numbers.follow(1))  # the indexes, or the next part, begin on the right too


def sections_of(
    edition: Edition, part: Volume, counts: Mapping[str, int]
) -> Iterator[tuple[Session | None, tuple[Contribution, ...]]]:
    """What *part* holds by session, without the sessions that have nothing in it."""
    for session, members in edition.sections():
        kept = tuple(paper for paper in members if counts.get(paper.id) and part.holds(paper.id))
        if kept:
            yield session, kept


def in_volume(contribution: Contribution) -> bool:
    """Whether the volume and the citations may hold it at all."""
    return contribution.archival and not (contribution.withdrawn or contribution.removed)


def has_abstract_page(edition: Edition, contribution: Contribution) -> bool:
    """Whether a page is typeset for it: it has no PDF, and the edition says so."""
    return edition.volume.abstract_pages and in_volume(contribution) and contribution.pdf is None
