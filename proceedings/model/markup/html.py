"""The tree of a formatted text -> HTML, with formulas as MathML.

Everything is written anew from the tree: words are escaped, addresses were judged when the tree
was made, and formulas come from `mathml`, which lets only its own elements through.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from proceedings.model.markup.mathml import mathml
from proceedings.model.markup.nodes import (
    Anchor,
    Aside,
    Block,
    Code,
    CodeBlock,
    Definitions,
    Figure,
    Heading,
    Inline,
    Items,
    LineBreak,
    Link,
    Math,
    MathBlock,
    Notes,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Styled,
    Table,
    Text,
    plain_blocks,
)
from proceedings.model.markup.problems import BadMath

if TYPE_CHECKING:
    from collections.abc import Iterable

    from proceedings.model.markup.macros import Macros

_ELEMENTS = {"emphasis": "em", "strong": "strong", "superscript": "sup", "subscript": "sub"}


def html_of(nodes: Iterable[Block], macros: Macros = ()) -> str:
    """Write blocks as HTML, one a line.

    >>> html_of([Paragraph((Text("a < b"),))])
    '<p>a &lt; b</p>'
    """
    return "\n".join(_block(node, macros) for node in nodes)


def inline_html_of(nodes: Iterable[Inline], macros: Macros = ()) -> str:
    """Write inline nodes as HTML that may stand in a heading or a link."""
    return "".join(_inline(node, macros) for node in nodes)


def formula_html(tex: str, macros: Macros = (), *, display: bool = False) -> str:
    """Write a formula as MathML; one that cannot be read is shown as the TeX that it is."""
    try:
        return mathml(tex, macros, display=display)
    except BadMath:
        code = f'<code class="math">{escape(tex)}</code>'
        return f"<p>{code}</p>" if display else code


def _block(node: Block, macros: Macros) -> str:
    match node:
        case Paragraph(children):
            return f"<p>{inline_html_of(children, macros)}</p>"
        case Heading(level, children):
            return f"<h{level}>{inline_html_of(children, macros)}</h{level}>"
        case Quote(children):
            return f"<blockquote>\n{html_of(children, macros)}\n</blockquote>"
        case Items():
            return _items(node, macros)
        case CodeBlock(text):
            return f"<pre><code>{escape(text)}</code></pre>"
        case MathBlock(tex):
            return formula_html(tex, macros, display=True)
        case Table():
            return _table(node, macros)
        case Figure() | Definitions() | Aside() | Notes() | Rule():
            return html_of(plain_blocks(node), macros)


def _items(node: Items, macros: Macros) -> str:
    start = f' start="{node.start}"' if node.start not in (None, 1) else ""
    name = "ul" if node.start is None else "ol"
    items = "\n".join(f"<li>{_item(item, macros)}</li>" for item in node.items)
    return f"<{name}{start}>\n{items}\n</{name}>"


def _item(blocks: tuple[Block, ...], macros: Macros) -> str:
    """Write an item; one of a single paragraph needs no element inside."""
    match blocks:
        case (Paragraph(children),):
            return inline_html_of(children, macros)
    return html_of(blocks, macros)


def _table(node: Table, macros: Macros) -> str:
    rows = [
        "<tr>" + "".join(_cell(cell, index < node.header_rows, macros) for cell in row) + "</tr>"
        for index, row in enumerate(node.rows)
    ]
    head = "\n".join(rows[: node.header_rows])
    body = "\n".join(rows[node.header_rows :])
    parts = [f"<thead>\n{head}\n</thead>"] if head else []
    return "\n".join(("<table>", *parts, f"<tbody>\n{body}\n</tbody>", "</table>"))


def _cell(cell: tuple[Inline, ...], is_header: bool, macros: Macros) -> str:
    words = inline_html_of(cell, macros)
    return f'<th scope="col">{words}</th>' if is_header else f"<td>{words}</td>"


def _inline(node: Inline, macros: Macros) -> str:
    match node:
        case Text(text):
            return escape(text, quote=False)
        case Styled("protected", children):
            return inline_html_of(children, macros)
        case Styled(style, children):
            name = _ELEMENTS[style]
            return f"<{name}>{inline_html_of(children, macros)}</{name}>"
        case Code(text):
            return f"<code>{escape(text, quote=False)}</code>"
        case Link(url, children):
            return f'<a href="{escape(url)}">{inline_html_of(children, macros)}</a>'
        case Math(tex):
            return formula_html(tex, macros)
        case LineBreak():
            return "<br>"
        case Picture(_, alt):
            return escape(alt, quote=False)
        case Anchor():
            return ""
