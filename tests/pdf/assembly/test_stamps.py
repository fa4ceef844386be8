"""A stamp stands upright in the margins of the page as it is displayed, whatever the page's boxes."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Pdf, Stream
from PIL import Image, ImageChops
from pypdf import PdfReader

from proceedings.pdf.assembly.assemble import assemble
from proceedings.pdf.assembly.plan import Description, Numbering, Plan, Section
from proceedings.pdf.assembly.stamps import Stamp
from proceedings.pdf.fonts.fonts import Fonts
from proceedings.pdf.intake.paper import take_in

HEAD = Stamp("Tests 2026", "On the Entscheidungsproblem")
CITED = Stamp(citation="Proceedings of the Workshop on Tests, pages 1–9. Ghent, 1 June 2026.")


def stamped(folder: Path, cache: Path, stamp: Stamp, **page: object) -> Path:
    """A blank page with these entries, taken in and stamped."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        for key, value in page.items():
            pdf.pages[0].obj[f"/{key}"] = Array(value) if isinstance(value, list) else value
        pdf.save(folder / "blank.pdf")
    intake = take_in(folder / "blank.pdf", cache)
    section = Section(intake.path, range(1), Numbering(27), "blank", stamp, intake.pages)
    plan = Plan(
        description=Description(title="Blank", date=dt.date(2026, 6, 1)),
        fonts=Fonts(cache),
        sections=(section,),
    )
    assemble(plan, folder / "stamped.pdf")
    return folder / "stamped.pdf"


def picture(file: Path, width: int) -> Image.Image:
    """The first page as it is displayed, *width* pixels wide."""
    with pypdfium2.PdfDocument(file) as pdf:
        page = pdf[0]
        image: Image.Image = page.render(scale=width / page.get_width()).to_pil()
        return image.convert("L")


def darkest(image: Image.Image) -> int:
    return next(grey for grey, count in enumerate(image.histogram()) if count)


CASES = [
    pytest.param({"MediaBox": [0, 0, 400, 600]}, (400, 600), id="upright"),
    pytest.param({"MediaBox": [0, 0, 400, 600], "Rotate": 90}, (600, 400), id="90"),
    pytest.param({"MediaBox": [0, 0, 400, 600], "Rotate": 180}, (400, 600), id="180"),
    pytest.param({"MediaBox": [0, 0, 400, 600], "Rotate": 270}, (600, 400), id="270"),
    pytest.param({"MediaBox": [0, 0, 400, 600], "Rotate": -90}, (600, 400), id="minus 90"),
    pytest.param(
        {"MediaBox": [-50, 30, 350, 630], "Rotate": 90}, (600, 400), id="90, origin moved"
    ),
    pytest.param({"MediaBox": [400, 600, 0, 0], "Rotate": 180}, (400, 600), id="180, box inverted"),
    pytest.param(
        {"MediaBox": [0, 0, 612, 792], "CropBox": [100, 50, 500, 650]}, (400, 600), id="cropped"
    ),
    pytest.param(
        {"MediaBox": [0, 0, 612, 792], "CropBox": [100, 50, 500, 650], "Rotate": 270},
        (600, 400),
        id="270, cropped",
    ),
    pytest.param({"MediaBox": [0, 0, 200, 300], "UserUnit": 2}, (400, 600), id="user unit"),
    pytest.param(
        {"MediaBox": [10, 10, 210, 310], "UserUnit": 2, "Rotate": 90},
        (600, 400),
        id="90, user unit, origin moved",
    ),
    pytest.param({"MediaBox": [0, 0, 595, 842]}, (595, 842), id="A4"),
]


@pytest.mark.parametrize("stamp", [HEAD, CITED], ids=["running head", "citation"])
@pytest.mark.parametrize(("page", "size"), CASES)
def test_every_page_looks_as_an_upright_sheet_of_its_displayed_size_does(
    page: dict[str, object],
    size: tuple[int, int],
    stamp: Stamp,
    tmp_path: Path,
    cache: Path,
) -> None:
    (tmp_path / "upright").mkdir()
    file = stamped(tmp_path, cache, stamp, **page)
    upright = stamped(tmp_path / "upright", cache, stamp, MediaBox=[0, 0, *size])
    seen, expected = picture(file, 2 * size[0]), picture(upright, 2 * size[0])
    assert seen.size == expected.size
    assert darkest(expected) < 120
    difference = ImageChops.difference(seen, expected).histogram()
    # Rounding may move the edges of letters by a grey; a letter elsewhere is black on white.
    assert sum(difference[140:]) == 0
    assert sum(difference[64:]) < 60


@pytest.mark.parametrize(
    "size", [(595, 842), (842, 595), (300, 300), (72, 72), (2, 2), (14400, 14400)], ids=str
)
def test_the_ink_of_a_stamp_lies_in_the_margins(
    size: tuple[int, int], tmp_path: Path, cache: Path
) -> None:
    image = picture(stamped(tmp_path, cache, HEAD, MediaBox=[0, 0, *size]), 1000)
    width, height = image.size
    ink = ImageChops.invert(image).getbbox()
    assert ink is not None
    assert 0 < ink[0] < ink[2] < width
    assert 0 < ink[1] < ink[3] < height
    assert darkest(image) < 120
    middle = image.crop((0, round(height * 0.13), width, round(height * 0.87)))
    assert darkest(middle) == 255


def test_a_long_running_head_is_cut_at_a_word(tmp_path: Path, cache: Path) -> None:
    title = " ".join(["A Title of Very Many Words"] * 9)
    file = stamped(tmp_path, cache, Stamp("Tests 2026", title))
    shown = re.search(r"A Title.*(?= …)", PdfReader(file).pages[0].extract_text())
    assert shown is not None
    assert title.startswith(f"{shown[0]} ")


def test_stamps_do_not_show_on_pages_that_share_their_resources(
    tmp_path: Path, cache: Path
) -> None:
    with pikepdf.new() as pdf:
        shared = pdf.make_indirect(pikepdf.Dictionary(XObject=pikepdf.Dictionary()))
        for _ in range(3):
            pdf.add_blank_page()
            pdf.pages[-1].obj["/Resources"] = shared
            pdf.pages[-1].obj["/Contents"] = Stream(pdf, b"0 0 1 1 re f")
        pdf.save(tmp_path / "shared.pdf")
    intake = take_in(tmp_path / "shared.pdf", cache)
    section = Section(intake.path, range(3), Numbering(7), "shared", Stamp(), intake.pages)
    plan = Plan(
        description=Description(title="Shared", date=dt.date(2026, 6, 1)),
        fonts=Fonts(cache),
        sections=(section,),
    )
    assemble(plan, tmp_path / "out.pdf")
    texts = [page.extract_text().strip() for page in PdfReader(tmp_path / "out.pdf").pages]
    assert texts == ["7", "8", "9"]


def test_a_stamp_is_an_artifact_outside_the_state_of_the_page(tmp_path: Path, cache: Path) -> None:
    file = stamped(tmp_path, cache, HEAD)
    with Pdf.open(file) as pdf:
        content = b"".join(stream.read_bytes() for stream in pdf.pages[0].obj.Contents)
    words = b" ".join(content.split())
    assert words.startswith(b"q Q /Artifact <</Type /Pagination>> BDC q 1 0 0 1 0 0 cm 0.25 g BT ")
    assert words.endswith(b" ET Q EMC")
    assert words.count(b"EMC") == 1
