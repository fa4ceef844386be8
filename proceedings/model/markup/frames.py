"""The stack on which inline nodes are put together.

Markdown pairs its own signs and these frames are closed in order. Tags and braces are soft: they
may stay open, and then they give their sign back to the text, as if it had been escaped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from proceedings.model.markup.nodes import Inline, LineBreak, MathBlock, Text

MAX_DEPTH = 20  #: frames inside one another; what is deeper keeps its words and loses its style

Node: TypeAlias = Inline | MathBlock
"""A MathBlock may stand at the top of the stack only: it will part the paragraph."""

Make: TypeAlias = Callable[[tuple[Inline, ...]], tuple[Inline, ...]]


@dataclass(slots=True)
class Frame:
    """Something opened; *kind* tells what closes it."""

    kind: str
    sign: str  #: how it was written
    make: Make
    soft: bool
    children: list[Node] = field(default_factory=list)


class Frames:
    """Nodes under construction."""

    def __init__(self) -> None:
        self.stack = [Frame("", "", unchanged, soft=False)]

    @property
    def depth(self) -> int:
        return len(self.stack) - 1

    def holds(self, *kinds: str) -> bool:
        return any(frame.kind in kinds for frame in self.stack)

    def open(self, kind: str, sign: str, make: Make, *, soft: bool = False) -> bool:
        """Open a frame; False if it is too deep to count."""
        deep = self.depth >= MAX_DEPTH
        if deep and soft:
            self.add(Text(sign))
        else:
            self.stack.append(Frame(kind, sign, unchanged if deep else make, soft))
        return not deep

    def close(self, kind: str) -> list[str] | None:
        """Close the last frame of *kind*, unless one of Markdown's own stands before it.

        Gives the signs of soft frames that were open inside it, or None if there is none to close.
        """
        for index in range(self.depth, 0, -1):
            frame = self.stack[index]
            if frame.kind == kind:
                unclosed = self.give_back(index)
                self.stack.pop()
                for node in frame.make(_inline(frame.children)):
                    self.add(node)
                return unclosed
            if not frame.soft:
                return None
        return None

    def give_back(self, depth: int = 0) -> list[str]:
        """Turn the frames above *depth* into the signs they began with; give those of tags."""
        signs = []
        while self.depth > depth:
            frame = self.stack.pop()
            if frame.sign != "{":
                signs.append(frame.sign)
            for node in (Text(frame.sign), *frame.children):
                self.add(node)
        return signs

    def add(self, node: Node) -> None:
        """Add a node; texts side by side become one, with one blank between them."""
        children = self.stack[-1].children
        if not isinstance(node, Text):
            children.append(node)
        elif children and isinstance(last := children[-1], Text):
            blank = last.text.endswith(" ") and node.text.startswith(" ")
            children[-1] = Text(last.text + node.text[blank:])
        elif node.text:
            children.append(node)


def trimmed(nodes: Iterable[Node]) -> tuple[Inline, ...]:
    """Give *nodes* without blanks and line breaks at either end, as a paragraph holds them."""
    kept = list(_inline(nodes))
    for end in (0, -1):
        while kept and (isinstance(kept[end], LineBreak) or kept[end] in (Text(" "), Text(""))):
            del kept[end]
    if kept and isinstance(first := kept[0], Text):
        kept[0] = Text(first.text.lstrip(" "))
    if kept and isinstance(last := kept[-1], Text):
        kept[-1] = Text(last.text.rstrip(" "))
    return tuple(kept)


def unchanged(children: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Make nothing of a frame: its children stay as they are."""
    return children


def _inline(nodes: Iterable[Node]) -> tuple[Inline, ...]:
    return tuple(node for node in nodes if not isinstance(node, MathBlock))
