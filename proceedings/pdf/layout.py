"""Two forms of a book that reportlab lacks: a line with its page number, and balanced columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from reportlab.pdfbase.pdfmetrics import getAscent
from reportlab.platypus import Flowable, Paragraph

from proceedings.pdf.styles import INK, MUTED

_NUMBER = 36.0  #: points kept free on the right for a page number
_LABEL = 9.5  #: points, the type of labels
_PITCH = 6.0  #: from dot to dot, counted from the right edge so that dots of all lines align


class Entry(Flowable):
    """Paragraphs with a label hanging on their left and a page number on their right.

    Dots lead from the end of the first paragraph to the number. It is never broken over pages.
    """

    def __init__(
        self,
        paragraphs: Sequence[Paragraph],
        *,
        label: str = "",
        page: str = "",
        address: str = "",
        indent: float = 0.0,
        space: float = 7.0,
    ) -> None:
        super().__init__()
        self._paragraphs = paragraphs
        self._label, self._page, self._address = label, page, address
        self._indent = indent  #: room for the label
        self._heights: list[float] = []
        self.spaceBefore = space

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Set the paragraphs in the room that label and number leave."""
        room = availWidth - self._indent - (_NUMBER if self._page else 0)
        self._heights = [p.wrap(room, availHeight)[1] for p in self._paragraphs]
        self.width, self.height = availWidth, sum(self._heights)
        return self.width, self.height

    def draw(self) -> None:
        """Draw all of it with the lower left corner at the origin, in the order of reading."""
        style = self._paragraphs[0].style
        rise = style.leading - getAscent(style.fontName, style.fontSize)  # of the last baseline
        if self._label:
            self.canv.setFont(style.fontName, _LABEL)
            self.canv.setFillColor(MUTED)
            self.canv.drawString(0, self.height - style.leading + rise, self._label)
        for number, below in enumerate(accumulate(self._heights)):
            self._paragraphs[number].drawOn(self.canv, self._indent, self.height - below)
            if self._page and number == 0:
                self.canv.setFont(style.fontName, style.fontSize)
                self._draw_page(self.height - below + rise, style.fontSize)

    def _draw_page(self, baseline: float, size: float) -> None:
        number = self.canv.stringWidth(self._page)
        end = self._indent + self._paragraphs[0].getActualLineWidths0()[-1]
        self._draw_dots(self.width - _PITCH * (number // _PITCH + 2), end + _PITCH, baseline)
        self.canv.setFillColor(INK)
        self.canv.drawRightString(self.width, baseline, self._page)
        box = (self.width - number - 4, baseline - 3, self.width, baseline + size)
        self.canv.linkURL(self._address, box, relative=1)

    def _draw_dots(self, right: float, left: float, baseline: float) -> None:
        """Round dots as a dashed line: as letters they would be read out, copied and searched."""
        if left < right:
            self.canv.setLineCap(1)
            self.canv.setLineWidth(0.9)
            self.canv.setStrokeColor(MUTED)
            self.canv.setDash([0, _PITCH])
            self.canv.line(right, baseline + 0.4, left, baseline + 0.4)


class Columns(Flowable):
    """Blocks set in columns of equal width, as even as they go; the last page's too.

    A block (a heading with the line below it, a name with its affiliation) is never broken.
    """

    def __init__(
        self, blocks: Sequence[Sequence[Paragraph]], count: int = 2, gap: float = 26
    ) -> None:
        super().__init__()
        self._blocks, self._count, self._gap = blocks, count, gap
        self._columns: list[list[int]] = []
        self._heights: list[float] = []

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Find the least height at which the columns hold all blocks."""
        self.width = availWidth
        self._heights = [self._measure(block, availHeight) for block in self._blocks]
        height = max(sum(self._heights) / self._count, max(self._heights, default=0.0))
        while len(self._filled(height)) > self._count:
            # What exactly fills the page must not be found too large for it.
            height = availHeight if height < availHeight < height + 6 else height + 6
        self._columns, self.height = self._filled(height), height
        return self.width, height

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803
        """As much as fills the page's columns, and the rest."""
        self.wrap(availWidth, availHeight)
        columns = self._filled(availHeight)
        here = sum(len(column) for column in columns[: self._count])
        if max(self._heights) > availHeight or here in {0, len(self._blocks)}:
            return []
        parts = (self._blocks[:here], self._blocks[here:])
        return [Columns(part, self._count, self._gap) for part in parts]

    def draw(self) -> None:
        """Draw column after column with the lower left corner at the origin."""
        for number, column in enumerate(self._columns):
            x, y = number * (self._column_width + self._gap), self.height
            for index in column:
                y = self._draw_block(self._blocks[index], x, y, is_first=index == column[0])

    @property
    def _column_width(self) -> float:
        return (self.width - self._gap * (self._count - 1)) / self._count

    def _measure(self, block: Sequence[Paragraph], height: float) -> float:
        return sum(
            p.getSpaceBefore() + p.wrap(self._column_width, height)[1] + p.getSpaceAfter()
            for p in block
        )

    def _filled(self, height: float) -> list[list[int]]:
        """The blocks' numbers, column by column, each filled up to *height*."""
        columns: list[list[int]] = [[]]
        used = 0.0
        for index, needed in enumerate(self._heights):
            if columns[-1] and used + needed > height + 0.01:
                columns.append([])
                used = 0.0
            columns[-1].append(index)
            used += needed
        return columns

    def _draw_block(
        self, block: Sequence[Paragraph], x: float, y: float, *, is_first: bool
    ) -> float:
        """Draw *block* below *y*; returns where it ends."""
        for number, paragraph in enumerate(block):
            # At the head of a column nothing stands above that it had to keep away from.
            y -= 0 if is_first and number == 0 else paragraph.getSpaceBefore()
            y -= paragraph.height
            paragraph.drawOn(self.canv, x, y)
            y -= paragraph.getSpaceAfter()
        return y


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


def _stacked(paragraphs: Sequence[Paragraph]) -> float:
    return sum(p.getSpaceBefore() + p.height + p.getSpaceAfter() for p in paragraphs)
