"""A font for reportlab whose glyphs are drawings: of characters, and of clusters of them.

A cluster stands in reportlab's texts as a character of private use, which has its meaning in this
font alone. What a document uses is embedded when it is complete, in the order of its first use;
so the same document has the same bytes, whatever else a process has set.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from weakref import WeakKeyDictionary

from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.pdfmetrics import registerFont

from proceedings.pdf.fonts.glyphs import FIRST_CODE, PER_FONT, SPACE, Drawing, embed
from proceedings.pdf.fonts.scripts.characters import DIRECTION_MARKS
from proceedings.pdf.fonts.scripts.opened import OpenFont
from proceedings.pdf.fonts.scripts.shaping import drawing_of, shape

_PRIVATE = 0xF0000  #: the first character of the planes for private use
_SPACES = " \xa0"


class GlyphFont:
    """One weight of a font file, under a *name* that no other font of the process has.

    Its methods' names are reportlab's (`ttfonts.TTFont` is the model). *ascent* and *descent* are
    those of the font it stands beside: a line keeps its baseline, whatever scripts are in it.
    """

    _dynamicFont = 1  # noqa: N815
    _multiByte = 1  # noqa: N815
    shapable = False

    def __init__(self, name: str, opened: OpenFont, ascent: float, descent: float) -> None:
        self.fontName = self.name = name
        self.face = self
        self.ascent, self.descent = ascent, descent
        self._opened = opened
        self._drawings: dict[str, Drawing] = {}  #: by the character that stands for it
        self._words: dict[str, str] = {}  #: what was shaped already
        self._clusters: dict[Drawing, str] = {}
        self._used: WeakKeyDictionary[PDFDocument, _Used] = WeakKeyDictionary()

    def shaped(self, word: str) -> str:
        """*word* as characters of private use, one for each cluster, in the order of letters."""
        if word not in self._words:
            self._words[word] = "".join(map(self._private, shape(self._opened, word)))
        return self._words[word]

    def meaning(self, char: str) -> str:
        """The text that *char* stands for."""
        drawing = self._drawings.get(char)
        return drawing.text if drawing else char

    def stringWidth(self, text: str, size: float, encoding: str = "utf-8") -> float:  # noqa: N802
        return sum(map(self._width, text)) * size / 1000

    def splitString(self, text: str, doc: PDFDocument) -> list[tuple[int, bytes]]:  # noqa: N802
        """*text* as codes, in runs of one embedded font each: its number, and the codes."""
        used = self._used_in(doc)
        drawn = (char for char in text if char not in DIRECTION_MARKS)
        places = [used.place(char, self._drawing(char)) for char in drawn]
        return [
            (font, bytes(code for _, code in group))
            for font, group in groupby(places, key=lambda place: place[0])
        ]

    def getSubsetInternalName(self, subset: int, doc: PDFDocument) -> str:  # noqa: N802
        return f"/{self.fontName}.{subset}"

    def _private(self, cluster: Drawing) -> str:
        """The character that stands for *cluster*, the same at every use."""
        if cluster not in self._clusters:
            char = chr(_PRIVATE + len(self._clusters))
            self._clusters[cluster], self._drawings[char] = char, cluster
        return self._clusters[cluster]

    def _width(self, char: str) -> int:
        if char in DIRECTION_MARKS:
            return 0
        return SPACE if char in _SPACES else self._drawing(char).width

    def _drawing(self, char: str) -> Drawing:
        if char not in self._drawings:
            self._drawings[char] = drawing_of(self._opened, char)
        return self._drawings[char]

    def _used_in(self, doc: PDFDocument) -> _Used:
        if doc not in self._used:
            self._used[doc] = _Used(self.fontName)
            doc.delayedFonts.append(self._used[doc])
        return self._used[doc]


class _Used:
    """The drawings that one document uses, in the order of their first use."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._numbers: dict[str, int] = {}
        self._drawings: list[Drawing] = []

    def place(self, char: str, drawing: Drawing) -> tuple[int, int]:
        """The number of the embedded font that has *drawing*, and its code there."""
        if char in _SPACES:
            return max(len(self._drawings) - 1, 0) // PER_FONT, 32
        if char not in self._numbers:
            self._numbers[char] = len(self._drawings)
            self._drawings.append(drawing)
        number = self._numbers[char]
        return number // PER_FONT, FIRST_CODE + number % PER_FONT

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802
        """Called by reportlab when the document is complete."""
        for number, drawings in enumerate(self._in_fonts()):
            embed(doc, f"{self._name}.{number}", f"{self._name}-{number + 1}", drawings)

    def _in_fonts(self) -> Iterator[list[Drawing]]:
        for start in range(0, max(len(self._drawings), 1), PER_FONT):
            yield self._drawings[start : start + PER_FONT]


#: reportlab keeps fonts for the whole process, by name.
_FONTS: dict[str, GlyphFont] = {}


def glyph_font(name: str) -> GlyphFont | None:
    """The font of drawings that reportlab knows as *name*; None for its own kind of fonts."""
    return _FONTS.get(name)


def register(font: GlyphFont) -> None:
    """Make *font* known to reportlab."""
    _FONTS[font.fontName] = font
    registerFont(font)
