"""The archive's front page: a search, its newest editions, and all of them by series and year.

Right for an archive of one edition and for one of hundreds: a list of three editions needs no
second one by series, and a series of twenty is one line of years.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import markupsafe

from proceedings.exports import atom
from proceedings.model.changes import Change, recent
from proceedings.model.collation import natural_key
from proceedings.model.edition import Edition
from proceedings.model.event import PreviousEdition
from proceedings.model.markup import Markup
from proceedings.model.names import fold
from proceedings.words import Words
from proceedings.words.words import message
from sphinx_proceedings import archive_citations
from sphinx_proceedings.pages import kinds, links, metadata, prose, searching
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.state import ArchiveProject

LATEST = 3  #: editions that are shown in full
_CORRECTED = 5  #: notices
_ALPHABETICAL = 8  #: series from which on they are looked up by name, not by what is new

_SAID = {
    Change.RETRACTED: message("Retracted"),
    Change.REMOVED: message("Removed"),
    Change.WITHDRAWN: message("Withdrawn"),
    Change.CORRECTED: message("Corrected"),
    Change.REVISED: message("New version"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """An edition in full."""

    short: str
    name: str  #: empty where the short name says it
    href: str
    span: markupsafe.Markup
    place: str
    counts: str
    program: str  #: the address of its program; empty where it has none


@dataclass(frozen=True, slots=True)
class YearLink:
    """An edition in the line of its series: its year, and before it what only readers hear."""

    unseen: str
    seen: str
    href: str


@dataclass(frozen=True, slots=True)
class Series:
    name: str
    anchor: str
    years: tuple[YearLink, ...]
    elsewhere: tuple[YearLink, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """A notice of the last ones in the archive."""

    date: dt.date
    said: str
    title: Markup
    href: str
    edition: str


def complete(project: ArchiveProject, context: dict[str, Any], page: Page) -> None:
    """Put the list of editions below the opening of the document `index`."""
    found = prose.parts(context["body"])
    info = project.archive.info
    context["body"] = page.render("archive.html", prose=found, **view(project, page))
    head = metadata.of_archive(project, page, [href for _, href in _feeds(project, page)])
    context["metatags"] = head.render(page, context["metatags"])
    context["title"] = found.title or markupsafe.escape(info.title)
    if page.absolute():
        context["pageurl"] = page.absolute()


def view(project: ArchiveProject, page: Page) -> dict[str, Any]:
    """The values of the template."""
    editions, series = project.archive.editions, tuple(_series(project, page))
    return {
        "archive": project.archive.info.title,
        "summary": _summary(editions, page.words),
        "search": page.to(searching.PAGE) if searching.exists() else "",
        "latest": tuple(_entry(edition, page) for edition in editions[:LATEST]),
        "is_all": len(editions) <= LATEST,
        "series": tuple(group for group in series if not _is_single(group, series)),
        "singles": tuple(_singles(series)),
        "corrected": tuple(_corrected(editions, page)),
        "feeds": _feeds(project, page),
        "citations": tuple(_citations(page)),
    }


def _summary(editions: Sequence[Edition], words: Words) -> str:
    """How much there is: "51 papers in 2 editions"."""
    held = words.count(len(editions), "{count} edition", "{count} editions")
    total = kinds.counted(chain.from_iterable(e.contributions for e in editions), words)
    return (
        words.say("{contributions} in {editions}", contributions=total, editions=held)
        if total
        else held
    )


def _entry(edition: Edition, page: Page) -> Entry:
    event = edition.event
    return Entry(
        event.short,
        event.name if event.name not in event.short else "",
        page.edition(edition.id),
        links.span(event, page.words, opens=True),
        event.place,
        kinds.counted(edition.contributions, page.words),
        page.edition(edition.id, "program") if edition.program.is_timed else "",
    )


def _series(project: ArchiveProject, page: Page) -> Iterator[Series]:
    """The series with their years; where all editions are shown, those that say more."""
    found = project.archive.series()
    if len(found) > _ALPHABETICAL:
        found = tuple(sorted(found, key=lambda group: natural_key(group[0])))
    for name, editions in found:
        elsewhere = tuple(_elsewhere(editions))
        if len(project.archive.editions) > LATEST or elsewhere:
            yield Series(name, f"series-{fold(name)}", tuple(_years(editions, page)), elsewhere)


def _is_single(group: Series, series: Sequence[Series]) -> bool:
    """Whether *group* is one edition among many series: a line of its own would say little."""
    return len(series) > _ALPHABETICAL and len(group.years) == 1 and not group.elsewhere


def _singles(series: Sequence[Series]) -> list[YearLink]:
    """Those editions by their whole names."""
    found = (group.years[0] for group in series if _is_single(group, series))
    whole = (YearLink("", f"{only.unseen}{only.seen}", only.href) for only in found)
    return sorted(whole, key=lambda only: natural_key(only.seen))


def _years(editions: Sequence[Edition], page: Page) -> Iterator[YearLink]:
    for edition in editions:
        yield _year_link(edition.event.short, str(edition.year), page.edition(edition.id))


def _elsewhere(editions: Sequence[Edition]) -> Iterator[YearLink]:
    """The earlier editions that none of *editions* is, each once, as the newest names them."""
    seen = {edition.event.short for edition in editions}
    for edition in editions:
        for previous in edition.previous:
            if not previous.edition and previous.name not in seen:
                seen.add(previous.name)
                yield _year_link(previous.name, _year(previous), previous.url)


def _year(previous: PreviousEdition) -> str:
    """The last four digits of its name, where it ends in a year."""
    last = previous.name[-4:]
    return last if last.isdecimal() else ""


def _year_link(name: str, year: str, href: str) -> YearLink:
    """The link whose visible part is the year, where *name* ends with it; else all of it.

    >>> _year_link("FastPath 2021", "2021", "x")
    YearLink(unseen='FastPath ', seen='2021', href='x')
    """
    if year and name.endswith(year):
        return YearLink(name.removesuffix(year), year, href)
    return YearLink("", name, href)


def _corrected(editions: Sequence[Edition], page: Page) -> Iterator[Correction]:
    for edition, changed in recent(editions, _CORRECTED):
        yield Correction(
            changed.notice.date,
            page.words.say(_SAID[changed.change]),
            changed.paper.title,
            page.edition(edition.id, f"papers/{changed.paper.id}"),
            edition.event.short,
        )


def _citations(page: Page) -> Iterator[links.Action]:
    """The files with all works; their names where there are several in a format."""
    found = list(archive_citations.written(page.app))
    several = {form for form, count in Counter(form for form, _ in found).items() if count > 1}
    for form, path in found:
        yield links.Action(path if form in several else form.label, page.file(path))


def _feeds(project: ArchiveProject, page: Page) -> tuple[tuple[str, str], ...]:
    """The feeds, where there are any: their words and addresses."""
    if not (project.archive.info.base_url and project.archive.editions):
        return ()
    words = page.words
    return (
        (words.say("Feed of the editions"), page.file(atom.EDITIONS)),
        (words.say("Feed of the papers"), page.file(atom.PAPERS)),
    )
