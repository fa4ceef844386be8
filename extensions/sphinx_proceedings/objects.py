"""The objects of an edition for Sphinx's domain, found again only where they may have changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proceedings.model.author_index import alone
from sphinx_proceedings import domain, made_of, outputs, state
from sphinx_proceedings.domain import Target
from sphinx_proceedings.state import EditionProject

if TYPE_CHECKING:
    from sphinx.application import Sphinx


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


def _rows(project: EditionProject) -> list[tuple[str, ...]]:
    people = project.directory or alone(project.edition)
    return [(*key, *target) for key, target in domain.targets(project.edition, people)]
