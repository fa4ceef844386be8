"""The author index, in the order of the Unicode collation, with the first pages of the papers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from proceedings.model.collation import collation_key, heading
from proceedings.model.contribution import Contribution
from proceedings.model.people import Person
from proceedings.pdf.front_matter.index import Line, index
from proceedings.pdf.front_matter.matter import Matter
from proceedings.pdf.typesetting.book import Part

AuthorLine: TypeAlias = tuple[Person, tuple[Contribution, ...]]


def author_index(matter: Matter, lines: Sequence[AuthorLine]) -> Part:
    """The last part of the volume."""
    found = [
        Line(person.name.inverted, matter.words.say(heading(person.name)), works)
        for person, works in lines
    ]
    return index(matter, matter.words.say("Author Index"), found, "Author Index")


def index_lines(matter: Matter) -> list[AuthorLine]:
    """Everyone who has something in the volume, with what it is, in the order of the index."""
    lines = []
    for person, works in matter.edition.authors():
        kept = tuple(work for work in works if work.id in matter.pagination)
        if kept:
            lines.append((person, kept))
    return sorted(lines, key=lambda line: (collation_key(line[0].name), line[0].identity))
