"""BibTeX of works of many editions in one file: of a person, say.

The entries are those of the papers' own files without the abstracts, which would make the file of
someone with many papers long, and change it when nothing in a bibliography does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from proceedings.exports.citations import bibtex
from proceedings.exports.citations.record import record_of
from proceedings.model.directory import Work
from proceedings.model.edition import Edition
from proceedings.model.markup import Markup
from proceedings.model.volume import Pagination

#: The entry of each contribution, by the ids of its edition and its own.
Entries = Mapping[tuple[str, str], str]


def entries(editions: Iterable[Edition], numbers: Mapping[str, Pagination]) -> Entries:
    """The entries of all contributions of *editions*; *numbers* are their pages, by edition."""
    return {
        (edition.id, paper.id): bibtex.entry(replace(record, abstract=Markup("")))
        for edition in editions
        for paper in edition.contributions
        for record in [record_of(edition, paper, numbers.get(edition.id, _NO_NUMBERS))]
    }


_NO_NUMBERS = Pagination({})


def bibliography(works: Iterable[Work], found: Entries) -> str:
    """The entries of *works* in their order."""
    return "\n".join(found[work.edition.id, work.contribution.id] for work in works)
