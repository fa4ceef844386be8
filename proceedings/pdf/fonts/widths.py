"""How wide text is: reportlab's own answer, remembered for each character.

Titles, names and the words of citation lines are measured by the ten thousand, and reportlab adds
up the same few widths each time.
"""

from __future__ import annotations

from functools import cache

from reportlab.pdfbase.pdfmetrics import stringWidth


class Widths:
    """The widths of characters, by font; the fonts must be registered."""

    def __init__(self) -> None:
        self._of_font = cache(_Characters)

    def of(self, text: str, font: str) -> float:
        """How wide *text* is in *font* at a size of one point: in points, or in ems."""
        return sum(map(self._of_font(font).__getitem__, text))


class _Characters(dict[str, float]):
    """The widths of the characters of *font* that were asked for."""

    def __init__(self, font: str) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, char: str) -> float:
        width = self[char] = float(stringWidth(char, self._font, 1.0))
        return width
