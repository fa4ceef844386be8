"""A drawing set as a character of a line: a formula, a word whose letters a shaper arranged.

reportlab breaks, justifies and links lines of text by their fonts. So a drawing becomes a font of
one character: it sticks to the punctuation beside it, stretches no line and breaks none. In the PDF
the drawings of a document share embedded TrueType fonts, each drawing a glyph that is stored once
and used at every size; the font says what text it stands for, so that it is found and copied.

    markup(drawing)    the drawing as reportlab's markup, for any Paragraph
"""

from __future__ import annotations

from weakref import WeakKeyDictionary

from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.pdfmetrics import registerFont

from proceedings.pdf.fonts.glyphs import FIRST_CODE, PER_FONT, SPACE, Drawing, embed

__all__ = ["Drawing", "holds_drawing", "markup"]

#: What stands for the drawing in the markup; it has no meaning outside its font.
_CHARACTER = "\ue000"
_SPACES = " \xa0"
_MARK = '<font name="drawing'


def markup(drawing: Drawing) -> str:
    """*drawing* as a piece of reportlab's markup: one character, in a font of its own."""
    name = _NAMES.get(drawing)
    if name is None:
        name = _NAMES[drawing] = str(len(_NAMES))
        registerFont(_Font(f"drawing{name}", drawing))
    return f'{_MARK}{name}">{_CHARACTER}</font>'


def holds_drawing(xml: str) -> bool:
    """Whether reportlab's markup *xml* has a drawing in it."""
    return _MARK in xml


#: reportlab keeps fonts for the whole process, by name; the same drawing is entered once.
_NAMES: dict[Drawing, str] = {}


class _Font:
    """What reportlab asks of a font of which a document embeds what it uses, for one drawing.

    Its methods' names are reportlab's (`ttfonts.TTFont` is the model). It has a space too: the
    one after a word is set in the font of the word's last character.
    """

    _dynamicFont = 1  # noqa: N815
    _multiByte = 1  # noqa: N815
    shapable = False

    def __init__(self, name: str, drawing: Drawing) -> None:
        self.fontName = self.name = name
        self.face = self
        self.ascent, self.descent = drawing.above, -drawing.below
        self._drawing = drawing

    def stringWidth(self, text: str, size: float, encoding: str = "utf-8") -> float:  # noqa: N802
        spaces = sum(char in _SPACES for char in text)
        return (spaces * SPACE + (len(text) - spaces) * self._drawing.width) * size / 1000

    def splitString(self, text: str, doc: PDFDocument) -> list[tuple[int, bytes]]:  # noqa: N802
        """The number of the embedded font, and *text* in its codes."""
        font, code = _drawings(doc).place(self._drawing)
        return [(font, bytes(32 if char in _SPACES else code for char in text))]

    def getSubsetInternalName(self, subset: int, doc: PDFDocument) -> str:  # noqa: N802
        return f"/{_internal_name(subset)}"


class _Drawings:
    """The drawings of one document in the order of their first use."""

    def __init__(self) -> None:
        self._numbers: dict[Drawing, int] = {}

    def place(self, drawing: Drawing) -> tuple[int, int]:
        """The embedded font that has *drawing*, and its code there."""
        number = self._numbers.setdefault(drawing, len(self._numbers))
        return number // PER_FONT, FIRST_CODE + number % PER_FONT

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802
        """Called by reportlab when the document is complete."""
        drawings = list(self._numbers)
        for font, start in enumerate(range(0, len(drawings), PER_FONT)):
            name = _internal_name(font)
            embed(doc, name, f"Drawings-{font + 1}", drawings[start : start + PER_FONT])


_OPEN: WeakKeyDictionary[PDFDocument, _Drawings] = WeakKeyDictionary()


def _drawings(doc: PDFDocument) -> _Drawings:
    if doc not in _OPEN:
        _OPEN[doc] = _Drawings()
        doc.delayedFonts.append(_OPEN[doc])
    return _OPEN[doc]


def _internal_name(font: int) -> str:
    return f"D{font}"
