"""The picture of a cover that has none: colours and lines that follow from names alone.

Editions differ, and the same edition never does. The editions of a series take turns in colour, so
that two that stand beside each other are told apart on a shelf.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from math import cos, hypot, pi, sin

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

Box = tuple[float, float, float, float]  #: left, bottom, right, top

_LEAST = 120.0  #: points; a lower band is better empty
_PAIRS = (
    ("#1b3a4f", "#d2ab62"),
    ("#47202b", "#dcb48c"),
    ("#17443b", "#cdb76d"),
    ("#2c2f5a", "#a9bce0"),
    ("#3b3a37", "#d9955a"),
    ("#0f4a58", "#e3bd78"),
    ("#452a4a", "#dba899"),
    ("#4a3b20", "#d8ca92"),
)


@dataclass(frozen=True, slots=True)
class Palette:
    """A dark ground, one light colour that goes with it, and the tint of fine lines on it."""

    ground: Color
    accent: Color
    tint: Color

    @classmethod
    def of(cls, series: str, year: int) -> Palette:
        """The colours of the *year* in a *series*; those of the years around it are others."""
        ground, accent = _PAIRS[(_bytes(series)[0] + year) % len(_PAIRS)]
        return cls(HexColor(ground), HexColor(accent), _mixed(HexColor(ground), 0.30))


def draw_ornament(canvas: Canvas, name: str, palette: Palette, box: Box) -> None:
    """Fill *box* with fine lines or dots that *name* decides on; a box that is too low stays empty.

    They fade towards its upper edge, where the title is near.
    """
    if box[3] - box[1] < _LEAST:
        return
    seed = _bytes(name)
    canvas.saveState()
    frame = canvas.beginPath()
    frame.rect(box[0], box[1], box[2] - box[0], box[3] - box[1])
    canvas.clipPath(frame, stroke=0, fill=0)
    canvas.setLineWidth(0.6)
    _FORMS[seed[0] % len(_FORMS)](canvas, seed, palette, box)
    canvas.restoreState()


def _waves(canvas: Canvas, seed: bytes, palette: Palette, box: Box) -> None:
    """Strings side by side that swing a little out of step."""
    left, bottom, right, top = box
    count, steps = 30, 48
    slow, quick = 0.8 + seed[1] / 255, 2.0 + seed[2] / 128
    for row in range(count):
        share = row / (count - 1)
        canvas.setStrokeColor(_faded(palette, share))
        y, swing = bottom + (top - bottom) * share * 0.94, (top - bottom) * 0.09 * (1.2 - share)
        path = canvas.beginPath()
        for step in range(steps + 1):
            along = step / steps
            lift = sin(2 * pi * (slow * along + share * 0.9 + seed[3] / 255))
            lift += 0.5 * sin(2 * pi * (quick * along - share * 0.6 + seed[4] / 255))
            point = (left + (right - left) * along, y + swing * lift)
            (path.lineTo if step else path.moveTo)(*point)
        canvas.drawPath(path)


def _rings(canvas: Canvas, seed: bytes, palette: Palette, box: Box) -> None:
    """Two stones thrown into still water."""
    left, bottom, right, top = box
    width, height = right - left, top - bottom
    centers = (
        (left + width * (0.62 + 0.3 * seed[1] / 255), bottom + height * 0.25 * seed[2] / 255),
        (left + width * (0.05 + 0.25 * seed[3] / 255), bottom + height * 0.3 * seed[4] / 255),
    )
    gap = 9 + seed[5] / 64
    widest = min(top - max(y for _, y in centers), 0.8 * width)
    for center in centers:
        for ring in range(1, int(widest / gap)):
            canvas.setStrokeColor(_faded(palette, ring * gap / widest))
            canvas.circle(*center, ring * gap)


def _dots(canvas: Canvas, seed: bytes, palette: Palette, box: Box) -> None:
    """A screen of dots, larger where two slow waves meet."""
    left, bottom, right, top = box
    pitch = 11.0
    angle = pi * seed[1] / 255
    canvas.setFillColor(palette.tint)
    for row in range(int((top - bottom) / pitch) + 1):
        fade = 1 - row * pitch / (top - bottom)
        for column in range(int((right - left) / pitch) + 2):
            x, y = column * pitch + pitch / 2 * (row % 2), row * pitch
            along = (x * cos(angle) + y * sin(angle)) / (90 + seed[2] / 3)
            away = hypot(x - 2.5 * seed[3], y - seed[4] / 2) / (70 + seed[5] / 4)
            radius = 4.2 * fade * (0.5 + 0.25 * sin(along) + 0.25 * cos(away))
            if radius > 0.35:
                canvas.circle(left + x, bottom + pitch / 2 + y, radius, stroke=0, fill=1)


_FORMS: tuple[Callable[[Canvas, bytes, Palette, Box], None], ...] = (_waves, _rings, _dots)


def _faded(palette: Palette, share: float) -> Color:
    """The tint where *share* is 0, the ground where it is 1."""
    tint, ground = palette.tint.rgb(), palette.ground.rgb()
    rest = max(0.0, 1 - share)
    return Color(*(g + (t - g) * rest for t, g in zip(tint, ground, strict=True)))


def _mixed(color: Color, white: float) -> Color:
    return Color(*(part + (1 - part) * white for part in color.rgb()))


def _bytes(name: str) -> bytes:
    return hashlib.sha256(name.encode()).digest()
