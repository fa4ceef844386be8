"""Blocks as MyST: the prose of a site's pages, abstracts and biographies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from proceedings.importers.myst import wrap, write_blocks
from proceedings.importers.page.blocks import Block, Heading, Items, Paragraph, Words
from proceedings.model.markup import nodes
from proceedings.model.markup.nodes import Inline, Link, Styled


def write_prose(blocks: Iterable[Block], top: int = 2) -> str:
    """*blocks* with a blank line between them; the highest heading has *top* signs.

    >>> from proceedings.importers.page.blocks import plain_words
    >>> print(write_prose([Heading(4, plain_words("A_b", 1)), Items((plain_words("x", 2),))]))
    ## A_b
    <BLANKLINE>
    - x
    """
    blocks = tuple(blocks)
    highest = min((block.level for block in blocks if isinstance(block, Heading)), default=1)
    return "\n\n".join(_written(blocks, top - highest))


def _written(blocks: Iterable[Block], shift: int) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Heading):
            yield f"{'#' * min(max(block.level + shift, 1), 6)} {_still(block.words).markup}"
        elif isinstance(block, Paragraph):
            yield paragraph(block.words)
        elif isinstance(block, Items):
            yield "\n".join(_items(block))


def paragraph(words: Words) -> str:
    return write_blocks((nodes.Paragraph(_still(words).nodes),))


def _items(block: Items) -> Iterator[str]:
    for number, item in enumerate(block.items, start=1):
        sign = f"{number}. " if block.is_ordered else "- "
        lines = wrap(_still(item).markup).split("\n")
        yield "\n".join([f"{sign}{lines[0]}", *(f"{' ' * len(sign)}{line}" for line in lines[1:])])


def _still(words: Words) -> Words:
    """*words* without links to other pages of the old site, which lead nowhere here."""
    return Words.of((node for each in words.nodes for node in _kept(each)), words.line)


def _kept(node: Inline) -> Iterator[Inline]:
    if isinstance(node, Link):
        if node.url.startswith(("http:", "https:", "mailto:")):
            yield node
        else:
            yield from node.children
    elif isinstance(node, Styled):
        inner = tuple(part for child in node.children for part in _kept(child))
        yield Styled(node.style, inner)
    else:
        yield node
