"""Text in the fonts of the volume: which font draws which characters, and what none can draw.

reportlab draws a box for a character that its font lacks, and says nothing. So every text is cut
into runs here, each in the first font of a chain that has its characters. A sign that no font has
is spelled out, and told; a letter that no font has is a box, and `missing` names its places.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path

from reportlab.pdfbase.pdfmetrics import getRegisteredFontNames, registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont

from proceedings.pdf.faces import NOTO_SERIF, STIX, VERA, Cut, Face, Part

#: Fonts for text, and for code, best first.
TEXT: tuple[Face, ...] = (NOTO_SERIF, STIX)
CODE: tuple[Face, ...] = (VERA, NOTO_SERIF, STIX)

#: What is drawn for a letter that no font has: it shall be seen.
_BOX = "[]"


class Fonts:
    """The fonts of one volume, prepared in *cache* when they are first needed."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache
        self._covered: dict[str, frozenset[int]] = {}  #: by font
        self._where = "the volume"
        self._missing: dict[str, dict[str, None]] = {}
        self.spelled: dict[str, str] = {}  #: signs that no font has, and what stands for them

    @contextmanager
    def used_in(self, where: str) -> Iterator[None]:
        """Say of what is set meanwhile where it belongs, for the message of a missing glyph."""
        before, self._where = self._where, where
        yield
        self._where = before

    def name(self, cut: Cut = Cut.REGULAR, chain: tuple[Face, ...] = TEXT) -> str:
        """What reportlab calls the first font of *chain*; it can be used from now on."""
        return self._register(chain[0], cut, Part.LATIN)

    def runs(
        self, text: str, cut: Cut = Cut.REGULAR, chain: tuple[Face, ...] = TEXT
    ) -> list[tuple[str, str]]:
        """*text* in pieces of one font each: the font's name, and the piece.

        A combining mark stays with its letter; signs without looks (joiners, marks of direction)
        that no font has are dropped.
        """
        text, first = unicodedata.normalize("NFC", text), self.name(cut, chain)
        if self._covered[first].issuperset(map(ord, text)):
            return [(first, text)] if text else []
        chars: list[tuple[str, str]] = []
        for char in text:
            before = chars[-1][0] if chars and unicodedata.combining(char) else ""
            chars += self._drawn(char, cut, chain, before)
        grouped = groupby(chars, key=lambda pair: pair[0])
        return [(font, "".join(char for _, char in pairs)) for font, pairs in grouped]

    def width(self, text: str, size: float, cut: Cut = Cut.REGULAR) -> float:
        """How wide *text* is, in points, at *size* points."""
        return sum(float(stringWidth(piece, font, size)) for font, piece in self.runs(text, cut))

    @property
    def missing(self) -> dict[str, tuple[str, ...]]:
        """The characters that no font can draw, each with the places that use it."""
        return {char: tuple(self._missing[char]) for char in sorted(self._missing)}

    def _drawn(
        self, char: str, cut: Cut, chain: tuple[Face, ...], preferred: str
    ) -> Iterator[tuple[str, str]]:
        """*char*, or what stands for it, with the font of each character."""
        if (font := self._font_of(char, cut, chain, preferred)) is not None:
            yield font, char
            return
        spelled = self._spelling(char, cut, chain)
        if spelled is None:
            self._missing.setdefault(char, {})[self._where] = None
            spelled = _BOX
        elif spelled:
            self.spelled[char] = spelled
        for letter in spelled:
            yield self._font_of(letter, cut, chain, preferred) or self.name(cut, chain), letter

    def _font_of(self, char: str, cut: Cut, chain: tuple[Face, ...], preferred: str) -> str | None:
        if preferred and ord(char) in self._covered[preferred]:
            return preferred
        for face in chain:
            if ord(char) in face.characters(cut):
                return self._register(face, cut, Part.of(ord(char)))
        return None

    def _spelling(self, char: str, cut: Cut, chain: tuple[Face, ...]) -> str | None:
        """What stands for *char*, which no font has; None where nothing may."""
        category = unicodedata.category(char)
        if category in {"Cc", "Cf", "Zl", "Zp"}:
            return " " if char.isspace() else ""
        plain = unicodedata.normalize("NFKC", char)
        spelled = plain if plain != char else ""
        if not spelled and category in {"Sm", "So", "Sk"}:
            spelled = f"[{unicodedata.name(char, 'sign').lower()}]"
        can_draw = all(self._font_of(letter, cut, chain, "") for letter in spelled)
        return spelled if spelled and can_draw else None

    def _register(self, face: Face, cut: Cut, part: Part) -> str:
        name = face.postscript_name(cut, part)
        if name not in self._covered:
            if name not in getRegisteredFontNames():
                registerFont(TTFont(name, str(face.prepared(cut, part, self._cache))))
            self._covered[name] = frozenset(filter(part.holds, face.characters(cut)))
        return name
