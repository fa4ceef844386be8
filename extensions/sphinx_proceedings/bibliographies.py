"""The citation files of people: one beside the page of everyone who wrote something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proceedings.exports.citations.bibliography import bibliography, entries
from proceedings.model.sources import digest_of
from sphinx_proceedings import files, made_of, outputs, state
from sphinx_proceedings.pages import person
from sphinx_proceedings.state import ArchiveProject

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder


def setup(app: Sphinx) -> None:
    app.connect("write-started", _write)


def _write(app: Sphinx, builder: Builder) -> None:
    """Write those that would not be what they are."""
    project = state.project(app)
    if not isinstance(project, ArchiveProject) or not files.makes_pages(builder):
        return
    found = outputs.of(app)
    if not found.are_current(__name__, made_of.all_but_abstracts(app, project)):
        _write_all(project, found)
        found.end()


def _write_all(project: ArchiveProject, found: outputs.Outputs) -> None:
    if project.directory is None:
        return
    known = entries(project.archive.editions, project.numbers)
    for profile in project.directory.profiles.values():
        if works := profile.works:
            path, text = person.bib_path(profile), bibliography(works, known)
            if not found.is_current(path, digest_of(text)):
                found.place(path).write_text(text, "utf-8", newline="\n")
