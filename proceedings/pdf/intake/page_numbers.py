"""The declared page numbers against those of the volume, once the papers' pages are counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from proceedings.model.declared_pages import on_pages
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity
from proceedings.model.pages import PageRange, read_page_range
from proceedings.model.volume import Body, Pagination
from proceedings.model.volumes import OpenRight, PageNumbers


def check_page_numbers(
    edition: Edition, pagination: Pagination, page_counts: Mapping[str, int]
) -> Iterator[Finding]:
    """Findings on papers whose declared pages cannot be those that the volume prints.

    Where the volume prints the declared numbers, *page_counts* tells whether they are as many as
    the paper has pages; else someone may have cited a number that is not in the volume.
    """
    if edition.volume.numbering is PageNumbers.DECLARED:
        yield from _miscounted(edition, pagination, page_counts)
        yield from _misplaced(edition, pagination)
        for body in pagination.bodies.values():
            yield from _used_twice(edition, body)
    else:
        yield from _renumbered(edition, pagination)


def _renumbered(edition: Edition, pagination: Pagination) -> Iterator[Finding]:
    for paper in edition.contributions:
        declared, pages = paper.declared_pages, pagination.get(paper.id)
        if declared and pages is not None and read_page_range(declared) != pages:
            message = f"{declared} is declared, and the volume has {pages}"
            cure = (
                "mend one of the two; in edition.yml, volume.order can follow the declared pages, "
                "and volume.numbering print them"
            )
            yield on_pages(paper, "pages-differ", message, cure, Severity.WARNING, edition.id)


def _miscounted(
    edition: Edition, pagination: Pagination, page_counts: Mapping[str, int]
) -> Iterator[Finding]:
    for paper in edition.contributions:
        pages, count = pagination.get(paper.id), page_counts.get(paper.id)
        is_declared = bool(read_page_range(paper.declared_pages))
        if pages is None or count is None or not is_declared or pages.count == count:
            continue
        message, cure = miscount(pages, count)
        yield on_pages(paper, "pages-count", message, cure, edition=edition.id)


def miscount(pages: PageRange, count: int) -> tuple[str, str]:
    """What is wrong with *pages* that a PDF of *count* pages should have, and what would be right.

    >>> miscount(PageRange(11, 20), 9)[0]
    '11–20 is 10 pages, and the PDF has 9'
    """
    length = f"{pages.count} page{'s' * (pages.count != 1)}"
    right = PageRange(pages.first, pages.first + count - 1, pages.prefix, pages.roman)
    message = f"{pages} is {length}, and the PDF has {count}"
    return message, f'write "{right}", or put the published PDF here'


def _misplaced(edition: Edition, pagination: Pagination) -> Iterator[Finding]:
    """Papers that are to open on the right, with the number of a left-hand page."""
    if edition.volume.open_right is not OpenRight.PAPERS:
        return
    for paper in edition.contributions:
        pages = pagination.get(paper.id)
        if pages is not None and not pages.article and pages.first % 2 == 0:
            message = f"{pages.first_label} is the number of a left-hand page"
            cure = 'leave out "open_right" in the volume of edition.yml'
            yield on_pages(paper, "page-left", message, cure, Severity.WARNING, edition.id)


def _used_twice(edition: Edition, body: Body) -> Iterator[Finding]:
    """Dividers and blank pages for which the declared numbers leave no room."""
    taken = {
        label: run.paper
        for run in body.runs
        if run.paper
        for label in map(run.pages.label, range(run.pages.count))
    }
    for run in body.runs:
        label = run.pages.label(0)
        if not run.paper and label in taken:
            paper = edition.contribution(taken[label])
            what = "a blank page" if run.is_blank else "the page before a session"
            message = f"{what} has the number {label} too: the declared pages leave it none"
            cure = 'leave out "open_right" and "dividers" in the volume of edition.yml'
            yield on_pages(paper, "page-twice", message, cure, Severity.WARNING, edition.id)
