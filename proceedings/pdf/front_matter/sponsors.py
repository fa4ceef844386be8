"""The sponsors under their levels, with logos that look equally large."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import sqrt

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from proceedings.model.edition import Sponsor
from proceedings.pdf.front_matter.matter import Matter
from proceedings.pdf.typesetting.book import Part
from proceedings.pdf.typesetting.flow import Flow
from proceedings.pdf.typesetting.paragraph import Paragraph
from proceedings.pdf.typesetting.pictures import Picture, read_logo

#: Square points of a logo, by level; a wide one is as large to the eye as a high one of its area.
_AREAS = (7000.0, 4800.0, 3400.0)
_WIDEST, _HIGHEST = 185.0, 84.0  #: points, of a logo of the first level
_LEAST = 96.0  #: points, the width of a place in a row, so that names have room
_GAP = 30.0  #: points between places
_CAPTION = 6.0  #: points between a logo and the name below it


def sponsors(matter: Matter) -> Part:
    """The part for all who support the event."""
    title = matter.words.say("Sponsors")
    return Part(title, lambda _: list(_flowables(matter, title)), where="Sponsors")


def _flowables(matter: Matter, title: str) -> Iterator[Flowable]:
    flow, width = matter.flow, matter.sheet.text_width
    yield Paragraph(flow.plain(title), flow.styles.title)
    heading = ParagraphStyle("level", flow.styles.heading, spaceBefore=20, spaceAfter=14)
    for number, (level, found) in enumerate(matter.edition.sponsors_by_level()):
        if level:
            yield Paragraph(flow.plain(level), heading)
        area = _AREAS[min(number, len(_AREAS) - 1)]
        places = [_Place(flow, sponsor, area) for sponsor in found]
        yield from (_Row(row) for row in _rows(places, width))


def _rows(places: Sequence[_Place], width: float) -> Iterator[list[_Place]]:
    """As many places on a row as there is room for."""
    row: list[_Place] = []
    for place in places:
        if row and sum(p.width for p in row) + place.width + _GAP * len(row) > width:
            yield row
            row = []
        row.append(place)
    if row:
        yield row


@dataclass(frozen=True)
class _Place:
    """A sponsor's logo with the name below it; the name alone, larger, where there is no logo."""

    flow: Flow
    sponsor: Sponsor
    area: float  #: square points

    @cached_property
    def logo(self) -> Picture | None:
        return read_logo(self.sponsor.logo) if self.sponsor.logo else None

    @cached_property
    def size(self) -> tuple[float, float]:
        """Width and height of the logo, in points; none has no size."""
        if self.logo is None:
            return (0.0, 0.0)
        factor = sqrt(self.area / _AREAS[0])
        height = sqrt(self.area / (1 / self.logo.ratio))
        height = min(height, _HIGHEST * factor, _WIDEST * factor * self.logo.ratio)
        return height / self.logo.ratio, height

    @cached_property
    def width(self) -> float:
        return max(_LEAST, self.size[0], 150.0 if self.logo is None else 0.0)

    @cached_property
    def name(self) -> Paragraph:
        style = self.flow.styles.small if self.logo else self.flow.styles.sub_title
        centred = ParagraphStyle("sponsor", style, alignment=TA_CENTER, spaceBefore=0)
        name = Paragraph(self.flow.plain(self.sponsor.name), centred)
        name.wrap(self.width, 1e6)
        return name


class _Row(Flowable):
    """Sponsors side by side, their logos on one middle line."""

    def __init__(self, places: Sequence[_Place]) -> None:
        super().__init__()
        self._places = places
        self.spaceAfter = 24.0

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Take the height of the highest logo and the longest name."""
        self._picture = max(place.size[1] for place in self._places)
        self._plain = max((p.name.height for p in self._places if not p.logo), default=0.0)
        named = max((p.name.height + _CAPTION for p in self._places if p.logo), default=0.0)
        self._middle = max(self._picture, self._plain) / 2
        self.width, self.height = availWidth, 2 * self._middle + named
        return self.width, self.height

    def draw(self) -> None:
        """Draw from the left with the lower left corner at the origin."""
        x, middle = 0.0, self.height - self._middle
        for place in self._places:
            width, height = place.size
            if place.logo is not None:
                left = x + (place.width - width) / 2
                place.logo.draw(self.canv, left, middle - height / 2, width, height)
                below = middle - self._middle - _CAPTION - place.name.height
                place.name.drawOn(self.canv, x, below)
            else:
                place.name.drawOn(self.canv, x, middle - place.name.height / 2)
            if place.sponsor.url:
                box = (x, middle - self._middle, x + place.width, middle + self._middle)
                self.canv.linkURL(place.sponsor.url, box, relative=1)
            x += place.width + _GAP
