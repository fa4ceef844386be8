"""A paragraph whose lines grow with the formulas that stand in them."""

from __future__ import annotations

from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import getAscentDescent

from proceedings.pdf.typesetting.paragraph import Paragraph


class RoomyParagraph(Paragraph):
    """Its lines are as far apart as in any other, but for those that need more room.

    reportlab's own way to set lines apart takes the fonts' heights for those of the text, and so
    sets every line anew.
    """

    def breakLines(self, width: Any) -> Any:  # noqa: N802
        """Break the lines, and say of each how much room it takes."""
        return self._with_room(super().breakLines(width))

    def breakLinesCJK(self, maxWidths: Any) -> Any:  # noqa: N802, N803
        """The same for a script without spaces."""
        return self._with_room(super().breakLinesCJK(maxWidths))

    def drawPara(self, debug: int = 0) -> None:  # noqa: N802
        """Draw it lower by what the first line needs above it, which reportlab leaves out."""
        self.canv.saveState()
        self.canv.translate(0, self._above() - self._line(0).ascent)
        super().drawPara(debug)
        self.canv.restoreState()

    @property
    def last_baseline(self) -> float:
        """How far the last baseline stands above the lower edge, in points, once wrapped."""
        return float(self._above() - self.style.fontSize - self._line(-1).descent)

    def _with_room(self, para: Any) -> Any:
        above = self._above()
        for line in [para] if para.kind == 0 else para.lines:
            line.ascent = max(above, line.ascent)
            line.descent = min(above - self.style.leading, line.descent)
        return para

    def _above(self) -> float:
        """The share of the leading that a line of text has above its baseline, in points."""
        descent = getAscentDescent(self.style.fontName, self.style.fontSize)[1]
        return float(self.style.leading + descent)

    def _line(self, number: int) -> Any:
        para: Any = getattr(self, "blPara")  # noqa: B009  reportlab declares none
        return para if para.kind == 0 else para.lines[number]


def roomy(xml: str, style: ParagraphStyle) -> RoomyParagraph:
    """*xml* in *style*; with "min", reportlab gives a line the room that it says it takes."""
    return RoomyParagraph(xml, ParagraphStyle(style.name, style, autoLeading="min"))
