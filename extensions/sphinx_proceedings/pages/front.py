"""The edition's front page: the editors' introduction, and around it what the model knows.

The document `index` is written by the editors. Its heading and opening stand first; then the
contents, because that is what most readers come for; then the rest of the prose, the call, the
people, the figures, the history. Nothing is shown that is not there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import markupsafe

from proceedings.exports.citations.formats import BESIDE
from proceedings.model.edition import Edition, Sponsor
from proceedings.model.event import PreviousEdition
from proceedings.model.identifiers import ANTHOLOGY_VOLUME, DBLP, DOI
from proceedings.model.people import Person
from proceedings.model.siblings import Sibling, neighbours
from sphinx_proceedings import assets, files, pictures, wording
from sphinx_proceedings.pages import (
    figures,
    filtering,
    kinds,
    links,
    metadata,
    prose,
    sections,
    volumes,
)
from sphinx_proceedings.pages.addresses import Addresses
from sphinx_proceedings.pages.call import held, page_limit
from sphinx_proceedings.pages.notices import preliminary
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.state import EditionProject


def complete(project: EditionProject, context: dict[str, Any], page: Page) -> None:
    """Put the model's parts around the prose in the *context* of the document `index`."""
    found = prose.parts(context["body"])
    edition = project.edition
    context["body"] = page.render("front.html", prose=found, **view(project, page))
    context["metatags"] = metadata.of_edition(project, page).render(page, context["metatags"])
    context["title"] = found.title or markupsafe.escape(edition.event.short)
    context["proceedings_scripts"] = filtering.SCRIPTS
    if page.absolute():
        context["pageurl"] = page.absolute()


def view(project: EditionProject, page: Page) -> dict[str, Any]:
    """The values of the template."""
    edition = project.edition
    return {
        "edition": edition,
        "event": edition.event,
        "volume": edition.volume,
        "doi_href": DOI.url(edition.volume.doi),
        "elsewhere": [
            (scheme.label, id_, scheme.url(id_))
            for scheme, id_ in (
                (DBLP, edition.volume.dblp),
                (ANTHOLOGY_VOLUME, edition.volume.anthology),
            )
            if id_
        ],
        "notices": tuple(preliminary(edition, page.words)),
        "span": links.span(edition.event, page.words, opens=True),
        "editors": tuple(_editors(project, page)),
        "cover": pictures.cover(page.app),
        "downloads": tuple(_downloads(project, page)),
        "sections": tuple(sections.listed(project, page)),
        "coins": metadata.coins_of_edition(edition),
        "total": kinds.counted(edition.contributions, page.words),
        "titles": page.to(sections.TITLES) if sections.is_large(edition) else "",
        "own_pages": tuple(_own_pages(edition, page)),
        "kinds": tuple((kind, page_limit(kind, page.words)) for kind in edition.call.kinds),
        "figures": tuple(figures.drawn(edition, project.siblings, page.words)),
        "previous": tuple(
            (p, previous_link(p, page), held(p, page.words)) for p in edition.previous
        ),
        **_neighbours(project, page),
        "related": links.related(project, edition, page),
        "first_led": tuple(_members(project, page)),
        "sponsors": tuple(_sponsors(edition, page)),
        "licence": wording.licence(edition.volume.license),
    }


def _editors(project: EditionProject, page: Page) -> Iterator[tuple[Person, str]]:
    """The volume's editors, each with their page in the archive."""
    for editor in project.edition.volume.editors:
        has_page = project.directory is not None
        yield editor, Addresses(project, page).person(editor) if has_page else ""


def _members(project: EditionProject, page: Page) -> Iterator[str]:
    """Where each member of the first committee has a page; the others stand on their own page."""
    for committee in project.edition.committees[:1]:
        yield from map(Addresses(project, page).member, committee.members)


def _neighbours(project: EditionProject, page: Page) -> dict[str, Any]:
    """The links to the editions of the series before and after this one, and to all."""
    found = neighbours(project.edition, project.siblings)

    def link(sibling: Sibling | None) -> links.Action | None:
        return links.Action(sibling.short, page.edition(sibling.id)) if sibling else None

    return {
        "before": link(found.before),
        "after": link(found.after),
        "all_editions": page.edition() if project.archive else "",
    }


def _sponsors(
    edition: Edition, page: Page
) -> Iterator[tuple[str, tuple[tuple[Sponsor, str], ...]]]:
    """The sponsors by level, each with the address of its logo; empty where it has none."""
    for level, found in edition.sponsors_by_level():
        yield level, tuple((s, page.file(files.logo_path(s)) if s.logo else "") for s in found)


def _downloads(project: EditionProject, page: Page) -> Iterator[links.Action]:
    """What is had of the whole: the volume, its citations, its program."""
    edition, words = project.edition, page.words
    yield from volumes.downloads(project, page)
    if edition.program.is_timed:
        yield links.Action(words.say("Program"), page.to("program"))
    if project.pagination.ranges:
        for form in BESIDE:
            label = words.say("{format} of all", format=form.label)
            yield links.Action(label, page.file(f"{edition.id}.{form.suffix}"))


def _own_pages(edition: Edition, page: Page) -> Iterator[tuple[str, str]]:
    """The editors' other pages, those of the volume first and in its order.

    The pages that our theme's header leads to follow where another theme has no such header.
    """
    order = {id_: number for number, id_ in enumerate(edition.front_matter)}
    prose_pages = sorted(edition.pages, key=lambda found: (order.get(found.id, 99), found.id))
    yield from ((found.title, page.to(found.id)) for found in prose_pages if found.id != "index")
    if not assets.is_our_theme(page.app):
        if edition.authors():
            yield page.words.say("Authors"), page.to("authors")
        if edition.committees:
            yield page.words.say("Committees"), page.to("committees")


def previous_link(previous: PreviousEdition, page: Page) -> str:
    """Where an earlier edition is: in this archive, else at its own address."""
    return page.edition(previous.edition) if previous.edition else previous.url
