"""The institutions of an archive: an index, and a page each with their people and papers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from proceedings.model.directory import Directory, Institution, Profile
from proceedings.model.index_pages import bytes_of, index_pages
from proceedings.model.names import Name
from sphinx_proceedings.pages import work_list
from sphinx_proceedings.pages.archive_index import Entry, Index, others
from sphinx_proceedings.pages.people import directory, indexes
from sphinx_proceedings.pages.person import Somebody
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.pages.sheet import Sheet
from sphinx_proceedings.pages.works import Works
from sphinx_proceedings.state import ArchiveProject

if TYPE_CHECKING:
    from sphinx.application import Sphinx

INDEX = "institutions/index"
_MOST_PEOPLE = 300  #: on the institution's page; more have an index of their own


def sheets(project: ArchiveProject, app: Sphinx) -> Iterator[Sheet]:
    """The index, a page for each institution, and the people of those that have very many."""
    people = directory(project)
    found = people.institutions.entries
    if found:
        yield from _index(people, app).sheets(project, app)
    works = Works(project, people, Page(app, INDEX))
    for institution in found.values():
        yield from _institution(works, app, institution)
        if len(institution.people) > _MOST_PEOPLE:
            yield from _people(institution, app).sheets(project, app)


def _index(people: Directory, app: Sphinx) -> Index[Institution]:
    def weight(institution: Institution) -> int:
        return bytes_of(institution.id, institution.name)

    def entry(name: Name, given: Institution) -> Entry:
        return Entry(name.full, f"institutions/{given.id}", len(given.people), given.country)

    page, found = Page(app, INDEX), people.institutions.entries
    return Index(
        name=INDEX,
        title=page.words.say("Institutions"),
        total=page.words.count(len(found), "{count} institution", "{count} institutions"),
        note=page.words.say("The number behind a name counts people."),
        leaves=index_pages(((Name(i.name), i) for i in found.values()), weight),
        entry=entry,
        others=others(page, indexes(people)),
    )


def _institution(works: Works, app: Sphinx, institution: Institution) -> Iterator[Sheet]:
    words, name = works.words, f"institutions/{institution.id}"
    shown = institution.people[:_MOST_PEOPLE]
    has_more = len(shown) < len(institution.people)
    people = tuple(
        Somebody(p.name.full, works.address(f"people/{p.id}"), count) for p, count in shown
    )
    view = {
        "spellings": institution.spellings,
        "country": institution.country,
        "ror": institution.ror,
        "people": people,
        "people_count": len(institution.people),
        "all_people": f"{name}.people" if has_more else "",
    }
    index = (words.say("Institutions"), INDEX)
    yield from work_list.sheets(works, app, name, institution.name, institution.works, view, index)


def _people(institution: Institution, app: Sphinx) -> Index[tuple[Profile, int]]:
    """The index of the people of a large institution."""

    def weight(given: tuple[Profile, int]) -> int:
        return bytes_of(given[0].id, given[0].name.full)

    def entry(name: Name, given: tuple[Profile, int]) -> Entry:
        return Entry(name.inverted, f"people/{given[0].id}", given[1])

    page = Page(app, f"institutions/{institution.id}.people")
    found = ((profile.name, (profile, count)) for profile, count in institution.people)
    return Index(
        name=page.name,
        title=page.words.say("People of {institution}", institution=institution.name),
        total=page.words.count(len(institution.people), "{count} name", "{count} names"),
        note=page.words.say("The number behind a name counts papers and talks."),
        leaves=index_pages(found, weight),
        entry=entry,
        others=((institution.name, f"institutions/{institution.id}"),),
    )
