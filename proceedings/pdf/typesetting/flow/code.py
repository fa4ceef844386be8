"""Lines of code: one that is too long goes on below, and a mark says so."""

from __future__ import annotations

from typing import Any

from reportlab.lib.styles import ParagraphStyle

from proceedings.pdf.typesetting.paragraph import Paragraph
from proceedings.pdf.typesetting.styles import MUTED

_HANGS = 14.0  #: points, of what goes on
_GOES_ON = 6.0  #: points, the size of the mark


class CodeLine(Paragraph):
    """One line of a listing."""

    def draw(self) -> None:
        """Draw it, and a small hook before each part of it that goes on."""
        super().draw()
        canvas, style = self.canv, self.style
        lines: Any = getattr(self, "blPara")  # noqa: B009  reportlab's, and it declares none
        for number in range(1, len(lines.lines)):
            x = style.leftIndent - _HANGS + _GOES_ON / 2
            y = self.height - (number + 0.45) * style.leading
            canvas.setStrokeColor(MUTED)
            canvas.setLineWidth(0.6)
            canvas.lines([(x, y + 3, x, y), (x, y, x + 5, y)])
            canvas.lines([(x + 5, y, x + 3.4, y + 1.4), (x + 5, y, x + 3.4, y - 1.4)])


def code_lines(texts: list[str], style: ParagraphStyle) -> list[CodeLine]:
    """*texts*, in reportlab's markup, one a line."""
    line = ParagraphStyle(
        "line of code",
        style,
        leftIndent=style.leftIndent + _HANGS,
        firstLineIndent=-_HANGS,
        spaceBefore=0,
        spaceAfter=0,
        allowWidows=1,
        allowOrphans=1,
    )
    last = ParagraphStyle("last line of code", line, spaceAfter=style.spaceAfter)
    rest, end = texts[:-1], texts[-1:]
    return [CodeLine(text, line) for text in rest] + [CodeLine(text, last) for text in end]
