"""The people of an archive: an index of all, a page each, and where a former address leads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from proceedings.model.directory import Directory, Profile
from proceedings.model.index_pages import bytes_of, index_pages
from proceedings.model.names import Name
from proceedings.source.people_file import check_people
from sphinx_proceedings import files, outputs
from sphinx_proceedings.head import Head, Relation
from sphinx_proceedings.pages import person
from sphinx_proceedings.pages.archive_index import Entry, Index, others
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.pages.sheet import Sheet
from sphinx_proceedings.pages.works import Works
from sphinx_proceedings.state import ArchiveProject

if TYPE_CHECKING:
    from sphinx.application import Sphinx

INDEX = "people/index"


def directory(project: ArchiveProject) -> Directory:
    """The people of the archive, which are known before any page is made."""
    assert project.directory is not None  # noqa: S101  taking in the papers has found them
    return project.directory


def indexes(people: Directory) -> Sequence[str]:
    """The indexes that an archive with these *people* has."""
    present = {
        INDEX: people.profiles,
        "institutions/index": people.institutions.entries,
        "keywords/index": people.keywords.entries,
    }
    return [name for name, entries in present.items() if entries]


def sheets(project: ArchiveProject, app: Sphinx) -> Iterator[Sheet]:
    """The index, a page for each person, and one for each address that leads to another."""
    people = directory(project)
    _report(project, app, people)
    if people.profiles:
        yield from _index(people, app).sheets(project, app)
    works = Works(project, people, Page(app, INDEX))
    for profile in people.profiles.values():
        yield from person.sheets(works, app, profile)
    for old, id_ in people.moved.items():
        yield _moved(project, Page(app, f"people/{old}"), people[id_])


def _report(project: ArchiveProject, app: Sphinx, people: Directory) -> None:
    """Say what of `people.yml` the editions do not bear out, also while the index stands."""
    archive = project.archive
    found = check_people(archive.known, people, archive.editions)
    outputs.of(app).note(files.page_path(app.builder, INDEX), found)


def _index(people: Directory, app: Sphinx) -> Index[Profile]:
    def weight(profile: Profile) -> int:
        return bytes_of(profile.id, profile.name.full)

    def entry(name: Name, profile: Profile) -> Entry:
        alike = any(other.name.full == name.full for other in people.namesakes(profile))
        about = person.apart(profile) if alike else ""
        return Entry(name.inverted, f"people/{profile.id}", len(profile.works), about)

    page = Page(app, INDEX)
    return Index(
        name=INDEX,
        title=page.words.say("People"),
        total=page.words.count(len(people.profiles), "{count} name", "{count} names"),
        note=page.words.say("The number behind a name counts papers and talks."),
        leaves=index_pages(((p.name, p) for p in people.profiles.values()), weight),
        entry=entry,
        others=others(page, indexes(people)),
    )


def _moved(project: ArchiveProject, page: Page, profile: Profile) -> Sheet:
    """What stands at an address that a name alone would have: the way to the person."""
    site = project.archive.info.title
    name = profile.name.full
    target = page.to(f"people/{profile.id}")
    return Sheet(
        name=page.name,
        title=name,
        template="moved.html",
        view={
            "name": name,
            "target": target,
            "reason": page.words.say("This name is one of several that belong to one person:"),
        },
        head=Head(
            title=f"{name} · {site}",
            site=site,
            tags=(("robots", "noindex"),),
            relations=(Relation("alternate", target),),
        ),
        trail=((page.words.say("People"), page.to(INDEX)), (name, "")),
    )
