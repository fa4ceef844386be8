"""The citation files of an edition, beside its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from proceedings.exports import bibtex
from proceedings.model.edition import Edition
from proceedings.model.volume import Pagination, in_volume


@dataclass(frozen=True, slots=True)
class CitationFile:
    """A file that is still to be written."""

    path: str  #: in the edition's folder
    paper: str  #: whose citation it is; empty for that of all
    text: Callable[[], str]


def citation_files(edition: Edition, pagination: Pagination) -> Iterator[CitationFile]:
    """`<edition>.bib`, and `papers/<paper>.bib` for each paper of the volume."""
    whole = partial(bibtex.edition_file, edition, pagination)
    yield CitationFile(f"{edition.id}.bib", "", whole)
    for paper in edition.contributions:
        if in_volume(paper):
            entry = partial(bibtex.entry, edition, paper, pagination)
            yield CitationFile(f"papers/{paper.id}.bib", paper.id, entry)


def write_citations(edition: Edition, pagination: Pagination, folder: Path) -> None:
    """Write all of them into *folder*, the edition's own."""
    for found in citation_files(edition, pagination):
        file = folder / found.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)  # an older output may share it
        file.write_text(found.text(), encoding="utf-8", newline="\n")
