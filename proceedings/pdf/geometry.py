"""The box of a page that a reader sees, and how to draw on it as it is displayed.

A page may be rotated, cropped, scaled by a user unit, and its boxes may lie anywhere and be given
by any two corners (ISO 32000-1, 7.7.3.3 and 14.11.2). `PageBox` takes all of that in once; who
stamps a page thinks of a plain sheet of `width` by `height` points with its origin at the lower
left, and lets `matrix` do the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

#: left, bottom, right, top, in the units of the page's own space
Corners: TypeAlias = tuple[float, float, float, float]
#: the six numbers of the operator `cm`
Matrix: TypeAlias = tuple[float, float, float, float, float, float]

LETTER: Corners = (0.0, 0.0, 612.0, 792.0)


@dataclass(frozen=True, slots=True)
class PageBox:
    """What is visible of a page, in the page's own space, and how it is turned and scaled."""

    x0: float
    y0: float
    x1: float
    y1: float
    rotation: int = 0  #: clockwise, one of 0, 90, 180, 270
    user_unit: float = 1.0  #: points a unit of the page's space

    @property
    def width(self) -> float:
        """Width in points as the page is displayed."""
        return self._sides[self.rotation % 180 != 0]

    @property
    def height(self) -> float:
        """Height in points as the page is displayed."""
        return self._sides[self.rotation % 180 == 0]

    @property
    def _sides(self) -> tuple[float, float]:
        return (self.x1 - self.x0) * self.user_unit, (self.y1 - self.y0) * self.user_unit

    @property
    def matrix(self) -> Matrix:
        """From the displayed sheet, in points, to the page's own space.

        >>> PageBox(10, 20, 110, 220, rotation=90).matrix
        (0.0, 1.0, -1.0, 0.0, 110, 20)
        """
        s = 1 / self.user_unit
        return {
            0: (s, 0.0, 0.0, s, self.x0, self.y0),
            90: (0.0, s, -s, 0.0, self.x1, self.y0),
            180: (-s, 0.0, 0.0, -s, self.x1, self.y1),
            270: (0.0, -s, s, 0.0, self.x0, self.y1),
        }[self.rotation]


_SMALL, _LARGE = 400.0, 850.0
"""Points: a page whose shorter side is less has smaller type, one with more has larger type."""


def print_scale(width: float, height: float) -> float:
    """How much larger or smaller than in a book type is printed on a page of such sides.

    >>> print_scale(595, 842), print_scale(100, 200), print_scale(1700, 3400)
    (1.0, 0.25, 2.0)
    """
    side = min(width, height)
    return min(side / _SMALL, max(1.0, side / _LARGE))


def corners(numbers: Sequence[float]) -> Corners | None:
    """The box between two opposite corners; None where they span no area.

    >>> corners((612, 792, 0, 0))
    (0, 0, 612, 792)
    """
    if len(numbers) != 4:
        return None
    xs, ys = sorted(numbers[0::2]), sorted(numbers[1::2])
    return (xs[0], ys[0], xs[1], ys[1]) if xs[0] < xs[1] and ys[0] < ys[1] else None


def visible(media: Corners, crop: Corners | None) -> Corners:
    """The part of *media* that *crop* leaves; all of it where they do not meet."""
    if crop is None:
        return media
    left, bottom = max(media[0], crop[0]), max(media[1], crop[1])
    right, top = min(media[2], crop[2]), min(media[3], crop[3])
    return (left, bottom, right, top) if left < right and bottom < top else media
