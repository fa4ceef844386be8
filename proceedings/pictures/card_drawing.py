"""Drawing the card that a link shows where people share it.

It is the cover's sister: the same ground, the same ornament, the same face. A point is a pixel.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple
from functools import partial
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image
from reportlab.lib.colors import Color, white
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas

from proceedings.pdf.fonts.fonts import Fonts
from proceedings.pdf.typesetting.flow import Flow
from proceedings.pdf.typesetting.layout import Balanced
from proceedings.pdf.typesetting.ornament import Palette, draw_ornament
from proceedings.pdf.typesetting.styles import Styles
from proceedings.pictures.card import SIZE, Card
from proceedings.pictures.kept import kept

_EDGE = 80.0
_TITLES = (84.0, 72.0, 60.0, 52.0, 44.0, 36.0, 30.0)  #: sizes, to fit
_LINES = 30.0  #: size of what stands above and below the title
_ROOM = 300.0  #: points that the title may be high
_LONGEST = 200  #: letters of a title
_COLORS = 64


def card_picture(card: Card, cache: Path, own_fonts: Iterable[Path] = ()) -> Path:
    """A PNG file with *card* on it; *own_fonts* are the edition's, for letters that ours lack."""
    fonts = tuple(own_fonts)
    made_of = f"card {astuple(card)} {SIZE} {[font.name for font in fonts]}"
    return kept(cache, made_of, ".png", partial(_png, card, cache, fonts))


def _png(card: Card, cache: Path, own_fonts: tuple[Path, ...]) -> bytes:
    with pdfium.PdfDocument(_pdf(card, Fonts(cache, own_fonts, card.language))) as document:
        picture = document[0].render(scale=1).to_pil().convert("RGB")
    out = BytesIO()
    few = picture.quantize(_COLORS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(out, "PNG", optimize=True)
    return out.getvalue()


def _pdf(card: Card, fonts: Fonts) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, pagesize=SIZE, invariant=1)
    palette = Palette.of(card.series, card.year)
    canvas.setFillColor(palette.ground)
    canvas.rect(0, 0, *SIZE, stroke=0, fill=1)
    draw_ornament(canvas, card.seed, palette, (0, 0, SIZE[0], 240))
    canvas.setFillColor(palette.accent)
    canvas.rect(0, 0, SIZE[0], 12, stroke=0, fill=1)
    _write(canvas, card, Flow(fonts, Styles(fonts), (), card.language), palette)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _write(canvas: Canvas, card: Card, flow: Flow, palette: Palette) -> None:
    top = SIZE[1] - 64.0
    above = _set(flow, card.above, _LINES, palette.accent)
    top = _put(canvas, above, top) - 28 if card.above else top - 20
    title = _fitting(flow, card.title[:_LONGEST])
    top = _put(canvas, title, top) - 30
    for text in card.below:
        if text:
            top = _put(canvas, _set(flow, text, _LINES, white), top) - 10


def _fitting(flow: Flow, title: str) -> Balanced:
    """The title as large as there is room for."""
    for size in _TITLES:
        paragraph = _set(flow, title, size, white, 1.15)
        if _height(paragraph) <= _ROOM:
            break
    return paragraph


def _set(flow: Flow, text: str, size: float, color: Color, leading: float = 1.3) -> Balanced:
    style = ParagraphStyle("card", flow.styles.entry, fontSize=size, leading=size * leading)
    style.textColor = color
    return Balanced(flow.plain(text), style)


def _height(paragraph: Balanced) -> float:
    return float(paragraph.wrap(SIZE[0] - 2 * _EDGE, 1e6)[1])


def _put(canvas: Canvas, paragraph: Balanced, top: float) -> float:
    """Draw *paragraph* below *top*; returns where it ends."""
    height = _height(paragraph)
    paragraph.drawOn(canvas, _EDGE, top - height)
    return top - height
