"""The files beside the pages: papers' PDFs, supplements, logos.

They are written before the pages, because the pages print their sizes. A file is replaced, never
written into: an older output may share it. One that would be what it is, is not written.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.markup import Markup
from proceedings.model.sources import digest_of
from proceedings.source.tree import versions
from proceedings.tool import tool
from sphinx_proceedings import outputs, state
from sphinx_proceedings.files import (
    logo_path,
    makes_pages,
    pdf_path,
    resource_path,
    revised_path,
)
from sphinx_proceedings.state import EditionProject

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder


def setup(app: Sphinx) -> None:
    app.connect("write-started", _write_files)


def _write_files(app: Sphinx, builder: Builder) -> None:
    project = state.edition_project(app)
    if project is None or not makes_pages(builder):
        return
    found = outputs.of(app)
    for id_ in project.intakes:
        paper = project.edition.contribution(id_)
        path = pdf_path(paper)
        if not found.is_current(path, _pdf_made_of(project, paper)):
            from proceedings.pdf.volume import write_paper  # what writes PDFs takes a while

            file, cache = found.place(path), state.cache_folder(app)
            intake, numbers = project.intakes[id_], project.pagination
            found.note(path, write_paper(project.edition, id_, intake, file, cache, numbers))
        project.sizes[path] = found.file(path).stat().st_size
        for old in paper.formerly:
            moved = f"papers/{old}.pdf"
            if not found.is_current(moved, _pdf_made_of(project, paper)):
                shutil.copyfile(found.file(path), found.place(moved))
    for source, path in _resources(project.edition):
        if source.is_file():
            stat = source.stat()
            if not found.is_current(path, f"{source} {stat.st_size} {stat.st_mtime_ns}"):
                shutil.copyfile(source, found.place(path))
            project.sizes[path] = stat.st_size


def _pdf_made_of(project: EditionProject, paper: Contribution) -> str:
    """A digest of all that a stamped PDF is made of; the abstract is not in it."""
    edition, intake = project.edition, project.intakes[paper.id]
    shown = replace(paper, abstract=Markup(""), translations=())
    about = (edition.event, edition.info_of(edition.part_of(paper.id)), edition.language)
    more = (
        versions(edition.fonts),
        edition.macros,
        edition.base_url,
        project.pagination.get(paper.id),
    )
    return digest_of(tool(), intake.path.name, intake.sha256, repr((shown, about, more)))


def _resources(edition: Edition) -> Iterator[tuple[Path, str]]:
    """The files of the edition that pages link, and where each goes."""
    for paper in edition.contributions:
        for number, revision in enumerate(paper.revisions, start=1):
            if revision.replaced is not None and not paper.removed:
                yield revision.replaced, revised_path(paper, number)
        for resource in paper.resources:
            if resource.path is not None:
                yield resource.path, resource_path(resource, paper)
    for sponsor in edition.sponsors:
        if sponsor.logo is not None:
            yield sponsor.logo, logo_path(sponsor)
    program = edition.program
    items = (item for session in program.sessions for item in session.items)
    for resource in (*program.resources, *(r for item in items for r in item.resources)):
        if resource.path is not None:
            yield resource.path, resource_path(resource)
