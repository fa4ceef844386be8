"""Pictures of papers' first pages, read back pixel by pixel."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from pikepdf import Pdf
from PIL import Image
from reportlab.lib.colors import red
from reportlab.pdfgen.canvas import Canvas

from proceedings.pictures.first_page import height_of, page_picture, picture_size, preview

Draw = Callable[..., tuple[Path, str]]


@pytest.fixture
def draw(tmp_path: Path) -> Draw:
    """A PDF whose first page has a red square in its upper left corner; and its digest."""

    def drawn(width: float = 595, height: float = 842, rotation: int = 0) -> tuple[Path, str]:
        file = tmp_path / "paper.pdf"
        canvas = Canvas(str(file), pagesize=(width, height), invariant=1)
        canvas.setFillColor(red)
        side = min(width, height) / 4
        canvas.rect(0, height - side, side, side, stroke=0, fill=1)
        canvas.showPage()
        canvas.drawString(10, 10, "the second page")
        canvas.showPage()
        canvas.save()
        with Pdf.open(file, allow_overwriting_input=True) as pdf:
            pdf.pages[0].rotate(rotation, relative=False)
            pdf.save(file, static_id=True)
        return file, hashlib.sha256(file.read_bytes()).hexdigest()

    return drawn


def red_at(file: Path | None, x: int, y: int) -> bool:
    assert file is not None
    with Image.open(file) as picture:
        pixel = picture.convert("RGB").getpixel((x, y))
    assert isinstance(pixel, tuple)
    return pixel[0] > 200 and pixel[1] < 80


def test_the_picture_is_the_first_page_300_pixels_wide(draw: Draw, tmp_path: Path) -> None:
    picture = page_picture(*draw(), tmp_path)
    assert picture is not None
    with Image.open(picture) as opened:
        assert (opened.format, opened.size) == ("WEBP", (300, 425))
    assert red_at(picture, 10, 10)
    assert not red_at(picture, 200, 300)


def test_a_turned_page_is_shown_as_readers_see_it(draw: Draw, tmp_path: Path) -> None:
    picture = page_picture(*draw(rotation=90), tmp_path)
    assert picture is not None
    assert picture_size(picture) == (300, 212)
    assert red_at(picture, 290, 10)


def test_of_a_very_long_page_the_upper_part_is_shown(draw: Draw, tmp_path: Path) -> None:
    picture = page_picture(*draw(200, 14_000), tmp_path)
    assert picture is not None
    assert picture_size(picture) == (300, 480)
    assert red_at(picture, 10, 10)


@pytest.mark.parametrize("size", [(595, 842), (842, 595), (200, 14_000), (612, 792), (333, 333)])
def test_the_height_is_known_without_the_picture(
    draw: Draw, tmp_path: Path, size: tuple[int, int]
) -> None:
    picture = page_picture(*draw(*size), tmp_path)
    assert picture is not None
    assert abs(picture_size(picture)[1] - height_of(*size)) <= 1


@pytest.mark.parametrize("size", [(595, 842), (1600, 400)], ids=["portrait", "very wide"])
def test_the_preview_is_the_upper_part_in_the_size_of_link_previews(
    draw: Draw, tmp_path: Path, size: tuple[int, int]
) -> None:
    picture = preview(*draw(*size), tmp_path)
    assert picture is not None
    with Image.open(picture) as opened:
        assert (opened.format, opened.size) == ("PNG", (1200, 630))
        assert opened.convert("RGB").getpixel((1190, 620)) == (255, 255, 255)
    assert red_at(picture, 10, 10)


def test_a_picture_is_made_once_and_always_of_the_same_bytes(draw: Draw, tmp_path: Path) -> None:
    file, sha256 = draw()
    first = page_picture(file, sha256, tmp_path / "one")
    again = page_picture(file, sha256, tmp_path / "two")
    assert first is not None
    assert again is not None
    assert first.read_bytes() == again.read_bytes()
    file.unlink()
    assert page_picture(file, sha256, tmp_path / "one") == first


@pytest.mark.parametrize("make", [page_picture, preview])
def test_what_cannot_be_drawn_has_no_picture(
    make: Callable[[Path, str, Path], Path | None], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 and nothing more")
    assert make(broken, "of the broken file", tmp_path) is None
    assert make(broken, "of the broken file", tmp_path) is None
    assert make(tmp_path / "missing.pdf", "of no file", tmp_path) is None
