"""The page of a contribution: what it is, who made it, where its files are, how to cite it.

The order is that of pages.md, in the source as on the screen: the PDF above everything that a
reader may have to scroll past, the abstract open, the citation as text that needs no script.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

import markupsafe

from proceedings.exports import bibtex, highwire, reference
from proceedings.model import dates
from proceedings.model.contribution import Contribution, Kind, Notice
from proceedings.model.edition import Edition
from proceedings.model.program import Item, Session
from proceedings.model.volume import in_volume
from sphinx_proceedings import files, wording
from sphinx_proceedings.domain import section_anchor
from sphinx_proceedings.head import Head, Relation
from sphinx_proceedings.pages import links
from sphinx_proceedings.pages.credits import credits_of
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.state import EditionProject

_IN_SECTION = 7  #: neighbours listed beside the page


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of the details."""

    term: str
    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Presented:
    """When and where a contribution was given; the times are local."""

    session: Session
    day: dt.date
    start: dt.datetime | None
    end: dt.datetime | None
    room: str


def context(project: EditionProject, paper: Contribution, page: Page) -> dict[str, Any]:
    """What a theme's `page.html` needs for the page of *paper*."""
    prefix = "Retracted: " if paper.retracted else ""
    return {
        "title": prefix + escape(paper.full_title),
        "body": page.render("paper.html", **view(project, paper, page)),
        "metatags": _head(project, paper, page).render(page),
        "meta": None,
        "proceedings_trail": [(paper.kind.label, "")],
    }


def view(project: EditionProject, paper: Contribution, page: Page) -> Mapping[str, Any]:
    """The values of the template."""
    edition = project.edition
    session = edition.program.session_of(paper.id)
    before, after = _around(edition, paper)
    return {
        "paper": paper,
        "edition": edition,
        "title_language": _other_language(paper, edition),
        "pages": project.pagination.get(paper.id),
        "volume": edition.info_of(edition.part_of(paper.id)),
        "credits": credits_of(paper),
        "pdf": _pdf(project, paper, page),
        "actions": tuple(_actions(project, paper, page)),
        "notices": tuple(_notices(paper)),
        "citation": _citation(project, paper, page),
        "session": session,
        "section": section_anchor(session.id) if session else "",
        "presented": _presented(edition, paper),
        "span": links.span(edition.event),
        "details": tuple(_details(project, paper)),
        "before": before,
        "after": after,
        "section_papers": _section(edition, session, paper),
        "related": links.related(project, paper, page),
        "contact": links.contact(project),
    }


def _other_language(paper: Contribution, edition: Edition) -> str:
    return paper.language if paper.language not in ("", edition.language) else ""


def _pdf(project: EditionProject, paper: Contribution, page: Page) -> links.Action | None:
    path = files.pdf_path(paper)
    if path not in project.sizes or paper.withdrawn:
        return None
    version = f" (v{len(paper.revisions) + 1})" if paper.revisions else ""
    label = "PDF (retracted)" if paper.retracted else f"PDF{version}"
    pages = wording.number_of(len(project.intakes[paper.id].pages), "page")
    return links.Action(label, page.file(path), f"{wording.size(project.sizes[path])} · {pages}")


def _actions(project: EditionProject, paper: Contribution, page: Page) -> Iterator[links.Action]:
    for resource in paper.resources:
        yield links.resource(project, resource, page, paper)


def _notices(paper: Contribution) -> Iterator[tuple[str, str, Notice]]:
    """What readers must know first, the gravest first: its colour, its word, the notice."""
    if paper.retracted:
        yield "retracted", "Retracted", paper.retracted
    if paper.withdrawn:
        yield "retracted", "Withdrawn", paper.withdrawn
    if paper.erratum:
        yield "corrected", "Corrected", paper.erratum
    if paper.revisions:
        yield "corrected", f"Version {len(paper.revisions) + 1}", paper.revisions[-1]


def _citation(project: EditionProject, paper: Contribution, page: Page) -> dict[str, Any] | None:
    if not in_volume(paper):
        return None
    edition, pagination = project.edition, project.pagination
    noun = "paper" if paper.kind in (Kind.PAPER, Kind.SHORT) else paper.kind.label.lower()
    formatted = reference.formatted(edition, paper, pagination)
    return {
        "noun": noun,
        "reference": markupsafe.Markup(formatted),  # noqa: S704  the export escapes
        "bibtex": bibtex.entry(edition, paper, pagination).rstrip(),
        "file": page.file(files.bib_path(paper)),
    }


def _details(project: EditionProject, paper: Contribution) -> Iterator[Fact]:
    """Rows that have something to say; the venue, pages and session stand elsewhere."""
    edition = project.edition
    volume = edition.info_of(edition.part_of(paper.id))
    pages = project.pagination.get(paper.id)
    if paper.doi:
        yield Fact("DOI", f"https://doi.org/{paper.doi}", f"https://doi.org/{paper.doi}")
    if pages and volume.editors:
        names = ", ".join(editor.name.full for editor in volume.editors)
        yield Fact("Editors" if len(volume.editors) > 1 else "Editor", names)
    if pages and volume.publisher:
        yield Fact("Publisher", volume.publisher)
    if pages and volume.isbn:
        yield Fact("ISBN", volume.isbn)
    if not paper.archival:
        yield Fact("Status", f"presented at {edition.event.short}, not part of the proceedings")
    for number, revision in enumerate(paper.revisions[:-1], start=2):
        yield Fact(f"Version {number}", f"{dates.day(revision.date)}: {revision.reason}")
    terms, address = wording.licence(paper.license or (volume.license if pages else ""))
    if terms:
        yield Fact("Licence", terms, address)


def _presented(edition: Edition, paper: Contribution) -> Presented | None:
    """When and where: by the paper's own line of the program, else by its session."""
    session, item = edition.program.session_of(paper.id), edition.program.item_of(paper.id)
    if session is None or item is None or session.day is None:
        return None
    timed: Item | Session = item if item.start else session
    day = timed.start.date() if timed.start else session.day
    return Presented(session, day, timed.start, timed.end, item.room or session.room)


def _around(
    edition: Edition, paper: Contribution
) -> tuple[Contribution | None, Contribution | None]:
    """The contributions before and after *paper*, in the volume's order."""
    everything = edition.contributions
    at = everything.index(paper)
    before = everything[at - 1] if at else None
    return before, everything[at + 1] if at + 1 < len(everything) else None


def _section(
    edition: Edition, session: Session | None, paper: Contribution
) -> tuple[Contribution, ...]:
    """The papers of the same session, those around *paper* where there are many."""
    ids = session.papers if session else ()
    if len(ids) < 2:
        return ()
    start = max(0, min(ids.index(paper.id) - _IN_SECTION // 2, len(ids) - _IN_SECTION))
    return tuple(edition.contribution(id_) for id_ in ids[start : start + _IN_SECTION])


def _head(project: EditionProject, paper: Contribution, page: Page) -> Head:
    edition, path = project.edition, files.pdf_path(paper)
    has_pdf = path in project.sizes
    tags = highwire.tags(edition, paper, project.pagination, page.absolute(path) if has_pdf else "")
    return Head(
        title=paper.full_title,
        site=edition.event.short,
        description=paper.abstract.text(),
        tags=tuple(tags),
        relations=tuple(_relations(paper, page, has_pdf)),
    )


def _relations(paper: Contribution, page: Page, has_pdf: bool) -> Iterator[Relation]:
    if paper.doi:
        yield Relation("cite-as", f"https://doi.org/{paper.doi}")
    if has_pdf:
        yield Relation("item", page.file(files.pdf_path(paper)), "application/pdf")
    if in_volume(paper):
        yield Relation("describedby", page.file(files.bib_path(paper)), "application/x-bibtex")
