"""The picture of a paper's first page, and the link preview that is cut from it.

Both are made of the file as its authors gave it, once for its content: a paper that moves within
the volume has the same pictures. A page that cannot be drawn has none, which is no one's mistake.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image

from proceedings.pictures.card import SIZE as PREVIEW
from proceedings.pictures.kept import kept

WIDTH = 300  #: pixels of the picture; a page shows it smaller
_TALLEST = 1.6  #: heights of a picture in its widths; of a longer page the upper part is shown
_QUALITY = 60  #: of WebP, at which letters of that size are not yet blurred
_COLORS = 16  #: of a preview; a page of print needs no more, and takes a third of the bytes
_EMPTY = b""


def page_picture(pdf: Path, sha256: str, cache: Path) -> Path | None:
    """A WebP file of the first page of *pdf*, whose content is *sha256*; None if there is none."""
    return _made(cache, f"page {sha256} {WIDTH}", ".webp", partial(_page, pdf))


def preview(pdf: Path, sha256: str, cache: Path) -> Path | None:
    """A PNG file of the upper part of the first page, of the size that link previews have."""
    return _made(cache, f"preview {sha256} {PREVIEW}", ".png", partial(_preview, pdf))


def picture_size(file: Path) -> tuple[int, int]:
    """Width and height of a picture, in pixels; only its head is read."""
    with Image.open(file) as picture:
        return picture.size


def height_of(width: float, height: float) -> int:
    """How high the picture is of a page of *width* and *height*, in pixels.

    >>> height_of(595, 842), height_of(100, 100_000)
    (425, 480)
    """
    return min(round(WIDTH * height / width), round(WIDTH * _TALLEST))


def _made(cache: Path, made_of: str, suffix: str, make: Callable[[], bytes]) -> Path | None:
    """What is kept or made; an empty file is kept for what cannot be drawn."""
    file = kept(cache, made_of, suffix, make)
    return file if file.stat().st_size else None


def _page(pdf: Path) -> bytes:
    picture = _drawn(pdf, WIDTH, round(WIDTH * _TALLEST))
    return _written(picture, "WEBP", quality=_QUALITY, method=2) if picture else _EMPTY


def _preview(pdf: Path) -> bytes:
    width, height = PREVIEW
    picture = _drawn(pdf, width, height)
    if picture is None:
        return _EMPTY
    sheet = Image.new("RGB", PREVIEW, "white")  # a landscape page is lower than the preview
    sheet.paste(picture)
    colors = sheet.quantize(_COLORS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    return _written(colors, "PNG")


def _drawn(pdf: Path, width: int, tallest: int) -> Image.Image | None:
    """The first page, *width* pixels wide, and of its height at most *tallest* pixels."""
    try:
        document = pdfium.PdfDocument(pdf)
    except (pdfium.PdfiumError, OSError):
        return None
    try:
        page = document[0]
        scale = width / page.get_width()
        below = max(0.0, page.get_height() - tallest / scale)  # in points
        bitmap = page.render(scale=scale, crop=(0, below, 0, 0), may_draw_forms=False)
        drawn: Image.Image = bitmap.to_pil().convert("RGB")
        return drawn.crop((0, 0, width, min(drawn.height, tallest)))
    except (pdfium.PdfiumError, ValueError, ZeroDivisionError):
        return None
    finally:
        document.close()


def _written(picture: Image.Image, form: str, **options: int | bool) -> bytes:
    out = BytesIO()
    picture.save(out, form, **options)
    return out.getvalue()
