"""The one colour that an edition may choose, made readable on light and on dark pages.

Contrast is that of WCAG 2.2 (relative luminance, success criterion 1.4.3). An accent is the colour
of links and of the main button, so it has to stand out from every ground that text stands on.
"""

from __future__ import annotations

import colorsys
from dataclasses import dataclass

#: The grounds of the theme (page, surface, break), as they stand in its style sheet.
LIGHT_GROUNDS = ("#ffffff", "#f5f6f8", "#eceff3")
DARK_GROUNDS = ("#15181d", "#1e2229", "#262b33")

LEAST = 4.5  #: of text against its ground

_STEP = 1 / 255  #: of lightness, from one try to the next


@dataclass(frozen=True, slots=True)
class Accent:
    """A colour as it was chosen, and what stands for it on light and on dark pages."""

    chosen: str  #: "#rrggbb"
    light: str
    dark: str

    @classmethod
    def of(cls, chosen: str) -> Accent:
        """Darken *chosen* for light pages and lighten it for dark ones, as far as is needed.

        >>> Accent.of("#0b57a4")
        Accent(chosen='#0b57a4', light='#0b57a4', dark='#3794f2')
        """
        return cls(chosen, _mended(chosen, LIGHT_GROUNDS, -1), _mended(chosen, DARK_GROUNDS, +1))


def least_contrast(colour: str, grounds: tuple[str, ...]) -> float:
    """How far *colour* stands out from the ground that is most like it.

    >>> least_contrast("#000000", ("#ffffff",))
    21.0
    """
    return min(_contrast(colour, ground) for ground in grounds)


def _mended(colour: str, grounds: tuple[str, ...], direction: int) -> str:
    """*colour* made lighter (+1) or darker (-1), in its own hue, until it can be read.

    Black and white can, so an end is always reached.
    """
    hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(colour))
    while least_contrast(colour, grounds) < LEAST:
        lightness = min(1.0, max(0.0, lightness + direction * _STEP))
        colour = _hexadecimal(colorsys.hls_to_rgb(hue, lightness, saturation))
    return colour


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _parts(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _hexadecimal(parts: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)
