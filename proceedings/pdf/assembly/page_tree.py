"""The tree that a file's pages hang from (ISO 32000-1, 7.7.3): a node a section, and nodes above.

No node has many children, so that a viewer finds page 30,000 in a few steps.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from proceedings.pdf.assembly.writer import Writer

_WIDEST = 64  #: children of a node above the sections


@dataclass(frozen=True, slots=True)
class Node:
    """A node whose number is set aside, the numbers of its children, and the pages below it."""

    number: int
    kids: Sequence[int]
    count: int


def write_page_tree(writer: Writer, nodes: Sequence[Node]) -> int:
    """Write *nodes* and what holds them together; returns the number of the root."""
    while True:
        above = [
            Node(writer.reserve(), [node.number for node in group], sum(n.count for n in group))
            for group in (nodes[at : at + _WIDEST] for at in range(0, len(nodes), _WIDEST))
        ]
        for index, node in enumerate(nodes):
            _write(writer, node, above[index // _WIDEST].number)
        if len(above) == 1:
            _write(writer, above[0], None)
            return above[0].number
        nodes = above


def _write(writer: Writer, node: Node, parent: int | None) -> None:
    kids = b"%d 0 R " * len(node.kids) % tuple(node.kids)
    above = b"/Parent %d 0 R " % parent if parent is not None else b""
    text = b"<< /Type /Pages /Kids [ %b] /Count %d %b>>" % (kids, node.count, above)
    writer.add(text, node.number)
