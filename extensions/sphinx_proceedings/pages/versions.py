"""The versions of an edition: the page that lists them, and the line that leads there.

A released version stands as it is for ever, so what its pages say of others must stay true: they
lead to the newest version, whichever that is by then, and to the list.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import markupsafe

from proceedings.model.edition import Edition
from proceedings.model.markup import Markup
from proceedings.model.releases import Difference, Release, What
from proceedings.words import Words, message
from sphinx_proceedings.head import Head
from sphinx_proceedings.pages.environment import blocks
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.pages.sheet import Sheet
from sphinx_proceedings.state import EditionProject

if TYPE_CHECKING:
    from sphinx.application import Sphinx

PAGE = "versions"
MANIFEST = "manifest.json"  #: of a release, beside its pages

#: What a reader is told of a difference; a paper's title stands before it.
_WORDS: Mapping[What, str] = {
    What.FIRST: message("First publication."),
    What.ADDED: message("Added."),
    What.REVISED: message("Revised ({before} to {after}): {reason}"),
    What.CORRECTED: message("Corrected: {reason}"),
    What.RETRACTED: message("Retracted: {reason}"),
    What.REMOVED: message("Removed: {reason}"),
    What.RETITLED: message("Its title was “{before}”."),
    What.PEOPLE: message("Its authors were: {before}."),
    What.ABSTRACT: message("Its abstract was changed."),
    What.DETAILS: message("Details were changed: {after}."),
    What.EVENT: message("What is said of the event was changed: {after}."),
    What.PROGRAM: message("The program was changed."),
    What.PROSE: message("The page “{after}” was changed."),
}


@dataclass(frozen=True, slots=True)
class Change:
    """A line of what changed with a release."""

    words: str
    title: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A release as the list shows it."""

    name: str
    date: dt.date
    href: str
    note: markupsafe.Markup
    changes: tuple[Change, ...]
    manifest: str  #: its SHA-256
    manifest_href: str
    volumes: tuple[tuple[str, str, str], ...]  #: name, address and SHA-256


@dataclass(frozen=True, slots=True)
class Line:
    """What every page of a released edition says of versions."""

    words: str
    is_old: bool  #: whether this is a page that stands as it is, and there may be a newer one
    date: dt.date | None = None
    newest: str = ""  #: where the same page stands in the newest version
    all_: str = ""  #: where they are listed
    others: tuple[tuple[str, str], ...] = ()  #: names and addresses of this page in older versions


def sheets(project: EditionProject, app: Sphinx) -> Iterator[Sheet]:
    """The list of the versions, the newest first; a version itself has none."""
    edition, page = project.edition, Page(app, PAGE)
    if not edition.releases or project.version is not None:
        return
    words = page.words
    title = words.say("Versions")
    shown = tuple(_shown(edition, release, page) for release in reversed(edition.releases))
    yield Sheet(
        name=PAGE,
        title=title,
        template="versions.html",
        view={"event": edition.event, "releases": shown, "manifest": MANIFEST},
        head=Head(
            title=words.say("Versions of {event}", event=edition.event.short),
            site=edition.event.short,
        ),
        trail=((title, ""),),
    )


def line(project: EditionProject, page: Page) -> Line | None:
    """What *page* says of versions; nothing where the edition was never released."""
    edition, words = project.edition, page.words
    if project.version is not None:
        named = words.say("Version {number}", number=project.version.version)
        up = page.root + "../"
        kept = page.name.startswith("papers/") or page.name == "index"
        same = page.builder.get_target_uri(page.name if kept else "index")
        all_ = up + page.builder.get_target_uri(PAGE)
        return Line(named, is_old=True, date=project.version.date, newest=up + same, all_=all_)
    if edition.draft:
        return Line(words.say("Draft of the next version"), is_old=False)
    if not edition.releases:
        return None
    *older, newest = edition.releases
    others = (other for other in reversed(older) if _has(other, page.name))
    return Line(
        words.say("Version {number}", number=newest.version),
        is_old=False,
        date=newest.date,
        all_=page.to(PAGE),
        others=tuple((str(other.version), _in(other, page)) for other in others),
    )


def _has(release: Release, page: str) -> bool:
    """Whether *release* has the page, as far as that is known: papers' pages and the front."""
    folder, _, paper = page.partition("/")
    return release.ledger.get(paper) is not None if folder == "papers" else page == "index"


def _in(release: Release, page: Page) -> str:
    """The address of the same page in *release*."""
    return f"{page.root}{release.version.folder}/{page.uri}"


def _shown(edition: Edition, release: Release, page: Page) -> Shown:
    folder = release.version.folder
    return Shown(
        name=page.words.say("Version {number}", number=release.version),
        date=release.date,
        href=page.file(f"{folder}/index.html"),
        note=blocks(Markup(release.note)),
        changes=tuple(_change(one, edition, page) for one in release.differences),
        manifest=release.manifest,
        manifest_href=page.file(f"{folder}/{MANIFEST}"),
        volumes=tuple(
            (name, page.file(f"{folder}/{name}"), sha256) for name, sha256 in release.volumes
        ),
    )


def _change(one: Difference, edition: Edition, page: Page) -> Change:
    words: Words = page.words
    said = words.say(_WORDS[one.what], before=one.before, after=one.after, reason=one.reason or "—")
    is_there = any(paper.id == one.paper for paper in edition.contributions)
    return Change(said, one.title, page.to(f"papers/{one.paper}") if is_there else "")
