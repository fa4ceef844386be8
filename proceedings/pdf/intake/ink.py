"""What a paper has printed in its own margins, where the volume prints its stamps.

Only the strips along the upper and the lower edge are drawn, small and in grey; that costs little
more than reading the page. A page that cannot be drawn has no ink that we know of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, inf

import pypdfium2 as pdfium

from proceedings.pdf.geometry import Corners, PageBox, print_scale

#: Points that are looked at along each edge of a book's page; no stamp stands outside of them.
TOP, BOTTOM = 54.0, 35.0
_COLUMNS = 300  #: pixels across the page
_PAPER = 224  #: greys from here on are paper: a watermark or a tint, not ink
_BITS = bytes(b"1"[0] if grey < _PAPER else b"0"[0] for grey in range(256))


@dataclass(frozen=True, slots=True)
class Ink:
    """The dark pixels of both strips of a page as it is displayed.

    Rows are hexadecimal numbers with a bit for each pixel, the leftmost the highest; the rows of
    both strips are counted from the page's edge. Those after the last one with ink are left out.
    """

    step: float = 1.0  #: points a pixel
    top: str = ""
    bottom: str = ""
    clear_top: float = inf  #: points from the upper edge that have no ink
    clear_bottom: float = inf  #: and from the lower one

    @classmethod
    def of_rows(cls, step: float, top: Iterable[int], bottom: Iterable[int]) -> Ink:
        """The ink of these rows, each as a number."""
        strips = [_trimmed(top), _trimmed(bottom)]
        above, below = (" ".join(f"{row:x}" for row in strip) for strip in strips)
        clear = [next((n * step for n, row in enumerate(s) if row), inf) for s in strips]
        return cls(step, above, below, *clear)

    def is_under(self, box: Corners, height: float) -> bool:
        """Whether there is ink within *box*, on a page of *height* points."""
        left, low, right, high = box
        if height - low <= self.clear_top and high <= self.clear_bottom:
            return False
        return self._meets(self.top, left, right, height - high, height - low) or self._meets(
            self.bottom, left, right, low, high
        )

    def _meets(self, strip: str, left: float, right: float, near: float, far: float) -> bool:
        first, last = max(0, int(left / self.step)), min(_COLUMNS, ceil(right / self.step))
        columns = ((1 << max(0, last - first)) - 1) << max(0, _COLUMNS - last)
        rows = strip.split()[max(0, int(near / self.step)) : max(0, ceil(far / self.step))]
        return any(int(row, 16) & columns for row in rows)


def ink_of(data: bytes, boxes: Sequence[PageBox]) -> tuple[Ink, ...]:
    """The ink of each page of the document in *data*, whose pages have these *boxes*."""
    try:
        with pdfium.PdfDocument(data) as document:
            found = [_ink(page, box) for page, box in zip(document, boxes, strict=True)]
    except (pdfium.PdfiumError, ValueError):
        return (Ink(),) * len(boxes)
    return tuple(found)


def _ink(page: pdfium.PdfPage, box: PageBox) -> Ink:
    width, height = page.get_size()
    scale = _COLUMNS / width
    unit = box.width / width  #: points a unit of the page as it was opened
    kind = print_scale(box.width, box.height) / unit
    top, bottom = min(TOP * kind, height), min(BOTTOM * kind, height)
    above = list(_rows(page, scale, (0, height - top, 0, 0)))
    below = list(_rows(page, scale, (0, 0, 0, height - bottom)))
    page.close()
    return Ink.of_rows(round(unit / scale, 6), above, reversed(below))


def _rows(
    page: pdfium.PdfPage, scale: float, crop: tuple[float, float, float, float]
) -> Iterator[int]:
    """The rows of what *crop* leaves of *page*, from its upper edge down."""
    bitmap = page.render(scale=scale, crop=crop, grayscale=True, may_draw_forms=False)
    pixels = bytes(bitmap.buffer).translate(_BITS)
    for start in range(0, bitmap.stride * bitmap.height, bitmap.stride):
        row = pixels[start : start + min(bitmap.width, _COLUMNS)]
        yield int(row.ljust(_COLUMNS, b"0"), 2)
    bitmap.close()


def _trimmed(rows: Iterable[int]) -> tuple[int, ...]:
    kept = list(rows)
    while kept and not kept[-1]:
        kept.pop()
    return tuple(kept)
