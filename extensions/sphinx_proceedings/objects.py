"""The objects of an edition for Sphinx's domain, and their list for other sites (intersphinx).

Both are made again only where they may have changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from proceedings.model.author_index import alone
from sphinx_proceedings import domain, files, made_of, outputs, state
from sphinx_proceedings.domain import Target
from sphinx_proceedings.state import EditionProject

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_LIST = "objects.inv"


def setup(app: Sphinx) -> None:
    app.connect("builder-inited", _register)


def _register(app: Sphinx) -> None:
    project = state.edition_project(app)
    if project is None:
        return
    digest = made_of.all_but_abstracts(app, project)
    rows = outputs.of(app).value("objects", digest, lambda: _rows(project))
    found = (((kind, key), Target(*target)) for kind, key, *target in rows)
    domain.of(app.env).register(found, project.edition.macros)
    if digest and files.makes_pages(app.builder) and outputs.of(app).is_current(_LIST, digest):
        builder: Any = app.builder
        builder.dump_inventory = lambda: None  # Sphinx would write it at each build


def _rows(project: EditionProject) -> list[tuple[str, ...]]:
    people = project.directory or alone(project.edition)
    return [(*key, *target) for key, target in domain.targets(project.edition, people)]
