"""From the model to fragments of HTML: the templates, and the links between pages.

A fragment is what a theme puts into its `body`: it knows no theme. Everything is escaped unless
the model made it: `Markup` of a title or an abstract is safe by its making, nothing else is.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import quote

import markupsafe
from jinja2 import Environment
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.util.osutil import relative_uri

from proceedings.words import Words
from sphinx_proceedings import state
from sphinx_proceedings.pages.environment import environment

if TYPE_CHECKING:
    from sphinx.application import Sphinx


@dataclass(frozen=True)
class Page:
    """One page, and how to link from it; its name is that of a document, without a suffix.

    It has no slots: what each of its links asks for is found once.
    """

    app: Sphinx
    name: str

    @property
    def builder(self) -> StandaloneHTMLBuilder:
        builder = self.app.builder
        assert isinstance(builder, StandaloneHTMLBuilder)  # noqa: S101  others collect no pages
        return builder

    @cached_property
    def uri(self) -> str:
        return self.builder.get_target_uri(self.name)

    def to(self, page: str, anchor: str = "") -> str:
        """The address of another page of this project, or of a place on it.

        A place on this very page needs no address but its anchor.
        """
        path = relative_uri(self.uri, self.builder.get_target_uri(page))
        return f"{path}#{anchor}" if anchor else path or "#"

    def file(self, path: str) -> str:
        """The address of the file at *path* in the output folder."""
        return relative_uri(self.uri, quote(path))

    def edition(self, id_: str = "", page: str = "index") -> str:
        """The address of a page of another edition; without one, of the archive itself."""
        up = self._to_archive
        return (up + (f"{id_}/" if id_ else "") + self.builder.get_target_uri(page)) or "#"

    def archive_file(self, path: str) -> str:
        """The address of the file at *path* in the output folder of the archive's own pages."""
        return self._to_archive + quote(path)

    @property
    def root(self) -> str:
        """The way up to the root of this project's pages; empty for those that stand there."""
        return "../" * self.uri.count("/")

    @property
    def is_old(self) -> bool:
        """Whether it is of a version that stays: search engines are to find the newest one."""
        project = state.edition_project(self.app)
        return project is not None and project.version is not None

    @cached_property
    def _to_archive(self) -> str:
        """The way up to the archive's own pages."""
        project = state.edition_project(self.app)
        return self.root + "../" * (project.depth if project else 0)

    def absolute(self, path: str | None = None) -> str:
        """Where the page (or the file at *path*) will stand on the web; empty if unknown.

        A folder's index page is known by the folder.
        """
        base: str = self.app.config.html_baseurl
        if not base:
            return ""
        uri = self.uri if path is None else quote(path)
        return (
            base.rstrip("/") + "/" + uri.removesuffix("index.html" if self.name == "index" else "")
        )

    def render(self, template: str, **values: object) -> markupsafe.Markup:
        """Fill the template `proceedings/<template>`; it gets this page as `page`."""
        found = templates_of(self.app).get_template(f"proceedings/{template}")
        text = found.render(page=self, **values)
        return markupsafe.Markup(text)  # noqa: S704  it is escaped

    @property
    def words(self) -> Words:
        """The words in the language of the edition, or of the archive."""
        return Words.of(self.app.config.language)


def templates_of(app: Sphinx) -> Environment:
    """The templates of pages as *app* fills them: an editor's own before ours, in its language."""
    folders = tuple(str(app.confdir / folder) for folder in app.config.templates_path)
    return environment(folders, Words.of(app.config.language).language)
