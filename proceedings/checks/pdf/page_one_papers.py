"""Page 1 of each paper beside its metadata, compared once for all the checks that ask."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from proceedings.checks.pdf.page_one_fit import Fit, Titles, Wanted, fit
from proceedings.checks.pdf.page_one_text import Front, fronts
from proceedings.checks.subject import Subject
from proceedings.model.contribution import Contribution

_READABLE = 30  #: letters of a page that can be compared with anything


@dataclass(frozen=True, eq=False)
class Reading:
    """The page on which a paper begins, and how it fits."""

    paper: Contribution
    wanted: Wanted
    front: Front
    fit: Fit
    number: int  #: of the page; behind a cover it is the second
    other: Contribution | None = None  #: whose title stands there in place of this paper's

    @property
    def is_other(self) -> bool:
        """Whether the PDF is another paper's."""
        return self.fit.is_other or self.other is not None


@lru_cache(maxsize=1)
def readings(subject: Subject) -> Mapping[str, Reading]:
    """What was read of each paper whose first page has text, by the paper's id."""
    found = {}
    for paper in subject.papers:
        survey = subject.pdfs.get(paper.id)
        if survey is None:
            continue
        reading = compare(paper, Wanted.of(paper), fronts(survey.pages))
        if reading is not None:
            found[paper.id] = reading
    if any(reading.fit.title < 1.0 for reading in found.values()):
        titles = Titles.of(
            paper for edition in subject.archive.editions for paper in edition.contributions
        )
        found = {id_: with_other(reading, titles) for id_, reading in found.items()}
    return found


def compare(paper: Contribution, wanted: Wanted, pages: Sequence[Front]) -> Reading | None:
    """How a PDF fits *paper*: by its first page, or by the second behind a cover.

    Nothing where page 1 has no text and page 2 is not its beginning either.
    """
    best: Reading | None = None
    for number, front in enumerate(pages, start=1):
        if front.page.letters < _READABLE or not wanted.titles:
            continue
        reading = Reading(paper, wanted, front, fit(wanted, front), number)
        if reading.fit.has_title and not has_cover_marks(front):
            return reading
        if number == 1:
            best = reading
    return best


def has_cover_marks(front: Front) -> bool:
    """Whether the page is one that a repository puts before a paper."""
    return any(mark.kind == "cover" for mark in front.page.marks)


def with_other(reading: Reading, titles: Titles) -> Reading:
    """The same with the paper of *titles* whose title stands in place of its own."""
    fit = reading.fit
    if fit.title == 1.0 or (fit.has_title and fit.has_abstract):
        return reading
    other = titles.at_the_top(reading.front)
    return replace(reading, other=None if other is reading.paper else other)
