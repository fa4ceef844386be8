"""Letters in one font each: read from reportlab's markup, measured, and written on a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast
from xml.sax.saxutils import unescape

from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfgen.canvas import Canvas

from proceedings.pdf.fonts.scripts.direction import runs_right_to_left
from proceedings.pdf.fonts.scripts.glyph_font import glyph_font
from proceedings.pdf.fonts.scripts.lines import as_seen, letters_of

_BLANKS = re.compile(r"[ \t\n]+")
_SIMPLE = re.compile(r'<font name="(?P<font>[^"]+)">(?P<inner>[^<]*)</font>|(?P<plain>[^<]+)')


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters in one font, and the address of the link they are."""

    font: str
    text: str
    address: str = ""

    def holding(self, text: str) -> Piece:
        """Other letters in the same font, of the same link."""
        return Piece(self.font, text, self.address)

    @property
    def width(self) -> float:
        """In thousandths of the type's size."""
        return measure(self.font, self.text)


def read_pieces(xml: str, font: str, address: str) -> list[Piece] | None:
    """The letters of *xml* with their fonts; None where there is more to it."""
    if "<" not in xml:
        return [Piece(font, _unescaped(xml), address)] if xml else []
    found, end = [], 0
    for match in _SIMPLE.finditer(xml):
        if match.start() != end:
            return None
        end = match.end()
        letters = match["inner"] if match["font"] else match["plain"]
        if letters:
            found.append(Piece(match["font"] or font, _unescaped(letters), address))
    return found if end == len(xml) else None


def _unescaped(xml: str) -> str:
    """The letters of *xml*, each blank of whatever form a single one."""
    letters = unescape(xml, {"&nbsp;": "\xa0", "&quot;": '"'}) if "&" in xml else xml
    return _BLANKS.sub(" ", letters) if "\n" in letters or "  " in letters else letters


def pieces_as_seen(line: tuple[Piece, ...], pieces: Sequence[Piece]) -> Sequence[Piece]:
    """A *line* of *pieces* in the order of sight, where it has words from right to left."""
    if not any(glyph_font(piece.font) for piece in line):
        return line
    turned = runs_right_to_left("".join(letters_of(piece.font, piece.text) for piece in pieces))
    seen = as_seen([(piece, piece.text) for piece in line], lambda piece: piece.font, turned)
    return [piece.holding(text) for piece, text in seen]


def write_pieces(canvas: Canvas, pieces: Sequence[Piece], x: float, y: float, size: float) -> None:
    """Write one line from (*x*, *y*) on, in points.

    reportlab's text objects do the same with ten calls for each piece; a contents has thousands.
    """
    doc, before = cast(Any, canvas)._doc, ""
    operators = [f"BT 1 0 0 1 {x:.3f} {y:.3f} Tm"]
    for piece in pieces:
        font: Any = getFont(piece.font)
        for subset, codes in font.splitString(piece.text, doc):
            name = font.getSubsetInternalName(subset, doc)
            operators += [] if name == before else [f"{name} {size:g} Tf"]
            operators.append(f"<{codes.hex()}> Tj")
            before = name
    canvas.addLiteral(" ".join((*operators, "ET")))


@lru_cache(maxsize=100_000)
def measure(font: str, letters: str) -> float:
    """The width of *letters* in thousandths of the type's size."""
    return float(getFont(font).stringWidth(letters, 1000))
