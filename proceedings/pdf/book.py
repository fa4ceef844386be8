"""Typesetting our own pages: parts after each other in one document, fonts embedded once.

The parts know what they say and nothing of pages; here are the sheets they are laid on, and the
record of where each began. A part is asked for its flowables only when those before it are laid
out, so that a table of contents can name their pages.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    ActionFlowable,
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
)
from reportlab.platypus.doctemplate import LayoutError

from proceedings.pdf.errors import TooLong
from proceedings.pdf.fonts import Fonts
from proceedings.pdf.styles import INK, Sheet
from proceedings.pdf.wording import roman

#: Called with the pages on which the parts before it begin, by name.
Build = Callable[[Mapping[str, int]], Sequence[Flowable]]


class Sheets(StrEnum):
    BARE = "bare"  #: nothing but the part itself: cover, title page, copyright page
    FRONT = "front"  #: a roman page number at the foot
    BODY = "body"  #: as a paper's page: running head and number are stamped later


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A part of the book that begins on a new page; each is itself only."""

    name: str  #: in the table of contents and the outline; empty keeps it out of both
    build: Build
    sheets: Sheets = Sheets.FRONT
    where: str = ""  #: how the message of a missing glyph calls it; empty is its name


@dataclass(frozen=True, slots=True)
class Typeset:
    """A finished document, and the pages of its parts, from 0, in their order."""

    data: bytes
    pages: tuple[range, ...]


def typeset(parts: Sequence[Part], sheet: Sheet, fonts: Fonts) -> Typeset:
    """Lay out *parts*; raises `TooLong` where something does not fit on a page of its own."""
    out = BytesIO()
    book = _Book(out, sheet, fonts)
    story: list[Flowable] = [_Begin(part, book, number) for number, part in enumerate(parts)]
    book.story = story
    try:
        book.build(story)
    except LayoutError as error:
        part = parts[len(book.starts) - 1]
        raise TooLong(f"{part.where or part.name}: something is larger than a page") from error
    ends = [*(start - 1 for start in book.starts[1:]), book.page]
    pages = zip(book.starts, ends, strict=True)
    return Typeset(out.getvalue(), tuple(range(first - 1, last) for first, last in pages))


class _Book(BaseDocTemplate):
    def __init__(self, out: BytesIO, sheet: Sheet, fonts: Fonts) -> None:
        super().__init__(out, pagesize=(sheet.width, sheet.height), invariant=1, pageCompression=1)
        self._fonts, self._sheet = fonts, sheet
        self.fonts = fonts
        self.story: list[Flowable] = []
        self.starts: list[int] = []  #: first page of each part, from 1
        self.named: dict[str, int] = {}
        self.addPageTemplates([self._template(sheets) for sheets in Sheets])

    def _template(self, sheets: Sheets) -> PageTemplate:
        sheet = self._sheet
        frame = Frame(
            *(sheet.side, sheet.bottom, sheet.text_width, sheet.text_height),
            *(0, 0, 0, 0),  # no padding: the sheet's margins are all there is
        )
        number = self._number if sheets is Sheets.FRONT else lambda *_: None
        return PageTemplate(sheets.value, [frame], onPage=number)

    def _number(self, canvas: Canvas, _: BaseDocTemplate) -> None:
        canvas.setFont(self._fonts.name(), 9.5)
        canvas.setFillColor(INK)
        canvas.drawCentredString(self._sheet.width / 2, 42, roman(canvas.getPageNumber()))


class _Begin(ActionFlowable):
    """Opens a part: a new page on its sheets, and its flowables in place of this one."""

    def __init__(self, part: Part, book: _Book, number: int) -> None:
        super().__init__()
        self._part, self._book, self._number = part, book, number

    def apply(self, doc: BaseDocTemplate) -> None:
        """Put the part's flowables at the head of the story."""
        part, book = self._part, self._book
        with book.fonts.used_in(part.where or part.name):
            flowables = list(part.build(dict(book.named)))
        turn = [NextPageTemplate(part.sheets.value), PageBreak()] if self._number else []
        book.story[:0] = [*turn, _Mark(part.name, book), *flowables]


class _Mark(ActionFlowable):
    """Records the page that a part begins on, once that page has been opened."""

    def __init__(self, name: str, book: _Book) -> None:
        super().__init__()
        self._name, self._book = name, book

    def apply(self, doc: BaseDocTemplate) -> None:
        self._book.starts.append(doc.page)
        if self._name:
            self._book.named[self._name] = doc.page
