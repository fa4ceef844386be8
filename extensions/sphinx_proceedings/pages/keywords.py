"""The keywords of an archive: an index with the papers of those that have few, and pages of others.

Most keywords stand on one paper or two, which the index names with them. A page for each would be
thousands of pages that say less than a line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import markupsafe

from proceedings.model.directory import Directory, Keyword
from proceedings.model.directory.keywords import INDEX
from proceedings.model.names import Name
from sphinx_proceedings.pages import work_list
from sphinx_proceedings.pages.archive_index import Index, others
from sphinx_proceedings.pages.people import directory, indexes
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.pages.sheet import Sheet
from sphinx_proceedings.pages.works import Works
from sphinx_proceedings.state import ArchiveProject

if TYPE_CHECKING:
    from sphinx.application import Sphinx


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper below its keyword in the index."""

    href: str  #: from the root of the site
    title: markupsafe.Markup
    venue: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A keyword in the index: the address of its page, or its papers."""

    id: str
    name: str
    page: str
    count: int
    papers: tuple[Paper, ...]


def sheets(project: ArchiveProject, app: Sphinx) -> Iterator[Sheet]:
    """The index, and a page for each keyword of more than two papers."""
    people = directory(project)
    found = people.keywords.entries
    works = Works(project, people, Page(app, INDEX))
    if found:
        yield from _index(people, app, works).sheets(project, app)
    index = (works.words.say("Keywords"), INDEX)
    for keyword in found.values():
        if keyword.has_page:
            name = f"keywords/{keyword.id}"
            yield from work_list.sheets(
                works, app, name, keyword.name, keyword.works, _NOTHING_ELSE, index
            )


#: What the page of an institution shows beside its papers, and that of a keyword does not.
_NOTHING_ELSE: Mapping[str, object] = {
    "spellings": (), "country": "", "ror": "", "people": (), "people_count": 0, "all_people": "",
}  # fmt: skip


def _index(people: Directory, app: Sphinx, works: Works) -> Index[Keyword]:
    def entry(name: Name, keyword: Keyword) -> Entry:
        page = f"keywords/{keyword.id}" if keyword.has_page else ""
        rows = () if page else map(works.row, keyword.works)
        papers = tuple(Paper(row.href, row.title, row.venue) for row in rows)
        return Entry(keyword.id, name.full, page, len(keyword.works), papers)

    page, count = Page(app, INDEX), len(people.keywords.entries)
    return Index(
        name=INDEX,
        title=page.words.say("Keywords"),
        total=page.words.count(count, "{count} keyword", "{count} keywords"),
        note=page.words.say("The number behind a keyword counts papers and talks.")
        if any(keyword.has_page for keyword in people.keywords.entries.values())
        else "",
        leaves=people.keywords.leaves,
        entry=entry,
        template="keywords.html",
        others=others(page, indexes(people)),
    )
