"""The sponsors on an edition's front page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image

Build = Callable[..., Any]

SPONSORS = """
sponsors:
  - {name: First & Co, level: Gold, logo: first.png, url: "https://first.example.org"}
  - {name: Second Ltd, level: Silver}
"""


def test_they_stand_by_level_with_their_logos_or_names(rich: Path, build: Build) -> None:
    Image.new("RGB", (30, 10), "red").save(rich / "first.png")
    with (rich / "edition.yml").open("a", encoding="utf-8") as file:
        file.write(SPONSORS)
    site = build(rich)
    assert site.warnings == ""
    assert site.texts("index", "#edition-sponsors h3") == ["Gold", "Silver"]
    (logo,) = site.page("index").select("#edition-sponsors a img")
    assert (logo["src"], logo["alt"]) == ("files/sponsors/first.png", "First & Co")
    assert logo.parent["href"] == "https://first.example.org"
    assert site.files()["files/sponsors/first.png"] == (rich / "first.png").read_bytes()
    assert site.texts("index", "#edition-sponsors li") == ["", "Second Ltd"]


def test_an_edition_without_sponsors_has_no_such_section(site: Any) -> None:
    assert site.page("index").select("#edition-sponsors") == []
