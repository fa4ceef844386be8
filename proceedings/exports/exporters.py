"""All formats of `proceedings export` by their names, and the files that each of them makes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from proceedings import garbage
from proceedings.exports.citations import cff
from proceedings.exports.citations.formats import FORMATS, Format
from proceedings.exports.citations.record import records_of
from proceedings.exports.deposits.files import crossref_files, datacite_files, jats_files
from proceedings.exports.given import Exporter, File, Given
from proceedings.exports.indexers import dblp
from proceedings.model.findings import Finding


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
    yield from (File(name, text) for name, text in form.files("archive", works))


def citation_files(given: Given) -> Iterator[File]:
    """The CITATION.cff of each edition; the format knows no archive."""
    for edition in given.editions:
        text = cff.citation_file(records_of(edition, given.numbers[edition.id]))
        yield File(f"{edition.id}/{cff.FILE}", text)


def contents_lists(given: Given) -> Iterator[File]:
    """The contents of each edition, as dblp takes them."""
    for edition in given.editions:
        text = dblp.submission(edition, given.numbers[edition.id])
        yield File(f"{edition.id}.dblp.xml", text)


EXPORTERS: Mapping[str, Exporter] = {
    **{form.name: partial(citations, form) for form in FORMATS},
    "cff": citation_files,
    "crossref": crossref_files,
    "datacite": datacite_files,
    "jats": jats_files,
    "dblp": contents_lists,
}


def exported(form: str, given: Given) -> Iterator[File | Finding]:
    """What the format *form* makes of *given*, while nothing looks for garbage.

    An edition of ten thousand papers is half a million objects that stay; to go through them again
    and again took a tenth of an export.
    """
    with garbage.left_alone():
        yield from EXPORTERS[form](given)
