"""Templates as they were compiled, kept in the cache from one build to the next.

To compile them takes as long as to fill them for a hundred pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import FileSystemBytecodeCache

from proceedings.tool import tool
from sphinx_proceedings import files, state
from sphinx_proceedings.pages.render import templates_of

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> None:
    app.connect("builder-inited", _keep)


def _keep(app: Sphinx) -> None:
    """Let the templates of pages, and those of the theme, be looked for in the cache first.

    What is kept there is of one version of every library, and in one language.
    """
    builder = app.builder
    if state.project(app) is None or not files.makes_pages(builder):
        return
    folder = state.cache_folder(app) / "templates" / tool()
    folder.mkdir(parents=True, exist_ok=True)
    kept = FileSystemBytecodeCache(str(folder), f"{app.config.language}-%s")
    templates_of(app).bytecode_cache = kept
    builder.templates.environment.bytecode_cache = kept
