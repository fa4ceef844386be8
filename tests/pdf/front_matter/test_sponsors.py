"""The sponsors' page, looked at as a picture: what is where, and how large."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from io import BytesIO
from math import sqrt
from pathlib import Path
from typing import TypeAlias

import pypdfium2
import pytest
from PIL import Image

from proceedings.model.edition import Edition, Sponsor
from proceedings.pdf.front_matter.sponsors import sponsors

MakeEdition: TypeAlias = Callable[..., Edition]
LayOut: TypeAlias = Callable[..., pypdfium2.PdfDocument]
Save: TypeAlias = Callable[..., Path]


@pytest.fixture
def save(tmp_path: Path) -> Save:
    """A logo of one colour, with an empty margin around it."""

    def logo(name: str, width: int, height: int, margin: int = 0, ground: str = "white") -> Path:
        image = Image.new("RGBA", (width + 2 * margin, height + 2 * margin), ground)
        image.paste((200, 30, 30), (margin, margin, margin + width, margin + height))
        image.save(tmp_path / name)
        return tmp_path / name

    return logo


def pictures(page: pypdfium2.PdfPage) -> list[tuple[float, float]]:
    """Width and height of each picture on the page, in points."""
    image = pypdfium2.raw.FPDF_PAGEOBJ_IMAGE
    boxes = [thing.get_bounds() for thing in page.get_objects() if thing.type == image]
    return [(right - left, top - bottom) for left, bottom, right, top in boxes]


def test_sponsors_stand_under_their_levels_with_their_names(
    make_edition: MakeEdition, lay_out: LayOut, save: Save
) -> None:
    found = (
        Sponsor(name="First & Co", level="Gold", logo=save("a.png", 400, 200)),
        Sponsor(name="Silver Ltd", level="Silver"),
        Sponsor(name="Second Gold", level="Gold"),
    )
    (page,) = lay_out(make_edition(sponsors=found), lambda matter: [sponsors(matter)])
    words = page.get_textpage().get_text_range().splitlines()
    order = ("Sponsors", "Gold", "First & Co", "Second Gold", "Silver", "Silver Ltd")
    assert sorted(words[:-1]) == sorted(order)
    assert words.index("Gold") < words.index("First & Co") < words.index("Silver")
    assert words.index("Second Gold") < words.index("Silver")


def test_logos_of_a_level_are_equally_large_to_the_eye_whatever_their_margins(
    make_edition: MakeEdition, lay_out: LayOut, save: Save
) -> None:
    logos = (
        save("wide.png", 800, 400, margin=200),
        save("square.png", 90, 90, margin=5),
        save("clear.png", 300, 450, margin=150, ground="#00000000"),
    )
    found = tuple(Sponsor(name=logo.stem, logo=logo) for logo in logos)
    (page,) = lay_out(make_edition(sponsors=found), lambda matter: [sponsors(matter)])
    sizes = pictures(page)
    assert [round(height / width, 2) for width, height in sizes] == [0.5, 1.0, 1.5]
    sides = [sqrt(width * height) for width, height in sizes]
    assert max(sides) / min(sides) < 1.25


def test_a_lower_level_has_smaller_logos(
    make_edition: MakeEdition, lay_out: LayOut, save: Save
) -> None:
    logo = save("a.png", 300, 200)
    found = tuple(Sponsor(name=level, level=level, logo=logo) for level in ("One", "Two", "Three"))
    (page,) = lay_out(make_edition(sponsors=found), lambda matter: [sponsors(matter)])
    widths = [width for width, _ in pictures(page)]
    assert widths == sorted(widths, reverse=True)
    assert widths[0] > widths[1] > widths[2]


def test_many_sponsors_fill_rows_and_pages_and_none_is_lost(
    make_edition: MakeEdition, lay_out: LayOut, save: Save
) -> None:
    logo = save("a.png", 300, 300)
    found = tuple(Sponsor(name=f"Sponsor {n:02}", logo=logo) for n in range(60))
    document = lay_out(make_edition(sponsors=found), lambda matter: [sponsors(matter)])
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    assert all(f"Sponsor {n:02}" in text for n in range(60))
    assert sum(len(pictures(page)) for page in document) == 60
    for page in document:
        boxes = [t.get_bounds() for t in page.get_objects() if t.type == 3]
        assert min(box[0] for box in boxes) >= 81
        assert max(box[2] for box in boxes) <= page.get_width() - 81


def test_a_picture_gives_the_same_bytes_from_any_folder(
    make_edition: MakeEdition, lay_out: LayOut, save: Save, tmp_path: Path
) -> None:
    logo = save("a.png", 300, 200)
    other = tmp_path / "elsewhere.png"
    shutil.copy(logo, other)
    written = []
    for file in (logo, other):
        edition = make_edition(sponsors=(Sponsor(name="One", logo=file),))
        out = BytesIO()
        lay_out(edition, lambda matter: [sponsors(matter)]).save(out)
        written.append(re.sub(rb"/ID ?\[.*?\]", b"", out.getvalue()))  # PDFium's own
    assert b"/Image" in written[0]
    assert written[0] == written[1]
