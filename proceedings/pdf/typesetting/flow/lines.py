"""What stands in a line, as reportlab's markup."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle

from proceedings.model.markup import BadMath, Macros, Markup, inline_text_of
from proceedings.model.markup.nodes import (
    Anchor,
    Code,
    Inline,
    LineBreak,
    Link,
    Math,
    Picture,
    Styled,
    Text,
)
from proceedings.pdf.fonts.faces import Cut, Face
from proceedings.pdf.fonts.fonts import CODE, TEXT, Fonts
from proceedings.pdf.typesetting.flow.hyphenation import hyphenation
from proceedings.pdf.typesetting.flow.roomy import roomy
from proceedings.pdf.typesetting.flow.shown import line_picture
from proceedings.pdf.typesetting.inline import holds_drawing, markup
from proceedings.pdf.typesetting.math.setting import NotSet, formula
from proceedings.pdf.typesetting.paragraph import Paragraph
from proceedings.pdf.typesetting.styles import LINK, Styles

#: How far raised and lowered signs stand from the line, and how small they are.
_RAISED, _LOWERED = 'rise="35%" size="68%"', 'rise="15%" size="68%"'
_OURS = ("x-", "#")  #: how addresses inside the volume begin


class Lines:
    """Writes lines in the fonts and styles of one volume; *language* divides their words."""

    def __init__(
        self, fonts: Fonts, styles: Styles, macros: Macros = (), language: str = ""
    ) -> None:
        self.fonts, self.styles, self._macros = fonts, styles, macros
        self.language = language

    def plain(self, text: str, cut: Cut = Cut.REGULAR, chain: tuple[Face, ...] = TEXT) -> str:
        """Plain *text* as reportlab's markup.

        reportlab would end a line at a narrow no-break space, as French has before a "!".
        """
        text = text.replace("\u202f", "\xa0")
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
        color = "" if address.startswith(_OURS) else f" color={quoteattr(LINK.hexval())}"
        return f"<a href={quoteattr(address)}{color}>{xml}</a>"

    def paragraph(self, xml: str, style: ParagraphStyle) -> Paragraph:
        """*xml* in lines that have room for its formulas, their words divided if justified."""
        changes: dict[str, Any] = {}
        if style.alignment == TA_JUSTIFY:
            changes = {"hyphenationLang": hyphenation(self.language), "embeddedHyphenation": 1}
        if "<img " in xml:
            # reportlab stretches lines with pictures too far.
            changes["alignment"] = TA_LEFT
        style = ParagraphStyle(style.name, style, **changes) if changes else style
        return roomy(xml, style) if holds_drawing(xml) else Paragraph(xml, style)

    def formula(self, tex: str, *, display: bool = False) -> str | None:
        """A formula typeset, as reportlab's markup; None where it has to be printed as text."""
        try:
            return " ".join(map(markup, formula(tex, tuple(self._macros), display=display)))
        except NotSet as error:
            # Of a paper's formula that nothing can read, the reading of the paper has told.
            is_told = isinstance(error.__cause__, BadMath) and self.fonts.where.startswith(
                "papers/"
            )
            if not is_told:
                self.fonts.unset[self.fonts.where, tex] = str(error)
            return None

    def _inline(self, node: Inline, cut: Cut) -> str:
        match node:
            case Text(text):
                return self.plain(text, cut)
            case Styled():
                return self._styled(node, cut)
            case Code(text):
                return f'<font size="-1">{self.plain(text, cut, CODE)}</font>'
            case Math(tex):
                return self.formula(tex) or self._as_text(node, cut)
            case Link(url, children):
                xml = self.inline(children, cut)
                return self.link(url, xml) if url else xml
            case LineBreak():
                return "<br/>"
            case Picture():
                return line_picture(node, self.styles.body.fontSize)
            case Anchor(name):
                return f"<a name={quoteattr(name)}/>"

    def _as_text(self, node: Math, cut: Cut) -> str:
        return self.plain(inline_text_of([node], self._macros), cut)

    def _styled(self, node: Styled, cut: Cut) -> str:
        match node.style:
            case "emphasis":
                return self.inline(node.children, _turned(cut, italic=True))
            case "strong":
                return self.inline(node.children, _turned(cut, bold=True))
            case "superscript":
                return f"<super {_RAISED}>{self.inline(node.children, cut)}</super>"
            case "subscript":
                return f"<sub {_LOWERED}>{self.inline(node.children, cut)}</sub>"
            case "protected":
                return self.inline(node.children, cut)


def _turned(cut: Cut, *, bold: bool = False, italic: bool = False) -> Cut:
    """*cut* made bold; or turned between upright and slanted, as emphasis within emphasis is."""
    is_bold = bold or cut in {Cut.BOLD, Cut.BOLD_ITALIC}
    is_italic = (cut in {Cut.ITALIC, Cut.BOLD_ITALIC}) is not italic
    return Cut.of(bold=is_bold, italic=is_italic)
