"""Every page of ISIPTA 2019 looks in the volume as it does in its authors' file.

Both are drawn by PDFium. Outside the bands where stamps stand the pixels are the same, to the last
one: the volume holds the same drawing instructions, and nothing is drawn anew.
"""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PIL import Image
from pypdf import PdfReader

#: Points from the edges within which stamps may draw: three lines above, one below.
TOP, BOTTOM = 56.0, 34.0
PIXELS_A_POINT = 50 / 72


def test_every_page_equals_its_source_outside_the_stamped_bands(isipta_archive: Path) -> None:
    file = isipta_archive / "build/site/isipta-2019/isipta-2019.pdf"
    volume = pypdfium2.PdfDocument(file)
    compared, unstamped, different = 0, [], []
    for id_, first in first_pages(file).items():
        paper = isipta_archive / f"editions/isipta-2019/papers/{id_}.pdf"
        for number, page in enumerate(pypdfium2.PdfDocument(paper)):
            before, after = picture(page), picture(volume[first + number])
            compared += 1
            if middle(before) != middle(after):
                different.append((id_, number))
            if before == after:
                unstamped.append((id_, number))
    assert (compared, different, unstamped) == (440, [], [])


def first_pages(volume: Path) -> dict[str, int]:
    """The page of the volume, from 0, on which each paper begins."""
    reader, found = PdfReader(volume), {}
    for name, destination in reader.named_destinations.items():
        page = reader.get_destination_page_number(destination)
        assert page is not None
        found[name.removeprefix("paper.")] = page
    return found


def picture(page: pypdfium2.PdfPage) -> Image.Image:
    image: Image.Image = page.render(scale=PIXELS_A_POINT).to_pil()
    return image


def middle(image: Image.Image) -> Image.Image:
    """What lies between the bands."""
    width, height = image.size
    box = (0, round(TOP * PIXELS_A_POINT), width, height - round(BOTTOM * PIXELS_A_POINT))
    return image.crop(box)
