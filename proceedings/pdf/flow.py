"""Formatted text as what reportlab lays out: the one walk over the markup tree for the PDF.

Everything that an author or editor wrote is escaped and set in fonts that have its characters;
nothing of it can become markup of reportlab's own.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Indenter, Paragraph, Spacer

from proceedings.model.markup import Macros, Markup, inline_text_of
from proceedings.model.markup.nodes import (
    Block,
    Code,
    CodeBlock,
    Heading,
    Inline,
    Items,
    LineBreak,
    Link,
    Math,
    MathBlock,
    Quote,
    Styled,
    Table,
    Text,
)
from proceedings.model.markup.nodes import Paragraph as ParagraphNode
from proceedings.pdf.faces import Cut, Face
from proceedings.pdf.fonts import CODE, TEXT, Fonts
from proceedings.pdf.styles import LINK, Styles
from proceedings.pdf.tables import table

_INDENT = 18.0  #: points, of lists and quotations


class Flow:
    """Makes flowables in the fonts and styles of one volume."""

    def __init__(self, fonts: Fonts, styles: Styles, macros: Macros = ()) -> None:
        self.fonts, self.styles, self._macros = fonts, styles, macros

    def scaled(self, factor: float) -> Flow:
        """The same with all type *factor* times as large."""
        return Flow(self.fonts, self.styles.scaled(factor), self._macros)

    def plain(self, text: str, cut: Cut = Cut.REGULAR, chain: tuple[Face, ...] = TEXT) -> str:
        """Plain *text* as reportlab's markup."""
        first = self.fonts.name(cut, chain)
        pieces = []
        for font, piece in self.fonts.runs(text, cut, chain):
            xml = escape(piece)
            # The regular cut is what a style has; whatever else is used names its font.
            is_plain = font == first and cut is Cut.REGULAR and chain is TEXT
            pieces.append(xml if is_plain else f"<font name={quoteattr(font)}>{xml}</font>")
        return "".join(pieces)

    def inline(self, nodes: Iterable[Inline], cut: Cut = Cut.REGULAR) -> str:
        """Inline nodes as reportlab's markup."""
        return "".join(self._inline(node, cut) for node in nodes)

    def title(self, markup: Markup, cut: Cut = Cut.REGULAR) -> str:
        """A title on one line, as reportlab's markup."""
        return self.inline(markup.inlines(), cut)

    def link(self, address: str, xml: str) -> str:
        """Lay a link over *xml*; inside the volume a link has the colour of the text."""
        color = "" if address.startswith("x-") else f" color={quoteattr(LINK.hexval())}"
        return f"<a href={quoteattr(address)}{color}>{xml}</a>"

    def paragraph(self, xml: str, style: ParagraphStyle) -> Paragraph:
        return Paragraph(xml, style)

    def blocks(self, blocks: Iterable[Block]) -> list[Flowable]:
        """Blocks as flowables that break over pages."""
        return [flowable for block in blocks for flowable in self._block(block)]

    def _block(self, block: Block) -> list[Flowable]:
        match block:
            case ParagraphNode(children):
                return [Paragraph(self.inline(children), self.styles.body)]
            case Heading(level, children):
                style = self.styles.heading if level <= 2 else self.styles.subheading
                cut = Cut.REGULAR if level <= 2 else Cut.ITALIC
                return [Paragraph(self.inline(children, cut), style)]
            case Items(start, items):
                return self._items(start, items)
            case Quote(children):
                return _indented(self.blocks(children), _INDENT)
            case CodeBlock(text):
                return [Paragraph(self._code_lines(text), self.styles.code)]
            case MathBlock(tex):
                return [Paragraph(self.inline([Math(tex)]), self.styles.formula)]
            case Table(header_rows, rows):
                cells = [[self.inline(cell) for cell in row] for row in rows]
                return table(cells, header_rows, self.styles)

    def _items(self, start: int | None, items: tuple[tuple[Block, ...], ...]) -> list[Flowable]:
        """A list, each item's mark hanging before its first paragraph."""
        flowables: list[Flowable] = []
        for index, blocks in enumerate(items):
            mark = "•" if start is None else f"{start + index}."
            first, *rest = blocks or (ParagraphNode(()),)
            if isinstance(first, ParagraphNode):
                style = ParagraphStyle(
                    "item", parent=self.styles.body, leftIndent=_INDENT, spaceAfter=3
                )
                marked = Paragraph(self.inline(first.children) or "&nbsp;", style, bulletText=mark)
                flowables += [marked, *_indented(self.blocks(rest), _INDENT)]
            else:
                flowables += _indented(self.blocks(blocks), _INDENT)
        return [*flowables, Spacer(0, 4)]

    def _inline(self, node: Inline, cut: Cut) -> str:
        match node:
            case Text(text):
                return self.plain(text, cut)
            case Styled():
                return self._styled(node, cut)
            case Code(text):
                return f'<font size="-1">{self.plain(text, cut, CODE)}</font>'
            case Math():
                return self.plain(inline_text_of([node], self._macros), cut)
            case Link(url, children):
                return self.link(url, self.inline(children, cut)) if url else self.inline(children)
            case LineBreak():
                return "<br/>"

    def _styled(self, node: Styled, cut: Cut) -> str:
        match node.style:
            case "emphasis":
                return self.inline(node.children, _turned(cut, italic=True))
            case "strong":
                return self.inline(node.children, _turned(cut, bold=True))
            case "superscript":
                return f"<super>{self.inline(node.children, cut)}</super>"
            case "subscript":
                return f"<sub>{self.inline(node.children, cut)}</sub>"
            case "protected":
                return self.inline(node.children, cut)

    def _code_lines(self, text: str) -> str:
        lines = text.expandtabs(4).splitlines()
        return "<br/>".join(self.plain(line.replace(" ", "\xa0"), chain=CODE) for line in lines)


def _turned(cut: Cut, *, bold: bool = False, italic: bool = False) -> Cut:
    """*cut* made bold; or turned between upright and slanted, as emphasis within emphasis is."""
    is_bold = bold or cut in {Cut.BOLD, Cut.BOLD_ITALIC}
    is_italic = (cut in {Cut.ITALIC, Cut.BOLD_ITALIC}) is not italic
    return Cut.of(bold=is_bold, italic=is_italic)


def _indented(flowables: list[Flowable], by: float) -> list[Flowable]:
    return [Indenter(by, 0), *flowables, Indenter(-by, 0)] if flowables else []
