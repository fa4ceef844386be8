"""The pages that come from the model, one module a kind.

Contributions, program, committees and author index are collected pages: no document stands behind
them. The front page of an edition or an archive is the document `index`, completed. All of them
are fragments in the `body` of the theme's `page.html`, so any theme shows them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from sphinx.util import logging

from sphinx_proceedings import files, frame, state
from sphinx_proceedings.pages import archive, authors, committees, front, paper, program
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.state import EditionProject

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

logger = logging.getLogger(__name__)

CollectedPage = tuple[str, dict[str, Any], str]

#: The pages an edition has beside its papers', and what makes them.
_SINGLE = {
    "program": program.context,
    "committees": committees.context,
    "authors": authors.context,
}


def setup(app: Sphinx) -> None:
    app.connect("doctree-read", _mark_orphan)
    app.connect("html-collect-pages", _collect)
    app.connect("html-page-context", _complete, priority=400)
    app.connect("html-page-context", frame.add, priority=450)
    app.connect("env-purge-doc", _remove)
    app.connect("build-finished", _sweep)


def _mark_orphan(app: Sphinx, doctree: nodes.document) -> None:
    """Say that a page of prose needs no table of contents to stand in: the front page links it."""
    if state.project(app) is not None:
        app.env.metadata[app.env.docname].setdefault("orphan", True)


def _collect(app: Sphinx) -> Iterable[CollectedPage]:
    project = state.edition_project(app)
    if project is None or not files.makes_pages(app.builder):
        return
    for contribution in project.edition.contributions:
        name = f"papers/{contribution.id}"
        yield name, paper.context(project, contribution, Page(app, name)), "page.html"
    for name in _single_pages(project):
        if name in app.env.all_docs:
            text = f'"{name}.md" stands where the page made from the edition\'s data belongs'
            cure = "give the file another name"
            logger.warning("%s; %s", text, cure, type="proceedings", subtype="page-taken")
        else:
            yield name, _SINGLE[name](project, Page(app, name)), "page.html"


def _single_pages(project: EditionProject) -> Iterator[str]:
    edition = project.edition
    if edition.program.is_timed:
        yield "program"
    if edition.committees:
        yield "committees"
    if edition.authors():
        yield "authors"


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


def _sweep(app: Sphinx, exception: Exception | None) -> None:
    """Remove the pages that this edition had and has no more."""
    project = state.edition_project(app)
    if exception is not None or project is None or not files.makes_pages(app.builder):
        return
    for name in set(_SINGLE) - set(_single_pages(project)) - set(app.env.all_docs):
        files.page_file(app.builder, name).unlink(missing_ok=True)
