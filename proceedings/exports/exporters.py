"""All formats of `proceedings export` by their names, and the files that each of them makes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from proceedings.exports.citations.formats import FORMATS, Format
from proceedings.exports.citations.record import records_of
from proceedings.model.archive import ArchiveInfo
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding
from proceedings.model.volume import Pagination


@dataclass(frozen=True, slots=True)
class Given:
    """What is to be exported: *editions* with their page numbers."""

    archive: ArchiveInfo
    editions: tuple[Edition, ...]
    numbers: Mapping[str, Pagination]  #: by edition
    is_whole: bool = True  #: whether they are asked for as one, the archive


@dataclass(frozen=True, slots=True)
class File:
    name: str  #: its path in the folder of exports
    text: str


#: Makes files, and says what hinders it from making one.
Exporter: TypeAlias = Callable[[Given], Iterator[File | Finding]]


def citations(form: Format, given: Given) -> Iterator[File]:
    """The works of each edition in a file of its own, or those of the archive in one.

    The archive's file is cut into several where programs would refuse it for its size.
    """
    if not given.is_whole:
        for edition in given.editions:
            text = form.write(records_of(edition, given.numbers[edition.id]))
            yield File(f"{edition.id}.{form.suffix}", text)
        return
    works = (work for e in given.editions for work in records_of(e, given.numbers[e.id]))
    parts = list(form.parts(works))
    for number, text in enumerate(parts, start=1):
        name = f"archive-{number}" if len(parts) > 1 else "archive"
        yield File(f"{name}.{form.suffix}", text)


EXPORTERS: Mapping[str, Exporter] = {form.name: partial(citations, form) for form in FORMATS}
