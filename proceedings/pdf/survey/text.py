"""What is printed on the pages of a PDF, as far as the checks ask for it (pdfium).

pdfium has one state for the whole process: read in processes, never in threads. To open a page and
to place its letters is nearly all that this costs, so every page is looked at once, and what is
asked of its text is asked there. The text itself is not kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import blake2b

import pypdfium2 as pdfium

from proceedings.pdf.survey.text_lines import HYPHEN, Line, lines_of
from proceedings.pdf.survey.text_marks import Mark, begins_references, marks_in, numbered_lines
from proceedings.pdf.survey.text_strips import Edge, Strips

_PAGES = 500  #: that are read; a longer file is no paper, and its first pages say what it is
_FIRST = 2  #: pages whose lines are kept: behind a cover the paper begins on the second
_LONGEST = 40_000  #: characters of a page that are read; a page of a book has 4,000
_SPEAKING = 400  #: letters of a page that no other page has by chance
#: Control characters, those of private use, and the sign for a letter that is not known.
_UNREAD = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """What one page prints."""

    width: float  #: points, as displayed
    height: float
    letters: int = 0  #: and digits
    signs: int = 0  #: everything else that is printed
    unread: int = 0  #: signs that stand for no letter, so nobody finds or copies them
    is_drawn: bool = True  #: whether anything is on the page at all
    lines: tuple[Line, ...] = ()  #: of the first two pages
    head: str = ""  #: what is in the upper tenth of the page, line by line
    foot: str = ""  #: and in the lower one
    edges: tuple[Edge, ...] = ()
    marks: tuple[Mark, ...] = ()
    numbered_lines: int = 0  #: lines with numbers that follow each other
    begins_references: bool = False
    digest: bytes = b""  #: of its text without blanks; empty where there is hardly any


def pages_of(data: bytes) -> tuple[PageText, ...]:
    """Read what is printed on each page; nothing where pdfium cannot open the file."""
    try:
        with pdfium.PdfDocument(data) as document:
            count = min(len(document), _PAGES)
            return tuple(_page(document, number) for number in range(count))
    except pdfium.PdfiumError:
        return ()


def _page(document: pdfium.PdfDocument, number: int) -> PageText:
    try:
        page = document[number]
        textpage = page.get_textpage()
    except pdfium.PdfiumError:
        return PageText(width=0.0, height=0.0)
    try:
        return _read(page, textpage, is_first=number < _FIRST)
    finally:
        textpage.close()
        page.close()


def _read(page: pdfium.PdfPage, textpage: pdfium.PdfTextPage, *, is_first: bool) -> PageText:
    raw_text = textpage.get_text_range(0, min(textpage.count_chars(), _LONGEST))
    text = raw_text.replace(HYPHEN, "").replace("\r\n", "\n")
    width, height = page.get_size()
    signs = "".join(text.split())
    letters = sum(map(str.isalnum, signs))
    strips = Strips(page, textpage)
    return PageText(
        width=width,
        height=height,
        letters=letters,
        signs=len(signs) - letters,
        unread=len(_UNREAD.findall(text)),
        is_drawn=letters > 0 or next(page.get_objects(max_depth=1), None) is not None,
        lines=tuple(lines_of(textpage, raw_text)) if is_first else (),
        head=strips.head(),
        foot=strips.foot(),
        edges=tuple(strips.edges()),
        marks=tuple(marks_in(text)),
        numbered_lines=numbered_lines(text),
        begins_references=begins_references(text),
        digest=_digest(signs) if letters >= _SPEAKING else b"",
    )


def _digest(signs: str) -> bytes:
    return blake2b(signs.encode("utf-8", "replace"), digest_size=8).digest()
