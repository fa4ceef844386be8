"""The tree of a formatted text: what a title, an abstract or a preface says, in no format.

Two authors make such trees: `parse` from the safe subset of MyST that titles and abstracts are
written in, and the Sphinx extension from an editor's prose page. Each output format is one walk
over the tree. Nodes are frozen; a tree may be shared, hashed and kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

Style: TypeAlias = Literal["emphasis", "strong", "superscript", "subscript", "protected"]
"""`protected` marks letters whose case citation styles must not change: {DNA}, {Bayes}."""


@dataclass(frozen=True, slots=True)
class Text:
    text: str


@dataclass(frozen=True, slots=True)
class Styled:
    style: Style
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Code:
    text: str


@dataclass(frozen=True, slots=True)
class Math:
    """A formula in the line, as its author wrote it in TeX, without the dollars."""

    tex: str


@dataclass(frozen=True, slots=True)
class Link:
    url: str  #: http, https, mailto, "#" and an anchor, or a relative address; never a script
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class LineBreak:
    pass


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of an editor's page; authors' texts have none."""

    file: Path
    alt: str = ""  #: what it shows, in words
    width: str = ""  #: as it was asked for: "60%", "8cm"; empty is its own


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place on an editor's page that a `Link` to "#" and its name leads to."""

    name: str


Inline: TypeAlias = Text | Styled | Code | Math | Link | LineBreak | Picture | Anchor


@dataclass(frozen=True, slots=True)
class Paragraph:
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    level: int  #: 1 is the heading of a whole page
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list; *start* is the first number of an ordered one, None for bullets."""

    start: int | None
    items: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    children: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class CodeBlock:
    text: str


@dataclass(frozen=True, slots=True)
class MathBlock:
    tex: str
    number: str = ""  #: what references call it
    anchor: str = ""


Align: TypeAlias = Literal["", "left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; the first *header_rows* of them name the columns.

    Every row has a cell for every column, an empty one where another reaches over its place.
    """

    header_rows: int
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    aligned: tuple[Align, ...] = ()  #: by column
    spans: tuple[tuple[int, int, int, int], ...] = ()
    """Cells that reach over others: row and column, and the last row and column they reach."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture, a table or code with its caption: only on editors' pages, as all below."""

    content: tuple[Block, ...]
    caption: tuple[Inline, ...]
    is_above: bool = False  #: whether the caption is, as a table's or a listing's
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Definitions:
    items: tuple[tuple[tuple[Inline, ...], tuple[Block, ...]], ...]  #: terms and what they mean


@dataclass(frozen=True, slots=True)
class Aside:
    """A note, a warning, a tip: set apart from the text, under its own title."""

    title: tuple[Inline, ...]
    children: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Notes:
    """Footnotes, or the literature: each with the mark it is referred to by."""

    items: tuple[tuple[tuple[Inline, ...], tuple[Block, ...]], ...]
    is_literature: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A change of subject without a heading."""


Block: TypeAlias = (
    Paragraph
    | Heading
    | Items
    | Quote
    | CodeBlock
    | MathBlock
    | Table
    | Figure
    | Definitions
    | Aside
    | Notes
    | Rule
)


def plain_blocks(block: Figure | Definitions | Aside | Notes | Rule) -> tuple[Block, ...]:
    """What editors' pages alone have, in the blocks that every text has."""
    match block:
        case Figure(content, caption):
            return (*content, *((Paragraph(caption),) if caption else ()))
        case Definitions(items) | Notes(items):
            return tuple(part for head, rest in items for part in (Paragraph(head), *rest))
        case Aside(title, children):
            return (Paragraph(title), *children)
        case Rule():
            return ()
