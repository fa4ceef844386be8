"""The citation files beside an edition's pages: of each paper, and of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proceedings.exports.citations.files import CitationFile, citation_files, with_changed
from proceedings.exports.citations.formats import Format
from proceedings.model.sources import digest_of
from sphinx_proceedings import made_of, outputs, state
from sphinx_proceedings.files import makes_pages
from sphinx_proceedings.state import EditionProject

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder

#: The papers' files that this build replaces, as they were and as they are, by their format.
Changes = dict[Format, list[tuple[str, str]]]


def setup(app: Sphinx) -> None:
    app.connect("write-started", _write)


def _write(app: Sphinx, builder: Builder) -> None:
    """Write them, but for those that would be what they are."""
    project = state.edition_project(app)
    if project is None or not makes_pages(builder):
        return
    found, changes = outputs.of(app), Changes()
    may_differ = not found.was_made_of(__name__, made_of.all_but_abstracts(app, project))
    for file in citation_files(project.edition, project.pagination):
        digest = _made_of(app, project, file)
        text = "" if digest else file.text(found.text)
        if found.is_current(file.path, digest or digest_of(text)):
            continue
        was = b"" if may_differ else found.last(file.path)
        new = _changed(file, was, changes) or (text or file.text(found.text)).encode()
        found.place(file.path).write_bytes(new)
        may_differ = may_differ or not was  # one that was away may have changed too
        if file.paper and file.form and was:
            changes.setdefault(file.form, []).append((was.decode(), new.decode()))


def _changed(file: CitationFile, was: bytes, changes: Changes) -> bytes:
    """The edition's file, made of what it *was* before the *changes*; empty where it cannot be."""
    if file.paper or not file.form or not was:
        return b""
    return with_changed(was, file.form, changes.get(file.form, []))


def _made_of(app: Sphinx, project: EditionProject, file: CitationFile) -> str:
    """A digest of all that a citation file is made of; empty where it is unknown."""
    if file.paper:
        return made_of.paper(app, project, file.paper)
    of = made_of.everything if file.form else made_of.all_but_abstracts
    return of(app, project)
