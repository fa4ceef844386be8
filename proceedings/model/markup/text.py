"""The tree of a formatted text -> plain Unicode text.

For feeds, meta tags, bookmarks, search and the terminal. Paragraphs are parted by a blank line;
formulas and raised or lowered signs keep their meaning without markup: ‖x‖₂, H₂O, x^(a+b).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from proceedings.model.markup.mathml import math_text
from proceedings.model.markup.mathtext import script_text
from proceedings.model.markup.nodes import (
    Anchor,
    Aside,
    Block,
    Code,
    CodeBlock,
    Definitions,
    Figure,
    Heading,
    Inline,
    Items,
    LineBreak,
    Link,
    Math,
    MathBlock,
    Notes,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Styled,
    Table,
    Text,
    plain_blocks,
)
from proceedings.model.markup.problems import BadMath

if TYPE_CHECKING:
    from collections.abc import Iterable

    from proceedings.model.markup.macros import Macros


def text_of(nodes: Iterable[Block], macros: Macros = ()) -> str:
    """Write blocks as text, parted by blank lines.

    >>> text_of([Paragraph((Text("A set in "), Math(r"\\R^d")))])
    'A set in ℝᵈ'
    """
    return "\n\n".join(filter(None, (_block(node, macros) for node in nodes)))


def inline_text_of(nodes: Iterable[Inline], macros: Macros = ()) -> str:
    """Write inline nodes as text."""
    return "".join(_inline(node, macros) for node in nodes)


def formula_text(tex: str, macros: Macros = ()) -> str:
    """Write a formula as text; one that cannot be read stays as its author wrote it."""
    try:
        return math_text(tex, macros)
    except BadMath:
        return " ".join(tex.split())


def item_mark(start: int | None, index: int) -> str:
    """Give the mark before an item of a list: a bullet, or a number counted from *start*.

    >>> item_mark(None, 0), item_mark(3, 1)
    ('•', '4.')
    """
    return "•" if start is None else f"{start + index}."


def _block(node: Block, macros: Macros) -> str:
    match node:
        case Paragraph(children) | Heading(_, children):
            return inline_text_of(children, macros)
        case Quote(children):
            return text_of(children, macros)
        case Items(start, items):
            return "\n".join(
                f"{item_mark(start, index)} {text_of(item, macros)}".rstrip()
                for index, item in enumerate(items)
            )
        case CodeBlock(text):
            return text
        case MathBlock(tex):
            return formula_text(tex, macros)
        case Table(_, rows):
            return "\n".join(
                " | ".join(inline_text_of(cell, macros) for cell in row) for row in rows
            )
        case Figure() | Definitions() | Aside() | Notes() | Rule():
            return text_of(plain_blocks(node), macros)


def _inline(node: Inline, macros: Macros) -> str:
    match node:
        case Text(text) | Code(text):
            return text
        case Styled("superscript", children):
            return script_text(inline_text_of(children, macros), "^")
        case Styled("subscript", children):
            return script_text(inline_text_of(children, macros), "_")
        case Styled(_, children) | Link(_, children):
            return inline_text_of(children, macros)
        case Math(tex):
            return formula_text(tex, macros)
        case LineBreak():
            return "\n"
        case Picture(_, alt):
            return alt
        case Anchor():
            return ""
