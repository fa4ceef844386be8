"""What is printed in the margins of a page, and where: as if every page were an upright sheet.

A running head and a number on every page; on a paper's first page the line that cites it takes the
place of the head, and its licence stands at the foot. A paper that was retracted says so across
each of its pages, in outlines, under which every word can be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import hypot

from proceedings.pdf.fonts.faces import Cut
from proceedings.pdf.fonts.fonts import Fonts
from proceedings.pdf.fonts.scripts.unspaced import cut as cut_words
from proceedings.pdf.geometry import Matrix, print_scale

INK = 0.25  #: grey of all stamps, 0 is black
_MARGIN, _EDGE, _GAP = 48.0, 25.0, 18.0  #: points on a book's page
_HEAD, _CITATION, _NUMBER = 8.0, 7.5, 9.5  #: points, sizes of type
_LEADING = 9.5
_CITATION_LINES = 2
_ACROSS = 0.62  #: of the diagonal, how wide what stands across a page is
_UNDER = 0.28  #: of the size of its first line, the size of its second one


@dataclass(frozen=True, slots=True)
class Stamp:
    """What is printed on the pages of a section besides their own content and their numbers."""

    left: str = ""  #: of the running head
    right: str = ""
    citation: str = ""  #: of the first page, in place of the running head
    license: str = ""  #: of the first page, at its foot
    across: tuple[str, ...] = ()  #: in large outlines over each page: a word, and a line under it
    is_numbered: bool = True

    def later(self) -> Stamp:
        """What the pages after the first one carry."""
        return replace(self, citation="", license="")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a stamp: it begins at *x* on the baseline *y*, in points from the lower left."""

    text: str
    x: float
    y: float
    width: float
    size: float
    cut: Cut = Cut.REGULAR
    what: str = "running head"  #: how a message calls it

    @property
    def box(self) -> tuple[float, float, float, float]:
        """What the line covers: left, bottom, right, top."""
        return self.x, self.y - 0.25 * self.size, self.x + self.width, self.y + 0.8 * self.size


class StampSheet:
    """A sheet of *width* by *height* points, as it is displayed, and the lines that belong on it.

    On pages much smaller or larger than a book's all lengths go with the page.
    """

    def __init__(self, fonts: Fonts, width: float, height: float) -> None:
        self._fonts = fonts
        self._width, self._height = width, height
        self._scale = print_scale(width, height)
        self._margin, self._edge = _MARGIN * self._scale, _EDGE * self._scale
        self._top = height - self._edge - 6 * self._scale
        self._inner = width - 2 * self._margin
        self._width_of = lru_cache(maxsize=4096)(self._measured)

    def number(self, label: str) -> Line:
        """The page's number, in the middle of the foot."""
        width = self._measure(label, _NUMBER)
        x = (self._width - width) / 2
        return Line(label, x, self._edge, width, _NUMBER * self._scale, what="page number")

    def across(self, stamp: Stamp) -> tuple[list[Line], Matrix]:
        """What stands across the page, as lines around the origin, and what turns them onto it."""
        diagonal, side = hypot(self._width, self._height), min(self._width, self._height)
        cos, sin = self._width / diagonal, self._height / diagonal
        size, y, lines = 0.0, 0.0, list[Line]()
        for text in stamp.across:
            widest = _ACROSS * diagonal / self._width_of(text, Cut.BOLD)
            size = min(size * _UNDER, widest) if lines else min(widest, side / 4)
            width, y = size * self._width_of(text, Cut.BOLD), y - 1.5 * size if lines else 0.0
            lines.append(Line(text, -width / 2, y, width, size, Cut.BOLD, "retraction"))
        return lines, (cos, sin, -sin, cos, self._width / 2, self._height / 2)

    def head(self, stamp: Stamp) -> list[Line]:
        """All but the number, as far as there is room for it."""
        if stamp.citation or stamp.license:
            return list(self._first_page(stamp))
        left = self._fitted(stamp.left, self._inner, _HEAD)
        first = self._line(left, self._margin, self._top, _HEAD)
        room = self._inner - first.width - _GAP * self._scale
        right = self._fitted(stamp.right, room, _HEAD, Cut.ITALIC)
        x = self._width - self._margin - self._measure(right, _HEAD, Cut.ITALIC)
        second = self._line(right, x, self._top, _HEAD, Cut.ITALIC)
        return [line for line in (first, second) if line.text]

    def _first_page(self, stamp: Stamp) -> Iterator[Line]:
        """The citation at the head; the licence at the foot, or below the citation if too long."""
        head = self._wrapped(stamp.citation, _CITATION_LINES)
        rows = [(text, "citation line") for text in head]
        room = self._width / 2 - self._margin - _GAP * self._scale
        if self._measure(stamp.license, _CITATION) > room:
            rows += ((text, "licence") for text in self._wrapped(stamp.license, 1))
        elif stamp.license:
            yield self._line(stamp.license, self._margin, self._edge, _CITATION, what="licence")
        for row, (text, what) in enumerate(rows):
            y = self._top - row * _LEADING * self._scale
            yield self._line(text, self._margin, y, _CITATION, what=what)

    def _line(
        self,
        text: str,
        x: float,
        y: float,
        size: float,
        cut: Cut = Cut.REGULAR,
        what: str = "running head",
    ) -> Line:
        return Line(text, x, y, self._measure(text, size, cut), size * self._scale, cut, what)

    def _measure(self, text: str, size: float, cut: Cut = Cut.REGULAR) -> float:
        """How wide *text* is; titles, and the words of citation lines, are asked for again."""
        return self._width_of(text, cut) * size * self._scale

    def _measured(self, text: str, cut: Cut) -> float:
        return self._fonts.width(text, 1.0, cut)

    def _fitted(self, text: str, room: float, size: float, cut: Cut = Cut.REGULAR) -> str:
        """*text*, or as much of it as there is room for, and an ellipsis."""
        if self._measure(text, size, cut) <= room:
            return text
        pieces = cut_words(text)
        count = self._fitting(pieces, room - self._measure(" …", size, cut), size, cut)
        return f"{_joined(pieces[:count])} …" if count else ""

    def _fitting(
        self, pieces: Sequence[str], room: float, size: float, cut: Cut = Cut.REGULAR
    ) -> int:
        """How many of the first *pieces* of a line there is room for."""
        space = self._measure(" ", size, cut)
        for count, piece in enumerate(pieces):
            word = piece.rstrip()
            room -= self._measure(word, size, cut)
            if room < 0:
                return count
            room -= space * (len(piece) - len(word))
        return len(pieces)

    def _wrapped(self, text: str, lines: int) -> list[str]:
        """*text* on at most so many lines, each as full as it can be."""
        pieces = cut_words(text)
        count = self._fitting(pieces, self._inner, _CITATION) if lines > 1 else 0
        if 0 < count < len(pieces):
            return [_joined(pieces[:count]), *self._wrapped(_joined(pieces[count:]), lines - 1)]
        fitted = self._fitted(text, self._inner, _CITATION)
        return [fitted] if fitted else []


def _joined(pieces: Sequence[str]) -> str:
    return "".join(pieces).rstrip()
