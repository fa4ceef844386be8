"""The citation files of the whole archive: one in each format, several where it would be too large.

They have no abstracts. Those stand in the files of each paper and edition; here they would make
most of the file, and another abstract would be another archive.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from proceedings.exports.citations.formats import BESIDE, Format
from proceedings.exports.citations.record import Record, records_of
from proceedings.model.markup import Markup
from proceedings.model.sources import digest_of
from proceedings.model.volume import Pagination
from sphinx_proceedings import files, made_of, outputs, state
from sphinx_proceedings.state import ArchiveProject

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder

NAME = "archive"


def setup(app: Sphinx) -> None:
    app.connect("write-started", _write)


def written(app: Sphinx) -> Iterator[tuple[Format, str]]:
    """The files of this build: their formats and their paths."""
    _, paths = outputs.of(app).now.groups.get(__name__, ("", []))
    for form in BESIDE:
        yield from ((form, path) for path in paths if path.endswith(f".{form.suffix}"))


def _write(app: Sphinx, builder: Builder) -> None:
    """Write them, unless they would be what they are."""
    project = state.project(app)
    if not isinstance(project, ArchiveProject) or not files.makes_pages(builder):
        return
    found = outputs.of(app)
    if not found.are_current(__name__, made_of.all_but_abstracts(app, project)):
        _write_all(list(_works(project)), found)
        found.end()


def _write_all(works: list[Record], found: outputs.Outputs) -> None:
    for form in BESIDE if works else ():
        for path, text in form.files(NAME, works):
            if not found.is_current(path, digest_of(text)):
                found.place(path).write_text(text, "utf-8", newline="\n")


def _works(project: ArchiveProject) -> Iterator[Record]:
    """All works of all editions, without abstracts."""
    for edition in project.archive.editions:
        numbers = project.numbers.get(edition.id, Pagination({}))
        for record in records_of(edition, numbers):
            yield replace(record, abstract=Markup(""))
