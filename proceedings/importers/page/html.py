"""HTML pages to blocks: what a reader sees of them, without menus, scripts and looks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import lxml.html
from lxml import etree

from proceedings.importers.page.blocks import (
    Block,
    Grid,
    Heading,
    Items,
    Left,
    Paragraph,
    Words,
    in_text,
)
from proceedings.model.markup.links import safe_url
from proceedings.model.markup.nodes import Code, Inline, LineBreak, Link, Styled, Text

_STYLES = {
    **dict.fromkeys(("em", "i", "cite", "var"), "emphasis"),
    **dict.fromkeys(("strong", "b"), "strong"),
    "sup": "superscript",
    "sub": "subscript",
}
_LEFT = {"form": "a form", "iframe": "a frame", "video": "a video", "audio": "a sound"}
_SKIPPED = frozenset(
    "script style noscript head template svg nav button select object embed".split()
)
_INLINE = frozenset(
    "a abbr b bdi bdo big cite code em font i img kbd label mark q s samp small span strike strong "
    "sub sup time tt u var br wbr".split()
)
_HEADING = re.compile(r"h[1-6]")


def read_html(text: str, first_line: int = 1) -> list[Block]:
    """The blocks of *text*, a page or a piece of one.

    >>> found = read_html("<h2>Key <i>dates</i></h2><p>One<br>two</p><script>x()</script>")
    >>> found[0].words.text, [line.text for line in found[1].lines]
    ('Key dates', ['One', 'two'])
    """
    text = re.sub(r"<\?xml[^>]*\?>", "", text)
    if not text.strip():
        return []
    parser = lxml.html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        root = lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return []  # nothing but comments
    body = root.find("body")
    return list(_Reader(first_line).blocks(root if body is None else body))


class _Reader:
    def __init__(self, first_line: int) -> None:
        self.first_line = first_line

    def blocks(self, parent: etree._Element) -> Iterator[Block]:
        """The blocks within *parent*; words between them are paragraphs of their own."""
        run: list[Inline] = list(in_text(_collapsed(parent.text)))
        line = self.line(parent)
        for child in parent:
            tag = _tag(child)
            if tag in _INLINE:
                line = line if plain_run(run) else self.line(child)
                run += self.inlines(child)
                yield from self.pictures(child)
            elif tag and tag not in _SKIPPED:
                yield from _paragraph(run, line)
                run = []
                yield from self.block(child, tag)
                line = self.line(child)
            run += in_text(_collapsed(child.tail))
        yield from _paragraph(run, line)

    def block(self, element: etree._Element, tag: str) -> Iterator[Block]:
        line = self.line(element)
        if _HEADING.fullmatch(tag):
            words = Words.of(self.inside(element), line)
            yield from [Heading(int(tag[1]), words)] if words else []
        elif tag in ("ul", "ol"):
            items = (self.item(child) for child in element.iter("li"))
            found = tuple(filter(None, items))
            yield from [Items(found, tag == "ol")] if found else []
        elif tag == "table":
            yield from self.grid(element)
        elif tag == "dl":
            yield from self.definitions(element)
        elif tag == "pre":
            texts = "".join(map(str, element.itertext())).splitlines()
            lines = [
                Words.of([Text(t.strip())], line + n) for n, t in enumerate(texts) if t.strip()
            ]
            yield from [Paragraph(tuple(lines))] if lines else []
        elif tag in _LEFT:
            yield Left(_LEFT[tag], line)
        else:
            yield from self.blocks(element)

    def item(self, element: etree._Element) -> Words:
        """The words of an item without the lists in it, whose items follow."""
        found: list[Inline] = list(in_text(_collapsed(element.text)))
        for child in element:
            if _tag(child) not in ("ul", "ol", *_SKIPPED):
                found += (
                    [Text(" "), *self.inlines(child)] if child.tag == "p" else self.inlines(child)
                )
            found += in_text(_collapsed(child.tail))
        return Words.of(found, self.line(element))

    def definitions(self, element: etree._Element) -> Iterator[Block]:
        """A list of terms: "term: what it is" in lines."""
        lines: list[Words] = []
        for child in element:
            if _tag(child) == "dt":
                lines.append(Words.of([*self.inside(child), Text(": ")], self.line(child)))
            elif _tag(child) == "dd" and lines:
                both = [*lines[-1].nodes, Text(" "), *self.inside(child)]
                lines[-1] = Words.of(both, lines[-1].line)
        yield from [Paragraph(tuple(lines))] if lines else []

    def grid(self, element: etree._Element) -> Iterator[Block]:
        rows = [row for row in element.iter("tr") if next(row.iterancestors("table")) is element]
        cells = [tuple(self.cells(row)) for row in rows]
        filled = [(row, words) for row, words in zip(rows, cells, strict=True) if words]
        if len(filled) == 1 or all(len(words) == 1 for _, words in filled):
            yield from self.layout(rows)
            return
        has_header = bool(filled[0][0].findall("th")) or _parent(filled[0][0]) == "thead"
        first = tuple(cell.text for cell in filled[0][1])
        header = first if has_header or _is_header(first) else ()
        body = tuple(words for _, words in filled[bool(header) :])
        yield Grid(header, body, self.line(element))

    def layout(self, rows: Iterable[etree._Element]) -> Iterator[Block]:
        """A table that only sets things beside or below each other is none."""
        for row in rows:
            for cell in row:
                if _tag(cell) in ("td", "th"):
                    yield from self.blocks(cell)

    def cells(self, row: etree._Element) -> Iterator[Words]:
        for cell in row:
            if _tag(cell) in ("td", "th"):
                yield Words.of(self.inside(cell), self.line(cell))
                reach = str(cell.get("colspan") or "1")
                for _ in range(min(int(reach) if reach.isdecimal() else 1, 50) - 1):
                    yield Words((), self.line(cell))

    def pictures(self, element: etree._Element) -> Iterator[Left]:
        for picture in element.iter("img"):
            yield Left(f"a picture, {picture.get('src') or ''}", self.line(picture))

    def inside(self, element: etree._Element) -> list[Inline]:
        """The inline nodes within *element*."""
        found: list[Inline] = list(in_text(_collapsed(element.text)))
        for child in element:
            found += self.inlines(child)
            found += in_text(_collapsed(child.tail))
        return found

    def inlines(self, element: etree._Element) -> list[Inline]:
        tag = _tag(element)
        if not tag or tag in _SKIPPED:
            return []
        if tag == "br":
            return [LineBreak()]
        inner = self.inside(element)
        if tag == "a" and inner and (url := safe_url(str(element.get("href") or "").strip())):
            return [Link(url, tuple(_unlinked(inner)))]
        if tag in ("code", "tt", "kbd", "samp"):
            return [Code(" ".join("".join(map(str, element.itertext())).split()))]
        if style := _STYLES.get(tag):
            return [Styled(style, tuple(inner))] if inner else []  # type: ignore[arg-type]
        return inner if tag in _INLINE else [Text(" "), *inner, Text(" ")]

    def line(self, element: etree._Element) -> int:
        given = element.sourceline
        return self.first_line - 1 + (given if isinstance(given, int) else 1)


def plain_run(run: Iterable[Inline]) -> bool:
    return any(not isinstance(node, Text) or node.text.strip() for node in run)


def _paragraph(run: list[Inline], line: int) -> Iterator[Block]:
    lines: list[list[Inline]] = [[]]
    for node in run:
        if isinstance(node, LineBreak):
            lines.append([])
        else:
            lines[-1].append(node)
    words = tuple(filter(None, (Words.of(nodes, line + n) for n, nodes in enumerate(lines))))
    if words:
        yield Paragraph(words)


def _unlinked(nodes: Iterable[Inline]) -> Iterator[Inline]:
    for node in nodes:
        if isinstance(node, Link):
            yield from node.children
        else:
            yield node


def _is_header(cells: tuple[str, ...]) -> bool:
    named = r"(time|role|pc member|item|speaker|name|date|event|title|author|affiliation)s?\b"
    return sum(bool(re.match(named, cell, re.IGNORECASE)) for cell in cells) * 2 >= len(cells)


def _parent(element: etree._Element) -> str:
    parent = element.getparent()
    return "" if parent is None else _tag(parent)


def _tag(element: etree._Element) -> str:
    return element.tag if isinstance(element.tag, str) else ""


def _collapsed(text: str | None) -> str:
    return re.sub(r"[ \t\r\n\f]+", " ", text or "")
