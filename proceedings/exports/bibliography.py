"""BibTeX of works of many editions in one file: of a person, say.

The entries are those of the papers' own files without the abstracts, which would make the file of
someone with many papers long, and change it when nothing in a bibliography does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from proceedings.exports import bibtex
from proceedings.exports.keys import citation_key
from proceedings.model.directory import Work
from proceedings.model.edition import Edition
from proceedings.model.markup import Markup
from proceedings.model.volume import Pagination

#: Citation key and entry of each contribution, by the ids of its edition and its own.
Entries = Mapping[tuple[str, str], tuple[str, str]]


def entries(editions: Iterable[Edition], numbers: Mapping[str, Pagination]) -> Entries:
    """The entries of all contributions of *editions*; *numbers* are their pages, by edition."""
    return {
        (edition.id, paper.id): (
            citation_key(edition, paper),
            bibtex.entry(
                edition, replace(paper, abstract=Markup("")), numbers.get(edition.id, _NO_NUMBERS)
            ),
        )
        for edition in editions
        for paper in edition.contributions
    }


_NO_NUMBERS = Pagination({})


def bibliography(works: Iterable[Work], found: Entries) -> str:
    """The entries of *works* in their order.

    Keys are one an edition; where two editions have the same, the second one's name is added.
    """
    keys: set[str] = set()
    texts: list[str] = []
    for work in works:
        key, text = found[work.edition.id, work.contribution.id]
        if key in keys:
            text = text.replace(f"{{{key},", f"{{{key}-{work.edition.id},", 1)
        keys.add(key)
        texts.append(text)
    return "\n".join(texts)
