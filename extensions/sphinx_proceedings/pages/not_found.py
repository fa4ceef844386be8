"""The page that a host shows where there is none: `404.html`.

It is shown at addresses of any depth, so the links on it cannot be relative. They are written as
on any page, and begin at the root of the host when the page is done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from sphinx_proceedings import files, outputs, state
from sphinx_proceedings.head import Head
from sphinx_proceedings.pages import searching
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.pages.sheet import Sheet
from sphinx_proceedings.state import ArchiveProject

if TYPE_CHECKING:
    from sphinx.application import Sphinx

NAME = "404"
_SCRIPT = "lost.js"
_LATEST = 3
#: An address that depends on where the page stands: no scheme, no root, no place on the page.
_RELATIVE = re.compile(r'(?<= )(href|src|action)="(?![a-z][a-z0-9+.-]*:|[/#])(?:\./)?([^"]*)"')


def setup(app: Sphinx) -> None:
    app.connect("build-finished", _root_links)


def sheets(project: ArchiveProject, app: Sphinx) -> Iterator[Sheet]:
    """The page, with the search, the home page and the newest editions."""
    page, info = Page(app, NAME), project.archive.info
    newest = project.archive.editions[:_LATEST]
    title = page.words.say("This page is not here")
    yield Sheet(
        name=NAME,
        title=title,
        template="404.html",
        view={
            "archive": info.title,
            "search": page.to(searching.PAGE) if searching.exists() else "",
            "latest": tuple((e.event.short, page.edition(e.id)) for e in newest),
        },
        head=Head(title=title, site=info.title, tags=(("robots", "noindex"),)),
        scripts=(_SCRIPT,),
    )


def rooted(html: str, base_url: str) -> str:
    """The same page with links that hold at any depth.

    >>> rooted('<a href="x/y.html"> <a href="#content"> <a href="https://z">', "https://h.org/p/")
    '<a href="/p/x/y.html"> <a href="#content"> <a href="https://z">'
    """
    root = urlsplit(base_url).path or "/"
    return _RELATIVE.sub(lambda found: f'{found[1]}="{root}{found[2]}"', html)


def _root_links(app: Sphinx, exception: Exception | None) -> None:
    project = state.project(app)
    if exception or not isinstance(project, ArchiveProject) or app.builder.name != "html":
        return
    found, path = outputs.of(app), files.page_path(app.builder, NAME)
    file = found.folder / path
    if file.is_file():
        html = rooted(file.read_text("utf-8"), project.archive.info.base_url)
        found.place(path).write_text(html, "utf-8", newline="\n")
