"""What the volume draws on every page, as content streams and the fonts they need.

Stamps are drawn as if every page were an upright sheet, and turned onto it by `PageBox.matrix`.
The stamp of a page is two small streams after its own content: one that the pages of a section
share, and one with the page's number. They are marked as artifacts, which readers aloud pass over
(ISO 32000-1, 14.8.2.2). All stamps of a file are in the same fonts, so those are embedded once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from io import BytesIO
from itertools import groupby
from operator import itemgetter
from typing import Any

from pikepdf import Array, Pdf
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfgen.canvas import Canvas

from proceedings.pdf.assembly import syntax
from proceedings.pdf.assembly.fragment import Fragment
from proceedings.pdf.assembly.fragmenting import NAMED, fragment_of
from proceedings.pdf.assembly.plan import Section
from proceedings.pdf.assembly.stamps import INK, Line, Stamp, StampSheet
from proceedings.pdf.assembly.writer import stream
from proceedings.pdf.fonts.faces import Cut
from proceedings.pdf.fonts.fonts import Fonts
from proceedings.pdf.geometry import PageBox
from proceedings.pdf.typesetting.linked_canvas import binary_streams

#: Saves the graphics state that a page begins with, before anything of its own is drawn.
BEFORE = b"q\n"
_OPEN = b"\nQ /Artifact <</Type /Pagination>> BDC q %b cm %b g %b"
_CLOSE = b" Q EMC\n"
#: Sets our fonts apart from those of the page, which may have the library's names too.
_OURS = b"Stamp"


@dataclass(frozen=True, slots=True)
class Drawn:
    """The stamp of one page, as two stream objects."""

    head: bytes  #: equal for pages that share it
    number: bytes


class Stamper:
    """Draws the stamps of one file, and embeds their fonts."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self._embedder = _Embedder(fonts)
        self._forms: dict[tuple[float, float, int], list[bytes]] = {}  #: numbers but for the digits
        self._sheets: dict[tuple[float, float], StampSheet] = {}

    @property
    def used(self) -> tuple[bytes, ...]:
        """What the streams drawn so far call their fonts, in the order of first use."""
        return tuple(self._embedder.used)

    def stamps(self, section: Section) -> Iterator[Drawn]:
        """The stamps of the pages of *section*; none where it is not stamped."""
        if section.stamp is None:
            return
        heads: dict[PageBox, bytes] = {}  #: of the pages after the first one
        later = section.stamp.later()
        where = f"papers/{section.paper}" if section.paper else "the volume"
        with self._fonts.used_in(where):
            for offset, box in enumerate(section.boxes):
                if offset == 0:
                    head = self._head(box, section.stamp)
                elif (known := heads.get(box)) is not None:
                    head = known
                else:
                    head = heads[box] = self._head(box, later)
                yield Drawn(head, self._number(box, section.numbering.label(offset)))

    def fonts(self) -> Fragment:
        """The fonts in `used`, in that order, as the named objects of a fragment."""
        with Pdf.open(BytesIO(self._embedder.finished())) as pdf:
            fonts = pdf.pages[0].obj["/Resources"]["/Font"]
            named = [fonts[f"/{name.removeprefix(_OURS).decode()}"] for name in self.used]
            pdf.Root[NAMED] = Array(named)
            del pdf.pages[0]
            return fragment_of(pdf)

    def _sheet(self, box: PageBox) -> StampSheet:
        size = (box.width, box.height)
        if size not in self._sheets:
            self._sheets[size] = StampSheet(self._fonts, *size)
        return self._sheets[size]

    def _head(self, box: PageBox, stamp: Stamp) -> bytes:
        lines = b" ".join(map(self._text, self._sheet(box).head(stamp)))
        return stream(_OPEN % (syntax.numbers(box.matrix), syntax.number(INK), lines), {})

    def _number(self, box: PageBox, label: str) -> bytes:
        """There is one for each page of the volume, and most differ in their digits alone."""
        if not (label.isascii() and label.isdecimal() and self._embedder.digits_align):
            return self._closing(box, label)
        key = (box.width, box.height, len(label))
        if key not in self._forms:
            zeros = "0" * len(label)
            drawn = self._closing(box, zeros)
            self._forms[key] = drawn.split(self._embedder.digits(zeros))
        before, after = self._forms[key]
        return before + self._embedder.digits(label) + after

    def _closing(self, box: PageBox, label: str) -> bytes:
        return stream(b"\n" + self._text(self._sheet(box).number(label)) + _CLOSE, {})

    def _text(self, line: Line) -> bytes:
        x, y = syntax.number(line.x), syntax.number(line.y)
        return b"BT %b %b Td %b ET" % (x, y, self._embedder.shown(line))


class _Embedder:
    """Writes text as the drawing library would, and lets it embed the fonts.

    The library's own way to draw a line takes as long as all else that is done for a page.
    """

    def __init__(self, fonts: Fonts) -> None:
        self.used: dict[bytes, None] = {}
        self._out = BytesIO()
        self._fonts = fonts
        self._canvas = Canvas(self._out, invariant=1, pageCompression=1)
        # Most lines come again, on the next paper's first page if not on this paper's next one.
        self._encoded = lru_cache(maxsize=512)(self._encode)
        #: By the library's name of a font, its characters: what embeds them, and their codes.
        self._codes: defaultdict[str, dict[str, tuple[bytes, bytes]]] = defaultdict(dict)
        self._digits: dict[str, bytes] = {}
        self._document: Any = self._canvas._doc  # type: ignore[attr-defined]  # what fonts keep apart

    def shown(self, line: Line) -> bytes:
        """The operators that choose the fonts of *line* and show its text."""
        size = syntax.number(line.size)
        return b" ".join(
            b"/%b %b Tf <%b> Tj" % (font, size, codes)
            for font, codes in self._encoded(line.text, line.cut)
        )

    @cached_property
    def digits_align(self) -> bool:
        """Whether all digits are in one font and equally wide."""
        ((_, codes), *others) = self._encoded("0123456789", Cut.REGULAR)
        widths = {self._fonts.width(digit, 1.0) for digit in "0123456789"}
        self._digits = {str(digit): codes[2 * digit : 2 * digit + 2] for digit in range(10)}
        return len(widths) == 1 and len(codes) == 20 and not others

    def digits(self, number: str) -> bytes:
        """A string of digits as it is written, once `digits_align`."""
        return b"<" + b"".join(map(self._digits.__getitem__, number)) + b">"

    def finished(self) -> bytes:
        """A document with the fonts of all that was written."""
        with binary_streams():
            self._canvas.showPage()
            self._canvas.save()
        return self._out.getvalue()

    def _encode(self, text: str, cut: Cut) -> list[tuple[bytes, bytes]]:
        """Pieces of *text*: what a font is called, and codes of that font as hexadecimals."""
        pieces = []
        for name, piece in self._fonts.line(text, cut):
            codes = self._codes[name]
            for char in dict.fromkeys(piece):
                if char not in codes:
                    codes[char] = self._code(getFont(name), char)
            for called, group in groupby(map(codes.__getitem__, piece), key=itemgetter(0)):
                pieces.append((called, b"".join(code for _, code in group)))
        return pieces

    def _code(self, font: Any, char: str) -> tuple[bytes, bytes]:
        """Which of the fonts embedded for *font* draws *char*, and its code there."""
        ((subset, code),) = font.splitString(char, self._document)
        called = _OURS + font.getSubsetInternalName(subset, self._document)[1:].encode("ascii")
        self.used[called] = None
        return called, code.hex().encode("ascii")
