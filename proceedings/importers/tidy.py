"""A foreign text's inline nodes in the one form that can be written down and read back.

Blanks are single and stand outside the styles, neighbours of one kind are one node, and nothing
is empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from proceedings.model.markup.nodes import Code, Inline, LineBreak, Link, Math, Styled, Text

#: Blanks that may be put together; a no-break space may not.
BLANKS = re.compile(r"[ \t\n\r\f\v\u2028\u2029]+")


def tidied(inlines: Iterable[Inline]) -> list[Inline]:
    """The same text in its one form; blanks at its own edges stay.

    >>> tidied([Text("a "), Text(" b"), Styled("emphasis", (Text(" c"),))])
    [Text(text='a b '), Styled(style='emphasis', children=(Text(text='c'),))]
    """
    merged: list[Inline] = []
    for node in _in_runs(_unpadded(inlines)):
        joined = _joined(merged[-1], node) if merged else None
        if joined is None:
            merged.append(node)
        else:
            merged[-1] = joined
    beside = zip(merged, [None, *merged], [*merged[1:], None], strict=False)
    return [node for node in (_at_break(*three) for three in beside) if node != Text("")]


def trimmed(inlines: Sequence[Inline]) -> list[Inline]:
    """Tidied *inlines* without blanks and line breaks at either edge."""
    kept = list(inlines)
    while kept and _is_blank(kept[0]):
        del kept[0]
    while kept and _is_blank(kept[-1]):
        del kept[-1]
    if kept and isinstance(kept[0], Text):
        kept[0] = Text(kept[0].text.lstrip())
    if kept and isinstance(kept[-1], Text):
        kept[-1] = Text(kept[-1].text.rstrip())
    return kept


def plain(inlines: Iterable[Inline]) -> str:
    """The letters of *inlines* without their styles; a formula as its TeX."""
    return "".join(_plain(node) for node in inlines)


def _plain(node: Inline) -> str:
    if isinstance(node, Text | Code):
        return node.text
    if isinstance(node, Math):
        return node.tex
    if isinstance(node, Styled | Link):
        return plain(node.children)
    return " " if isinstance(node, LineBreak) else ""


def _in_runs(inlines: Iterable[Inline]) -> Iterable[Inline]:
    """The nodes with each run of words as one node, its blanks single."""
    for is_text, run in groupby(inlines, lambda node: isinstance(node, Text)):
        nodes = list(run)
        if not is_text:
            yield from nodes
        elif words := plain(nodes):
            yield Text(BLANKS.sub(" ", words))


def _unpadded(inlines: Iterable[Inline]) -> Iterable[Inline]:
    """The nodes with the blanks at the edges of a style moved out of it."""
    for node in inlines:
        if isinstance(node, Styled | Link):
            children = tidied(node.children)
            inner = tuple(trimmed(children))
            text = plain(children)
            if text.startswith(" "):
                yield Text(" ")
            if inner:
                yield (
                    Link(node.url, inner) if isinstance(node, Link) else Styled(node.style, inner)
                )
            if text.endswith(" "):
                yield Text(" ")
        else:
            yield node


def _joined(left: Inline, right: Inline) -> Inline | None:
    """Two neighbours as one node, where they are of one kind."""
    if isinstance(left, Math) and isinstance(right, Math):
        return Math(f"{left.tex} {right.tex}")
    if isinstance(left, Code) and isinstance(right, Code):
        return Code(left.text + right.text)
    if isinstance(left, Styled) and isinstance(right, Styled) and left.style == right.style:
        return Styled(left.style, tuple(tidied([*left.children, *right.children])))
    return None


def _at_break(node: Inline, before: Inline | None, after: Inline | None) -> Inline:
    """A text beside a line break needs no blank there."""
    if isinstance(node, Text) and isinstance(before, LineBreak):
        node = Text(node.text.lstrip(" "))
    if isinstance(node, Text) and isinstance(after, LineBreak):
        node = Text(node.text.rstrip(" "))
    return node


def _is_blank(node: Inline) -> bool:
    return isinstance(node, LineBreak) or (isinstance(node, Text) and not node.text.strip())
