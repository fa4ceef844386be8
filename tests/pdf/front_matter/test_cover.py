"""The cover: drawn for the edition, or its own picture, read back as pixels and text."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pypdfium2
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from proceedings.model.edition import Edition
from proceedings.pdf.front_matter.cover import cover
from proceedings.pdf.typesetting.ornament import Palette

MakeEdition: TypeAlias = Callable[..., Edition]
LayOut: TypeAlias = Callable[..., pypdfium2.PdfDocument]
DrawCover: TypeAlias = Callable[..., pypdfium2.PdfPage]
Pixel: TypeAlias = tuple[int, ...]

RED: Pixel = (200, 30, 30)
BLUE: Pixel = (20, 40, 180)


@pytest.fixture
def drawn(make_edition: MakeEdition, lay_out: LayOut) -> DrawCover:
    """The cover of an edition whose volume says this, as a page to look at."""

    def draw(id_: str = "tests-2026", **volume: Any) -> pypdfium2.PdfPage:
        edition = make_edition()
        said = dataclasses.replace(edition.volume, **volume)
        edition = dataclasses.replace(edition, id=id_, volume=said)
        (page,) = lay_out(edition, lambda matter: [cover(matter)])
        return page

    return draw


def text_of(page: pypdfium2.PdfPage) -> str:
    return " ".join(page.get_textpage().get_text_bounded().split())


def pixel(page: pypdfium2.PdfPage, x: float, y: float) -> Pixel:
    """The colour at these shares of the width, and of the height from above."""
    image = page.render().to_pil().convert("RGB")
    found = image.getpixel((int(x * (image.width - 1)), int(y * (image.height - 1))))
    assert isinstance(found, tuple)
    return tuple(int(part) for part in found)


def is_near(found: Pixel, wanted: Pixel) -> bool:
    return all(abs(a - b) <= 12 for a, b in zip(found, wanted, strict=True))


@pytest.fixture
def picture(tmp_path: Path) -> Callable[[int, int], Path]:
    """A red picture with a blue right half."""

    def save(width: int, height: int) -> Path:
        image = Image.new("RGB", (width, height), RED)
        image.paste(BLUE, (width // 2, 0, width, height))
        image.save(tmp_path / "cover.png")
        return tmp_path / "cover.png"

    return save


def test_a_drawn_cover_says_what_the_volume_is(drawn: DrawCover) -> None:
    text = text_of(drawn(series="Lecture Notes", number="7"))
    for words in (
        *("Proceedings of the Workshop on Tests", "Ghent, Belgium", "1–3 June 2026"),
        *("Edited by Ada Lovelace", "Lecture Notes, 7", "Test Press"),
    ):
        assert words in text


def test_a_title_after_its_colon_is_smaller(drawn: DrawCover) -> None:
    page = drawn(title="Proceedings of Tests 2026: Workshop on Everything")
    text = page.get_textpage()
    heights: dict[str, float] = {}
    for index, char in enumerate(text.get_text_range()):
        _, bottom, _, top = text.get_charbox(index)
        heights.setdefault(char, top - bottom)
    assert heights["P"] > 1.5 * heights["W"] > 10
    assert ":" not in text_of(page)


@pytest.mark.parametrize("title", ["Tests " * 60, "Donaudampfschifffahrtsgesellschaft" * 4])
def test_a_very_long_title_stays_on_the_dark_ground(drawn: DrawCover, title: str) -> None:
    page = drawn(title=title.strip(), editors=(), publisher="")
    text = page.get_textpage()
    written = text.get_text_range().rindex(title.strip()[-4:])
    left, bottom, right, _ = text.get_charbox(written)
    assert bottom > page.get_height() * 0.38
    assert left >= 50
    assert right <= page.get_width() - 40


def test_editors_without_room_are_left_to_the_title_page(
    drawn: DrawCover, make_edition: MakeEdition
) -> None:
    editor = make_edition().volume.editors[0]
    assert "et al." in text_of(drawn(editors=(editor,) * 120))


def test_a_picture_in_portrait_format_is_the_whole_cover(
    drawn: DrawCover, picture: Callable[[int, int], Path]
) -> None:
    page = drawn(cover=picture(300, 500))
    assert text_of(page) == ""
    for y in (0.0, 0.5, 1.0):
        assert is_near(pixel(page, 0.0, y), RED)
        assert is_near(pixel(page, 1.0, y), BLUE)


def test_any_other_picture_fills_the_upper_part_above_the_title(
    drawn: DrawCover, picture: Callable[[int, int], Path]
) -> None:
    page = drawn(cover=picture(400, 300))
    assert is_near(pixel(page, 0.0, 0.0), RED)
    assert is_near(pixel(page, 1.0, 0.5), BLUE)
    assert pixel(page, 1.0, 0.6) == (255, 255, 255)
    assert "Proceedings of the Workshop on Tests" in text_of(page)


def test_a_picture_is_drawn_as_the_camera_was_held(drawn: DrawCover, tmp_path: Path) -> None:
    image = Image.new("RGB", (500, 300), RED)
    image.paste(BLUE, (0, 150, 500, 300))  # its lower half; turned to the right it is the left one
    tags = Image.Exif()
    tags[0x0112] = 6
    image.save(tmp_path / "turned.jpg", exif=tags, quality=95)
    page = drawn(cover=tmp_path / "turned.jpg")
    assert is_near(pixel(page, 0.1, 0.5), BLUE)
    assert is_near(pixel(page, 0.9, 0.5), RED)


def test_the_page_of_a_pdf_fills_the_cover_and_keeps_its_text(
    drawn: DrawCover, tmp_path: Path
) -> None:
    canvas = Canvas(str(tmp_path / "cover.pdf"), pagesize=(300, 300))
    canvas.setFillColorRGB(1, 0, 0)
    canvas.rect(0, 0, 300, 300, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)
    canvas.drawString(120, 150, "Designed")
    canvas.save()
    page = drawn(cover=tmp_path / "cover.pdf")
    assert text_of(page) == "Designed"
    assert page.get_size() == pytest.approx((595.28, 841.89), abs=0.01)
    assert [pixel(page, x, y) for x in (0.0, 1.0) for y in (0.0, 1.0)] == [(255, 0, 0)] * 4


def test_editions_have_ornaments_of_their_own(drawn: DrawCover) -> None:
    looks = {drawn(id_).render().to_pil().tobytes() for id_ in ("a-2026", "b-2026", "c-2026")}
    assert len(looks) == 3
    assert drawn("a-2026").render().to_pil().tobytes() in looks


def test_neighbours_of_a_series_differ_in_colour() -> None:
    grounds = [Palette.of("Tests", year).ground.rgb() for year in range(2019, 2027)]
    assert len(set(grounds)) == 8
