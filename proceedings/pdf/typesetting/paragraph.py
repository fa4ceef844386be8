"""reportlab's paragraph, for every script.

Lines are broken in the order of reading and drawn in the order of sight. A paragraph mostly in
Chinese or Japanese is broken between any two characters, one mostly in Arabic or Hebrew has its
straight edge on the right. Any other one is reportlab's own, at no cost.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import Any

from reportlab import platypus
from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus.paragraph import _handleBulletWidth  # type: ignore[attr-defined]

from proceedings.pdf.fonts.scripts.direction import runs_right_to_left
from proceedings.pdf.fonts.scripts.glyph_font import glyph_font
from proceedings.pdf.fonts.scripts.lines import as_seen, letters_of
from proceedings.pdf.fonts.scripts.unspaced import broken, is_unspaced, joined

_OBJECT = "\ufffc"  #: what stands for a picture or an anchor when a line is put in order


class Paragraph(platypus.Paragraph):
    """A paragraph in reportlab's markup, its fonts chosen by `Fonts.runs`.

    A style says with `turns` whether a text from right to left goes to the right edge; justified
    ones do anyway. In lists and indexes, which have an edge of their own, it does not.
    """

    blPara: Any  # noqa: N815

    def __init__(
        self, text: str | None, style: ParagraphStyle | None = None, *rest: Any, **named: Any
    ) -> None:
        if text and style is not None and is_unspaced(text):
            alignment = TA_LEFT if style.alignment == TA_JUSTIFY else style.alignment
            style = ParagraphStyle(style.name, style, wordWrap="CJK", alignment=alignment)
        super().__init__(text or "", style, *rest, **named)
        if self._runs_right_to_left() and _turns(self.style):
            self.style = ParagraphStyle(self.style.name, self.style, alignment=TA_RIGHT)

    def breakLinesCJK(self, widths: float | Sequence[float]) -> Any:  # noqa: N802
        """Break the lines of a style whose `wordWrap` is "CJK"."""
        if getattr(self, "_splitpara", 0):
            return self.blPara
        room = list(widths) if isinstance(widths, Sequence) else [widths]
        _handleBulletWidth(self.bulletText, self.style, room)
        return broken(
            self.frags, room, measures=getattr(self.style, "autoLeading", "") not in {"", "off"}
        )

    def _get_split_blParaFunc(self) -> Any:  # noqa: N802
        if self.style.wordWrap == "CJK":
            return joined
        return super()._get_split_blParaFunc()  # type: ignore[misc]

    def drawPara(self, debug: int = 0) -> None:  # noqa: N802
        """Draw the lines as they are seen; they stay as they are read, to be broken again."""
        read = self.blPara
        if read.lines and any(glyph_font(font) for font in _fonts(read)):
            self.blPara = _as_seen(read)
        super().drawPara(debug)
        self.blPara = read

    def _runs_right_to_left(self) -> bool:
        frags = [frag for frag in self.frags if isinstance(getattr(frag, "text", None), str)]
        if not any(glyph_font(frag.fontName) for frag in frags):
            return False
        return runs_right_to_left("".join(letters_of(frag.fontName, frag.text) for frag in frags))


def _turns(style: ParagraphStyle) -> bool:
    return style.alignment == TA_JUSTIFY or bool(getattr(style, "turns", False))


def _fonts(para: Any) -> set[str]:
    if para.kind == 0:
        return {para.fontName}
    return {frag.fontName for line in para.lines for frag in line.words}


def _as_seen(para: Any) -> Any:
    """A copy of the broken lines *para* with each line in the order of sight."""
    seen = copy(para)
    if para.kind == 0:
        text = " ".join(word for _, words in para.lines for word in words)
        turned = runs_right_to_left(letters_of(para.fontName, text))
        seen.lines = [
            (room, _words_as_seen(para.fontName, words, turned)) for room, words in para.lines
        ]
        return seen
    frags = [frag for line in para.lines for frag in line.words]
    turned = runs_right_to_left("".join(letters_of(frag.fontName, frag.text) for frag in frags))
    seen.lines = [_line_as_seen(line, turned) for line in para.lines]
    return seen


def _words_as_seen(font: str, words: list[str], turned: bool) -> list[str]:
    pieces = as_seen([(font, " ".join(words))], lambda font: font, turned)
    return "".join(piece for _, piece in pieces).split(" ")


def _line_as_seen(line: Any, turned: bool) -> Any:
    pieces = [(frag, frag.text or _OBJECT) for frag in line.words]
    if turned and pieces and pieces[-1][0].text:
        # The blank at a line's end would be at its left edge.
        pieces[-1] = (pieces[-1][0], pieces[-1][1].rstrip(" "))
    seen = copy(line)
    seen.words = [
        frag.clone(text=piece) if frag.text else frag
        for frag, piece in as_seen(pieces, lambda frag: str(frag.fontName), turned)
    ]
    return seen
