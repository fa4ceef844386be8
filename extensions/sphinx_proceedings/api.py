"""The archive's own data as static JSON, beside its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proceedings.exports.indexers import api
from proceedings.model.sources import digest_of
from sphinx_proceedings import files, made_of, outputs, state
from sphinx_proceedings.state import ArchiveProject

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder


def setup(app: Sphinx) -> None:
    app.connect("write-started", _write)


def _write(app: Sphinx, builder: Builder) -> None:
    """Write the files that would not be what they are; abstracts are in none of them."""
    project = state.project(app)
    if not isinstance(project, ArchiveProject) or not files.makes_pages(builder):
        return
    found = outputs.of(app)
    if project.directory is None or found.are_current(
        __name__, made_of.all_but_abstracts(app, project)
    ):
        return
    for path, text in api.files(project.archive, project.numbers, project.directory):
        if not found.is_current(path, digest_of(text)):
            found.place(path).write_text(text, "utf-8", newline="\n")
    found.end()
