"""What stands around a page in our theme: header, breadcrumbs, footer, as ready fragments.

Another theme has a frame of its own and does not ask for these.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import markupsafe

from sphinx_proceedings import assets, state, wording
from sphinx_proceedings.pages import links
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.state import ArchiveProject, EditionProject

if TYPE_CHECKING:
    from sphinx.application import Sphinx

Step = tuple[str, str]  #: words and address; the page itself has no address


def add(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: object
) -> None:
    """Give our theme's layout its fragments."""
    project = state.project(app)
    if project is None or not assets.is_our_theme(app):
        return
    page = Page(app, pagename)
    if isinstance(project, EditionProject):
        values = _edition(project, context, page)
    else:
        values = _archive(project, page)
    for part in ("header", "footer"):
        context[f"proceedings_{part}"] = page.render(f"{part}.html", **values)


def _edition(project: EditionProject, context: dict[str, Any], page: Page) -> dict[str, Any]:
    edition, volume = project.edition, project.edition.volume
    is_front = page.name == page.app.config.root_doc
    home = "" if is_front else page.to("index")
    trail = [(edition.event.short, home), *_trail(context, is_front)]
    return {
        "name": edition.event.short,
        "home": page.to("index"),
        "menu": tuple(_menu(project, page)),
        "trail": [(project.archive.title, page.edition()), *trail] if project.archive else trail,
        "publisher": volume.publisher,
        "numbers": tuple(_numbers(project)),
        "licence": wording.licence(volume.license),
        "contact": links.contact(project),
    }


def _trail(context: dict[str, Any], is_front: bool) -> list[Step]:
    if is_front:
        return []
    title = context.get("title", "")
    collected: list[Step] = context.get("proceedings_trail", [(_plain(title), "")])
    return collected


def _plain(title: str) -> str:
    """A document's title, which Sphinx gives as HTML, without its tags."""
    return markupsafe.Markup(title).striptags()  # noqa: S704  its tags are taken out


def _menu(project: EditionProject, page: Page) -> Iterator[tuple[str, str, bool]]:
    """The places that every page of an edition leads to, and whether one is this page."""
    edition = project.edition
    if edition.contributions:
        yield "Papers", page.to("index", "edition-papers"), False
    for name, words, exists in (
        ("program", "Program", edition.program.is_timed),
        ("authors", "Authors", bool(edition.authors())),
        ("committees", "Committees", bool(edition.committees)),
    ):
        if exists:
            yield words, page.to(name), page.name == name


def _numbers(project: EditionProject) -> Iterator[str]:
    volume = project.edition.volume
    if volume.isbn:
        yield f"ISBN {volume.isbn}"
    if volume.issn:
        yield f"ISSN {volume.issn}"


def _archive(project: ArchiveProject, page: Page) -> dict[str, Any]:
    info = project.archive.info
    return {
        "name": info.title,
        "home": page.to("index"),
        "menu": (),
        "trail": [],
        "publisher": info.publisher if info.publisher != info.title else "",
        "numbers": (),
        "licence": wording.licence(info.license),
        "contact": links.address(info.contact),
    }
