"""The clients by their names: what each reads, and what it should find there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from proceedings.exports.citations.formats import FORMATS
from proceedings.exports.citations.record import Record
from tests.clients import biber, bibutils, csl_programs, libraries
from tests.clients.meant import Entry, Shelf, meant, meant_in_ris

#: By format: the file's name, and what a work is in it.
_FILES: dict[str, tuple[str, Callable[[Record], Entry]]] = {
    "bibtex": ("works.bib", meant),
    "biblatex": ("biblatex.bib", partial(meant, classic=False)),
    "ris": ("works.ris", meant_in_ris),
}


@dataclass(frozen=True, slots=True)
class Client:
    form: str
    read: Callable[[Path], Shelf]

    def file(self, folder: Path) -> Path:
        return folder / _FILES[self.form][0]

    def meant(self, records: Iterable[Record]) -> Shelf:
        """What it should read."""
        entry = _FILES[self.form][1]
        return {record.key: entry(record) for record in records}


CLIENTS = {
    "biber": Client("bibtex", biber.read),
    "biber-biblatex": Client("biblatex", biber.read),
    "pandoc": Client("bibtex", partial(csl_programs.pandoc, "bibtex")),
    "pandoc-biblatex": Client("biblatex", partial(csl_programs.pandoc, "biblatex")),
    "bib2xml": Client("bibtex", partial(bibutils.read, "bib2xml")),
    "ris2xml": Client("ris", partial(bibutils.read, "ris2xml")),
    "citation-js": Client("bibtex", csl_programs.citation_js),
    "citation-js-ris": Client("ris", csl_programs.citation_js),
    "bibtexparser": Client("bibtex", libraries.bibtexparser),
    "bibtexparser-biblatex": Client("biblatex", libraries.bibtexparser),
    "pybtex": Client("bibtex", libraries.pybtex_),
    "rispy": Client("ris", libraries.rispy_),
}


def publish(records: Iterable[Record], folder: Path) -> None:
    """Write *records* into a file of each of the formats."""
    works = list(records)
    for form in FORMATS:
        if form.name in _FILES:
            file = folder / _FILES[form.name][0]
            file.write_text(form.write(works), "utf-8", newline="")
