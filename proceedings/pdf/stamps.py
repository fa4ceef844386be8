"""Running heads and page numbers, drawn as if every page were an upright sheet.

A stamp is a small drawing the size of the page as it is displayed; `assemble` lays it over the
page through `PageBox.matrix`. All stamps of a volume are one document, so their fonts are embedded
once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from proceedings.pdf.faces import Cut
from proceedings.pdf.fonts import Fonts
from proceedings.pdf.geometry import PageBox

_INK = 0.25  #: grey of all stamps, 0 is black
_SMALL, _LARGE = 400.0, 850.0
"""Points: a page whose shorter side is less gets smaller stamps, one with more larger ones."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What is printed on the pages of a section besides their own content and their numbers."""

    left: str = ""  #: of the running head
    right: str = ""
    citation: str = ""  #: of the first page, in place of the running head


def draw_stamps(pages: Iterable[tuple[PageBox, str, Stamp]], fonts: Fonts) -> bytes:
    """A PDF with one page for each box, number and stamp, as large as its page is displayed."""
    out = BytesIO()
    canvas = Canvas(out, invariant=1, pageCompression=1)
    for box, number, stamp in pages:
        canvas.setPageSize((box.width, box.height))
        _Sheet(canvas, fonts, box.width, box.height).draw(number, stamp)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


class _Sheet:
    """One sheet; on pages much smaller or larger than a book's all lengths go with the page."""

    def __init__(self, canvas: Canvas, fonts: Fonts, width: float, height: float) -> None:
        self._canvas, self._fonts = canvas, fonts
        self._width, self._height = width, height
        side = min(width, height)
        self._scale = min(side / _SMALL, max(1.0, side / _LARGE))
        self._margin = 48 * self._scale
        self._edge = 25 * self._scale  #: from the sheet's edge to the text's baseline

    def draw(self, number: str, stamp: Stamp) -> None:
        self._canvas.setFillGray(_INK)
        top, inner = self._height - self._edge - 6 * self._scale, self._width - 2 * self._margin
        self._line(number, self._width / 2, self._edge, 9.5, align=0.5)
        if stamp.citation:
            for row, line in enumerate(self._wrapped(stamp.citation, inner, 7.5)):
                self._line(line, self._margin, top - row * 9.5 * self._scale, 7.5)
            return
        left = self._fitted(stamp.left, inner, 8.0, Cut.REGULAR)
        room = inner - self._measure(left, 8.0, Cut.REGULAR) - 18 * self._scale
        right = self._fitted(stamp.right, room, 8.0, Cut.ITALIC)
        self._line(left, self._margin, top, 8.0)
        self._line(right, self._width - self._margin, top, 8.0, Cut.ITALIC, align=1.0)

    def _line(
        self,
        text: str,
        x: float,
        y: float,
        size: float,
        cut: Cut = Cut.REGULAR,
        align: float = 0.0,
    ) -> None:
        """Write *text*; *align* is the share of its width that lies left of *x*."""
        line = self._canvas.beginText(x - align * self._measure(text, size, cut), y)
        for font, piece in self._fonts.runs(text, cut):
            line.setFont(font, size * self._scale)
            line.textOut(piece)
        self._canvas.drawText(line)

    def _measure(self, text: str, size: float, cut: Cut) -> float:
        return self._fonts.width(text, size * self._scale, cut)

    def _fitted(self, text: str, room: float, size: float, cut: Cut) -> str:
        """*text*, or as many of its first words as there is room for, and an ellipsis."""
        words, fitted = text.split(), text
        while words and self._measure(fitted, size, cut) > room:
            words.pop()
            fitted = f"{' '.join(words)} …"
        return fitted if words else ""

    def _wrapped(self, text: str, room: float, size: float) -> list[str]:
        """*text* on at most two lines."""
        words = text.split()
        for count in range(len(words), 0, -1):
            first = " ".join(words[:count])
            if self._measure(first, size, Cut.REGULAR) <= room:
                rest = " ".join(words[count:])
                second = self._fitted(rest, room, size, Cut.REGULAR)
                return [first, second] if second else [first]
        return [self._fitted(text, room, size, Cut.REGULAR)]
