"""Pictures among the text: scaled to its width, with the words that say what they show."""

from __future__ import annotations

import re
from xml.sax.saxutils import quoteattr

from reportlab.platypus import Flowable

from proceedings.model.markup.nodes import Picture
from proceedings.pdf.typesetting.pictures import read_picture

_PIXEL = 0.75  #: points, at the 96 pixels an inch that pages on a screen count with
_TALLEST = 1.25  #: times the width of the text, so that caption and page have room
_UNITS = {"px": _PIXEL, "": _PIXEL, "pt": 1.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "in": 72.0}
_LENGTH = re.compile(r"([0-9.]+)\s*(px|pt|cm|mm|in|em|%|)")
_EM = 10.5
_IN_LINE = 1.6  #: times the type's size is what a picture in a line may be high


class Shown(Flowable):
    """A picture in the middle of the text's width."""

    def __init__(self, picture: Picture) -> None:
        super().__init__()
        self._picture, self._read = picture, read_picture(picture.file)
        self._size = (0.0, 0.0)
        self.spaceBefore = 8

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Scale it to the width that was asked for, or down to the text's."""
        ratio = self._read.ratio
        wished = _length(self._picture.width, availWidth) or self._read.reader.getSize()[0] * _PIXEL
        width = min(wished, availWidth, _TALLEST * availWidth / ratio)
        self._size = (width, width * ratio)
        self.width, self.height = availWidth, width * ratio
        return self.width, self.height

    def draw(self) -> None:
        """Draw it as a marked part of the page, with its words (ISO 32000-2, 14.9.3)."""
        if words := self._picture.alt:
            written = words.encode("utf-16-be").hex().upper()
            self.canv.addLiteral(f"/Span << /Alt <FEFF{written}> >> BDC")
        self._read.draw(self.canv, (self.width - self._size[0]) / 2, 0, *self._size)
        if words:
            self.canv.addLiteral("EMC")


def line_picture(picture: Picture, size: float) -> str:
    """*picture* in a line of type of *size* points, as reportlab's markup."""
    ratio = read_picture(picture.file).ratio
    wished = (_length(picture.width, 0) or _IN_LINE * size / ratio) * ratio
    height = min(wished, _IN_LINE * size)
    drop = (height - 0.7 * size) / 2  # the middle of the picture at the middle of capitals
    return (
        f"<img src={quoteattr(str(picture.file))} "
        f'width="{height / ratio:.2f}" height="{height:.2f}" valign="{-drop:.2f}"/>'
    )


def _length(written: str, whole: float) -> float:
    """A width as an editor wrote it, in points; a share is one of *whole*, 0 is none."""
    found = _LENGTH.fullmatch(written.strip())
    if not found or not written.strip():
        return 0.0
    number, unit = float(found[1]), found[2]
    if unit == "%":
        return number / 100 * whole
    return number * (_EM if unit == "em" else _UNITS[unit])
