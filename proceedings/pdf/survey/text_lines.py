"""The lines of a page with their places and the size of their type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from ctypes import byref
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_MOST = 160  #: lines of a page that are kept: a title, authors and an abstract are among them
_LONGEST = 240  #: characters of a line that are kept
#: pdfium's mark of a hyphen at the end of a line, which it takes for no part of the word.
HYPHEN = "\ufffe"


@dataclass(frozen=True, slots=True)
class Line:
    """What one line prints, hyphenated words put together again, and where its middle is."""

    text: str
    size: float = 0.0  #: height of its type in points; 0 where it is not known
    x: float = 0.0  #: points, in the page's own space
    y: float = 0.0


def plain(text: str) -> str:
    """*text* as people read it: without pdfium's marks, blanks single."""
    return " ".join(text.replace(HYPHEN, "").split())


def lines_of(textpage: pdfium.PdfTextPage, text: str) -> Iterator[Line]:
    """The first lines of a page whose *text* is known, in the order in which they are drawn."""
    boxes, is_exact = _Boxes(textpage), text.isascii() or max(text) <= "\uffff"
    for number, match in enumerate(re.finditer(r"[^\r\n]+", text)):
        if number == _MOST:
            return
        words = plain(match[0][:_LONGEST])
        if words:
            yield Line(words, *boxes.middle(match.start(), match[0]) if is_exact else ())


class _Boxes:
    """Asks pdfium for the boxes of letters, again and again into the same four numbers."""

    def __init__(self, textpage: pdfium.PdfTextPage) -> None:
        self._raw = textpage.raw
        self._letter = raw.FS_RECTF()

    def middle(self, start: int, line: str) -> tuple[float, float, float]:
        """The height of the type of *line*, which begins at the character *start*, and its place.

        Footnote marks are small, so it is taken from a letter in the middle.
        """
        half, box = len(line) // 2, self._letter
        for place in (*range(half, len(line)), *range(half)):
            if line[place].isalpha():
                if raw.FPDFText_GetLooseCharBox(self._raw, start + place, byref(box)):
                    high, low = float(box.top), float(box.bottom)
                    return round(max(high - low, 0.0), 1), round(float(box.left), 1), round(low, 1)
                break
        return 0.0, 0.0, 0.0
