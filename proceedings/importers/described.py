"""Descriptions of events, written in Markdown or HTML, ready for an edition's files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from proceedings.importers.latex_signs import Remark
from proceedings.importers.myst import write_line
from proceedings.importers.page.blocks import Block, Grid, Items, Left, Words
from proceedings.importers.page.html import read_html
from proceedings.importers.page.markdown import read_markdown
from proceedings.importers.page.prose import write_prose
from proceedings.model.markup.characters import UNPRINTABLE
from proceedings.model.markup.nodes import Paragraph, Text
from proceedings.model.markup.parse import MAX_LENGTH

_HTML = re.compile(r"</?(?:p|div|ul|ol|li|br|table|h[1-6]|span|strong|em)\b[^<>]*>", re.IGNORECASE)


def described(text: str, top: int = 4) -> tuple[str, list[Remark]]:
    """The text *text* as MyST, its highest heading with *top* signs, and what was not carried over.

    >>> described("We *measured* it.\\n\\n- one\\n- two")
    ('We *measured* it.\\n\\n- one\\n- two', [])
    >>> described("<p>One &amp; all</p>")[0]
    'One & all'
    """
    text = UNPRINTABLE.sub("", text)
    if len(text) > MAX_LENGTH:
        message = f"{len(text):,} characters are too many; the text is shown plain"
        remark = Remark("text-long", message, "put a long text on a page of its own")
        return plain_line(text), [remark]
    remarks: list[Remark] = []
    blocks = read_html(text) if _HTML.search(text) else read_markdown(text, of_site=False)
    return write_prose(list(_kept(blocks, remarks)), top), remarks


def plain_line(text: str) -> str:
    r"""A title that is plain words, as markup.

    >>> plain_line("Why *p < 0.05* costs $5")
    'Why \\*p < 0.05\\* costs \\$5'
    """
    words = " ".join(UNPRINTABLE.sub("", text).split())
    return write_line((Paragraph((Text(words),)),)) if words else ""


def _kept(blocks: Iterable[Block], remarks: list[Remark]) -> Iterator[Block]:
    """The blocks that a text can hold; of others, their words."""
    for block in blocks:
        if isinstance(block, Grid):
            message = "a table cannot stand in an abstract; its rows are items of a list"
            remarks.append(Remark("text-table", message, "put it on a page of its own"))
            rows = [
                *([tuple(Words((Text(h),)) for h in block.header)] if any(block.header) else [])
            ]
            yield Items(tuple(filter(None, (_row(row) for row in (*rows, *block.rows)))))
        elif isinstance(block, Left):
            message = f"{block.what} cannot stand in an abstract, and was left out"
            remarks.append(Remark("text-left", message, "put it on a page of its own"))
        else:
            yield block


def _row(cells: Iterable[Words]) -> Words:
    nodes = [node for cell in cells if cell for node in (Text("; "), *cell.nodes)]
    return Words.of(nodes[1:], 1)
