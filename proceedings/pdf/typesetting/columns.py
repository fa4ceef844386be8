"""Blocks in columns: an index, a committee."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from proceedings.pdf.typesetting.lines import Short, put

_GAP = 26.0  #: points between columns


class Columns(Flowable):
    """Blocks set in columns of equal width, as even as they go; the last page's too.

    A block (a heading with the line below it, a name with its affiliation) is never broken. Every
    block is measured once, however many pages there are.
    """

    def __init__(self, blocks: Sequence[Sequence[Short]], count: int = 2) -> None:
        super().__init__()
        self._blocks, self._count = blocks, count
        self._columns: list[list[int]] = []
        self._heights: list[float] = []
        #: Points above a block that it does not need at the head of a column.
        self._saved = [block[0].getSpaceBefore() for block in blocks]
        self._measured = -1.0  #: the width that the blocks are set for

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Find the least height at which the columns hold all blocks."""
        self._measure(availWidth)
        self.width = availWidth
        if not self._fits(availHeight):
            self.height = sum(self._heights)  # too large in any case: only to be split
            return self.width, self.height
        self.height = min(self._least_height(), availHeight)
        self._columns = self._filled(self.height)
        return self.width, self.height

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803
        """As much as fills the page's columns, and the rest."""
        self._measure(availWidth)
        here = sum(map(len, self._filled(availHeight)))
        too_high = max(self._heights, default=0.0) > availHeight
        if too_high or here in {0, len(self._blocks)}:
            return []
        return [self._part(0, here), self._part(here, len(self._blocks))]

    def draw(self) -> None:
        """Draw column after column with the lower left corner at the origin."""
        for number, column in enumerate(self._columns):
            x, y = number * (self._column_width + _GAP), self.height
            for index in column:
                y = self._draw_block(self._blocks[index], x, y, is_first=index == column[0])

    @property
    def _column_width(self) -> float:
        return (self._measured - _GAP * (self._count - 1)) / self._count

    def _part(self, first: int, after: int) -> Columns:
        part = Columns(self._blocks[first:after], self._count)
        part._heights, part._measured = self._heights[first:after], self._measured
        return part

    def _measure(self, width: float) -> None:
        if self._measured != width:
            self._measured = width
            self._heights = [_height(block, self._column_width) for block in self._blocks]

    def _least_height(self) -> float:
        total, tallest = sum(self._heights), max(self._heights, default=0.0)
        low, high = total / self._count - sum(self._saved[:1]), total / self._count + tallest
        while high - low > 0.5:
            middle = (low + high) / 2
            low, high = (low, middle) if self._fits(middle) else (middle, high)
        return high

    def _fits(self, height: float) -> bool:
        return sum(map(len, self._filled(height))) == len(self._blocks)

    def _filled(self, height: float) -> list[list[int]]:
        """The numbers of the blocks that the columns hold, each filled up to *height*."""
        columns: list[list[int]] = [[]]
        used = 0.0
        for index, needed in enumerate(self._heights):
            if columns[-1] and used + needed > height + 0.01:
                if len(columns) == self._count:
                    break
                columns.append([])
                used = 0.0
            used += needed if columns[-1] else needed - self._saved[index]
            columns[-1].append(index)
        return columns

    def _draw_block(self, block: Sequence[Short], x: float, y: float, *, is_first: bool) -> float:
        """Draw *block* below *y*; returns where it ends."""
        for number, text in enumerate(block):
            # At the head of a column nothing stands above that it had to keep away from.
            y -= 0 if is_first and number == 0 else text.getSpaceBefore()
            y -= text.height
            put(text, self.canv, x, y)
            y -= text.getSpaceAfter()
        return y


def _height(block: Sequence[Short], width: float) -> float:
    return sum(
        text.getSpaceBefore() + text.wrap(width, 1e6)[1] + text.getSpaceAfter() for text in block
    )
