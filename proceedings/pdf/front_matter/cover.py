"""The cover: the title on a dark ground, when and where below it.

Its ornament is drawn from the edition's name, so that editions differ and the same one never does.
"""

from __future__ import annotations

import hashlib

from reportlab.lib.colors import Color, white
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph

from proceedings.model.dates import days
from proceedings.pdf.book import Part, Sheets
from proceedings.pdf.front_matter.matter import Matter, names
from proceedings.pdf.styles import COVER, COVER_ACCENT, INK, MUTED

_GROUND = 0.60  #: share of the height that is dark
_SIZES = (34.0, 30.0, 26.0, 22.0, 18.0, 15.0, 12.0)  #: of the title, until it fits


def cover(matter: Matter) -> Part:
    """The first page of the volume."""
    return Part("", lambda _: [_Cover(matter)], Sheets.BARE, where="the cover")


class _Cover(Flowable):
    def __init__(self, matter: Matter) -> None:
        super().__init__()
        self._matter, self._sheet = matter, matter.sheet
        self._split = matter.sheet.height * (1 - _GROUND)  #: where the dark ground ends
        event, volume = matter.edition.event, matter.edition.volume
        self._head = self._text(event.series or event.short, 12, white)
        self._titles = [self._text(volume.title, size, white) for size in _SIZES]
        self._when = self._text(f"{event.place}\n{days(event.start, event.end)}", 14, INK)
        editors = names(volume.editors)
        self._editors = self._text(f"Edited by {editors}" if editors else "", 11.5, MUTED)
        self._foot = self._text(volume.publisher, 11.5, INK)

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Take the whole sheet."""
        return availWidth, availHeight

    def draw(self) -> None:
        """Draw over the margins too; the origin is the corner of the text's frame."""
        sheet, canvas = self._sheet, self.canv
        canvas.translate(-sheet.side, -sheet.bottom)
        canvas.setFillColor(COVER)
        canvas.rect(0, self._split, sheet.width, sheet.height - self._split, stroke=0, fill=1)
        self._draw_ornament()
        canvas.setFillColor(COVER_ACCENT)
        canvas.rect(0, self._split - 5, sheet.width, 5, stroke=0, fill=1)
        head = self._put(self._head, sheet.height - 72)
        room = head - 40 - (self._split + 36)
        title = next((t for t in self._titles if self._height(t) <= room), self._titles[-1])
        self._put(title, head - 40)
        below = self._put(self._when, self._split - 48)
        self._put(self._editors, below - 16)
        self._put(self._foot, 66 + self._height(self._foot))

    def _text(self, text: str, size: float, color: Color) -> Paragraph:
        style = ParagraphStyle(
            "cover", self._matter.styles.entry, fontSize=size, leading=size * 1.27, textColor=color
        )
        lines = (self._matter.flow.plain(line) for line in text.split("\n"))
        return Paragraph("<br/>".join(lines), style)

    def _height(self, paragraph: Paragraph) -> float:
        width = self._sheet.width - 1.6 * self._sheet.side
        return float(paragraph.wrap(width, self._sheet.height)[1])

    def _put(self, paragraph: Paragraph, top: float) -> float:
        """Draw *paragraph* below *top*; returns where it ends."""
        height = self._height(paragraph)
        paragraph.drawOn(self.canv, self._sheet.side * 0.8, top - height)
        return top - height

    def _draw_ornament(self) -> None:
        """Circles around a point by the right edge that the edition's name decides on."""
        canvas, sheet = self.canv, self._sheet
        x, y, step = hashlib.sha256(self._matter.edition.id.encode()).digest()[:3]
        canvas.saveState()
        ground = canvas.beginPath()
        ground.rect(0, self._split, sheet.width, sheet.height - self._split)
        canvas.clipPath(ground, stroke=0, fill=0)
        canvas.setStrokeColor(white, alpha=0.13)
        canvas.setLineWidth(0.7)
        center = (sheet.width * (0.72 + 0.3 * x / 255), self._split + 160 * y / 255)
        for ring in range(1, 26):
            canvas.circle(*center, ring * (13 + step / 24))
        canvas.restoreState()
