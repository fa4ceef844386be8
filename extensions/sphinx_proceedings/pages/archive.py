"""The archive's front page: its editions by series, and those that are kept elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import markupsafe

from proceedings.model.edition import Edition, PreviousEdition
from proceedings.model.names import fold
from sphinx_proceedings import wording
from sphinx_proceedings.head import Head
from sphinx_proceedings.pages import links, prose
from sphinx_proceedings.pages.front import held
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.state import ArchiveProject


@dataclass(frozen=True, slots=True)
class Entry:
    """An edition of the archive in its list."""

    edition: Edition
    href: str
    span: markupsafe.Markup
    counts: str
    program: str  #: the address of its program; empty where it has none


@dataclass(frozen=True, slots=True)
class Series:
    name: str
    anchor: str
    entries: tuple[Entry, ...]
    elsewhere: tuple[tuple[PreviousEdition, str], ...]


def complete(project: ArchiveProject, context: dict[str, Any], page: Page) -> None:
    """Put the list of editions below the opening of the document `index`."""
    found = prose.parts(context["body"])
    info = project.archive.info
    series = tuple(_series(project, page))
    editions = wording.number_of(len(project.archive.editions), "edition")
    total = _counts(*project.archive.editions)
    context["body"] = page.render(
        "archive.html",
        prose=found,
        info=info,
        series=series,
        summary=f"{total} in {editions}" if total else editions,
    )
    head = Head(title=info.title, site=info.title)
    context["metatags"] = head.render(page, context["metatags"])
    context["title"] = found.title or markupsafe.escape(info.title)
    if page.absolute():
        context["pageurl"] = page.absolute()


def _series(project: ArchiveProject, page: Page) -> Iterator[Series]:
    for name, editions in project.archive.series():
        entries = (
            Entry(
                edition,
                page.edition(edition.id),
                links.span(edition.event),
                _counts(edition),
                page.edition(edition.id, "program") if edition.program.is_timed else "",
            )
            for edition in editions
        )
        yield Series(name, f"series-{fold(name)}", tuple(entries), tuple(_elsewhere(editions)))


def _elsewhere(editions: tuple[Edition, ...]) -> Iterator[tuple[PreviousEdition, str]]:
    """The earlier editions that none of *editions* is, each once, as the newest names them."""
    seen = {edition.event.short for edition in editions}
    for edition in editions:
        for previous in edition.previous:
            if not previous.edition and previous.name not in seen:
                seen.add(previous.name)
                yield previous, held(previous)


def _counts(*editions: Edition) -> str:
    return wording.counts(
        paper.kind.label for edition in editions for paper in edition.contributions
    )
