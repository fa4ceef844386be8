"""A page of somebody's PDF under a page of ours: how a cover comes in that a designer made."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from pikepdf import Page, Pdf, Rectangle


def lay_under(data: bytes, backdrops: Mapping[int, Path]) -> bytes:
    """Fill pages of *data*, counted from 0, with the first page of a file each.

    The picture keeps its proportions and covers the whole sheet; what stands out is cut off. It is
    a drawing only: the file's links, forms and scripts stay behind.
    """
    if not backdrops:
        return data
    out = BytesIO()
    with Pdf.open(BytesIO(data)) as pdf:
        for number, file in backdrops.items():
            with Pdf.open(file) as source:
                _fill(pdf.pages[number], source.pages[0])
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def _fill(page: Page, picture: Page) -> None:
    """Lay *picture* under *page* so that it covers all of it."""
    width, height = _size(page)
    own_width, own_height = _size(picture)
    if picture.rotation % 180:
        own_width, own_height = own_height, own_width
    factor = max(width / own_width, height / own_height)
    rest_x, rest_y = width - own_width * factor, height - own_height * factor
    place = Rectangle(rest_x / 2, rest_y / 2, width - rest_x / 2, height - rest_y / 2)
    page.add_underlay(picture, place)


def _size(page: Page) -> tuple[float, float]:
    """Width and height of *page*, in points and not turned."""
    left, bottom, right, top = (float(edge) for edge in page.trimbox)
    return abs(right - left), abs(top - bottom)
