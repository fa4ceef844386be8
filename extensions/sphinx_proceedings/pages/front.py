"""The edition's front page: the editors' introduction, and around it what the model knows.

The document `index` is written by the editors. Its heading and opening stand first; then the
contents, because that is what most readers come for; then the rest of the prose, the call, the
people, the history. Nothing is shown that is not there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import markupsafe

from proceedings.exports import highwire
from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition, PreviousEdition, Sponsor, SubmissionKind
from sphinx_proceedings import assets, files, wording
from sphinx_proceedings.domain import section_anchor
from sphinx_proceedings.head import Head, Relation
from sphinx_proceedings.pages import links, prose, volumes
from sphinx_proceedings.pages.render import Page, inline
from sphinx_proceedings.state import EditionProject


@dataclass(frozen=True, slots=True)
class Row:
    """A contribution in the contents, with the one small line below it."""

    paper: Contribution
    facts: tuple[markupsafe.Markup | str, ...]
    pdf: links.Action | None


@dataclass(frozen=True, slots=True)
class Section:
    """A run of contributions under one heading."""

    anchor: str
    title: markupsafe.Markup
    count: str
    rows: tuple[Row, ...]


def complete(project: EditionProject, context: dict[str, Any], page: Page) -> None:
    """Put the model's parts around the prose in the *context* of the document `index`."""
    found = prose.parts(context["body"])
    edition = project.edition
    context["body"] = page.render("front.html", prose=found, **view(project, page))
    context["metatags"] = _head(project, page).render(page, context["metatags"])
    context["title"] = found.title or markupsafe.escape(edition.event.short)
    if page.absolute():
        context["pageurl"] = page.absolute()


def view(project: EditionProject, page: Page) -> dict[str, Any]:
    """The values of the template."""
    edition = project.edition
    return {
        "edition": edition,
        "event": edition.event,
        "volume": edition.volume,
        "span": links.span(edition.event),
        "downloads": tuple(_downloads(project, page)),
        "sections": tuple(_sections(project, page)),
        "own_pages": tuple(_own_pages(edition, page)),
        "kinds": tuple((kind, page_limit(kind)) for kind in edition.call.kinds),
        "previous": tuple((p, previous_link(p, page), held(p)) for p in edition.previous),
        "related": links.related(project, edition, page),
        "sponsors": tuple(_sponsors(edition, page)),
        "licence": wording.licence(edition.volume.license),
    }


def _sponsors(
    edition: Edition, page: Page
) -> Iterator[tuple[str, tuple[tuple[Sponsor, str], ...]]]:
    """The sponsors by level, each with the address of its logo; empty where it has none."""
    for level, found in edition.sponsors_by_level():
        yield level, tuple((s, page.file(files.logo_path(s)) if s.logo else "") for s in found)


def _downloads(project: EditionProject, page: Page) -> Iterator[links.Action]:
    """What is had of the whole: the volume, its citations, its program."""
    edition = project.edition
    yield from volumes.downloads(project, page)
    if edition.program.is_timed:
        yield links.Action("Program", page.to("program"))
    if project.pagination.ranges:
        yield links.Action("BibTeX of all", page.file(f"{edition.id}.bib"))


def _sections(project: EditionProject, page: Page) -> Iterator[Section]:
    named: set[str] = set()
    for session, papers in project.edition.by_session():
        anchor = section_anchor(session.id) if session else "section-other"
        title = inline(session.title) if session else markupsafe.escape(_title_of(papers))
        yield Section(
            anchor if anchor not in named else "",
            title,
            wording.counts(paper.kind.label for paper in papers),
            tuple(_row(project, paper, page, is_mixed(papers)) for paper in papers),
        )
        named.add(anchor)


def _title_of(papers: tuple[Contribution, ...]) -> str:
    """What to call contributions that stand in no session: their kind, where it is one."""
    kinds = {paper.kind for paper in papers}
    return f"{kinds.pop().label}s" if len(kinds) == 1 else "Contributions"


def is_mixed(papers: tuple[Contribution, ...]) -> bool:
    """Whether each row has to say what it is: else the heading has said it for all."""
    return len({paper.kind for paper in papers}) > 1


def _row(project: EditionProject, paper: Contribution, page: Page, name_kind: bool) -> Row:
    pages, path = project.pagination.get(paper.id), files.pdf_path(paper)
    facts = (
        f"{wording.pages(pages)} {pages}" if pages else "",
        paper.kind.label if name_kind else "",
        "withdrawn" if paper.withdrawn else "",
        paper.award,
        inline(paper.note),
    )
    size = project.sizes.get(path)
    pdf = links.Action("PDF", page.file(path), wording.size(size)) if size else None
    return Row(paper, tuple(fact for fact in facts if fact), pdf)


def _own_pages(edition: Edition, page: Page) -> Iterator[tuple[str, str]]:
    """The editors' other pages, those of the volume first and in its order.

    The pages that our theme's header leads to follow where another theme has no such header.
    """
    order = {id_: number for number, id_ in enumerate(edition.front_matter)}
    prose_pages = sorted(edition.pages, key=lambda found: (order.get(found.id, 99), found.id))
    yield from ((found.title, page.to(found.id)) for found in prose_pages if found.id != "index")
    if not assets.is_our_theme(page.app):
        if edition.authors():
            yield "Authors", page.to("authors")
        if edition.committees:
            yield "Committees", page.to("committees")


def page_limit(kind: SubmissionKind) -> str:
    """
    >>> [page_limit(SubmissionKind("Paper", *span)) for span in ((8, 10), (None, 1), (2, None))]
    ['8–10 pages', 'up to 1 page', 'at least 2 pages']
    """
    if kind.max_pages is None:
        return f"at least {wording.number_of(kind.min_pages, 'page')}" if kind.min_pages else ""
    most = wording.number_of(kind.max_pages, "page")
    if kind.min_pages is None:
        return f"up to {most}"
    return most if kind.min_pages == kind.max_pages else f"{kind.min_pages}–{most}"


def previous_link(previous: PreviousEdition, page: Page) -> str:
    """Where an earlier edition is: in this archive, else at its own address."""
    return page.edition(previous.edition) if previous.edition else previous.url


def held(previous: PreviousEdition) -> str:
    """
    >>> held(PreviousEdition("FastPath 2018", length="full day", counts=(("panel", 1),)))
    'full day, 1 panel'
    """
    with_ = f"with {previous.held_with}" if previous.held_with else ""
    counts = (f"{count} {what}" for what, count in previous.counts)
    return ", ".join(part for part in (with_, previous.length, *counts) if part)


def _head(project: EditionProject, page: Page) -> Head:
    edition = project.edition
    relations = [
        Relation("item", page.file(volumes.pdf_path(volume)), "application/pdf")
        for volume in volumes.linked(project, page)
    ]
    if project.pagination.ranges:
        bib = page.file(f"{edition.id}.bib")
        relations.append(Relation("describedby", bib, "application/x-bibtex"))
    return Head(
        title=edition.volume.title,
        site=project.archive.title if project.archive else edition.event.short,
        description=edition.summary.text(),
        tags=tuple(highwire.volume_tags(edition)),
        relations=tuple(relations),
    )
