"""The author index, in the order of the Unicode collation, with the first pages of the papers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from reportlab.platypus import Flowable, Paragraph

from proceedings.model.collation import collation_key, heading
from proceedings.model.contribution import Contribution
from proceedings.model.people import Person
from proceedings.pdf.book import Part, Sheets
from proceedings.pdf.front_matter.matter import Matter
from proceedings.pdf.layout import Columns

INDEX = "Author Index"
Line: TypeAlias = tuple[Person, tuple[Contribution, ...]]


def author_index(matter: Matter, lines: Sequence[Line]) -> Part:
    """The last part of the volume."""

    def build(_: object) -> list[Flowable]:
        title = Paragraph(INDEX, matter.styles.title)
        return [title, Columns(list(_blocks(matter, lines)))]

    return Part(INDEX, build, Sheets.BODY)


def index_lines(matter: Matter) -> list[Line]:
    """Everyone who has something in the volume, with what it is, in the order of the index."""
    lines = []
    for person, works in matter.edition.authors():
        kept = tuple(work for work in works if work.id in matter.pagination)
        if kept:
            lines.append((person, kept))
    return sorted(lines, key=lambda line: (collation_key(line[0].name), line[0].identity))


def _blocks(matter: Matter, lines: Sequence[Line]) -> Iterator[list[Paragraph]]:
    """A block for each person; the first one under a letter has the letter over it."""
    flow, styles, before = matter.flow, matter.styles, ""
    for person, works in lines:
        block = [Paragraph(_line(matter, person, works), styles.index)]
        letter = heading(person.name)
        if letter != before:
            block.insert(0, Paragraph(flow.plain(letter), styles.letter))
        before = letter
        yield block


def _line(matter: Matter, person: Person, works: Sequence[Contribution]) -> str:
    flow = matter.flow
    pages = (
        flow.link(f"x-paper:{work.id}", str(matter.pagination[work.id].first)) for work in works
    )
    return f"{flow.plain(person.name.inverted)}&nbsp;&nbsp;{', '.join(pages)}"
