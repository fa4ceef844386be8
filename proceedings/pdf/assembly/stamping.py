"""What the volume draws on every page, as content streams and the fonts they need.

Stamps are drawn as if every page were an upright sheet, and turned onto it by `PageBox.matrix`.
The stamp of a page is two small streams after its own content: one that the pages of a section
share, and one with the page's number. They are marked as artifacts, which readers aloud pass over
(ISO 32000-1, 14.8.2.2). All stamps of a file are in the same fonts, so those are embedded once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from io import BytesIO
from itertools import groupby
from operator import itemgetter
from typing import Any

from pikepdf import Array, Pdf
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfgen.canvas import Canvas

from proceedings.pdf.assembly import syntax
from proceedings.pdf.assembly.fragment import Fragment
from proceedings.pdf.assembly.fragmenting import NAMED, STAMP, fragment_of
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
#: What stands across a page: turned onto it, in thin outlines of a light red.
_ACROSS = b"q %b cm 1 Tr .85 .45 .4 RG %b Q "
_OUTLINE = 0.012  #: of the size of letters, how thick their outlines are
#: Sets our fonts apart from those of the page, which may have the library's names too.
_OURS = STAMP.removeprefix("/").encode("ascii")


@dataclass(slots=True)
class Drawn:
    """The stamps of a section's pages, as stream objects: on each page a head, then a number."""

    heads: list[bytes] = field(default_factory=list)
    head_of: list[int] = field(default_factory=list)  #: which of them each page has
    numbers: list[bytes] = field(default_factory=list)  #: of each page


class Stamper:
    """Draws the stamps of one file, and embeds their fonts."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self._embedder = _Embedder(fonts)
        self._sheet = cache(lambda width, height: StampSheet(fonts, width, height))
        self._form = cache(self._form_of)

    @property
    def used(self) -> tuple[bytes, ...]:
        """What the streams drawn so far call their fonts, in the order of first use."""
        return tuple(self._embedder.used)

    def stamps(self, section: Section) -> Drawn:
        """The stamps of the pages of *section*; none where it is not stamped."""
        drawn = Drawn()
        if section.stamp is None or not section.boxes:
            return drawn
        where = f"papers/{section.paper}" if section.paper else "the volume"
        with self._fonts.used_in(where):
            later = section.stamp.later()
            drawn.heads.append(self._head(section.boxes[0], section.stamp))
            drawn.head_of.append(0)
            for box, alike in groupby(section.boxes[1:]):
                drawn.head_of += [len(drawn.heads)] * len(list(alike))
                drawn.heads.append(self._head(box, later))
            drawn.numbers += self._numbers(section)
        return drawn

    def fonts(self) -> Fragment:
        """The fonts in `used`, in that order, as the named objects of a fragment."""
        with Pdf.open(BytesIO(self._embedder.finished())) as pdf:
            fonts = pdf.pages[0].obj["/Resources"]["/Font"]
            named = [fonts[f"/{name.removeprefix(_OURS).decode()}"] for name in self.used]
            pdf.Root[NAMED] = Array(named)
            del pdf.pages[0]
            return fragment_of(pdf)

    def _head(self, box: PageBox, stamp: Stamp) -> bytes:
        sheet = self._sheet(box.width, box.height)
        lines = b" ".join(map(self._text, sheet.head(stamp)))
        drawn = self._across(sheet, stamp) + lines
        return stream(_OPEN % (syntax.numbers(box.matrix), syntax.number(INK), drawn), {})

    def _across(self, sheet: StampSheet, stamp: Stamp) -> bytes:
        lines, matrix = sheet.across(stamp)
        if not lines:
            return b""
        drawn = (
            b"%b w %b" % (syntax.number(_OUTLINE * line.size), self._text(line)) for line in lines
        )
        return _ACROSS % (syntax.numbers(matrix), b" ".join(drawn))

    def _numbers(self, section: Section) -> Iterator[bytes]:
        """There is one for each page of the volume, and most differ in their digits alone."""
        if section.stamp is not None and not section.stamp.is_numbered:
            yield from (stream(_CLOSE, {}) for _ in section.boxes)
            return
        for offset, box in enumerate(section.boxes):
            label = section.numbering.label(offset)
            if label.isdecimal() and label.isascii() and self._embedder.draws_digits:
                codes = label.encode("ascii").hex().encode("ascii")
                yield self._form(box.width, box.height, len(label)) % codes
            else:
                yield self._closing(box.width, box.height, label)

    def _form_of(self, width: float, height: float, digits: int) -> bytes:
        """The number on a page of such sides, but for its *digits*, so many as there are."""
        zeros = self._closing(width, height, "0" * digits)
        return zeros.replace(b"<%b>" % (b"30" * digits), b"<%b>")

    def _closing(self, width: float, height: float, label: str) -> bytes:
        line = self._sheet(width, height).number(label)
        return stream(b"\n" + self._text(line) + _CLOSE, {})

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
        self._document: Any = self._canvas._doc  # type: ignore[attr-defined]  # what fonts keep apart

    def shown(self, line: Line) -> bytes:
        """The operators that choose the fonts of *line* and show its text."""
        size = syntax.number(line.size)
        return b" ".join(
            b"/%b %b Tf <%b> Tj" % (font, size, codes)
            for font, codes in self._encoded(line.text, line.cut)
        )

    @cached_property
    def draws_digits(self) -> bool:
        """Whether the digits are in one font, under their ASCII codes, and equally wide."""
        digits = "0123456789"
        codes = [code for _, code in self._encode(digits, Cut.REGULAR)]
        widths = {self._fonts.width(digit, 1.0) for digit in digits}
        return codes == [digits.encode("ascii").hex().encode("ascii")] and len(widths) == 1

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
            called = set(map(itemgetter(0), map(codes.__getitem__, dict.fromkeys(piece))))
            if len(called) == 1:
                written = b"".join(map(itemgetter(1), map(codes.__getitem__, piece)))
                pieces.append((called.pop(), written))
                continue
            for one, group in groupby(map(codes.__getitem__, piece), key=itemgetter(0)):
                pieces.append((one, b"".join(map(itemgetter(1), group))))
        return pieces

    def _code(self, font: Any, char: str) -> tuple[bytes, bytes]:
        """Which of the fonts embedded for *font* draws *char*, and its code there."""
        ((subset, code),) = font.splitString(char, self._document)
        called = _OURS + font.getSubsetInternalName(subset, self._document)[1:].encode("ascii")
        self.used[called] = None
        return called, code.hex().encode("ascii")
