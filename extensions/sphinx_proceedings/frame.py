"""What stands around a page in our theme: header, breadcrumbs, footer, as ready fragments.

What they say is the same on every page of a project; only links and the breadcrumbs differ.
Another theme has a frame of its own and does not ask for these.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from weakref import WeakKeyDictionary

import markupsafe
from sphinx.application import Sphinx

from proceedings.model.archive import ArchiveInfo
from proceedings.model.colours import Accent
from proceedings.model.names import fold
from proceedings.words import message
from sphinx_proceedings import assets, state, wording
from sphinx_proceedings.pages import archive, links, versions
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.state import ArchiveProject, EditionProject, Project

#: How the names of the archive's pages of people, and of what people stand for, begin.
_PEOPLE = ("people/", "institutions/", "keywords/")
#: Languages that are written from right to left, by the first part of their tag.
_FROM_THE_RIGHT = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


@dataclass(frozen=True, slots=True)
class Place:
    """A place that every page leads to: of this project, or of the archive above it."""

    words: str  #: a message
    page: str
    anchor: str = ""
    in_archive: bool = False
    holds: tuple[str, ...] = ()  #: the beginnings of the names of all pages that belong there

    def href(self, page: Page) -> str:
        """Where it is, seen from *page*."""
        return page.edition("", self.page) if self.in_archive else page.to(self.page, self.anchor)

    def is_here(self, page: Page) -> bool:
        """Whether *page* is this place."""
        return page.name == self.page and not self.anchor and not self.in_archive

    def has(self, page: Page) -> bool:
        """Whether *page* belongs to this place."""
        return page.name.startswith(self.holds) if self.holds else self.is_here(page)


@dataclass(frozen=True, slots=True)
class Series:
    """What ties editions together; its *anchor* is on the archive's front page."""

    name: str
    anchor: str


def view(project: Project) -> Mapping[str, object]:
    """What all pages of *project* show around their content."""
    return _edition(project) if isinstance(project, EditionProject) else _archive(project)


def add(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: object
) -> None:
    """Give our theme's layout its fragments."""
    project = state.project(app)
    if project is None or not assets.is_our_theme(app):
        return
    page = Page(app, pagename)
    alike = _alike(app, project, page)
    own = _trail(context) if pagename != app.config.root_doc else ()
    steps = (*alike.steps, *own)
    version = versions.line(project, page) if isinstance(project, EditionProject) else None
    below = ""
    if version or len(steps) > 1:
        below = page.render("trail.html", version=version, steps=steps)
    context |= {**alike.parts, "proceedings_header": f"{alike.header}\n{below}"}


@dataclass(frozen=True, slots=True)
class _Alike:
    """What pages have in common that stand in one place, rendered once for all of them."""

    parts: Mapping[str, object]  #: of the layout's context
    header: markupsafe.Markup  #: but for the breadcrumbs
    steps: tuple[tuple[str, str], ...]  #: the first of the breadcrumbs


@dataclass(frozen=True, slots=True)
class _Frames:
    """The frames of a build."""

    values: Mapping[str, Any]  #: what all of them show
    found: dict[tuple[object, ...], _Alike] = field(default_factory=dict)


_frames_of: WeakKeyDictionary[Sphinx, _Frames] = WeakKeyDictionary()


def _alike(app: Sphinx, project: Project, page: Page) -> _Alike:
    """What *page* shares with those of its folder that the same place of the menu holds."""
    if app not in _frames_of:
        _frames_of[app] = _Frames(view(project))
    frames = _frames_of[app]
    places = tuple((place.is_here(page), place.has(page)) for place in frames.values["menu"])
    key = (page.to("index"), page.name.rpartition("/")[0], places)
    if key not in frames.found:
        frames.found[key] = _rendered(frames.values, page)
    return frames.found[key]


def _rendered(values: Mapping[str, Any], page: Page) -> _Alike:
    """What *page* and those like it have around them."""
    parts = {
        "proceedings_top": page.render("top.html", **values),
        "proceedings_footer": page.render("footer.html", **values),
        "proceedings_direction": _direction(page.app.config.language),
        "proceedings_skip": page.words.say("Skip to the content"),
    }
    header = page.render("header.html", **values)
    return _Alike(parts, header, tuple(_first_steps(values, page)))


def _direction(language: str) -> str:
    """Which way a language is written."""
    return "rtl" if language.replace("_", "-").split("-")[0] in _FROM_THE_RIGHT else "ltr"


def _first_steps(values: Mapping[str, Any], page: Page) -> Iterator[tuple[str, str]]:
    """The steps down to the front page of the project."""
    all_editions = page.words.say("All editions")
    if values["archive"]:
        yield all_editions, page.edition()
    if values["series"]:
        yield values["series"].name, f"{page.edition()}#{values['series'].anchor}"
    if values["menu"] or values["archive"]:
        name = all_editions if values["is_archive"] else values["name"]
        yield name, "" if page.name == page.app.config.root_doc else page.to("index")


def _trail(context: dict[str, Any]) -> list[tuple[str, str]]:
    """The steps from the front page down to this one."""
    steps: list[tuple[str, str]] = context.get(
        "proceedings_trail", [(_plain(context.get("title", "")), "")]
    )
    return steps


def _plain(title: str) -> str:
    """A document's title, which Sphinx gives as HTML, without its tags."""
    return markupsafe.Markup(title).striptags()  # noqa: S704  its tags are taken out


def _edition(project: EditionProject) -> dict[str, object]:
    edition, volume = project.edition, project.edition.volume
    return {
        "name": edition.event.short,
        "is_archive": False,
        "archive": project.archive.title if project.archive else "",
        "series": _series(project),
        "menu": tuple(_menu(project)),
        "accent": edition.accent,
        "publisher": volume.publisher,
        "numbers": tuple(_numbers(project)),
        "licence": wording.licence(volume.license),
        "contact": links.contact(project),
        "exports": _exports(project),
        "feed": _feed(project.archive),
        "releases": tuple(_released(project)),
    }


def _released(project: EditionProject) -> Iterator[tuple[str, ...]]:
    """What the line of versions depends on: which there are, and whose papers each has."""
    for release in project.edition.releases:
        yield (str(release.version), *(paper.id for paper in release.ledger.papers))
    if project.version is not None:
        yield ("made", str(project.version.version))
    elif project.edition.draft:
        yield ("draft",)


def _series(project: EditionProject) -> Series | None:
    """The step between archive and edition; none where the archive's front page has no series."""
    event, info = project.edition.event, project.archive
    if info is None or not event.series or event.series in (event.short, info.title):
        return None
    if len(project.siblings) <= archive.LATEST:
        return None
    return Series(event.series, f"series-{fold(event.series)}")


def _menu(project: EditionProject) -> Iterator[Place]:
    """The places that every page of an edition leads to."""
    edition = project.edition
    if edition.contributions:
        yield Place(message("Papers"), "index", "edition-papers", holds=("papers/", "sections/"))
    if edition.program.is_timed:
        yield Place(message("Program"), "program")
    people = ("authors", "committees")
    if any(paper.authors for paper in edition.contributions):
        yield Place(message("People"), "authors", holds=people)
    elif edition.committees:
        yield Place(message("People"), "committees", holds=people)
    if project.archive:
        yield Place(message("Search"), "search", in_archive=True)


def _numbers(project: EditionProject) -> Iterator[str]:
    volume = project.edition.volume
    if volume.isbn:
        yield f"ISBN {volume.isbn}"
    if volume.issn:
        yield f"ISSN {volume.issn}"


def _exports(project: EditionProject) -> tuple[tuple[str, str], ...]:
    """The names and paths of files that hold the whole edition for other programs."""
    return (("BibTeX", f"{project.edition.id}.bib"),) if project.pagination.ranges else ()


def _feed(archive: ArchiveInfo | None) -> str:
    """The archive's feed; there is none while nobody knows where the site will stand."""
    return "feed.xml" if archive and archive.base_url else ""


def _archive(project: ArchiveProject) -> dict[str, object]:
    info = project.archive.info
    accent: Accent | None = info.accent
    return {
        "name": info.title,
        "is_archive": True,
        "archive": "",
        "series": None,
        "menu": tuple(_archive_menu(project)),
        "accent": accent,
        "publisher": info.publisher if info.publisher != info.title else "",
        "numbers": (),
        "licence": wording.licence(info.license),
        "contact": links.address(info.contact),
        "exports": (),
        "feed": _feed(info),
    }


def _archive_menu(project: ArchiveProject) -> Iterator[Place]:
    """The places that every page of the archive itself leads to."""
    yield Place(message("Editions"), "index")
    if project.directory is not None:
        yield Place(message("People"), "people/index", holds=_PEOPLE)
    yield Place(message("Search"), "search")
