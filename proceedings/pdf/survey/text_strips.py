"""What is printed along the edges of a page: running heads, numbers, and what comes too near."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import c_ushort
from dataclasses import dataclass
from typing import Literal

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from proceedings.pdf.geometry import Corners
from proceedings.pdf.survey.text_lines import plain

Side = Literal["top", "right", "bottom", "left"]
#: Clockwise, as the page lies without its rotation.
_SIDES: tuple[Side, ...] = ("top", "right", "bottom", "left")
NEAR = 17.0  #: points, 0.6 cm: what stands nearer to an edge is easily cut off or not printed
_FAR = 1e5  #: points: farther out than anything
_HEAD = 0.1  #: of the page's height: the head and the foot
_MOST = 2000  #: characters that are read of a strip


@dataclass(frozen=True, slots=True)
class Edge:
    """Text that stands too near to one edge of the page as it is displayed."""

    side: Side
    text: str
    is_cut: bool = False  #: whether it goes on beyond the edge


class Strips:
    """Reads the text along the edges of one page."""

    def __init__(self, page: pdfium.PdfPage, textpage: pdfium.PdfTextPage) -> None:
        self._textpage = textpage.raw
        self._box: Corners = page.get_bbox()
        self._turns = page.get_rotation() // 90
        self._buffer = (c_ushort * _MOST)()

    def head(self) -> str:
        return self._read("top", self._depth("top"))

    def foot(self) -> str:
        return self._read("bottom", self._depth("bottom"))

    def edges(self) -> Iterator[Edge]:
        """The sides that text comes too near to.

        Text that is beyond an edge altogether is nothing to tell: mostly it is a part of a figure
        that was cut off on purpose.
        """
        for side in _SIDES:
            if text := self._read(side, NEAR):
                is_cut = any(map(str.isalnum, self._read(side, 0.0, _FAR)))
                yield Edge(side, text, is_cut)

    def _depth(self, side: Side) -> float:
        left, low, right, high = self._box
        lies = _SIDES[(_SIDES.index(side) - self._turns) % 4]
        return _HEAD * (high - low if lies in ("top", "bottom") else right - left)

    def _read(self, side: Side, depth: float, beyond: float = 0.0) -> str:
        """The text at most *depth* points inside of the edge, and *beyond* points outside."""
        left, low, right, high = self._box
        match _SIDES[(_SIDES.index(side) - self._turns) % 4]:
            case "top":
                strip = (left, high + beyond, right, high - depth)
            case "bottom":
                strip = (left, low + depth, right, low - beyond)
            case "left":
                strip = (left - beyond, high, left + depth, low)
            case _:
                strip = (right - depth, high, right + beyond, low)
        count = raw.FPDFText_GetBoundedText(self._textpage, *strip, self._buffer, _MOST)
        if count < 1:
            return ""
        text = bytes(self._buffer)[: 2 * min(count, _MOST)].decode("utf-16-le", "replace")
        return "\n".join(filter(None, map(plain, text.replace("\0", "").splitlines())))
