"""The sheets of paper that a document's pages are: their boxes and how they are turned."""

from __future__ import annotations

from dataclasses import dataclass

from pikepdf import Object

from proceedings.pdf import reading
from proceedings.pdf.geometry import LETTER, Corners, PageBox, corners, visible


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page as a sheet; its boxes are given in the units of the page's own space."""

    media: Corners
    crop: Corners  #: as the file has it, which may be larger than *media*
    rotation: int = 0  #: clockwise, one of 0, 90, 180, 270
    unit: float = 1.0  #: points a unit
    is_reversed: bool = False  #: whether a box begins with another corner than the lower left

    @property
    def box(self) -> PageBox:
        """What readers see of it."""
        return PageBox(*visible(self.media, self.crop), self.rotation, self.unit)

    @property
    def whole(self) -> PageBox:
        """All of the sheet, the cropped margins included."""
        return PageBox(*self.media, self.rotation, self.unit)


def sheet_of(page: Object) -> Sheet:
    """The sheet of *page*; a box that spans nothing is as good as none, as it is for viewers."""
    given = [reading.numbers(page, key) for key in ("/MediaBox", "/CropBox")]
    media = corners(given[0]) or LETTER
    crop = corners(given[1]) or media
    turn = reading.number(reading.entry(page, "/Rotate")) or 0.0
    unit = reading.number(reading.entry(page, "/UserUnit")) or 1.0
    is_reversed = any(box != corners(box) for box in given if corners(box))
    rotation = round(turn / 90) * 90 % 360
    return Sheet(media, crop, rotation, unit if unit > 0 else 1.0, is_reversed)
