"""A list of workshops: names between dots, a room in brackets, a text; again and again."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from proceedings.importers.content import ItemContent, PaperContent, SessionContent
from proceedings.importers.ids import Ids
from proceedings.importers.page.blocks import (
    Block,
    Heading,
    Items,
    Paragraph,
    Words,
    line_of,
    lines_of,
)
from proceedings.importers.page.facts import Facts, Page
from proceedings.importers.page.opening import is_furniture
from proceedings.importers.page.prose import write_prose
from proceedings.importers.people_lines import people
from proceedings.importers.times import Clock, spans
from proceedings.model.contribution import Kind

_ROOM = re.compile(r"\[\s*(?P<room>[^\[\]]{2,40}?)\s*\]")
_NAMES = re.compile(r"[^·•|]{3,60}(?:\s[·•]\s[^·•|]{3,60})+")


@dataclass(slots=True)
class _Held:
    names: Words
    title: Words = field(default_factory=Words)
    room: str = ""
    text: list[Block] = field(default_factory=list)


def is_listing(page: Page) -> bool:
    """Whether names between dots and rooms in brackets follow each other more than once."""
    return len(_starts(page)) > 1


def _starts(page: Page) -> list[int]:
    blocks = page.blocks
    return [
        place
        for place in range(len(blocks) - 1)
        if _line(blocks[place], _NAMES) and _line(blocks[place + 1], _ROOM)
    ]


def _line(block: Block, form: re.Pattern[str]) -> bool:
    lines = list(lines_of(block)) if isinstance(block, Paragraph | Heading) else []
    return len(lines) == 1 and form.fullmatch(lines[0].text) is not None


def read_listing(
    page: Page, ids: Ids, facts: Facts
) -> tuple[list[PaperContent], list[SessionContent]]:
    """The workshops of the list, in one session. A heading before the names is the title."""
    papers: list[PaperContent] = []
    items: list[ItemContent] = []
    for held in _parts(page, facts):
        found, remarks = people(held.names.text)
        facts.remark(page, held.names.line, remarks)
        title = held.title.markup
        if not title:
            title = f"Workshop in {held.room}"
            message = f'"{held.names.text[:50]}…" has no title; it is called "{title}"'
            cure = "write its title into its file"
            facts.find(page, held.names.line, "page-title", message, cure, is_warning=True)
        called = found[0].identity if found else title
        id_ = ids.of_paper(f"{called} {held.room}", found[0].name if found else None, title)
        _tell_breaks(page, held, facts)
        abstract = write_prose(held.text, 4)
        papers.append(
            PaperContent(id=id_, title=title, kind=Kind.WORKSHOP, authors=found, abstract=abstract)
        )
        items.append(ItemContent(paper=id_, room=held.room, start=_start(held)))
        facts.took(page, held.names, f"papers/{id_}")
    return papers, [SessionContent(title="Workshops", items=tuple(items))]


def _parts(page: Page, facts: Facts) -> list[_Held]:
    starts = set(_starts(page))
    found: list[_Held] = []
    title: Words | None = None
    for place, block in enumerate(page.blocks):
        first = next(lines_of(block), Words())
        if place in starts:
            found.append(_Held(first, title or Words()))
            title = None
        elif place - 1 in starts:
            room = _ROOM.fullmatch(first.text)
            found[-1].room = room["room"] if room else ""
        elif isinstance(block, Heading) and place + 1 in starts:
            title = first
        elif found and isinstance(block, Paragraph | Items | Heading):
            found[-1].text.append(block)
        elif is_furniture(first.text):
            facts.left(page, first, "it belongs to the page, not to the event")
        else:
            facts.unplaced(page, first, "it stands before the list", line_of(block))
    return found


def _start(held: _Held) -> str:
    """When it begins, where its text says so: "The workshop begins at 9:50am"."""
    for block in held.text[:1]:
        text = " ".join(words.text for words in lines_of(block))
        if re.search(r"\b(begins?|starts?)\b", text) and any(spans(text)):
            span = Clock().read(text)
            return span.start if span else ""
    return ""


def _tell_breaks(page: Page, held: _Held, facts: Facts) -> None:
    last = [words for block in held.text[-1:] for words in lines_of(block)]
    if last and last[-1].text.endswith("…"):
        message = "the text breaks off on the page"
        facts.find(
            page, last[-1].line, "page-cut", message, "complete the abstract", is_warning=True
        )
