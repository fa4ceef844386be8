"""How to cite a contribution: a reference to read, BibTeX to copy, and files for programs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import markupsafe

from proceedings.exports.citations import bibtex, reference
from proceedings.exports.citations.formats import BESIDE
from proceedings.exports.citations.record import record_of
from proceedings.model.contribution import Contribution, Kind
from proceedings.model.volume import in_volume
from proceedings.words import message
from sphinx_proceedings.head import Relation
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.state import EditionProject

_HEADINGS = {Kind.PAPER: message("Cite this paper"), Kind.SHORT: message("Cite this paper")}
_TALK, _OTHER = message("Cite this talk"), message("Cite this contribution")


@dataclass(frozen=True, slots=True)
class File:
    """A file beside the page that holds the citation in one format."""

    name: str
    href: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Citation:
    heading: str
    reference: markupsafe.Markup
    bibtex: str
    files: tuple[File, ...]


def citation(project: EditionProject, paper: Contribution, page: Page) -> Citation | None:
    """How to cite *paper*; None for what the proceedings do not hold."""
    if not in_volume(paper):
        return None
    given = project.edition, paper, project.pagination
    heading = _HEADINGS.get(paper.kind, _TALK if paper.kind.is_talk else _OTHER)
    return Citation(
        page.words.say(heading),
        markupsafe.Markup(reference.formatted(*given)),  # noqa: S704  the export escapes
        bibtex.entry(record_of(*given)).rstrip(),
        tuple(_files(paper, page)),
    )


def relations(paper: Contribution, page: Page) -> Iterator[Relation]:
    """The links of the page's head to its citation files."""
    if in_volume(paper):
        for file in _files(paper, page):
            yield Relation("describedby", file.href, file.media_type)


def edition_relations(project: EditionProject, page: Page) -> Iterator[Relation]:
    """The links of an edition's front page to the citations of all that it holds."""
    if project.pagination.ranges:
        for form in BESIDE:
            href = page.file(f"{project.edition.id}.{form.suffix}")
            yield Relation("describedby", href, form.media_type)


def _files(paper: Contribution, page: Page) -> Iterator[File]:
    for form in BESIDE:
        yield File(form.label, page.file(f"papers/{paper.id}.{form.suffix}"), form.media_type)
