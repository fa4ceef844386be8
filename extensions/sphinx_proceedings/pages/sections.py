"""The contents of an edition, by section: on its front page, or of a large edition on pages of
their own.

A front page of a thousand papers is of no use to anyone. So from some number on it lists the
sections, each of which has a page, and one more page has all titles for the browser's own search.
What is too long for one page goes on on a second one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import markupsafe

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.names import fold
from proceedings.model.program import Session
from proceedings.words import Words
from sphinx_proceedings.domain import section_anchor
from sphinx_proceedings.head import Head
from sphinx_proceedings.pages import filtering, kinds, links
from sphinx_proceedings.pages.environment import inline
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.pages.rows import Row, bare, in_pages, rows
from sphinx_proceedings.pages.sheet import Sheet, Step
from sphinx_proceedings.state import EditionProject

if TYPE_CHECKING:
    from sphinx.application import Sphinx

MOST = 150  #: papers that a front page lists itself
TITLES = "titles"  #: the page with all titles


@dataclass(frozen=True, slots=True)
class Section:
    """A run of contributions under one heading; *page* is its own, where it has one."""

    anchor: str
    title: markupsafe.Markup
    plain: str
    count: str
    papers: tuple[Contribution, ...]
    page: str
    chairs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """A section as a front page shows it: with its rows, or with a link to its page."""

    anchor: str
    title: markupsafe.Markup
    count: str
    rows: tuple[Row, ...] = ()
    page: str = ""


def is_large(edition: Edition) -> bool:
    """Whether its sections have pages of their own."""
    return len(edition.contributions) > MOST


def sections(edition: Edition, words: Words) -> Iterator[Section]:
    """The sections in their order. Of two with one anchor the second has none, but a page."""
    anchors, pages = set[str](), set[str]()
    for session, papers in edition.by_session():
        anchor = section_anchor(session.id) if session else "section-other"
        page = _free(f"sections/{fold(session.id) if session else 'other'}", pages)
        yield Section(
            anchor if anchor not in anchors else "",
            inline(session.title) if session else markupsafe.escape(kinds.heading(papers, words)),
            session.title.text() if session else kinds.heading(papers, words),
            kinds.counted(papers, words),
            papers,
            page,
            _chairs(session),
        )
        anchors.add(anchor)


def listed(project: EditionProject, page: Page) -> Iterator[Listed]:
    """The sections as the front page *page* shows them."""
    large = is_large(project.edition)
    for section in sections(project.edition, page.words):
        found = () if large else tuple(rows(project, section.papers, page))
        own = section.page if large else ""
        yield Listed(section.anchor, section.title, section.count, found, own)


def sheets(project: EditionProject, app: Sphinx) -> Iterator[Sheet]:
    """A page for each section, and one of all titles, where the edition is large."""
    if not is_large(project.edition):
        return
    found = tuple(sections(project.edition, Page(app, "index").words))
    for number, section in enumerate(found):
        around = (found[number - 1] if number else None, *found[number + 1 : number + 2])
        yield from _section(project, app, section, around)
    yield from _titles(project, app)


def _section(
    project: EditionProject, app: Sphinx, section: Section, around: Sequence[Section | None]
) -> Iterator[Sheet]:
    """The page of *section*, or its pages; *around* are the sections before and after it."""
    parts = in_pages(section.papers)
    before, after = around[0], around[1] if len(around) > 1 else None
    for number, papers in enumerate(parts, start=1):
        page = Page(app, part_page(section.page, number))
        view = {
            "heading": section.title,
            "total": section.count,
            "chairs": section.chairs,
            "rows": tuple(rows(project, papers, page)),
            "parts": _parts(page, section.page, parts),
            "before": links.Action(before.plain, page.to(before.page)) if before else None,
            "after": links.Action(after.plain, page.to(after.page)) if after else None,
            "edition": project.edition.event.short,
        }
        trail: tuple[Step, ...] = ((section.plain, ""),)
        yield _sheet(project, page, section.plain, "section.html", view, trail)


def _titles(project: EditionProject, app: Sphinx) -> Iterator[Sheet]:
    """All titles, with authors and page numbers; no more, so that one page holds many."""
    parts = in_pages(project.edition.contributions, are_bare=True)
    for number, papers in enumerate(parts, start=1):
        page = Page(app, part_page(TITLES, number))
        title = page.words.say("All titles")
        pages = (project.pagination.get(paper.id) for paper in papers)
        view = {
            "heading": title,
            "total": kinds.counted(project.edition.contributions, page.words),
            "chairs": (),
            "rows": tuple(
                bare(paper, str(span) if span else "")
                for paper, span in zip(papers, pages, strict=True)
            ),
            "parts": _parts(page, TITLES, parts),
            "before": None,
            "after": None,
            "edition": project.edition.event.short,
        }
        yield _sheet(project, page, title, "section.html", view, ((title, ""),))


def _sheet(
    project: EditionProject,
    page: Page,
    title: str,
    template: str,
    view: Mapping[str, object],
    trail: tuple[Step, ...],
) -> Sheet:
    edition = project.edition
    site = project.archive.title if project.archive else edition.event.short
    whole = f"{title} · {edition.event.short}"
    head = Head(title=whole, site=site)
    return Sheet(
        name=page.name,
        title=title,
        template=template,
        view=view,
        head=head,
        trail=trail,
        scripts=filtering.SCRIPTS,
    )


def part_page(page: str, number: int) -> str:
    """The address of part *number* of *page*; no section's own address has a full stop.

    >>> part_page("titles", 1), part_page("titles", 2)
    ('titles', 'titles.2')
    """
    return page if number == 1 else f"{page}.{number}"


def _parts(
    page: Page, name: str, parts: tuple[tuple[Contribution, ...], ...]
) -> tuple[tuple[str, str], ...]:
    """The parts of a list, as numbers of papers and addresses; this page's own has none."""
    if len(parts) < 2:
        return ()
    found, first = [], 1
    for number, papers in enumerate(parts, start=1):
        last = first + len(papers) - 1
        other = part_page(name, number)
        span = f"{page.words.number(first)}–{page.words.number(last)}"
        found.append((span, "" if other == page.name else page.to(other)))
        first = last + 1
    return tuple(found)


def _free(name: str, taken: set[str]) -> str:
    """*name*, or with a letter where another section has it; numbers are those of the parts."""
    free, letter = name, "b"
    while free in taken:
        free, letter = f"{name}.{letter}", chr(ord(letter) + 1)
    taken.add(free)
    return free


def _chairs(session: Session | None) -> tuple[str, ...]:
    return tuple(chair.name.full for chair in session.chairs) if session else ()
