"""What the indexes share: lines under letters, in columns, each with the pages it leads to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable

from proceedings.model.contribution import Contribution
from proceedings.pdf.fonts.scripts.direction import isolated
from proceedings.pdf.front_matter.matter import Matter
from proceedings.pdf.typesetting.book import Part, Sheets
from proceedings.pdf.typesetting.columns import Columns
from proceedings.pdf.typesetting.lines import Short, text
from proceedings.pdf.typesetting.paragraph import Paragraph


@dataclass(frozen=True, slots=True)
class Line:
    """A name or a keyword, the letter it stands under, and what it leads to."""

    words: str
    letter: str
    works: tuple[Contribution, ...]


def index(matter: Matter, title: str, lines: Iterable[Line], where: str) -> Part:
    """The part *title* for *lines*, which are in their order; messages call it *where*."""

    def build(_: object) -> list[Flowable]:
        heading = Paragraph(matter.flow.plain(title), matter.styles.title)
        return [heading, Columns(list(_blocks(matter, lines)))]

    return Part(title, build, Sheets.BODY, where)


def _blocks(matter: Matter, lines: Iterable[Line]) -> Iterator[Sequence[Short]]:
    """A block for each line; the first one under a letter has the letter over it."""
    flow, styles, before = matter.flow, matter.styles, ""
    for line in lines:
        block = [text(list(_parts(matter, line)), styles.index)]
        if line.letter != before:
            block.insert(0, text(flow.plain(line.letter), styles.letter))
        before = line.letter
        yield block


def _parts(matter: Matter, line: Line) -> Iterator[tuple[str, str]]:
    yield f"{matter.flow.plain(isolated(line.words))}\xa0 ", ""
    pages: dict[str, list[Contribution]] = {}  # each once: two abstracts may begin on one page
    for work in line.works:
        pages.setdefault(matter.first_page(work.id), []).append(work)
    for number, (page, works) in enumerate(pages.items()):
        if number:
            yield ", ", ""
        yield matter.flow.plain(page), f"x-paper:{works[0].id}"
        if all(work.retracted for work in works):
            yield matter.flow.plain(f" {matter.words.say('(retracted)')}"), ""
