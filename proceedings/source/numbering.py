"""What the editors say of page numbers: whether it can be read, and fits together.

How many pages a paper has is not known here; whoever takes the papers in compares that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from proceedings.model.contribution import Contribution
from proceedings.model.declared_pages import on_pages
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity
from proceedings.model.pages import PageRange, read_page_range, reading_order
from proceedings.model.volume import has_abstract_page, in_volume
from proceedings.model.volumes import PageNumbers
from proceedings.source.located import Value, place


def by_declared_pages(papers: Iterable[Contribution]) -> tuple[Contribution, ...]:
    """The papers by the first page that each declares; those that declare none come last."""

    def key(paper: Contribution) -> tuple[object, ...]:
        pages = read_page_range(paper.declared_pages)
        return (False, *reading_order(pages)) if pages else (True,)

    return tuple(sorted(papers, key=key))


def check_numbering(edition: Edition, data: Value, file: Path, *, sorts: bool) -> Iterator[Finding]:
    """Findings on the numbering; *sorts* is whether the papers are to be in its order."""
    volume = edition.volume
    if volume.open_right is not None and volume.first_page % 2 == 0:
        line = (place(data, ("volume", "first_page")) or (file, 1))[1]
        message = f"volume.first_page: {volume.first_page} is the number of a left-hand page"
        cure = f'write "{volume.first_page + 1}", or leave out "open_right"'
        yield Finding(code="page-left", message=message, cure=cure, file=file, line=line)
    is_declared = volume.numbering is PageNumbers.DECLARED
    if is_declared or sorts:
        yield from _unreadable(edition, Severity.ERROR if is_declared else Severity.WARNING)
    if is_declared:
        papers = list(_declared(edition))
        yield from _missing(edition)
        yield from _overlaps(papers)
        yield from _disorder(papers)


def _declared(edition: Edition) -> Iterator[tuple[Contribution, PageRange]]:
    for paper in edition.contributions:
        pages = read_page_range(paper.declared_pages) if in_volume(paper) else None
        if pages is not None:
            yield paper, pages


def _unreadable(edition: Edition, severity: Severity) -> Iterator[Finding]:
    for paper in edition.contributions:
        said = paper.declared_pages
        if said and in_volume(paper) and read_page_range(said) is None:
            message = f'"{said}" is no range of pages that the volume could be numbered by'
            cure = 'write it as "11-20", "i-v", "5:1-5:12" or "e12"'
            yield on_pages(paper, "pages-unreadable", message, cure, severity)


def _missing(edition: Edition) -> Iterator[Finding]:
    for paper in edition.contributions:
        has_pages = paper.pdf is not None or has_abstract_page(edition, paper)
        if in_volume(paper) and has_pages and not paper.declared_pages:
            message = "no pages are declared; its numbers follow those of the paper before it"
            cure = 'write "pages: …", or "archival: false" where it was not in the volume'
            yield on_pages(paper, "pages-missing", message, cure, Severity.WARNING)


def _overlaps(papers: list[tuple[Contribution, PageRange]]) -> Iterator[Finding]:
    """The papers that begin before one of the same numbering has ended."""
    reached: dict[tuple[str, bool], tuple[Contribution, PageRange]] = {}
    for paper, pages in sorted(papers, key=lambda found: reading_order(found[1])):
        kind = pages.prefix, pages.roman
        other, before = reached.get(kind, (paper, None))
        if before is not None and pages.first <= before.last:
            message = f"{pages} overlaps {before}, the pages of {other.id}"
            yield on_pages(paper, "pages-overlap", message, "mend one of the two")
        if before is None or pages.last > before.last:
            reached[kind] = paper, pages


def _disorder(papers: list[tuple[Contribution, PageRange]]) -> Iterator[Finding]:
    for (other, before), (paper, pages) in pairwise(papers):
        if reading_order(pages) < reading_order(before):
            message = f"{pages} stands after {before}, the pages of {other.id}"
            cure = 'write "order: pages" in the volume of edition.yml, or mend one of the two'
            yield on_pages(paper, "pages-order", message, cure, Severity.WARNING)
