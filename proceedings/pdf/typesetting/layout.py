"""Forms of a book that reportlab lacks: a line with its page number, and what spreads on a sheet.

Columns have a file of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from reportlab.pdfbase.pdfmetrics import getAscent, stringWidth
from reportlab.platypus import Flowable

from proceedings.pdf.typesetting.lines import Short, last_width, put
from proceedings.pdf.typesetting.paragraph import Paragraph
from proceedings.pdf.typesetting.styles import INK, MUTED, RULE

_NUMBER = 40.0  #: points kept free on the right, so that no title comes near the page numbers
_LABEL = 9.5  #: points, the type of labels
_PITCH = 6.0  #: from dot to dot, counted from the right edge so that dots of all lines align
_RULE = 9.0  #: points that a rule above an entry takes


class Entry(Flowable):
    """Texts with a label hanging on their left and a page number on their right.

    Dots lead from the end of the first text to the number. It is never broken over pages; with an
    *address*, the first text and its number are one link.
    """

    def __init__(
        self,
        texts: Sequence[Short],
        *,
        label: str = "",
        page: str = "",
        address: str = "",
        indent: float = 0.0,
        space: float = 7.0,
        rule: bool = False,
        scale: float = 1.0,
    ) -> None:
        super().__init__()
        self._texts = texts
        self._scale = scale  #: of the label, as the texts' styles are scaled
        self._label, self._page, self._address = label, page, address
        self._indent = indent  #: room for the label
        self._above = _RULE if rule else 0.0
        self._heights: list[float] = []
        self._measured = -1.0
        self.spaceBefore = space

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Set the texts in the room that label and number leave, once for each width."""
        if self._measured != availWidth:
            self._measured = availWidth
            room = availWidth - self._indent - (_NUMBER if self._page else 0)
            self._heights = [text.wrap(room, availHeight)[1] for text in self._texts]
            self.width, self.height = availWidth, sum(self._heights) + self._above
        return self.width, self.height

    def draw(self) -> None:
        """Draw all of it with the lower left corner at the origin, in the order of reading."""
        style, top = self._texts[0].style, self.height - self._above
        rise = style.leading - getAscent(style.fontName, style.fontSize)  # of the last baseline
        if self._above:
            self._draw_rule()
        if self._label:
            self.canv.setFont(style.fontName, _LABEL * self._scale)
            self.canv.setFillColor(MUTED)
            self.canv.drawString(0, top - style.leading + rise, self._label)
        for number, below in enumerate(accumulate(self._heights)):
            put(self._texts[number], self.canv, self._indent, top - below)
            if self._page and number == 0:
                self._draw_page(top - below + rise, style.fontName, style.fontSize)
            if self._address and number == 0:
                box = (self._indent, top - below, self.width, top)
                self.canv.linkURL(self._address, box, relative=1)

    def _draw_rule(self) -> None:
        self.canv.setStrokeColor(RULE)
        self.canv.setLineWidth(0.4)
        self.canv.line(0, self.height, self.width, self.height)

    def _draw_page(self, baseline: float, font: str, size: float) -> None:
        number = stringWidth(self._page, font, size)
        end = self._indent + last_width(self._texts[0])
        self._draw_dots(self.width - _PITCH * (number // _PITCH + 2), end + _PITCH, baseline)
        self.canv.setFont(font, size)
        self.canv.setFillColor(INK)
        self.canv.drawRightString(self.width, baseline, self._page)

    def _draw_dots(self, right: float, left: float, baseline: float) -> None:
        """Round dots as a dashed line: as letters they would be read out, copied and searched."""
        if left < right:
            self.canv.setLineCap(1)
            self.canv.setLineWidth(0.9)
            self.canv.setStrokeColor(MUTED)
            self.canv.setDash([0, _PITCH])
            self.canv.line(right, baseline + 0.4, left, baseline + 0.4)


class Spread(Flowable):
    """Paragraphs at the top of the sheet, others at its foot, and air between them."""

    def __init__(self, above: Sequence[Paragraph], below: Sequence[Paragraph]) -> None:
        super().__init__()
        self._above, self._below = above, below

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Take the whole height there is, or more where the paragraphs need more."""
        for paragraph in (*self._above, *self._below):
            paragraph.wrap(availWidth, availHeight)
        needed = _stacked(self._above) + _stacked(self._below)
        self.width, self.height = availWidth, max(availHeight, needed)
        return self.width, self.height

    def draw(self) -> None:
        """Draw both groups with the lower left corner at the origin."""
        for group, top in ((self._above, self.height), (self._below, _stacked(self._below))):
            for paragraph in group:
                top -= paragraph.getSpaceBefore() + paragraph.height
                paragraph.drawOn(self.canv, 0, top)
                top -= paragraph.getSpaceAfter()


class Balanced(Paragraph):
    """A title whose lines are about as long as each other, where one line does not hold it."""

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Take the narrowest lines that are no more of them."""
        height = super().wrap(availWidth, availHeight)[1]
        narrow, wide = availWidth * 0.5, availWidth
        while wide - narrow > 4:
            middle = (narrow + wide) / 2
            if super().wrap(middle, availHeight)[1] > height or self.minWidth() > middle:
                narrow = middle
            else:
                wide = middle
        super().wrap(wide, availHeight)
        return availWidth, height


def _stacked(paragraphs: Sequence[Paragraph]) -> float:
    return sum(p.getSpaceBefore() + p.height + p.getSpaceAfter() for p in paragraphs)
