"""An empty front page where an edition or an archive has no `index.md`.

Sphinx builds nothing without a root document. An edition that has none is reported as such, but
its papers are worth building all the same; an archive may well have nothing to add to its list.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.project import Project
from sphinx.util._pathlib import _StrPath

from sphinx_proceedings import state

if TYPE_CHECKING:
    from sphinx.application import Sphinx

EMPTY = Path(__file__).parent / "templates" / "proceedings" / "index.md"


class ProjectWithFrontPage(Project):
    """Finds an empty `index` in our own package where the folder has none."""

    def discover(
        self, exclude_paths: Iterable[str] = (), include_paths: Iterable[str] = ("**",)
    ) -> set[str]:
        found = super().discover(exclude_paths, include_paths)
        found.add("index")
        return found

    def doc2path(self, docname: str, absolute: bool) -> _StrPath:
        path = super().doc2path(docname, absolute)
        is_missing = docname == "index" and absolute and not path.exists()
        return _StrPath(EMPTY) if is_missing else path


def setup(app: Sphinx) -> None:
    app.connect("builder-inited", _find_front_page)


def _find_front_page(app: Sphinx) -> None:
    if state.project(app) is None or app.config.root_doc != "index":
        return
    found = ProjectWithFrontPage(app.srcdir, app.config.source_suffix)
    found.restore(app.project)
    app.project = app.env.project = found
