"""A sheet that writes down where links and their targets stand, and draws none of them.

Most links of our pages lead into papers that are not in the document which is being typeset. So
they are kept as values, and whoever puts the volume together writes them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from proceedings.pdf.typesetting.pages import Anchor, PageLink


@contextmanager
def binary_streams() -> Iterator[None]:
    """Let documents that are saved meanwhile hold bytes as they are.

    As ASCII, the library's default, they are a quarter larger. It is a setting of the process,
    which may be someone else's.
    """
    before, rl_config.useA85 = rl_config.useA85, 0
    try:
        yield
    finally:
        rl_config.useA85 = before


class LinkedCanvas(Canvas):
    """*links* and *anchors* are filled in while the pages are drawn."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.links: defaultdict[int, list[PageLink]] = defaultdict(list)  #: by page, from 0
        self.anchors: dict[str, Anchor] = {}  #: by name

    def _make_preamble(self) -> None:
        """Begin a page without a font: the library's own choice is one that is not embedded."""
        self._preamble = "1 0 0 1 0 0 cm"

    def linkURL(self, url: str, rect: Any, relative: Any = 0, *_: Any, **__: Any) -> None:  # noqa: N802
        """A link to *url* over *rect*, as a paragraph draws it."""
        x0, y0, x1, y1 = rect
        if relative:
            (x0, y0), (x1, y1) = self.absolutePosition(x0, y0), self.absolutePosition(x1, y1)
        box = (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        self.links[self.getPageNumber() - 1].append(PageLink(box, url))

    def linkRect(self, contents: str, name: str, rect: Any = None, *_: Any, **__: Any) -> None:  # type: ignore[override]  # noqa: N802
        """A link to a place in the same document."""
        self.linkURL(f"#{name}", rect, 1)

    def bookmarkHorizontal(self, key: str, x: float, y: float, **_: Any) -> None:  # type: ignore[override]  # noqa: N802
        """The place that links to *key* lead to."""
        self.anchors[key] = Anchor(self.getPageNumber() - 1, self.absolutePosition(x, y)[1])
