"""The Anthology's marked-up texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from proceedings.importers.reading.letters import mended
from proceedings.importers.tidy import tidied, trimmed
from proceedings.model.markup.characters import UNPRINTABLE
from proceedings.model.markup.links import safe_url
from proceedings.model.markup.nodes import (
    Block,
    Inline,
    LineBreak,
    Link,
    Math,
    Paragraph,
    Style,
    Styled,
    Text,
)

_STYLES: dict[str, Style] = {
    "b": "strong",
    "i": "emphasis",
    "fixed-case": "protected",
    "sup": "superscript",
    "sub": "subscript",
}


def marked_up(element: etree._Element | None) -> tuple[Block, ...]:
    """The paragraphs of *element*; a formula stays as its TeX.

    >>> marked_up(etree.fromstring("<title>On <fixed-case>DNA</fixed-case></title>"))[0].children
    (Text(text='On '), Styled(style='protected', children=(Text(text='DNA'),)))
    """
    if element is None:
        return ()
    parts = [part for part in element if part.tag == "p"]
    found = (tuple(trimmed(tidied(_inlines(part)))) for part in parts or [element])
    return tuple(Paragraph(children) for children in found if children)


def in_line(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """*blocks* as the one paragraph that a title is."""
    nodes = [n for b in blocks if isinstance(b, Paragraph) for n in (Text(" "), *b.children)]
    plain = (Text(" ") if isinstance(node, LineBreak) else node for node in nodes)
    children = tuple(trimmed(tidied(plain)))
    return (Paragraph(children),) if children else ()


def text(element: etree._Element | None) -> str:
    """The words of *element* alone."""
    if element is None:
        return ""
    return mended(" ".join("".join(map(str, element.itertext())).split()))


def _inlines(element: etree._Element) -> Iterator[Inline]:
    if element.text:
        yield Text(_clean(element.text))
    for child in element:
        yield from _inline(child)
        if child.tail:
            yield Text(_clean(child.tail))


def _inline(child: etree._Element) -> Iterator[Inline]:
    if not isinstance(child.tag, str):
        return  # a comment
    inner = tuple(_inlines(child))
    if child.tag == "tex-math":
        tex = " ".join("".join(map(str, child.itertext())).split())
        yield from [Math(tex)] if tex else []
    elif child.tag == "br":
        yield LineBreak()
    elif child.tag == "url":
        address = text(child)
        url = safe_url(address) if address.startswith("http") else ""
        yield from [Link(url, inner)] if url and inner else inner
    elif style := _STYLES.get(child.tag):
        yield from [Styled(style, inner)] if inner else []
    else:
        yield from inner


def _clean(given: str) -> str:
    return UNPRINTABLE.sub("", given if given.isascii() else mended(given))
