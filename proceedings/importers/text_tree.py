"""Building the tree of a text from what a reader meets on its way: words, and styles that open
and close.

Foreign texts do not always close what they open, or not in that order. The builder makes a tree
of whatever comes.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from proceedings.importers.tidy import BLANKS, plain, tidied, trimmed
from proceedings.model.markup.nodes import (
    Block,
    Code,
    Inline,
    Link,
    MathBlock,
    Paragraph,
    Style,
    Styled,
    Text,
)

MAX_DEPTH = 40  #: styles inside one another; deeper ones are not set

_STYLES: dict[str, Style] = {
    "emphasis": "emphasis",
    "strong": "strong",
    "superscript": "superscript",
    "subscript": "subscript",
    "protected": "protected",
}


@dataclass(slots=True)
class _Frame:
    """A style that is open, with what it holds so far."""

    style: str  #: of `_STYLES`, or "code", "link"; empty for the paragraph itself
    url: str = ""
    children: list[Inline] = field(default_factory=list)


class TreeBuilder:
    """Collects the blocks of one text."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._stack = [_Frame("")]

    def add(self, node: Inline) -> None:
        self._stack[-1].children.append(node)

    def open(self, style: str, url: str = "") -> None:
        if len(self._stack) < MAX_DEPTH:
            self._stack.append(_Frame(style, url))

    def close(self, style: str) -> bool:
        """Close the innermost *style*; False where none is open.

        Styles that were opened after it and are still open go on behind it.
        """
        depths = [i for i, frame in enumerate(self._stack) if i and frame.style == style]
        if not depths:
            return False
        later = self._stack[depths[-1] + 1 :]
        self._close_to(depths[-1])
        self._reopen(later)
        return True

    def end_paragraph(self) -> None:
        """Begin a new paragraph; what is open goes on in it."""
        still_open = self._stack[1:]
        self._close_to(1)
        children = trimmed(tidied(self._stack[0].children))
        if children:
            self._blocks.append(Paragraph(tuple(children)))
        self._stack = [_Frame("")]
        self._reopen(still_open)

    def add_block(self, block: MathBlock) -> None:
        self.end_paragraph()
        self._blocks.append(block)

    def last_character(self) -> str:
        """The character before this place, where a word stands there."""
        children = self._stack[-1].children
        last = children[-1] if children else None
        return last.text[-1:] if isinstance(last, Text) else ""

    def finish(self) -> tuple[Block, ...]:
        self.end_paragraph()
        return tuple(self._blocks)

    def _reopen(self, frames: list[_Frame]) -> None:
        for frame in frames:
            self.open(frame.style, frame.url)

    def _close_to(self, depth: int) -> None:
        while len(self._stack) > depth:
            frame = self._stack.pop()
            around = {outer.style for outer in self._stack}
            self._stack[-1].children += _closed(frame, around)


def _closed(frame: _Frame, around: set[str]) -> list[Inline]:
    """What a frame leaves behind: one node, or its children where the style holds already."""
    if frame.style in around or not frame.children:
        return frame.children
    if frame.style == "protected" and not _has_case(plain(frame.children)):
        return frame.children
    if frame.style == "code":
        code = BLANKS.sub(" ", plain(frame.children)).strip()
        return [Code(code)] if code else []
    if frame.style == "link":
        return [Link(frame.url, tuple(frame.children))]
    return [Styled(_STYLES[frame.style], tuple(frame.children))]


def _has_case(words: str) -> bool:
    """Whether there is anything to protect: a set such as {A, B} is none."""
    return any(letter.isupper() for letter in words) and "," not in words
