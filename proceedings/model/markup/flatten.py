"""Blocks -> one line of inline nodes, for a title: it has no block structure of its own.

What Markdown takes for structure in a title keeps its words: "1. Introduction" stays so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from proceedings.model.markup.nodes import (
    Aside,
    Block,
    Code,
    CodeBlock,
    Definitions,
    Figure,
    Heading,
    Inline,
    Items,
    Math,
    MathBlock,
    Notes,
    Paragraph,
    Quote,
    Rule,
    Table,
    Text,
    plain_blocks,
)
from proceedings.model.markup.text import item_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def flattened(blocks: Iterable[Block]) -> tuple[Inline, ...]:
    """Join *blocks* with blanks.

    >>> flattened([Paragraph((Text("a"),)), MathBlock("x")])
    (Text(text='a'), Text(text=' '), Math(tex='x'))
    """
    nodes: list[Inline] = []
    for block in blocks:
        if nodes:
            nodes.append(Text(" "))
        nodes += _inlines(block)
    return tuple(nodes)


def _inlines(block: Block) -> Iterator[Inline]:
    match block:
        case Paragraph(children) | Heading(_, children):
            yield from children
        case Quote(children):
            yield from flattened(children)
        case Items():
            yield from _items(block)
        case CodeBlock(text):
            yield Code(" ".join(text.split()))
        case MathBlock(tex):
            yield Math(tex)
        case Table(_, rows):
            yield from (node for row in rows for cell in row for node in (*cell, Text(" ")))
        case Figure() | Definitions() | Aside() | Notes() | Rule():
            yield from flattened(plain_blocks(block))


def _items(block: Items) -> Iterator[Inline]:
    for index, item in enumerate(block.items):
        yield Text(f"{' ' * (index > 0)}{item_mark(block.start, index)} ")
        yield from flattened(item)
