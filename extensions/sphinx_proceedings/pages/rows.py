"""A contribution as one row of a list: title, authors, one small line.

A row holds what it shows and no more: a list is not written again because an abstract changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

import markupsafe

from proceedings.exports.citations.record import record_of
from proceedings.exports.metadata.coins import MOST_AUTHORS, context_object
from proceedings.model.contribution import Contribution
from proceedings.model.markup import Markup
from proceedings.model.pages import PageRange
from proceedings.words import Words
from sphinx_proceedings import files
from sphinx_proceedings.pages.environment import inline
from sphinx_proceedings.pages.links import Action
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.state import EditionProject

_NAMES, _BARE_NAMES = 20, 5  #: of more authors so many are named, and the others counted
_FRAME, _BARE = 420, 220  #: bytes of a row, and of a bare one, beside title, names and facts
_SPAN = 420  #: bytes of a span for citation managers, beside title and names
_MOST_BYTES = 200_000  #: of the rows on one page, so that the page stays below 250 KB


@dataclass(frozen=True, slots=True)
class Row:
    id: str
    title: Markup
    retracted: bool
    names: tuple[str, ...]
    more_names: int  #: authors that are not named
    facts: tuple[markupsafe.Markup | str, ...]
    award: str
    pdf: Action | None
    kind: str = ""  #: what it is, for the filter of the list
    coins: str = ""  #: the work for citation managers, which offer all of the list


def row(project: EditionProject, paper: Contribution, page: Page, *, say_kind: bool) -> Row:
    """The row of *paper* on *page*; *say_kind* where the heading has not said what it is."""
    words, pages = page.words, project.pagination.get(paper.id)
    facts = (
        numbers(pages, words) if pages else "",
        words.say(paper.kind.label) if say_kind else "",
        words.say("withdrawn") if paper.withdrawn else "",
        words.say("removed") if paper.removed else "",
        inline(paper.note),
    )
    path = files.pdf_path(paper)
    size = project.sizes.get(path)
    names, more = _shown(paper, _NAMES)
    return Row(
        paper.id,
        paper.title,
        paper.retracted is not None,
        names,
        more,
        tuple(fact for fact in facts if fact),
        paper.award,
        Action("PDF", page.file(path), words.size(size)) if size else None,
        words.say(paper.kind.label),
        context_object(record_of(project.edition, paper, project.pagination)),
    )


def numbers(pages: PageRange, words: Words) -> str:
    """Where a paper stands in the volume: "pages 11–20", or the article that it is."""
    if pages.article:
        return words.say("article {number}", number=pages)
    if pages.count == 1:
        return words.say("page {number}", number=pages)
    return words.say("pages {numbers}", numbers=pages)


def rows(project: EditionProject, papers: Iterable[Contribution], page: Page) -> Iterator[Row]:
    """The rows of *papers*, which stand under one heading."""
    papers = tuple(papers)
    is_mixed = len({paper.kind for paper in papers}) > 1
    return (row(project, paper, page, say_kind=is_mixed) for paper in papers)


def bare(paper: Contribution, pages: str) -> Row:
    """The row of *paper* where there are too many for more: title, authors, page numbers."""
    names, more = _shown(paper, _BARE_NAMES)
    facts = (pages,) if pages else ()
    return Row(paper.id, paper.title, bool(paper.retracted), names, more, facts, "", None)


def in_pages(
    papers: Iterable[Contribution], *, are_bare: bool = False
) -> tuple[tuple[Contribution, ...], ...]:
    """Cut a list so that each part makes a page of bearable size, however long titles are."""
    parts: list[list[Contribution]] = [[]]
    weight = 0
    for paper in papers:
        own = _weight(paper, _BARE_NAMES) + _BARE if are_bare else _full_weight(paper)
        if parts[-1] and weight + own > _MOST_BYTES:
            parts.append([])
            weight = 0
        parts[-1].append(paper)
        weight += own
    return tuple(map(tuple, parts))


def _full_weight(paper: Contribution) -> int:
    """The same of a row with a span for citation managers, which says most things again."""
    names = "".join(author.name.full for author in paper.authors[:MOST_AUTHORS])
    again = len(quote(paper.full_title + names)) + 15 * len(paper.authors[:MOST_AUTHORS])
    return _FRAME + _weight(paper, _NAMES) + _SPAN + again


def _weight(paper: Contribution, most_names: int) -> int:
    """About how many bytes a row of *paper* takes, beside what is the same in all."""
    names = sum(len(author.name.full.encode()) + 25 for author in paper.authors[:most_names])
    title = len(paper.title.inline_html().encode()) + len(paper.full_title.encode())
    return names + title + len(paper.note.source) + len(paper.award)


def _shown(paper: Contribution, most: int) -> tuple[tuple[str, ...], int]:
    """The names of the first authors, and how many more there are; never one alone."""
    names = tuple(author.name.full for author in paper.authors)
    kept = names if len(names) <= most + 1 else names[:most]
    return kept, len(names) - len(kept)
