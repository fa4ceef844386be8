"""From the model to fragments of HTML: the templates, and the links between pages.

A fragment is what a theme puts into its `body`: it knows no theme. Everything is escaped unless
the model made it: `Markup` of a title or an abstract is safe by its making, nothing else is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

import markupsafe
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.util.osutil import relative_uri

from proceedings.model.markup import Markup
from proceedings.words import Words, headed
from sphinx_proceedings import state, wording

if TYPE_CHECKING:
    from sphinx.application import Sphinx

TEMPLATES = Path(__file__).parent.parent / "templates"


@dataclass(frozen=True, slots=True)
class Page:
    """One page, and how to link from it; its name is that of a document, without a suffix."""

    app: Sphinx
    name: str

    @property
    def builder(self) -> StandaloneHTMLBuilder:
        builder = self.app.builder
        assert isinstance(builder, StandaloneHTMLBuilder)  # noqa: S101  others collect no pages
        return builder

    @property
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

    @property
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
        folders = tuple(str(self.app.confdir / p) for p in self.app.config.templates_path)
        environment = _environment(folders, self.words.language)
        text = environment.get_template(f"proceedings/{template}").render(page=self, **values)
        return markupsafe.Markup(text)  # noqa: S704  it is escaped

    @property
    def words(self) -> Words:
        """The words in the language of the edition, or of the archive."""
        return Words.of(self.app.config.language)


@lru_cache(maxsize=4)
def _environment(folders: tuple[str, ...], language: str) -> Environment:
    """The templates, an editor's own before ours; an unknown name in one is an error.

    What they say is in *language*: an environment for each, so that macros know it too.
    """
    words = Words.of(language)
    environment = Environment(
        loader=FileSystemLoader([*folders, TEMPLATES]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
    )
    environment.globals |= {"words": words, "say": _saying(words.say), "count": words.count}
    environment.globals["dot"] = "\u00a0· "  # between facts: it ends a line, and begins none
    environment.filters |= {
        "clock": wording.clock,
        "day": words.day,
        "long_day": words.long_day,
        "headed": headed,
        "zone": wording.zone,
        "offset": wording.utc_offset,
        "size": words.size,
        "ordinal": words.ordinal,
        "inline": inline,
        "blocks": blocks,
        "host": host,
    }
    return environment


def _saying(say: Callable[..., str]) -> Callable[..., str]:
    """*say* for templates: a value that is HTML stays HTML, any other is escaped."""

    def said(text: str, /, **values: object) -> str:
        return markupsafe.escape(say(text)).format(**values) if values else say(text)

    return said


def inline(markup: Markup) -> markupsafe.Markup:
    """A title as HTML for the middle of a line."""
    return markupsafe.Markup(markup.inline_html())  # noqa: S704  the model escapes


def blocks(markup: Markup) -> markupsafe.Markup:
    """An abstract as HTML: paragraphs, lists."""
    return markupsafe.Markup(markup.html())  # noqa: S704  the model escapes


def host(url: str) -> str:
    """Where a link leads, in short: the name of the host without its "www."."""
    return (urlsplit(url).hostname or "").removeprefix("www.")
