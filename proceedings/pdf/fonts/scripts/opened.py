"""A font file as HarfBuzz reads it: what it covers, and its glyphs at one weight.

The file is mapped, not read: a font of 17 MB is open in a millisecond. Nothing is instanced or
cut: a glyph's outline is asked for at the weight in question, when a text uses it.
"""

from __future__ import annotations

from pathlib import Path

import uharfbuzz as hb  # type: ignore[import-untyped]
from fontTools.pens.cu2quPen import Cu2QuPen  # type: ignore[import-untyped]
from fontTools.pens.recordingPen import RecordingPen  # type: ignore[import-untyped]

from proceedings.pdf.fonts.glyphs import Outline

EM = 1000  #: all lengths are in thousandths of the type's size
_CURVE_ERROR = 0.5  #: of an EM, where cubic curves become quadratic


class OpenFont:
    """One weight of one file; a *weight* of 0 is the file's own."""

    def __init__(self, path: Path, weight: int) -> None:
        self.face = hb.Face(hb.Blob.from_file_path(str(path)))
        self.font = hb.Font(self.face)
        self.font.scale = (EM, EM)
        self.font.set_variations({"wght": weight, "wdth": 100} if weight else {})
        self.characters = frozenset(self.face.unicodes)

    def glyph(self, code: int) -> int:
        """The glyph of the character *code* by itself."""
        return int(self.font.get_nominal_glyph(code) or 0)

    def advance(self, glyph: int) -> int:
        return int(self.font.get_glyph_h_advance(glyph))

    def outline(self, glyph: int, right: int = 0, up: int = 0) -> Outline:
        """The contours of *glyph*, moved *right* and *up*."""
        pen = RecordingPen()
        # Outer contours turn clockwise in TrueType, the other way round in PostScript.
        is_cubic = "glyf" not in self.face.table_tags
        quadratic = Cu2QuPen(pen, _CURVE_ERROR, reverse_direction=True) if is_cubic else pen
        self.font.draw_glyph_with_pen(glyph, quadratic)
        return tuple(
            (call, tuple((round(x) + right, round(y) + up) for x, y in points))
            for call, points in pen.value
        )
