"""What a page draws, made safe to draw more after it.

A stamp is drawn after the page's own content and must find the graphics state as the page began.
So the content has to give back what it takes: each `q` its `Q`, each `BT` its `ET`, each marked
sequence its `EMC` (ISO 32000-1, 8.4.2, 9.4.1 and 14.6).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pikepdf import Array, Page, Pdf, Stream, parse_content_stream, unparse_content_stream

_OPERATORS = "q Q BT ET BMC BDC EMC"
#: A literal string without brackets in it but escaped ones (7.3.4.2).
_STRING = re.compile(rb"\((?:[^\\()]|\\.)*\)", re.DOTALL)
_IMAGE = frozenset(("BI", "ID"))
#: A word of these stands between blanks and delimiters, and is no name (7.2.2). What is before it
#: is looked at last: the engine finds the letters far faster than places where a word may begin.
_OPERATOR = re.compile(
    rb"(?:%b)(?![^\x00\t\n\f\r \[</])"
    % b"|".join(
        rb"%b(?<![^\x00\t\n\f\r \]>]%b)" % (word, word)
        for word in (b"q", b"Q", b"BT", b"ET", b"BMC", b"BDC", b"EMC", b"BI", b"ID")
    )
)


@dataclass(slots=True)
class _Depth:
    """How deep a content stream stands in each kind of bracket."""

    saved: int = 0
    text: int = 0
    marked: int = 0
    surplus: bool = False  #: a `Q` came without its `q`

    def follow(self, operator: str) -> None:
        match operator:
            case "q":
                self.saved += 1
            case "Q" if self.saved:
                self.saved -= 1
            case "Q":
                self.surplus = True
            case "BT":
                self.text = 1
            case "ET":
                self.text = 0
            case "BMC" | "BDC":
                self.marked += 1
            case "EMC":
                self.marked = max(self.marked - 1, 0)

    @property
    def closing(self) -> bytes:
        return b"\n" + b"ET " * self.text + b"EMC " * self.marked + b"Q " * self.saved


def balance(pdf: Pdf, page: Page) -> bool:
    """Close what the content of *page* leaves open; tells whether anything had to be mended.

    Readers pass over a `Q` without `q`. Such a one is taken out, since it would end what the
    stamp's own `q` began. Raises what the reader raises where the content cannot be decoded.
    """
    depth = _Depth()
    if "/Contents" not in page.obj:
        return False
    operators = _scanned(_content(page))
    for operator in _parsed(page) if operators is None else operators:
        depth.follow(operator)
    if depth.surplus:
        page.obj["/Contents"] = Stream(pdf, _without_surplus(page))
    if depth.saved or depth.text or depth.marked:
        _append(pdf, page, depth.closing)
        return True
    return depth.surplus


def _content(page: Page) -> bytes:
    contents = page.obj["/Contents"]
    streams = contents if isinstance(contents, Array) else [contents]
    return b"\n".join(stream.read_bytes() for stream in streams if isinstance(stream, Stream))


def _scanned(content: bytes) -> list[str] | None:
    """The operators of *content*, found as words; None where that might be wrong.

    It takes a tenth of the time of reading every instruction, and intake does it for each page.
    Strings may hold anything, so they are taken out first; a comment or an inline image is left to
    the reader.
    """
    words = _STRING.sub(b" ", content)
    if any(sign in words for sign in (b"(", b")", b"%")):
        return None
    operators = [word.decode("ascii") for word in _OPERATOR.findall(words)]
    return None if _IMAGE.intersection(operators) else operators


def _parsed(page: Page) -> Iterator[str]:
    """The same by reading every instruction."""
    for instruction in parse_content_stream(page, _OPERATORS):
        yield str(instruction.operator)


def _without_surplus(page: Page) -> bytes:
    kept, saved = [], 0
    for instruction in parse_content_stream(page):
        operator = str(instruction.operator)
        if operator == "Q" and not saved:
            continue
        saved += {"q": 1, "Q": -1}.get(operator, 0)
        kept.append(instruction)
    return unparse_content_stream(kept)


def _append(pdf: Pdf, page: Page, data: bytes) -> None:
    contents = page.obj["/Contents"]
    streams = list(contents) if isinstance(contents, Array) else [contents]
    page.obj["/Contents"] = Array([*streams, Stream(pdf, data)])
