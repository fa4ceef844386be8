"""What a page is made of, whatever it was written in: headings, paragraphs, lists and tables.

Every block knows its line in the source, so that whatever is not taken can be named there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from proceedings.importers.myst import write_line
from proceedings.importers.tidy import plain, tidied, trimmed
from proceedings.model.markup import nodes
from proceedings.model.markup.formulas import dollars
from proceedings.model.markup.nodes import Inline, LineBreak, Link, Styled, Text

_ADDRESS = re.compile(r"https?://[^\s<>()\[\]\"]+[^\s<>()\[\]\".,;:!?]")


@dataclass(frozen=True)
class Words:
    """Formatted words in one line, and where they stand."""

    nodes: tuple[Inline, ...] = ()
    line: int = 1

    @classmethod
    def of(cls, inlines: Iterable[Inline], line: int) -> Words:
        spaced = (Text(" ") if isinstance(node, LineBreak) else node for node in inlines)
        return cls(tuple(trimmed(tidied(spaced))), line)

    @cached_property
    def text(self) -> str:
        """The words alone."""
        return " ".join(plain(self.nodes).split())

    @cached_property
    def markup(self) -> str:
        """The same as MyST."""
        return write_line((nodes.Paragraph(self.nodes),))

    @cached_property
    def unstyled(self) -> Words:
        """The words without styles around all of them: a title in italics is a title."""
        inner = self.nodes
        while len(inner) == 1 and isinstance(inner[0], Styled | Link):
            inner = inner[0].children
        return Words(inner, self.line)

    @cached_property
    def links(self) -> tuple[tuple[str, str], ...]:
        """Words and address of each link; an address in plain words is a link too."""
        found = list(_links(self.nodes))
        known = {url for _, url in found}
        bare = (match[0] for match in _ADDRESS.finditer(self.text))
        return (*found, *((url, url) for url in bare if url not in known))

    @cached_property
    def linked(self) -> str:
        """The words with their links as `[words](address)`, and no other styles."""
        return " ".join("".join(map(_linked, self.nodes)).split())

    @property
    def is_strong(self) -> bool:
        """Whether all of it is set in a style, as headings of a kind are."""
        return len(self.nodes) == 1 and isinstance(self.nodes[0], Styled)

    def __bool__(self) -> bool:
        return bool(self.text)


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    words: Words


@dataclass(frozen=True, slots=True)
class Paragraph:
    lines: tuple[Words, ...]  #: as they were printed or typed

    @property
    def words(self) -> Words:
        """All of it in one line."""
        joined = [node for line in self.lines for node in (Text(" "), *line.nodes)]
        return Words.of(joined, self.lines[0].line)


@dataclass(frozen=True, slots=True)
class Items:
    """A list; one within another is told as a part of it."""

    items: tuple[Words, ...]
    is_ordered: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; its header may be empty."""

    header: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]
    line: int

    def column(self, *names: str) -> int | None:
        """Which column's header has one of *names* among its words, the first name first."""
        headers = [" ".join(re.findall(r"\w+", name.casefold())) for name in self.header]
        return next((n for name in names for n, h in enumerate(headers) if _has(h, name)), None)


@dataclass(frozen=True, slots=True)
class Left:
    """What a page shows and an edition does not: a picture of elsewhere, a script, a form."""

    what: str
    line: int


Block = Heading | Paragraph | Items | Grid | Left


def line_of(block: Block) -> int:
    if isinstance(block, Grid | Left):
        return block.line
    if isinstance(block, Heading):
        return block.words.line
    words = block.lines if isinstance(block, Paragraph) else block.items
    return words[0].line


def lines_of(block: Block) -> Iterator[Words]:
    """All words of *block*, in order."""
    if isinstance(block, Heading):
        yield block.words
    elif isinstance(block, Paragraph):
        yield from block.lines
    elif isinstance(block, Items):
        yield from block.items
    elif isinstance(block, Grid):
        for row in block.rows:
            yield from row


def plain_words(text: str, line: int) -> Words:
    """Words of a plain text: nothing in them is markup, but for formulas between dollars."""
    return Words.of(in_text(text), line)


def in_text(text: str) -> Sequence[Inline]:
    """*text* with its formulas."""
    if "$" not in text:
        return [Text(text)]
    found: list[Inline] = []
    start = place = 0
    while (place := text.find("$", place)) >= 0:
        formula = dollars(text, place, len(text))
        if formula is None:
            place += 1
            continue
        found.append(Text(text[start:place]))
        if isinstance(formula.node, nodes.Math):
            found.append(formula.node)
        start = place = formula.end
    return [*found, Text(text[start:])]


def _has(header: str, name: str) -> bool:
    return f" {name} " in f" {header} "


def _links(inlines: Iterable[Inline]) -> Iterator[tuple[str, str]]:
    for node in inlines:
        if isinstance(node, Link):
            yield " ".join(plain(node.children).split()), node.url
        elif isinstance(node, Styled):
            yield from _links(node.children)


def _linked(node: Inline) -> str:
    if isinstance(node, Link):
        return f"[{plain(node.children)}]({node.url})"
    if isinstance(node, Styled):
        return "".join(map(_linked, node.children))
    return plain((node,))
