"""The cover: the edition's own picture, or one drawn for it; below it when and where.

A picture in portrait format is the whole cover, and so is a page of a PDF: nothing is printed over
them. Any other picture fills the upper part, and the title stands below it.
"""

from __future__ import annotations

from pathlib import Path

from reportlab.lib.colors import Color, white
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from proceedings.pdf.front_matter.matter import Matter, names, title_parts
from proceedings.pdf.typesetting.book import Part, Sheets
from proceedings.pdf.typesetting.layout import Balanced
from proceedings.pdf.typesetting.ornament import Palette, draw_ornament
from proceedings.pdf.typesetting.paragraph import Paragraph
from proceedings.pdf.typesetting.pictures import Picture, read_picture
from proceedings.pdf.typesetting.styles import INK, MUTED
from proceedings.pdf.typesetting.wording import edited_by
from proceedings.words import headed

_WHERE = "the cover"
_GROUND = 0.62  #: share of the height that is dark
_PICTURE = 0.56  #: share of the height that a picture has at most, if there is text below it
_PORTRAIT = 1.2  #: height in widths, from which a picture is a whole cover
_EDGE = 58.0  #: points left of all text
_SIZES = (40.0, 36.0, 32.0, 28.0, 24.0, 20.0, 17.0, 14.0, 12.0, 10.0)  #: of the title, to fit
_SMALLEST = 10.0


def cover(matter: Matter) -> Part:
    """The first page of the volume."""
    file = matter.edition.volume.cover
    if file is not None and file.suffix.casefold() == ".pdf":
        return Part("", lambda _: [_Sheet(matter)], Sheets.BARE, where=_WHERE, backdrop=file)
    return Part("", lambda _: [_cover(matter, file)], Sheets.BARE, where=_WHERE)


def _cover(matter: Matter, file: Path | None) -> Flowable:
    if file is None:
        return _Drawn(matter)
    picture = read_picture(file)
    return _Whole(matter, picture) if picture.ratio >= _PORTRAIT else _Pictured(matter, picture)


class _Sheet(Flowable):
    """A whole sheet, without margins; in itself an empty one."""

    def __init__(self, matter: Matter) -> None:
        super().__init__()
        self._matter, self._sheet = matter, matter.sheet

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Take the whole frame."""
        return availWidth, availHeight

    def draw(self) -> None:
        """Draw over the margins too; the origin is the corner of the text's frame."""
        self.canv.translate(-self._sheet.side, -self._sheet.bottom)
        self._paint()

    def _paint(self) -> None:
        """Draw on the sheet, whose lower left corner is now the origin."""


class _Whole(_Sheet):
    """A picture, and nothing else."""

    def __init__(self, matter: Matter, picture: Picture) -> None:
        super().__init__(matter)
        self._picture = picture

    def _paint(self) -> None:
        self._picture.cover(self.canv, self._sheet.width, self._sheet.height)


class _Lettered(_Sheet):
    """A cover with text on it."""

    def _text(self, text: str, size: float, color: Color = INK, leading: float = 1.3) -> Paragraph:
        style = ParagraphStyle(
            "cover", self._matter.styles.entry, fontSize=size, leading=size * leading
        )
        style.textColor = color
        return Balanced(self._matter.flow.plain(text), style)

    def _put(self, paragraph: Paragraph, top: float) -> float:
        """Draw *paragraph* below *top*; returns where it ends."""
        height = self._height(paragraph)
        paragraph.drawOn(self.canv, _EDGE, top - height)
        return top - height

    def _put_all(self, paragraphs: list[Paragraph], top: float, gap: float) -> float:
        for paragraph in paragraphs:
            top = self._put(paragraph, top) - gap
        return top + gap

    def _height(self, paragraph: Paragraph) -> float:
        return float(paragraph.wrap(self._sheet.width - 2 * _EDGE, 1e6)[1])

    def _put_title(self, top: float, bottom: float, color: Color, largest: float) -> float:
        """Set the title as large as there is room for; returns where it ends."""
        for size in (size for size in _SIZES if size <= largest):
            volume = self._matter.edition.volume
            title, subtitle = title_parts(volume.whole_title)
            smaller = max(size * 0.56, _SMALLEST)
            lines = [self._text(title, size, color, 1.2)]
            below = filter(None, (subtitle, volume.part))
            lines += [self._text(words, smaller, color) for words in below]
            gap = size * 0.5
            if sum(map(self._height, lines)) + gap * (len(lines) - 1) <= top - bottom:
                break
        return self._put_all(lines, top, gap)

    def _put_rest(self, top: float) -> None:
        """When and where, and the editors, from *top* down; series and publisher at the foot."""
        event, volume = self._matter.edition.event, self._matter.edition.volume
        when = headed(self._matter.words.days(event.start, event.end))
        held = [self._text(event.place, 14), self._text(when, 14)]
        below = self._put_all(held, top, 0)
        foot = [
            self._text(", ".join(filter(None, (volume.series, volume.number))), 10.5, MUTED),
            self._text(volume.publisher, 12),
        ]
        height = sum(map(self._height, foot))
        self._put_all(foot, 54 + height, 0)
        self._put_editors(below - 18, 54 + height + 12)

    def _put_editors(self, top: float, bottom: float) -> None:
        """The editors, as many of them as there is room for."""
        editors, words = self._matter.edition.volume.editors, self._matter.words
        for count in range(len(editors), 0, -1):
            unbroken = names(editors[:count]).replace(" ", "\xa0").replace(",\xa0", ", ")
            if count < len(editors):
                unbroken = words.say("{names} et al.", names=unbroken)
            by = self._text(edited_by(words, unbroken), 11.5, MUTED)
            if self._height(by) <= top - bottom:
                self._put(by, top)
                return


class _Drawn(_Lettered):
    """The title on a dark ground, over an ornament that only this edition has."""

    def _paint(self) -> None:
        sheet, canvas, edition = self._sheet, self.canv, self._matter.edition
        palette = Palette.of(edition.event.series or edition.event.short, edition.year)
        split = sheet.height * (1 - _GROUND)  # where the dark ground ends
        canvas.setFillColor(palette.ground)
        canvas.rect(0, split, sheet.width, sheet.height - split, stroke=0, fill=1)
        head = sheet.height - 62
        if edition.event.series:
            head = self._put(self._text(edition.event.series, 13, palette.accent), head) - 26
        end = self._put_title(head, split + 30, white, _SIZES[0])
        draw_ornament(canvas, edition.id, palette, (0, split, sheet.width, end - 34))
        canvas.setFillColor(palette.accent)
        canvas.rect(0, split - 4, sheet.width, 4, stroke=0, fill=1)
        self._put_rest(split - 42)


class _Pictured(_Lettered):
    """A picture over the whole width, and the title below it."""

    def __init__(self, matter: Matter, picture: Picture) -> None:
        super().__init__(matter)
        self._picture = picture

    def _paint(self) -> None:
        sheet = self._sheet
        height = min(sheet.width * self._picture.ratio, sheet.height * _PICTURE)
        self._picture.cover(self.canv, sheet.width, height, sheet.height - height)
        top = sheet.height - height - 34
        end = self._put_title(top, 230, INK, 30.0)
        self._put_rest(end - 24)
