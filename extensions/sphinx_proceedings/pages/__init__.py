"""The pages that come from the model, one module a kind.

Contributions, program, committees and indexes are sheets, collected pages in Sphinx's words: no
document stands behind them. The front page of an edition or an archive is the document `index`,
completed. All of them are fragments in the `body` of the theme's `page.html`, so any theme shows
them. A page that would be what it was is not made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from sphinx.util import logging

from sphinx_proceedings import files, frame, made_of, outputs, state
from sphinx_proceedings.pages import (
    archive,
    authors,
    committees,
    front,
    institutions,
    keywords,
    not_found,
    paper,
    people,
    program,
    search,
    sections,
    versions,
)
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.pages.sheet import Sheet
from sphinx_proceedings.state import ArchiveProject, EditionProject, Project

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

logger = logging.getLogger(__name__)

CollectedPage = tuple[str, dict[str, Any], str]

#: What makes the pages of an edition, and of an archive.
EDITION: tuple[Callable[[EditionProject, Sphinx], Iterator[Sheet]], ...] = (
    program.sheets,
    committees.sheets,
    authors.sheets,
    sections.sheets,
    versions.sheets,
)
ARCHIVE: tuple[Callable[[ArchiveProject, Sphinx], Iterator[Sheet]], ...] = (
    not_found.sheets,
    search.sheets,
    people.sheets,
    institutions.sheets,
    keywords.sheets,
)


def setup(app: Sphinx) -> None:
    app.connect("doctree-read", _mark_orphan)
    app.connect("html-collect-pages", _collect)
    app.connect("html-page-context", _complete, priority=400)
    app.connect("html-page-context", frame.add, priority=450)
    app.connect("env-purge-doc", _remove)
    not_found.setup(app)


def _mark_orphan(app: Sphinx, doctree: nodes.document) -> None:
    """Say that a page of prose needs no table of contents to stand in: the front page links it."""
    if state.project(app) is not None:
        app.env.metadata[app.env.docname].setdefault("orphan", True)


def _collect(app: Sphinx) -> Iterable[CollectedPage]:
    project = state.project(app)
    if project is None or not files.makes_pages(app.builder):
        return
    found, around = outputs.of(app), made_of.every_page(app, project)
    for name, digest, sheets in _groups(app, project):
        if not found.are_current(name, digest):
            yield from _written(app, sheets, around)
            found.end()


def _written(app: Sphinx, sheets: Iterator[Sheet], around: str) -> Iterator[CollectedPage]:
    found = outputs.of(app)
    for sheet in sheets:
        if sheet.name in app.env.all_docs:
            _report_taken(sheet.name)
            continue
        page = Page(app, sheet.name)
        path = files.page_path(page.builder, sheet.name)
        if not found.is_current(path, sheet.digest(around)):
            found.place(path)
            yield sheet.name, sheet.context(page), "page.html"


def _groups(app: Sphinx, project: Project) -> Iterator[tuple[str, str, Iterator[Sheet]]]:
    """Pages that are made of the same: their name, a digest of what that is, and the pages.

    An abstract stands on its own paper's page and nowhere else.
    """
    digest = made_of.all_but_abstracts(app, project)
    if isinstance(project, EditionProject):
        for contribution in project.edition.contributions:
            of_paper = made_of.paper(app, project, contribution.id)
            name = f"papers/{contribution.id}"
            yield name, of_paper, paper.sheets(project, app, contribution)
        for sheets in EDITION:
            yield sheets.__module__, digest, sheets(project, app)
    else:
        for of_archive in ARCHIVE:
            yield of_archive.__module__, digest, of_archive(project, app)


def _report_taken(name: str) -> None:
    text = f'"{name}.md" stands where the page made from the edition\'s data belongs'
    cure = "give the file another name"
    logger.warning("%s; %s", text, cure, type="proceedings", subtype="page-taken")


def _complete(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: object
) -> None:
    """Complete the front page, where the theme is about to print it."""
    project = state.project(app)
    if project is None or pagename != app.config.root_doc or not files.makes_pages(app.builder):
        return
    page = Page(app, pagename)
    if isinstance(project, EditionProject):
        front.complete(project, context, page)
    else:
        archive.complete(project, context, page)


def _remove(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    """Remove the page of a document that is no more; Sphinx leaves it where it is."""
    is_gone = docname not in env.found_docs
    if is_gone and state.project(app) is not None and files.makes_pages(app.builder):
        files.page_file(app.builder, docname).unlink(missing_ok=True)
