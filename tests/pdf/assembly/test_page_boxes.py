"""Twelve pages that are turned, cropped, moved, scaled: each stamped where a reader expects it.

To look at them: `PROCEEDINGS_PICTURES=FOLDER pytest tests/pdf/test_page_boxes.py` saves each
page, before and after, as a picture in FOLDER.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, Stream
from PIL import Image, ImageChops
from pypdf import PdfReader

from proceedings.model.edition import Edition
from proceedings.pdf.intake.paper import take_in
from proceedings.pdf.volume import write_volume

MakeEdition: TypeAlias = Callable[..., Edition]
Pictures: TypeAlias = dict[str, list[Image.Image]]

PLAIN: dict[str, Any] = {"MediaBox": [0, 0, 400, 600]}
CROPPED: dict[str, Any] = {"MediaBox": [-30, -20, 612, 792], "CropBox": [70, 40, 470, 640]}
#: The entries of each page, and its size in points as it is displayed.
CASES: dict[str, tuple[dict[str, Any], tuple[int, int]]] = {
    "plain": (PLAIN, (400, 600)),
    "plain-90": (PLAIN | {"Rotate": 90}, (600, 400)),
    "plain-180": (PLAIN | {"Rotate": 180}, (400, 600)),
    "plain-270": (PLAIN | {"Rotate": 270}, (600, 400)),
    "cropped": (CROPPED, (400, 600)),
    "cropped-90": (CROPPED | {"Rotate": 90}, (600, 400)),
    "cropped-180": (CROPPED | {"Rotate": 180}, (400, 600)),
    "cropped-270": (CROPPED | {"Rotate": 270}, (600, 400)),
    "user-unit": ({"MediaBox": [0, 0, 200, 300], "UserUnit": 2}, (400, 600)),
    "a4": ({"MediaBox": [0, 0, 595, 842]}, (595, 842)),
    "negative-rotation": (PLAIN | {"Rotate": -90}, (600, 400)),
    "inverted": ({"MediaBox": [400, 600, 0, 0]}, (400, 600)),
}
PIXELS = 2  #: a point
#: Points from the upper and the lower edge within which stamps may draw.
TOP, BOTTOM = 46, 34


def draw(file: Path, entries: dict[str, Any]) -> Path:
    """Two pages with these entries: a letter in the middle, and a line around what is visible."""
    x, y, right, top = entries.get("CropBox", entries["MediaBox"])
    x, right, y, top = min(x, right), max(x, right), min(y, top), max(y, top)
    size = (top - y) / 3
    content = (
        f"0 0.4 0.8 RG 2 w {x + 6} {y + 6} {right - x - 12} {top - y - 12} re S "
        f"BT /F1 {size} Tf {(x + right) / 2 - size / 4} {(y + top) / 2 - size / 3} Td (R) Tj ET"
    )
    with pikepdf.new() as pdf:
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/Helvetica-Bold"))
        for _ in range(2):
            pdf.add_blank_page()
            page = pdf.pages[-1].obj
            for key, value in entries.items():
                page[f"/{key}"] = Array(value) if isinstance(value, list) else value
            page["/Resources"] = Dictionary(Font=Dictionary(F1=font))
            page["/Contents"] = Stream(pdf, content.encode())
        pdf.save(file)
    return file


def pictures(file: Path, first: int, width: int) -> list[Image.Image]:
    """Two pages as they are displayed, so many points wide. PDFium knows no user unit."""
    with pypdfium2.PdfDocument(file) as pdf:
        pages = [pdf[first], pdf[first + 1]]
        scales = [PIXELS * width / page.get_width() for page in pages]
        return [
            page.render(scale=scale).to_pil().convert("RGB")
            for page, scale in zip(pages, scales, strict=True)
        ]


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("boxes")
    return {id_: draw(folder / f"{id_}.pdf", entries) for id_, (entries, _) in CASES.items()}


@pytest.fixture
def looks(
    drawn: dict[str, Path], make_edition: MakeEdition, cache: Path, tmp_path: Path
) -> tuple[Pictures, Pictures]:
    """The pages of each paper as they came, and as they are in a volume of all of them."""
    papers = {id_: take_in(file, cache) for id_, file in drawn.items()}
    edition = make_edition(*((id_, f"The page {id_}", ["Ada Lovelace"]) for id_ in CASES))
    write_volume(edition, papers, [], tmp_path / "volume.pdf", cache)
    reader = PdfReader(tmp_path / "volume.pdf")
    before: Pictures = {}
    after: Pictures = {}
    for id_, (_, (width, _)) in CASES.items():
        before[id_] = pictures(drawn[id_], 0, width)
        first = reader.get_destination_page_number(reader.named_destinations[f"paper.{id_}"])
        assert first is not None
        after[id_] = pictures(tmp_path / "volume.pdf", first, width)
    _save(before, after)
    return before, after


def _save(before: Pictures, after: Pictures) -> None:
    """Put the pictures where one can look at them, if a folder is named."""
    folder = os.environ.get("PROCEEDINGS_PICTURES")
    for id_ in before if folder else ():
        images = [before[id_][0], *after[id_]]
        sheet = Image.new("RGB", (sum(i.width + 20 for i in images), images[0].height), "grey")
        for number, image in enumerate(images):
            sheet.paste(image, (number * (image.width + 20), 0))
        sheet.save(Path(folder or "") / f"{id_}.png")


def test_the_stamp_is_in_the_margins_as_displayed_and_the_page_as_it_was(
    looks: tuple[Pictures, Pictures],
) -> None:
    before, after = looks
    for id_, (_, (width, height)) in CASES.items():
        for own, stamped in zip(before[id_], after[id_], strict=True):
            assert own.size == stamped.size == (PIXELS * width, PIXELS * height), id_
            stamp = ImageChops.difference(own, stamped).convert("L")
            assert ink(stamp, TOP, height - BOTTOM) is None, id_
            above, below = ink(stamp, 0, TOP), ink(stamp, height - BOTTOM, height)
            assert above is not None, id_
            assert below is not None, id_
            assert above[0] == pytest.approx(48, abs=2), id_  # it begins at the left margin
            assert above[2] <= width - 46, id_
            assert (below[0] + below[2]) / 2 == pytest.approx(width / 2, abs=1), id_
            assert (height - below[3]) == pytest.approx(25, abs=1), id_  # the number's baseline


def ink(image: Image.Image, top: float, bottom: float) -> tuple[float, ...] | None:
    """The box around what is drawn between two heights: all in points from the upper left."""
    rows = image.crop((0, round(top * PIXELS), image.width, round(bottom * PIXELS)))
    box = rows.point(lambda grey: 255 * (grey > 20)).getbbox()
    if box is None:
        return None
    left, upper, right, lower = (value / PIXELS for value in box)
    return left, top + upper, right, top + lower
