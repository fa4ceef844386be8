"""What stands over and under the pages of the front matter: running heads and roman numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas

from proceedings.pdf.fonts.faces import Cut
from proceedings.pdf.fonts.fonts import Fonts
from proceedings.pdf.typesetting.paragraph import Paragraph
from proceedings.pdf.typesetting.styles import INK, MUTED, Sheet

_HEAD, _FOOT = 8.0, 9.5  #: points, their type
_FROM_TOP, _FROM_BOTTOM = 52.0, 42.0  #: points, from the sheet's edge to their baselines
_GAP = 18.0


class Running:
    """Headings as they were drawn, so that a later page can say which one it goes on under."""

    def __init__(self) -> None:
        self._drawn: list[tuple[int, bool, str]] = []

    def note(self, page: int, heading: str, *, at_top: bool) -> None:
        """*heading* stands on *page*, or is the first thing on it."""
        self._drawn.append((page, at_top, heading))

    def at(self, page: int) -> str:
        """What goes on at the top of *page*; empty where it opens with a heading of its own."""
        if any(at_top for drawn, at_top, _ in self._drawn if drawn == page):
            return ""
        before = [heading for drawn, _, heading in self._drawn if drawn < page]
        return before[-1] if before else ""


class NotedHeading(Paragraph):
    """A heading that the running heads of the pages after it repeat."""

    def __init__(self, xml: str, style: ParagraphStyle, note: Callable[[Canvas, float], None]):
        super().__init__(xml, style)
        self._note = note

    def draw(self) -> None:
        """Draw it, and tell the page and the height above the sheet's foot where it stands."""
        self._note(self.canv, self.canv.absolutePosition(0, self.height)[1])
        super().draw()


def noted_heading(
    text: str, xml: str, style: ParagraphStyle, running: Running, sheet: Sheet
) -> NotedHeading:
    """A heading of *xml* that *running* repeats as *text*."""

    def note(canvas: Canvas, top: float) -> None:
        at_top = top > sheet.height - sheet.top - 1
        running.note(canvas.getPageNumber(), text, at_top=at_top)

    return NotedHeading(xml, style, note)


@contextmanager
def _artifact(canvas: Canvas) -> Iterator[None]:
    """What is drawn meanwhile belongs to the page, not to the text (ISO 32000-1, 14.8.2.2)."""
    canvas.addLiteral("/Artifact <</Type /Pagination>> BDC")
    yield
    canvas.addLiteral("EMC")


def draw_foot(canvas: Canvas, sheet: Sheet, fonts: Fonts, number: str) -> None:
    """The page's *number*, in the middle."""
    with _artifact(canvas):
        canvas.setFont(fonts.name(), _FOOT)
        canvas.setFillColor(INK)
        canvas.drawCentredString(sheet.width / 2, _FROM_BOTTOM, number)


def draw_head(canvas: Canvas, sheet: Sheet, fonts: Fonts, left: str, right: str) -> None:
    """*left* and, in italics, *right*: in the text's own measure."""
    room = sheet.text_width - fonts.width(left, _HEAD) - _GAP
    words = right.split()
    while words and fonts.width(right, _HEAD, Cut.ITALIC) > room:
        words.pop()
        right = f"{' '.join(words)} …"
    y, end = sheet.height - _FROM_TOP, sheet.width - sheet.side
    with _artifact(canvas):
        canvas.setFillColor(MUTED)
        fonts.draw(canvas, sheet.side, y, left, _HEAD)
        fonts.draw(canvas, end - fonts.width(right, _HEAD, Cut.ITALIC), y, right, _HEAD, Cut.ITALIC)
