"""What every page of a build is made of, beside what its own sheet says.

Where one of these changes, all pages are written again: the tool itself with its templates, scripts
and words, the theme and its options, what stands around a page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from proceedings.model.sources import digest_of
from proceedings.tool import tool
from sphinx_proceedings import frame
from sphinx_proceedings.state import EditionProject, Project

if TYPE_CHECKING:
    from sphinx.application import Sphinx

#: Values of a build's configuration that a page's frame may show; themes have more of their own.
_VALUES = (
    *("html_theme", "html_theme_options", "html_baseurl", "html_title", "html_context"),
    *("html_css_files", "html_js_files", "html_favicon", "html_logo", "html_style"),
    *("language", "project", "copyright", "templates_path"),
    *("proceedings_static", "proceedings_volume"),
)


@dataclass(frozen=True, slots=True)
class _Common:
    """What pages of a build have in common: all of them, and those that show no abstract."""

    every_page: str
    all_but_abstracts: str
    papers: dict[str, str] = field(default_factory=dict)  #: of each paper, once it was asked for


_common: WeakKeyDictionary[Sphinx, _Common] = WeakKeyDictionary()


def every_page(app: Sphinx, project: Project) -> str:
    """A digest of what all pages of this build have in common."""
    return _of(app, project).every_page


def all_but_abstracts(app: Sphinx, project: Project) -> str:
    """A digest of all that a page can be made of, but for abstracts; empty where it is unknown."""
    return _of(app, project).all_but_abstracts


def _of(app: Sphinx, project: Project) -> _Common:
    if app not in _common:
        digest = _every_page(app, project)
        others = digest_of(digest, project.made_of) if project.made_of else ""
        _common[app] = _Common(digest, others)
    return _common[app]


def _every_page(app: Sphinx, project: Project) -> str:
    values = [(name, getattr(app.config, name, None)) for name in _VALUES]
    own = tuple(str(app.confdir / folder) for folder in app.config.templates_path)
    parts = (tool(), _templates(own), repr(values), repr(frame.view(project)))
    return blake2b(repr(parts).encode(), digest_size=16).hexdigest()


def paper(app: Sphinx, project: EditionProject, id_: str) -> str:
    """A digest of all that a paper's page can be made of; empty where it is unknown."""
    common, sources = _of(app, project), project.edition.sources
    if not sources or not common.all_but_abstracts:
        return ""
    if id_ not in common.papers:
        abstract = sources.abstract.get(id_, "")
        common.papers[id_] = digest_of(common.all_but_abstracts, abstract)
    return common.papers[id_]


def everything(app: Sphinx, project: EditionProject) -> str:
    """A digest of all that is in the edition; empty where it is unknown."""
    sources, others = project.edition.sources, all_but_abstracts(app, project)
    return digest_of(others, sources.digest()) if sources and others else ""


@lru_cache(maxsize=4)
def _templates(folders: tuple[str, ...]) -> str:
    """A digest of an editor's own templates."""
    files = (file for folder in folders for file in sorted(Path(folder).rglob("*.html")))
    return digest_of(*(f"{file.name} {file.read_text('utf-8')}" for file in files))
