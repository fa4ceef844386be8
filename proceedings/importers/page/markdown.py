"""Markdown pages, as GitHub and Jekyll read them, to blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

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
from proceedings.importers.page.html import read_html
from proceedings.model.markup.links import safe_url
from proceedings.model.markup.nodes import Code, Inline, Link, Styled, Text

_STYLES = {"em": "emphasis", "strong": "strong", "s": ""}
_FRONT = re.compile(r"\A---[ \t]*\n.*?\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_ATTRIBUTES = re.compile(r"\{:[^{}\n]*\}")  #: kramdown's, for the look of what stands before
_TEMPLATE = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)  #: Liquid's


def read_markdown(text: str, *, of_site: bool = True) -> list[Block]:
    """The blocks of *text*; front matter between lines `---` is no part of the page.

    Where it is *of_site*, what GitHub and Jekyll take out is none of its words.

    >>> read_markdown("## A *b*\\n\\n| x | y |\\n| - | - |\\n| 1 | 2 |\\n")[1].header
    ('x', 'y')
    """
    for pattern in (_FRONT, _TEMPLATE, _ATTRIBUTES) if of_site else ():
        text = pattern.sub(_blank, text)
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    return list(_blocks(parser.parse(text)))


def front_matter(text: str) -> str:
    """The YAML between the lines `---` that open *text*; empty where there is none."""
    match = _FRONT.match(text)
    return match[0].strip().strip("-") if match else ""


def _blank(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    """The blocks in turn; each opening token says what the inline one after it is part of."""
    place = 0
    while place < len(tokens):
        token = tokens[place]
        line = token.map[0] + 1 if token.map else 1
        end = _end(tokens, place)
        inner = tokens[place + 1 : end]
        if token.type == "heading_open":
            yield Heading(int(token.tag[1]), _one_line(inner, line))
        elif token.type == "paragraph_open":
            yield from _paragraph(inner, line)
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            yield from _items(inner, token.type == "ordered_list_open")
        elif token.type == "table_open":
            yield _grid(inner, line)
        elif token.type == "blockquote_open":
            yield from _blocks(inner)
        elif token.type == "html_block":
            yield from read_html(token.content, line)
        elif token.type in ("fence", "code_block"):
            lines = token.content.splitlines()
            found = [Words((Text(text.strip()),), line + n) for n, text in enumerate(lines) if text]
            yield from [Paragraph(tuple(filter(None, found)))] if any(found) else []
        place = end + 1


def _end(tokens: Sequence[Token], place: int) -> int:
    """Where what opens at *place* closes."""
    depth = 0
    for number in range(place, len(tokens)):
        depth += tokens[number].nesting
        if depth == 0:
            return number
    return len(tokens) - 1


def _paragraph(inner: Sequence[Token], line: int) -> Iterator[Block]:
    children = [child for token in inner for child in token.children or ()]
    pictures = [child for child in children if child.type == "image"]
    lines = tuple(filter(None, _lines(children, line)))
    if lines:
        yield Paragraph(lines)
    for picture in pictures:
        yield Left(f"a picture, {picture.attrs.get('src', '')}", line)


def _one_line(inner: Sequence[Token], line: int) -> Words:
    children = [child for token in inner for child in token.children or ()]
    found = [node for words in _lines(children, line) for node in (Text(" "), *words.nodes)]
    return Words.of(found, line)


def _items(inner: Sequence[Token], is_ordered: bool) -> Iterator[Block]:
    """The items in one list; what stands in lists within them follows its item."""
    inlines = [token for token in inner if token.type == "inline"]
    words = (_one_line([token], token.map[0] + 1 if token.map else 1) for token in inlines)
    found = tuple(filter(None, words))
    if found:
        yield Items(found, is_ordered)


def _grid(inner: Sequence[Token], line: int) -> Grid:
    rows: list[tuple[Words, ...]] = []
    cells: list[Words] = []
    at = line
    for token in inner:
        if token.type == "tr_open":
            cells, at = [], token.map[0] + 1 if token.map else at
        elif token.type == "inline":
            cells.append(_one_line([token], at))
        elif token.type == "tr_close":
            rows.append(tuple(cells))
    return Grid(tuple(cell.text for cell in rows[0]), tuple(rows[1:]), line)


def _lines(children: Sequence[Token], line: int) -> Iterator[Words]:
    """The printed lines of a paragraph."""
    start = number = 0
    for place, child in enumerate(children):
        is_break = child.type == "html_inline" and child.content.casefold().startswith("<br")
        if child.type in ("softbreak", "hardbreak") or is_break:
            yield Words.of(_inlines(children[start:place]), line + number)
            start = place + 1
            number += not is_break
    yield Words.of(_inlines(children[start:]), line + number)


def _inlines(children: Sequence[Token]) -> list[Inline]:
    found: list[Inline] = []
    place = 0
    while place < len(children):
        child = children[place]
        end = _end(children, place) if child.nesting == 1 else place
        inner = children[place + 1 : end]
        if child.type == "text":
            found += in_text(child.content)
        elif child.type == "code_inline":
            found.append(Code(child.content))
        elif child.type == "link_open":
            url = safe_url(str(child.attrs.get("href", "")))
            words = tuple(_inlines(inner))
            found += [Link(url, words)] if url and words else words
        elif child.nesting == 1:
            style, words = _STYLES.get(child.tag, ""), tuple(_inlines(inner))
            found += [Styled(style, words)] if style and words else words  # type: ignore[arg-type]
        place = end + 1
    return found
