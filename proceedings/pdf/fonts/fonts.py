"""Text in the fonts of the volume: which font draws which characters, and what none can draw.

reportlab draws a box for a character that its font lacks, and says nothing. So every text is cut
into runs here, each in the first font of a chain that has its characters. A sign that no font has
is spelled out, and told; a letter that no font has is a box, and `missing` names its places.

After the fonts of the chain come those that an edition brings along, and those of the optional
packages. Text that is all in the first font, as nearly all of it is, opens none of them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import groupby
from pathlib import Path
from types import MappingProxyType

from reportlab.pdfbase.pdfmetrics import getAscentDescent, getRegisteredFontNames, registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from proceedings.model.edition import Edition
from proceedings.pdf.fonts.faces import NOTO_SERIF, STIX, VERA, Cut, Face
from proceedings.pdf.fonts.scripts.characters import (
    DIRECTION_MARKS,
    JOINERS,
    graphemes,
    is_mark,
    is_right_to_left,
    is_shaped,
)
from proceedings.pdf.fonts.scripts.glyph_font import GlyphFont, glyph_font, register
from proceedings.pdf.fonts.scripts.lines import as_seen
from proceedings.pdf.fonts.scripts.own import own_faces
from proceedings.pdf.fonts.scripts.packages import faces_for
from proceedings.pdf.fonts.widths import Widths

Chain = tuple[Face, ...]

#: Fonts for text, and for code, best first.
TEXT: Chain = (NOTO_SERIF, STIX)
CODE: Chain = (VERA, NOTO_SERIF, STIX)

#: What is drawn for a letter that no font has: it shall be seen.
_BOX = "[]"
#: Added to the name of a font whose letters with marks are drawings.
_MARKS = "-Marks"


class Fonts:
    """The fonts of one volume, prepared in *cache* when they are first needed.

    *own* are the files that the edition brings along. *language* (BCP 47) chooses among the forms
    of Han characters where the text itself does not; *languages* has that of places with their own.
    """

    def __init__(
        self,
        cache: Path,
        own: Sequence[Path] = (),
        language: str = "",
        languages: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self._cache = cache
        self._own = own_faces(own)
        self._where, self._language, self._languages = "the volume", language, languages
        self._missing: dict[str, dict[str, None]] = {}
        self._widths = Widths()
        self._registered: set[str] = set()
        self.spelled: dict[str, str] = {}  #: signs that no font has, and what stands for them
        self.unset: dict[tuple[str, str], str] = {}
        """Formulas that are printed as text: place and TeX, and why they cannot be typeset."""

    @classmethod
    def of(cls, edition: Edition, cache: Path) -> Fonts:
        """The fonts for *edition*."""
        languages = {f"papers/{c.id}": c.language for c in edition.contributions if c.language}
        return cls(cache, edition.fonts, edition.language, languages)

    @contextmanager
    def used_in(self, where: str) -> Iterator[None]:
        """Say of what is set meanwhile where it belongs, for the message of a missing glyph."""
        before, self._where = self._where, where
        yield
        self._where = before

    @property
    def where(self) -> str:
        """The place that what is set now belongs to, as `used_in` has it."""
        return self._where

    def name(self, cut: Cut = Cut.REGULAR, chain: Chain = TEXT) -> str:
        """What reportlab calls the first font of *chain*; it can be used from now on."""
        return self._register(chain[0], cut)

    def runs(self, text: str, cut: Cut = Cut.REGULAR, chain: Chain = TEXT) -> list[tuple[str, str]]:
        """*text* in pieces of one font each: the font's name, and the piece.

        They are in the order of reading; `Paragraph` and `draw` put a line that runs from right to
        left in the order of sight. Letters that a shaper arranged come as characters of private
        use (`GlyphFont`). Signs without looks are dropped.
        """
        text = unicodedata.normalize("NFC", text)
        if _set_plainly(chain[0], cut).issuperset(map(ord, text)):
            return [(self.name(cut, chain), text)] if text else []
        pieces = [piece for piece in self._pieces(text, cut, chain) if piece[1]]
        return _joined(pieces)

    def line(self, text: str, cut: Cut = Cut.REGULAR) -> list[tuple[str, str]]:
        """*text* on one line: the same pieces from left to right, as they are seen."""
        return as_seen(self.runs(text, cut), lambda font: font)

    def width(self, text: str, size: float, cut: Cut = Cut.REGULAR) -> float:
        """How wide *text* is, in points, at *size* points."""
        return size * sum(self._widths.of(piece, font) for font, piece in self.runs(text, cut))

    def draw(
        self,
        canvas: Canvas,
        x: float,
        y: float,
        text: str,
        size: float,
        cut: Cut = Cut.REGULAR,
    ) -> None:
        """Write *text*, in whatever script, on one line whose left end is at (*x*, *y*) points."""
        line = canvas.beginText(x, y)
        for font, piece in self.line(text, cut):
            line.setFont(font, size)
            line.textOut(piece)
        canvas.drawText(line)

    @property
    def missing(self) -> dict[str, tuple[str, ...]]:
        """The characters that no font can draw, each with the places that use it."""
        return {char: tuple(self._missing[char]) for char in sorted(self._missing)}

    @property
    def _spoken(self) -> str:
        return self._languages.get(self._where, self._language)

    def _pieces(self, text: str, cut: Cut, chain: Chain) -> Iterator[tuple[str, str]]:
        """The pieces of *text*; a mark of direction has no font yet, it goes with any other."""
        keeps_marks = is_right_to_left(text)
        drawn = (
            pair for letter in graphemes(text) for pair in self._drawn(letter, text, cut, chain)
        )
        for (face, shaped), group in groupby(drawn, key=lambda pair: (pair[0], is_shaped(pair[1]))):
            found = [letter for _, letter in group]
            if face is None:
                yield "", "".join(found) if keeps_marks else ""
            elif shaped:
                font = self._drawings(face, cut, chain)
                yield font.fontName, font.shaped("".join(found))
            else:
                yield from (self._plain(face, letter, cut, chain) for letter in found)

    def _plain(self, face: Face, letter: str, cut: Cut, chain: Chain) -> tuple[str, str]:
        """A *letter* that stands by itself; its marks, if there are any, must be placed."""
        if len(letter) > 1:
            font = self._drawings(face, cut, chain)
            return font.fontName, font.shaped(letter)
        return (
            self._register(face, cut)
            if face in chain
            else self._drawings(face, cut, chain).fontName
        ), letter

    def _drawn(
        self, letter: str, text: str, cut: Cut, chain: Chain
    ) -> Iterator[tuple[Face | None, str]]:
        """*letter*, or what stands for it, with the face of each character."""
        if not is_shaped(letter):
            letter = "".join(char for char in letter if char not in JOINERS)
        if letter in DIRECTION_MARKS:
            yield None, letter
        elif face := self._face_of(letter, text, cut, chain):
            yield face, letter
        elif len(letter) > 1:
            for char in letter:
                yield from self._drawn(char, text, cut, chain)
        elif letter:
            yield from self._in_place_of(letter, cut, chain)

    def _in_place_of(self, char: str, cut: Cut, chain: Chain) -> Iterator[tuple[Face | None, str]]:
        spelled = self._spelling(char, cut, chain)
        if spelled is None:
            self._missing.setdefault(char, {})[self._where] = None
            spelled = _BOX
        elif spelled:
            self.spelled[char] = spelled
        for letter in spelled:
            yield self._face_of(letter, spelled, cut, chain), letter

    def _face_of(self, letter: str, text: str, cut: Cut, chain: Chain) -> Face | None:
        codes = {ord(char) for char in letter if char not in JOINERS}
        for face in (*chain, *self._own):
            if codes <= face.characters(cut):
                return face
        packaged = faces_for(letter[:1], text, self._spoken) if letter else ()
        return next((face for face in packaged if codes <= face.characters(cut)), None)

    def _spelling(self, char: str, cut: Cut, chain: Chain) -> str | None:
        """What stands for *char*, which no font has; None where nothing may."""
        category = unicodedata.category(char)
        if category in {"Cc", "Cf", "Zl", "Zp"}:
            return " " if char.isspace() else ""
        plain = unicodedata.normalize("NFKC", char)
        spelled = plain if plain != char else ""
        if not spelled and category in {"Sm", "So", "Sk"}:
            spelled = f"[{unicodedata.name(char, 'sign').lower()}]"
        can_draw = all(self._face_of(letter, spelled, cut, chain) for letter in spelled)
        return spelled if spelled and can_draw else None

    def _register(self, face: Face, cut: Cut) -> str:
        """The font for reportlab that sets letter by letter."""
        name = face.postscript_name(cut)
        if name not in self._registered:
            if name not in getRegisteredFontNames():
                registerFont(TTFont(name, str(face.prepared(cut, self._cache))))
            self._registered.add(name)
        return name

    def _drawings(self, face: Face, cut: Cut, chain: Chain) -> GlyphFont:
        """The font whose glyphs are drawings, for what is shaped and what is not prepared."""
        name = face.postscript_name(cut) + (_MARKS if face in chain else "")
        if (known := glyph_font(name)) is not None:
            return known
        register(font := GlyphFont(name, face.opened(cut), *getAscentDescent(self.name(cut))))
        return font


def family_of(font: str) -> str:
    """The name of the face that reportlab's *font* is a cut of.

    >>> family_of("NotoSansSC-Bold"), family_of("NotoSerif-Italic-Marks")
    ('NotoSansSC', 'NotoSerif')
    """
    return font.removesuffix(_MARKS).rpartition("-")[0]


def _joined(pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The same *pieces*, with neighbours of one font as one.

    A space goes with the words on both sides of it, where they are in one font: viewers that copy
    text lose single spaces from another one. A mark of direction goes with any drawing.
    """
    carrier = next((font for font, _ in pieces if glyph_font(font)), "")
    fonts = [font or carrier for font, _ in pieces]
    for index in range(1, len(pieces) - 1):
        before, after = fonts[index - 1], fonts[index + 1]
        if before == after and glyph_font(before) and pieces[index][1].isspace():
            fonts[index] = before
    kept = ((font, piece) for font, (_, piece) in zip(fonts, pieces, strict=True) if font)
    grouped = groupby(kept, key=lambda pair: pair[0])
    return [(font, "".join(piece for _, piece in group)) for font, group in grouped]


@cache
def _set_plainly(face: Face, cut: Cut) -> frozenset[int]:
    """The characters of *face* that need no more than their own glyph."""
    return frozenset(
        code
        for code in face.characters(cut)
        if not is_mark(chr(code)) and chr(code) not in DIRECTION_MARKS and not is_shaped(chr(code))
    )
