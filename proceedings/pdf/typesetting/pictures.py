"""Pictures on our own pages: photographs and drawings for the cover, logos of sponsors.

A picture goes into the file by what it shows, never by its path: the same picture gives the same
bytes in any folder.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageOps
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

_MARGIN = 12  #: of 255; what differs less from white is the paper around a logo
_SIDE = 1600  #: pixels; a logo gains nothing from more
_TURNED = 0x0112  #: the tag that says how a camera was held (Exif 2.3, 4.6.4)


@dataclass(frozen=True)
class Picture:
    """A picture that can be drawn, upright."""

    reader: ImageReader

    @cached_property
    def ratio(self) -> float:
        """Its height in widths."""
        width, height = self.reader.getSize()
        return float(height / width)

    def cover(self, canvas: Canvas, width: float, height: float, bottom: float = 0.0) -> None:
        """Fill the rectangle above *bottom*, at the left edge; what stands out is cut off."""
        own = (width, width * self.ratio)
        if own[1] < height:
            own = (height / self.ratio, height)
        canvas.saveState()
        frame = canvas.beginPath()
        frame.rect(0, bottom, width, height)
        canvas.clipPath(frame, stroke=0, fill=0)
        self.draw(canvas, (width - own[0]) / 2, bottom + (height - own[1]) / 2, *own)
        canvas.restoreState()

    def draw(self, canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
        canvas.drawImage(self.reader, x, y, width, height, mask="auto")


def read_picture(file: Path) -> Picture:
    """The picture in *file*, turned as the camera was held.

    A JPEG file that needs no turning goes into the PDF as it is, without being packed anew.
    """
    data = BytesIO(file.read_bytes())
    image = Image.open(data)
    if image.getexif().get(_TURNED, 1) != 1:
        return Picture(ImageReader(ImageOps.exif_transpose(image)))
    if image.format == "JPEG":
        return Picture(ImageReader(data))
    return Picture(ImageReader(image.convert("RGB" if image.mode in {"1", "L", "RGB"} else "RGBA")))


def read_logo(file: Path) -> Picture:
    """The logo in *file* without the empty margin around it."""
    image = ImageOps.exif_transpose(Image.open(file)).convert("RGBA")
    white = Image.new("RGBA", image.size, "white")
    seen = Image.alpha_composite(white, image).convert("L")
    ink = ImageChops.invert(seen).point(lambda value: 255 if value > _MARGIN else 0)
    trimmed = image.crop(ink.getbbox() or (0, 0, *image.size))
    trimmed.thumbnail((_SIDE, _SIDE))
    return Picture(ImageReader(trimmed))
