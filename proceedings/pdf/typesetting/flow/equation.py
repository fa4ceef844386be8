"""A formula on a line of its own, with the number that references call it by."""

from __future__ import annotations

from reportlab.platypus import Flowable

from proceedings.pdf.typesetting.paragraph import Paragraph

_NUMBER = 34.0  #: points kept free on both sides where there is a number
#: Points above and below; the line of text below has room of its own above its letters.
_ABOVE, _BELOW = 12.0, 9.0


class Equation(Flowable):
    """A centred formula, and its number at the right edge."""

    def __init__(self, formula: Paragraph, number: str = "") -> None:
        super().__init__()
        self._formula, self._number = formula, number
        self._side = _NUMBER if number else 0.0
        self.spaceBefore, self.spaceAfter = _ABOVE, _BELOW

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Set the formula in the room that its number leaves."""
        _, self.height = self._formula.wrap(availWidth - 2 * self._side, availHeight)
        self.width = availWidth
        return self.width, self.height

    def draw(self) -> None:
        """Draw the number on the formula's last baseline."""
        self._formula.drawOn(self.canv, self._side, 0)
        if self._number:
            style = self._formula.style
            plain = style.leading - style.fontSize  # of the text form that stands for a formula
            baseline = getattr(self._formula, "last_baseline", plain)
            self.canv.setFont(style.fontName, style.fontSize)
            self.canv.setFillColor(style.textColor)
            self.canv.drawRightString(self.width, baseline, self._number)
