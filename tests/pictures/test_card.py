"""The cards of link previews: their size, their colours, and what they say."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from proceedings.model.archive import Archive, ArchiveInfo
from proceedings.pdf.fonts.fonts import Fonts
from proceedings.pictures import card_drawing
from proceedings.pictures.card import Card, archive_card, edition_card
from proceedings.pictures.card_drawing import card_picture
from proceedings.source import read_archive

CARD = Card(
    title="Tests 2026",
    above="Test Proceedings",
    below=("Workshop on Tests", "1 June 2026 · Ghent"),
    seed="tests-2026",
    series="Tests",
    year=2026,
    language="en",
)


def words(card: Card, cache: Path) -> str:
    """The text on *card*, line by line."""
    data = card_drawing._pdf(card, Fonts(cache))
    with pypdfium2.PdfDocument(BytesIO(data)) as document:
        return "\n".join(document[0].get_textpage().get_text_bounded().splitlines())


def test_the_card_of_an_edition_says_what_when_and_where(archive: Path) -> None:
    edition = read_archive(archive)[0].editions[0]
    card = edition_card(edition, "Test Proceedings")
    assert (card.above, card.title) == ("Test Proceedings", "Tests 2026")
    assert card.below == ("Workshop on Tests", "1 June 2026 · Ghent, Belgium")


def test_the_card_of_the_archive_says_whose_it_is() -> None:
    info = ArchiveInfo(title="Test Proceedings", publisher="Test Press")
    card = archive_card(Archive(folder=Path(), info=info))
    assert (card.title, card.above, card.below) == ("Test Proceedings", "Test Press", ())


def test_a_publisher_that_is_the_archive_is_said_once() -> None:
    info = ArchiveInfo(title="Test Press", publisher="Test Press")
    assert archive_card(Archive(folder=Path(), info=info)).above == ""


def test_everything_is_on_the_picture_which_has_the_size_of_link_previews(tmp_path: Path) -> None:
    with Image.open(card_picture(CARD, tmp_path)) as picture:
        assert (picture.format, picture.size) == ("PNG", (1200, 630))
    lines = ["Test Proceedings", "Tests 2026", "Workshop on Tests", "1 June 2026 · Ghent"]
    assert words(CARD, tmp_path).splitlines() == lines


def test_years_of_a_series_differ_in_colour(tmp_path: Path) -> None:
    grounds = set()
    for year in (2025, 2026, 2027):
        with Image.open(card_picture(replace(CARD, year=year), tmp_path)) as picture:
            grounds.add(picture.convert("RGB").getpixel((2, 2)))
    assert len(grounds) == 3


def test_a_long_title_is_set_smaller_and_stays_above_the_ornament(tmp_path: Path) -> None:
    title = "The Very Long Name of a Conference on Everything That Can Be Named at Length " * 4
    data = card_drawing._pdf(replace(CARD, title=title), Fonts(tmp_path))
    with pypdfium2.PdfDocument(BytesIO(data)) as document:
        page = document[0].get_textpage()
        boxes = [page.get_charbox(index) for index in range(page.count_chars())]
    assert min(bottom for _, bottom, _, _ in boxes) > 20
    assert max(right for _, _, right, _ in boxes) <= 1200 - 80 + 1


def test_the_same_card_has_the_same_bytes(tmp_path: Path) -> None:
    one, two = (card_picture(CARD, tmp_path / name) for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize("title", ["会议 2026", "مؤتمر 2026", "Ω & <b>"])
def test_any_script_and_any_sign_can_stand_in_a_title(title: str, tmp_path: Path) -> None:
    with Image.open(card_picture(replace(CARD, title=title), tmp_path)) as picture:
        assert picture.size == (1200, 630)
    said = words(replace(CARD, title=title), tmp_path)
    assert title.split()[-1] in said
