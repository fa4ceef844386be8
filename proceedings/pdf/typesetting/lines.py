"""Short texts by the thousand: entries of the contents, the index, the committees.

reportlab's `Paragraph` takes a millisecond to parse, measure and draw a line of a book's index.
`Lines` sets what is only letters in fonts, ragged right, and takes a tenth of that; `text` chooses
between the two, so that nobody needs to know which it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias
from xml.sax.saxutils import quoteattr

from reportlab.lib.enums import TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import getAscent
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from proceedings.pdf.fonts.scripts.unspaced import may_break
from proceedings.pdf.typesetting.paragraph import Paragraph
from proceedings.pdf.typesetting.pieces import (
    Piece,
    measure,
    pieces_as_seen,
    read_pieces,
    write_pieces,
)


@dataclass(frozen=True, slots=True)
class Word:
    """What stays on one line; widths in thousandths of the type's size."""

    pieces: tuple[Piece, ...]
    width: float
    space: float  #: of the blank after it


@dataclass(frozen=True, slots=True)
class Line:
    """What is drawn as one."""

    pieces: tuple[Piece, ...]
    width: float


class Lines(Flowable):
    """Text on lines as long as there is room, flush left; never broken over pages."""

    def __init__(self, pieces: Sequence[Piece], style: ParagraphStyle) -> None:
        super().__init__()
        self._pieces, self.style = pieces, style
        self._lines: list[Line] = []
        self._measured = -1.0  #: the width that the lines are set for

    def getSpaceBefore(self) -> float:  # noqa: N802
        return float(self.style.spaceBefore)

    def getSpaceAfter(self) -> float:  # noqa: N802
        return float(self.style.spaceAfter)

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Break the lines, once for each width that is asked for."""
        if self._measured != availWidth:
            self._measured, self.width = availWidth, availWidth
            self._lines = list(self._broken(availWidth))
            self.height = len(self._lines) * self.style.leading
        return self.width, self.height

    @property
    def last_width(self) -> float:
        """How far the last line reaches, in points."""
        if not self._lines:
            return 0.0
        indent = self.style.leftIndent + (
            self.style.firstLineIndent if len(self._lines) == 1 else 0
        )
        return float(indent + self._lines[-1].width * self.style.fontSize / 1000)

    def draw(self) -> None:
        """Draw with the lower left corner at the origin."""
        self.draw_at(self.canv, 0, 0)

    def draw_at(self, canvas: Canvas, left: float, bottom: float) -> None:
        """Draw the lines, and a link for each linked piece."""
        style = self.style
        # Most often the colour is that of the line before: half of all operators would set it.
        if getattr(canvas, "_fillColorObj", None) != style.textColor:
            canvas.setFillColor(style.textColor)
        y = bottom + self.height - getAscent(style.fontName, style.fontSize)
        for number, line in enumerate(self._lines):
            x = left + style.leftIndent + (0 if number else style.firstLineIndent)
            pieces = pieces_as_seen(line.pieces, self._pieces)
            write_pieces(canvas, pieces, x, y, style.fontSize)
            for piece in pieces:
                width = piece.width * style.fontSize / 1000
                if piece.address:
                    box = (x, y - style.fontSize * 0.25, x + width, y + style.fontSize * 0.8)
                    canvas.linkURL(piece.address, box, relative=1)
                x += width
            y -= style.leading

    def _broken(self, width: float) -> Iterator[Line]:
        """The lines that fit into *width* points: each takes as many words as it can."""
        style, scale = self.style, 1000 / self.style.fontSize
        room = (width - style.leftIndent) * scale
        left = room - style.firstLineIndent * scale
        whole = sum(piece.width for piece in self._pieces)
        if whole <= left:
            if self._pieces:
                yield Line(tuple(self._pieces), whole)
            return
        line: list[Word] = []
        for word in _words(self._pieces, room):
            if line and word.width > left:
                yield _line(line)
                line, left = [], room
            line.append(word)
            left -= word.width + word.space
        if line:
            yield _line(line)


Short: TypeAlias = Lines | Paragraph


def text(
    xml: str | Sequence[tuple[str, str]],
    style: ParagraphStyle,
    paragraph: Callable[[str, ParagraphStyle], Paragraph] = Paragraph,
) -> Short:
    """*xml*, which `Flow` has made, as lines; a sequence has parts with the address of each link.

    What holds more than letters in fonts (a raised figure, a formula, a link of its own) becomes
    a paragraph; *paragraph* makes it.
    """
    parts = [(xml, "")] if isinstance(xml, str) else list(xml)
    pieces: list[Piece] = []
    is_simple = style.alignment == TA_LEFT
    for part, address in parts if is_simple else ():
        found = read_pieces(part, style.fontName, address)
        is_simple = is_simple and found is not None
        pieces += found or ()
    if is_simple:
        return Lines(pieces, style)
    linked = (f"<a href={quoteattr(url)}>{part}</a>" if url else part for part, url in parts)
    return paragraph("".join(linked), style)


def put(short: Short, canvas: Canvas, left: float, bottom: float) -> None:
    """Draw *short* with its lower left corner there."""
    if isinstance(short, Lines):
        short.draw_at(canvas, left, bottom)
    else:
        short.drawOn(canvas, left, bottom)


def last_width(short: Short) -> float:
    """How far the last line of *short* reaches once it is wrapped, in points."""
    if isinstance(short, Lines):
        return short.last_width
    return float(short.getActualLineWidths0()[-1])


def _words(pieces: Sequence[Piece], room: float) -> Iterator[Word]:
    """*pieces* cut at blanks; a word that is wider than *room* is cut between its letters."""
    current: list[Piece] = []
    for piece in pieces:
        *closed, rest = piece.text.split(" ")
        for letters in closed:
            current += [piece.holding(letters)] if letters else []
            if current:
                yield from _fitting(current, measure(piece.font, " "), room)
            current = []
        current += [piece.holding(rest)] if rest else []
    if current:
        yield from _fitting(current, 0.0, room)


def _fitting(pieces: list[Piece], space: float, room: float) -> Iterator[Word]:
    width = sum(piece.width for piece in pieces)
    if width <= room:
        yield Word(tuple(pieces), width, space)
        return
    letters = [piece.holding(letter) for piece in pieces for letter in piece.text]
    pairs = enumerate(pairwise(letters), start=1)
    ends = [number for number, (one, next_) in pairs if may_break(one.text, next_.text)]
    # Chinese is cut where a line may end; what may be cut nowhere, anywhere.
    cuts = [0, *(ends or range(1, len(letters))), len(letters)]
    for start, end in pairwise(cuts):
        part = tuple(letters[start:end])
        yield Word(part, sum(letter.width for letter in part), space if end == cuts[-1] else 0.0)


def _line(words: Sequence[Word]) -> Line:
    """The words with blanks between them, in as few pieces as font and link allow."""
    joined: list[Piece] = []
    for number, word in enumerate(words):
        for piece in word.pieces:
            before = joined[-1] if joined else None
            if before and (piece.font, piece.address) == (before.font, before.address):
                joined[-1] = piece.holding(before.text + piece.text)
            else:
                joined.append(piece)
        if word.space and number < len(words) - 1:
            joined[-1] = joined[-1].holding(f"{joined[-1].text} ")
    width = sum(word.width + word.space for word in words) - words[-1].space
    return Line(tuple(joined), width)
