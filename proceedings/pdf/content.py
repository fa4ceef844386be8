"""What a page draws, made safe to draw more after it.

A stamp is drawn after the page's own content and must find the graphics state as the page began.
So the content has to give back what it takes: each `q` its `Q`, each `BT` its `ET`, each marked
sequence its `EMC` (ISO 32000-1, 8.4.2, 9.4.1 and 14.6).
"""

from __future__ import annotations

from dataclasses import dataclass

from pikepdf import Array, Page, Pdf, Stream, parse_content_stream, unparse_content_stream

_OPERATORS = "q Q BT ET BMC BDC EMC"


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
    for instruction in parse_content_stream(page, _OPERATORS):
        depth.follow(str(instruction.operator))
    if depth.surplus:
        page.obj["/Contents"] = Stream(pdf, _without_surplus(page))
    if depth.saved or depth.text or depth.marked:
        _append(pdf, page, depth.closing)
        return True
    return depth.surplus


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
