"""The parts behind the papers: their numbers depend on the pages that those before them take."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from proceedings.model.edition import Edition
from proceedings.pdf.assembly.plan import Numbering
from proceedings.pdf.books.binding import Leaf
from proceedings.pdf.books.body import our_section
from proceedings.pdf.front_matter.author_index import author_index, index_lines
from proceedings.pdf.front_matter.keyword_index import has_keywords, keyword_index
from proceedings.pdf.front_matter.matter import Matter
from proceedings.pdf.typesetting.book import Part


@dataclass(frozen=True, slots=True)
class Back:
    """Parts, and how each is numbered, which can be asked once it is laid out.

    Gone through, it tells their names and the labels of their first pages, for the contents.
    """

    parts: Sequence[Part]
    numbering: Callable[[Part], Numbering]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return ((part.name, self.numbering(part).label(0)) for part in self.parts)

    def leaves(self, edition: Edition) -> Iterator[Leaf]:
        for part in self.parts:
            yield Leaf(our_section(edition, part.name), part, partial(self.numbering, part))


def indexes(matter: Matter) -> tuple[Part, ...]:
    """The index of keywords, if it is asked for and there are any, and that of the authors."""
    has_both = matter.edition.volume.keyword_index and has_keywords(matter)
    lines = index_lines(matter)
    return (
        *([keyword_index(matter)] if has_both else []),
        *([author_index(matter, lines)] if lines else []),
    )
