"""The files beside the pages: papers' PDFs, citations, supplements; and sweeping what is gone.

They are written before the pages, because the pages print their sizes. A file is replaced, never
written into: an older output may share it.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.util import logging

from proceedings.exports.files import write_citations
from proceedings.model.contribution import Contribution, Resource
from proceedings.model.edition import Edition, Sponsor
from proceedings.model.volume import in_volume
from proceedings.pdf.volume import write_paper
from sphinx_proceedings import state
from sphinx_proceedings.state import EditionProject

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder

logger = logging.getLogger(__name__)

#: Where files go that belong to no one paper: the slides of an opening, say.
COMMON = "files"


def setup(app: Sphinx) -> None:
    app.connect("write-started", _write_files)
    app.connect("build-finished", _sweep)


def makes_pages(builder: Builder) -> bool:
    """Whether *builder* writes a page a document; a book in HTML has no place for ours."""
    return isinstance(builder, StandaloneHTMLBuilder) and builder.name in {"html", "dirhtml"}


def page_file(builder: Builder, page: str) -> Path:
    """Where a page is written."""
    assert isinstance(builder, StandaloneHTMLBuilder)  # noqa: S101  others write none
    return Path(builder.get_output_path(page))


def pdf_path(paper: Contribution) -> str:
    return f"papers/{paper.id}.pdf"


def bib_path(paper: Contribution) -> str:
    return f"papers/{paper.id}.bib"


def resource_path(resource: Resource, paper: Contribution | None = None) -> str:
    """Where a file that goes with *paper*, or with the program, stands in the output."""
    assert resource.path is not None  # noqa: S101  a link has no file
    folder = f"papers/{paper.id}" if paper else COMMON
    return f"{folder}/{resource.path.name}"


def logo_path(sponsor: Sponsor) -> str:
    """Where a sponsor's logo stands in the output."""
    assert sponsor.logo is not None  # noqa: S101  a name alone has no file
    return f"{COMMON}/sponsors/{sponsor.logo.name}"


def _write_files(app: Sphinx, builder: Builder) -> None:
    project = state.edition_project(app)
    if project is None or not makes_pages(builder):
        return
    out = Path(app.outdir)
    write_citations(project.edition, project.pagination, out)
    for id_ in project.intakes:
        paper = project.edition.contribution(id_)
        file = _cleared(out / pdf_path(paper))
        _write_pdf(project, paper, file, state.cache_folder(app))
        project.sizes[pdf_path(paper)] = file.stat().st_size
    for source, path in _resources(project.edition):
        if source.is_file():
            shutil.copyfile(source, _cleared(out / path))
            project.sizes[path] = source.stat().st_size


def _write_pdf(project: EditionProject, paper: Contribution, file: Path, cache: Path) -> None:
    """Write the stamped PDF of *paper*; without stamps where it has no place in the volume."""
    intake, numbers = project.intakes[paper.id], project.pagination
    state.report(write_paper(project.edition, paper.id, intake, file, cache, numbers))


def _cleared(file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    return file


def _resources(edition: Edition) -> Iterator[tuple[Path, str]]:
    """The files of the edition that pages link, and where each goes."""
    for paper in edition.contributions:
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


def _sweep(app: Sphinx, exception: Exception | None) -> None:
    """Remove what an earlier build wrote for papers and pages that are no more."""
    project = state.edition_project(app)
    if exception is not None or project is None or not makes_pages(app.builder):
        return
    out, kept = Path(app.outdir), _expected(app, project)
    for folder in (out / "papers", out / COMMON):
        for file in sorted(folder.rglob("*"), reverse=True):
            if file.is_dir():
                if not any(file.iterdir()):
                    file.rmdir()
            elif file not in kept and not _is_another_form(file, project.edition, out):
                file.unlink()
    if (out / COMMON).is_dir() and not any((out / COMMON).iterdir()):
        (out / COMMON).rmdir()


def _expected(app: Sphinx, project: EditionProject) -> set[Path]:
    out = Path(app.outdir)
    pages = [f"papers/{paper.id}" for paper in project.edition.contributions]
    bibs = [bib_path(paper) for paper in project.edition.contributions if in_volume(paper)]
    return {
        *(page_file(app.builder, page) for page in pages),
        *(out / path for path in (*project.sizes, *bibs)),
    }


def _is_another_form(file: Path, edition: Edition, out: Path) -> bool:
    """Whether *file* is a paper's in a form that others write beside its page (`.ris`, `.json`)."""
    known = {paper.id for paper in edition.contributions}
    ours = {".html", ".pdf", ".bib"}
    return file.parent == out / "papers" and file.suffix not in ours and file.stem in known
