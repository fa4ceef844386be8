"""The author index of an edition: everyone who contributed, with where their contributions are.

In the site of an archive a name leads to the person's page. An edition that is built alone has no
such pages, and other pages lead to a name's place in this index.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import markupsafe

from proceedings.model.author_index import INDEX, Author, alone, author_index
from proceedings.model.edition import Edition
from proceedings.model.index_pages import Leaf
from proceedings.model.names import Name
from proceedings.words import Words
from sphinx_proceedings.head import Head
from sphinx_proceedings.pages import filtering, letters
from sphinx_proceedings.pages.environment import inline
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.pages.sheet import Sheet
from sphinx_proceedings.state import EditionProject

if TYPE_CHECKING:
    from sphinx.application import Sphinx


@dataclass(frozen=True, slots=True)
class Work:
    """A contribution in the index: its pages in the volume, where it has any."""

    id: str
    title: markupsafe.Markup
    pages: str


@dataclass(frozen=True, slots=True)
class Entry:
    id: str
    name: str
    href: str  #: of the person's page, else of their own website; empty where there is neither
    orcid: str
    full: str
    works: tuple[Work, ...]


def sheets(project: EditionProject, app: Sphinx) -> Iterator[Sheet]:
    """The author index, where there are authors: a page, or one before the pages of the letters."""
    leaves = author_index(project.edition, project.directory or alone(project.edition))
    total = sum(len(leaf.entries) for leaf in leaves)
    works = _works(project)
    for leaf in leaves:
        page = Page(app, leaf.page(INDEX))

        def entry(name: Name, author: Author, page: Page = page) -> Entry:
            return _entry(project, page, name, author, works)

        yield _sheet(project, page, leaves, total, leaf.label, letters.letters_of(leaf, entry))
    if leaves and leaves[0].slug:
        yield _sheet(project, Page(app, INDEX), leaves, total)


def _sheet(
    project: EditionProject,
    page: Page,
    leaves: Sequence[Leaf[Author]],
    total: int,
    label: str = "",
    found: tuple[letters.Letter, ...] = (),
) -> Sheet:
    event, words = project.edition.event, page.words
    title = words.say("Authors")
    label = words.say(label) if label else ""
    own = f"{title}{words.say(':')} {label}" if label else title
    counted = words.count(total, "{count} name", "{count} names")
    return Sheet(
        name=page.name,
        title=own,
        template="authors.html",
        view={
            "heading": title,
            "label": label,
            "total": f"{event.short}\u00a0· {counted}",
            "note": "",
            "others": lists(project.edition, words),
            "letters": found,
            "ways": letters.ways(page, INDEX, leaves),
        },
        head=Head(title=f"{own} · {event.short}", site=event.short),
        trail=((title, page.to(INDEX)), (label, "")) if label else ((title, ""),),
        scripts=filtering.SCRIPTS if found else (),
    )


def lists(edition: Edition, words: Words) -> tuple[tuple[str, str], ...]:
    """The lists of people that *edition* has: their words and pages."""
    found = (
        (words.say("Authors"), INDEX, edition.authors()),
        (words.say("Committees"), "committees", edition.committees),
    )
    return tuple((title, page) for title, page, people in found if people)


def _entry(
    project: EditionProject, page: Page, name: Name, author: Author, works: Mapping[str, Work]
) -> Entry:
    person, href = author.person, author.person.url
    orcid = person.orcid
    if project.directory is not None:
        href = page.edition("", f"people/{author.id}")
        orcid = project.directory[author.id].orcid
    own = tuple(works[paper] for paper in author.papers)
    return Entry(author.id, name.inverted, href, orcid, name.full, own)


def _works(project: EditionProject) -> Mapping[str, Work]:
    """Each contribution once, however many authors it has."""
    ranges = ((paper, project.pagination.get(paper.id)) for paper in project.edition.contributions)
    return {
        paper.id: Work(paper.id, inline(paper.title), str(pages) if pages else "")
        for paper, pages in ranges
    }
