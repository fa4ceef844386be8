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
from pathlib import Path
from typing import Any

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

from proceedings.model.pages import roman
from proceedings.pdf.errors import TooLong
from proceedings.pdf.fonts.fonts import Fonts
from proceedings.pdf.geometry import PageBox
from proceedings.pdf.typesetting.backdrops import lay_under
from proceedings.pdf.typesetting.heads import Running, draw_foot, draw_head
from proceedings.pdf.typesetting.linked_canvas import LinkedCanvas, binary_streams
from proceedings.pdf.typesetting.pages import TypesetPages
from proceedings.pdf.typesetting.styles import Sheet

#: Called with the pages on which the parts before it begin, by name.
Build = Callable[[Mapping[str, int]], Sequence[Flowable]]


class Sheets(StrEnum):
    BARE = "bare"  #: nothing but the part itself: cover, title page, copyright page
    FRONT = "front"  #: a roman page number at the foot, a running head after the first page
    BODY = "body"  #: as a paper's page: running head and number are stamped later


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A part of the book that begins on a new page; each is itself only."""

    name: str  #: in the table of contents and the outline; empty keeps it out of both
    build: Build
    sheets: Sheets = Sheets.FRONT
    where: str = ""  #: how the message of a missing glyph calls it; empty is its name
    running: Running | None = None  #: what its running head adds to the name
    backdrop: Path | None = None  #: a PDF whose first page lies under the part's first sheet
    fills: bool = False  #: a blank page where the front matter ends on a right-hand one, or nothing


@dataclass(frozen=True, slots=True)
class Typeset:
    """A finished document, and the pages of its parts, from 0, in their order."""

    pages: tuple[range, ...]
    book: TypesetPages


def typeset(
    parts: Sequence[Part],
    sheet: Sheet,
    fonts: Fonts,
    short: str = "",
    ahead: int = 0,
    begun: dict[Part, int] | None = None,
) -> Typeset:
    """Lay out *parts*; running heads begin with *short*, the event's short name.

    The first parts, as many as *ahead*, stand behind the front matter and are laid out before it,
    so that the contents can name their pages: *begun* is told on which page, from 0, each begins.
    Raises `TooLong` where something does not fit on a page of its own.
    """
    out = BytesIO()
    book = _Book(out, sheet, fonts, short, ahead, {} if begun is None else begun)
    # reportlab begins with its first template, whatever the first part asks for.
    book.pageTemplates.sort(key=lambda template: template.id != parts[0].sheets.value)
    story: list[Flowable] = [_Begin(part, book, number) for number, part in enumerate(parts)]
    book.story = story
    try:
        with binary_streams():
            book.build(story, canvasmaker=book.canvas)
    except LayoutError as error:
        part = book.part or parts[0]
        raise TooLong(f"{part.where or part.name}: something is larger than a page") from error
    ends = [*(start - 1 for start in book.starts[1:]), book.page]
    pages = [range(first - 1, last) for first, last in zip(book.starts, ends, strict=True)]
    backdrops = {
        place.start: part.backdrop
        for part, place in zip(parts, pages, strict=True)
        if part.backdrop is not None
    }
    data = lay_under(out.getvalue(), backdrops)
    return Typeset(tuple(pages), book.typeset(data))


class _Book(BaseDocTemplate):
    def __init__(
        self,
        out: BytesIO,
        sheet: Sheet,
        fonts: Fonts,
        short: str,
        ahead: int,
        begun: dict[Part, int],
    ) -> None:
        super().__init__(out, pagesize=(sheet.width, sheet.height), invariant=1, pageCompression=1)
        self._sheet, self._short, self._ahead = sheet, short, ahead
        self.begun = begun
        self.before = 0  #: pages laid out before the front matter
        self.opened = 0  #: first page of the part being laid out, from 1
        self.fonts = fonts
        self.story: list[Flowable] = []
        self.part: Part | None = None  #: the one being laid out
        self.starts: list[int] = []  #: first page of each part, from 1
        self.named: dict[str, int] = {}
        self.addPageTemplates([self._template(sheets) for sheets in Sheets])

    def canvas(self, *arguments: Any, **named: Any) -> Canvas:
        """The sheets to draw on, kept for what is written down on them."""
        self._canvas = LinkedCanvas(*arguments, **named)
        return self._canvas

    def typeset(self, data: bytes) -> TypesetPages:
        """The finished pages in *data*, and where their links stand."""
        box = PageBox(0.0, 0.0, self._sheet.width, self._sheet.height)
        return TypesetPages(data, box, self._canvas.links, self._canvas.anchors)

    def _template(self, sheets: Sheets) -> PageTemplate:
        sheet = self._sheet
        frame = Frame(
            *(sheet.side, sheet.bottom, sheet.text_width, sheet.text_height),
            *(0, 0, 0, 0),  # no padding: the sheet's margins are all there is
        )
        finish = self._finish if sheets is Sheets.FRONT else lambda *_: None
        return PageTemplate(sheets.value, [frame], onPageEnd=finish)

    def _finish(self, canvas: Canvas, _: BaseDocTemplate) -> None:
        """Number the page; a part's second page and those after it say what they belong to."""
        page, part = canvas.getPageNumber(), self.part
        draw_foot(canvas, self._sheet, self.fonts, roman(page - self.before))
        if part is not None and page > self.opened:
            added = part.running.at(page) if part.running else ""
            right = ", ".join(filter(None, (part.name, added)))
            draw_head(canvas, self._sheet, self.fonts, self._short, right)

    def begin(self, part: Part) -> None:
        """*part* begins on the page that is now open."""
        if len(self.starts) == self._ahead:
            self.before = self.page - 1
        if part.name and len(self.starts) >= self._ahead:
            self.named[part.name] = self.page - self.before
        self.part, self.opened, self.begun[part] = part, self.page, self.page - 1
        self.starts.append(self.page)


class _Begin(ActionFlowable):
    """Opens a part: a new page on its sheets, and its flowables in place of this one."""

    def __init__(self, part: Part, book: _Book, number: int) -> None:
        super().__init__()
        self._part, self._book, self._number = part, book, number

    def apply(self, doc: BaseDocTemplate) -> None:
        """Put the part's flowables at the head of the story."""
        part, book = self._part, self._book
        if part.fills and (doc.page - book.before) % 2 == 0:
            book.starts.append(doc.page + 1)  # a part without a page
            return
        with book.fonts.used_in(part.where or part.name):
            flowables = list(part.build(dict(book.named)))
        turn = [NextPageTemplate(part.sheets.value), PageBreak()] if self._number else []
        book.story[:0] = [*turn, _Mark(part, book), *flowables]


class _Mark(ActionFlowable):
    """Records the page that a part begins on, once that page has been opened."""

    def __init__(self, part: Part, book: _Book) -> None:
        super().__init__()
        self._part, self._book = part, book

    def apply(self, doc: BaseDocTemplate) -> None:
        self._book.begin(self._part)
