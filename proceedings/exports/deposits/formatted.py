"""Formatted text in the elements of Crossref and of JATS, with formulas as MathML.

The two call the same things by other names. Letters that are protected for BibTeX need nothing in
either, and a formula that cannot be read is the TeX that it is, as code.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from proceedings.exports.xml import container, element, words
from proceedings.model.markup import Markup
from proceedings.model.markup.macros import Macros
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


@dataclass(frozen=True, slots=True)
class Faces:
    """The elements of Crossref's titles; a link is the words that it is on."""

    macros: Macros = ()
    styles: Mapping[str, str] = field(
        default_factory=lambda: {
            "emphasis": "i", "strong": "b", "superscript": "sup", "subscript": "sub", "code": "tt",
        }
    )  # fmt: skip

    def line(self, nodes: Iterable[Inline]) -> str:
        return "".join(map(self._inline, nodes))

    def _inline(self, node: Inline) -> str:
        match node:
            case Text(text):
                return words(text)
            case Styled("protected", children):
                return self.line(children)
            case Styled(style, children):
                return self._within(style, self.line(children))
            case Code(text):
                return self._within("code", words(text))
            case Link(url, children):
                return self.link(url, self.line(children))
            case Math(tex):
                return self.formula(tex)
            case LineBreak():
                return " "
            case Picture(_, alt):
                return words(alt)
            case Anchor():
                return ""

    def _within(self, style: str, content: str) -> str:
        name = self.styles[style]
        return f"<{name}>{content}</{name}>"

    def link(self, url: str, content: str) -> str:
        return content

    def formula(self, tex: str, *, display: bool = False) -> str:
        try:
            found = mathml(tex, self.macros, display=display)  # < begins a tag there, nothing else
            return found.replace("<", "<mml:").replace("<mml:/", "</mml:")
        except BadMath:
            return self._within("code", words(tex))


@dataclass(frozen=True, slots=True)
class Jats(Faces):
    """The elements of JATS, whose names begin with *prefix* where they are within another schema.

    An abstract holds paragraphs and nothing else, so lists, formulas and tables stand within one.
    """

    prefix: str = ""
    styles: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        names = {
            "emphasis": "italic", "strong": "bold", "superscript": "sup", "subscript": "sub",
            "code": "monospace",
        }  # fmt: skip
        styles = {style: f"{self.prefix}{name}" for style, name in names.items()}
        object.__setattr__(self, "styles", styles)

    def link(self, url: str, content: str) -> str:
        if not url.startswith(("http://", "https://", "mailto:")):
            return content  # it leads to a place on a page of the site
        start = element(f"{self.prefix}ext-link", **{"ext-link-type": "uri", "xlink:href": url})
        return f"{start.removesuffix('/>')}>{content}</{self.prefix}ext-link>"

    def formula(self, tex: str, *, display: bool = False) -> str:
        name = f"{self.prefix}{'disp' if display else 'inline'}-formula"
        return f"<{name}>{Faces.formula(self, tex, display=display)}</{name}>"

    def blocks(self, nodes: Iterable[Block]) -> list[str]:
        """Paragraphs, each in a line."""
        return [text for node in nodes for text in self._block(node)]

    def _block(self, node: Block) -> list[str]:
        match node:
            case Paragraph(children):
                return [self._paragraph(self.line(children))]
            case Heading(_, children):
                return [self._paragraph(self._within("strong", self.line(children)))]
            case Quote(children):
                return [self._paragraph(self._holding("disp-quote", self.blocks(children)))]
            case Items():
                return [self._paragraph(self._items(node))]
            case CodeBlock(text):
                return [self._paragraph(element(f"{self.prefix}preformat", text))]
            case MathBlock(tex):
                return [self._paragraph(self.formula(tex, display=True))]
            case Table():
                return [self._paragraph(self._table(node))]
            case Figure() | Definitions() | Aside() | Notes() | Rule():
                return self.blocks(plain_blocks(node))

    def _paragraph(self, content: str) -> str:
        return f"<{self.prefix}p>{content}</{self.prefix}p>"

    def _holding(self, name: str, children: Iterable[str], **attributes: str) -> str:
        return container(f"{self.prefix}{name}", children, **attributes)

    def _items(self, node: Items) -> str:
        kind = "bullet" if node.start is None else "order"
        items = []
        for number, item in enumerate(node.items, start=node.start or 0):
            is_other = node.start not in (None, 1)  # JATS counts from 1; a label says what it is
            label = [element(f"{self.prefix}label", f"{number}.")] if is_other else []
            blocks = self.blocks(item) or [self._paragraph("")]
            items.append(self._holding("list-item", [*label, *blocks]))
        return self._holding("list", items, **{"list-type": kind})

    def _table(self, node: Table) -> str:
        rows = [
            self._holding("tr", [self._cell(cell, at < node.header_rows) for cell in row])
            for at, row in enumerate(node.rows)
        ]
        head, body = rows[: node.header_rows], rows[node.header_rows :]
        parts = [self._holding("thead", head)] if head else []
        parts.append(self._holding("tbody", body or head))
        return self._holding("table-wrap", [self._holding("table", parts)])

    def _cell(self, cell: tuple[Inline, ...], is_header: bool) -> str:
        name = f"{self.prefix}{'th' if is_header else 'td'}"
        return f"<{name}>{self.line(cell)}</{name}>"


def face_markup(markup: Markup) -> str:
    """A title as Crossref takes it.

    >>> face_markup(Markup("*P* < {NP}"))
    '<i>P</i> &lt; NP'
    """
    return Faces(markup.macros).line(markup.inlines())


def jats_line(markup: Markup, prefix: str = "") -> str:
    """A title as JATS takes it."""
    return _jats(markup.macros, prefix).line(markup.inlines())


def jats_paragraphs(markup: Markup, prefix: str = "") -> list[str]:
    """An abstract as JATS takes it.

    >>> jats_paragraphs(Markup("H{sub}`2`O"), "jats:")
    ['<jats:p>H<jats:sub>2</jats:sub>O</jats:p>']
    """
    return _jats(markup.macros, prefix).blocks(markup.blocks())


@lru_cache(maxsize=64)
def _jats(macros: Macros, prefix: str) -> Jats:
    return Jats(macros, prefix=prefix)
