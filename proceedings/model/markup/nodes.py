"""The tree of a formatted text: what a title, an abstract or a preface says, in no format.

Two authors make such trees: `parse` from the safe subset of MyST that titles and abstracts are
written in, and the Sphinx extension from an editor's prose page. Each output format is one walk
over the tree. Nodes are frozen; a tree may be shared, hashed and kept.
"""

from __future__ import annotations

from dataclasses import dataclass
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
    url: str  #: http, https, mailto, or a relative address; never a script
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class LineBreak:
    pass


Inline: TypeAlias = Text | Styled | Code | Math | Link | LineBreak


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


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; the first *header_rows* of them name the columns."""

    header_rows: int
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]


Block: TypeAlias = Paragraph | Heading | Items | Quote | CodeBlock | MathBlock | Table
