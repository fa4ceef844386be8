"""The pictures beside the pages, as a build writes them."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

Build = Callable[..., Any]


def size(data: bytes) -> tuple[str | None, tuple[int, int]]:
    with Image.open(BytesIO(data)) as picture:
        return picture.format, picture.size


def test_a_paper_with_a_pdf_has_a_picture_and_a_link_preview(site: Any) -> None:
    files = site.files()
    assert size(files["papers/long.webp"]) == ("WEBP", (300, 425))
    assert size(files["papers/long.png"]) == ("PNG", (1200, 630))


def test_a_paper_without_a_pdf_and_a_withdrawn_one_have_none(site: Any) -> None:
    names = {Path(name).stem for name in site.files() if name.endswith((".webp", ".png"))}
    assert not {"keynote", "withdrawn"} & names


def test_an_edition_has_a_card(site: Any) -> None:
    assert size(site.files()["card.png"]) == ("PNG", (1200, 630))


def test_previews_are_named_where_the_address_is_known(rich: Path, build: Build) -> None:
    with (rich.parent / "archive.yml").open("a") as file:
        file.write("base_url: https://example.org/\n")
    made = build(rich)

    def image(page: str) -> str:
        return str(made.one(page, 'meta[property="og:image"]')["content"])

    assert image("index") == "https://example.org/rich-2026/card.png"
    assert image("papers/long") == "https://example.org/rich-2026/papers/long.png"
    assert image("papers/keynote") == "https://example.org/rich-2026/card.png"
    assert made.one("index", 'meta[name="twitter:card"]')["content"] == "summary_large_image"


def test_no_preview_is_named_where_the_address_is_unknown(site: Any) -> None:
    assert site.page("index").select('meta[property="og:image"]') == []


def test_the_cover_of_the_volume_is_shown_where_it_stands(rich: Path, build: Build) -> None:
    assert build(rich).texts("index", ".cover") == []
    build(rich, builder="volume")
    made = build(rich)
    assert made.one("index", ".cover img")["src"] == "cover.webp"
    assert made.one("index", ".cover img")["alt"] == "Cover of the proceedings"
    assert size(made.files()["cover.webp"]) == ("WEBP", (300, 425))


def test_pictures_that_stand_are_left_as_they_are(rich: Path, build: Build) -> None:
    made = build(rich)
    file = made.out / "papers/long.webp"
    before = file.stat().st_ino
    build(rich)
    assert file.stat().st_ino == before


def test_the_pictures_of_a_paper_that_is_gone_go_with_it(rich: Path, build: Build) -> None:
    build(rich)
    (rich / "papers/revised.pdf").unlink()
    names = build(rich).files()
    assert "papers/revised.html" in names
    assert not {"papers/revised.webp", "papers/revised.png"} & set(names)


def test_a_paper_that_cannot_be_drawn_has_no_picture_and_no_broken_one(
    rich: Path, build: Build, monkeypatch: Any
) -> None:
    monkeypatch.setattr("sphinx_proceedings.pictures.page_picture", lambda *_: None)
    made = build(rich)
    assert "papers/long.webp" not in made.files()
    assert made.page("papers/long").select('img[src$=".webp"]') == []
