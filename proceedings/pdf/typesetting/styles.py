"""How the typeset pages look: the sheet, its margins, and the styles of its paragraphs.

A book, not a screen: one face in two cuts, sizes a reader tells apart at a glance, space in place
of rules, bold only where an editor asked for it.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4, A5, A6, LETTER
from reportlab.lib.styles import ParagraphStyle

from proceedings.model.volumes import PaperSize
from proceedings.pdf.fonts.faces import Cut
from proceedings.pdf.fonts.fonts import CODE, Fonts

INK: Color = HexColor("#1d2127")
MUTED: Color = HexColor("#565d68")
RULE: Color = HexColor("#b9bec7")
LINK: Color = HexColor("#0b57a4")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of the book; lengths in points."""

    width: float
    height: float
    side: float = 82.0  #: margin left and right
    top: float = 86.0
    bottom: float = 84.0
    scale: float = 1.0  #: of all type on it, which is smaller on a small sheet

    @classmethod
    def of(cls, size: PaperSize) -> Sheet:
        return cls(*_SIZES[size])

    @property
    def text_width(self) -> float:
        return self.width - 2 * self.side

    @property
    def text_height(self) -> float:
        return self.height - self.top - self.bottom


#: Width, height, margins and scale; width and height alone are those of a book.
_SIZES: dict[PaperSize, tuple[float, ...]] = {
    PaperSize.A4: A4,
    PaperSize.LETTER: LETTER,
    PaperSize.A5: (*A5, 48.0, 60.0, 58.0, 0.9),
    PaperSize.A6: (*A6, 35.8, 44.0, 40.0, 0.76),
}
_LENGTHS = ("fontSize", "leading", "spaceBefore", "spaceAfter", "leftIndent", "firstLineIndent")


class Styles:
    """The paragraph styles, in the fonts of one volume."""

    def __init__(self, fonts: Fonts) -> None:
        roman, italic = fonts.name(), fonts.name(Cut.ITALIC)
        base: dict[str, Any] = {
            "fontName": roman,
            "bulletFontName": roman,
            "textColor": INK,
            "splitLongWords": 1,
            "allowWidows": 0,
            "allowOrphans": 0,
            "alignment": TA_LEFT,
        }

        def style(name: str, size: float, leading: float, **more: Any) -> ParagraphStyle:
            return ParagraphStyle(name, fontSize=size, leading=leading, **{**base, **more})

        self.body = style("body", 10.5, 15.2, alignment=TA_JUSTIFY, spaceAfter=7)
        self.title = style("title", 23, 30, spaceAfter=22)
        self.heading = style("heading", 14, 19, spaceBefore=16, spaceAfter=6, keepWithNext=1)
        self.subheading = style(
            "subheading", 11.5, 16, fontName=italic, spaceBefore=10, spaceAfter=4, keepWithNext=1
        )
        self.entry = style("entry", 10.5, 14.2)
        self.people = style("people", 9.5, 13, fontName=italic, textColor=MUTED)
        self.small = style("small", 9, 12.6, textColor=MUTED)
        self.cell = style("cell", 9.2, 12.6)
        self.code = style("code", 8.4, 12, fontName=fonts.name(chain=CODE), leftIndent=12)
        self.code.spaceAfter = 8
        self.formula = style("formula", 10.5, 16, alignment=TA_CENTER, spaceAfter=8)
        self.quote = style("quote", 10, 14.4, alignment=TA_JUSTIFY, spaceAfter=6)
        self.paper_title = style("paper title", 18, 24, spaceAfter=8)
        self.member = style("member", 9.8, 13.2)
        self.roster = style("roster", 9.2, 12.6, leftIndent=10, firstLineIndent=-10, spaceAfter=3)
        self.index = style("index", 9.4, 13.0, leftIndent=12, firstLineIndent=-12)
        self.letter = style("letter", 12.5, 17, textColor=MUTED, spaceBefore=9, spaceAfter=2)
        self.main_title = style("main title", 27, 34)
        self.sub_title = style("sub title", 16, 22, spaceBefore=8)
        self.note = style("note", 9.6, 14.4)
        # What opens a text goes to the right edge where it is written from right to left.
        for opening in (self.title, self.paper_title):
            opening.turns = True

    def scaled(self, factor: float) -> Styles:
        """The same styles with all lengths times *factor*."""
        scaled = copy(self)
        for name, style in vars(self).items():
            lengths = {length: getattr(style, length) * factor for length in _LENGTHS}
            setattr(scaled, name, ParagraphStyle(style.name, parent=style, **lengths))
        return scaled
