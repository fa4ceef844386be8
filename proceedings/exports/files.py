"""The citation files of an edition, beside its pages."""

from __future__ import annotations

from pathlib import Path

from proceedings.exports import bibtex
from proceedings.model.edition import Edition
from proceedings.model.volume import Pagination, in_volume


def write_citations(edition: Edition, pagination: Pagination, folder: Path) -> None:
    """Write `<edition>.bib` and `papers/<paper>.bib` into *folder*, the edition's own."""
    papers = folder / "papers"
    papers.mkdir(parents=True, exist_ok=True)
    _write(folder / f"{edition.id}.bib", bibtex.edition_file(edition, pagination))
    for contribution in edition.contributions:
        if in_volume(contribution):
            entry = bibtex.entry(edition, contribution, pagination)
            _write(papers / f"{contribution.id}.bib", entry)


def _write(file: Path, text: str) -> None:
    """Replace *file*, and never write into one that an older output shares."""
    file.unlink(missing_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
