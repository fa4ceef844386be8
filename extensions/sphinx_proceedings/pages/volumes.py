"""The volumes that a reader can download, on the edition's front page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pikepdf import Pdf, PdfError

from proceedings.model.volumes import Volume, VolumeKind
from proceedings.words import Words, message
from sphinx_proceedings.pages.links import Action
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.state import EditionProject

_LABELS = {
    VolumeKind.PROCEEDINGS: message("Whole proceedings"),
    VolumeKind.ABSTRACTS: message("Book of abstracts"),
    VolumeKind.PROGRAM: message("Program to print"),
}


def pdf_path(volume: Volume) -> str:
    return f"{volume.id}.pdf"


def linked(project: EditionProject, page: Page) -> Iterator[Volume]:
    """The volumes that stand, or are going to stand, beside the pages."""
    for volume in project.edition.made() if page.app.config.proceedings_volume else ():
        if volume.kind is not VolumeKind.PROCEEDINGS or project.pagination.ranges:
            yield volume


def downloads(project: EditionProject, page: Page) -> Iterator[Action]:
    """A link for each, with its size where it has been built before this page."""
    for volume in linked(project, page):
        words = page.words
        label = volume.part_name(words) or volume.title or words.say(_LABELS[volume.kind])
        size = _size(words, Path(page.app.outdir) / pdf_path(volume))
        yield Action(label, page.file(pdf_path(volume)), " · ".join(("PDF", *size)))


def _size(words: Words, file: Path) -> tuple[str, ...]:
    """How large it is, in bytes and pages; nothing where it is not there yet."""
    try:
        with Pdf.open(file) as pdf:
            pages = words.count(len(pdf.pages), "{count} page", "{count} pages")
            return words.size(file.stat().st_size), pages
    except (OSError, PdfError):
        return ()
