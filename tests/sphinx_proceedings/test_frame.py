"""What stands around every page: header, breadcrumbs, footer, colours."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Build = Callable[..., Any]


def test_the_header_names_the_edition_and_leads_to_its_four_places(site: Any) -> None:
    assert site.links("papers/long", ".site-name a") == [
        ("Test Proceedings", "../../index.html"),
        ("Rich 2026", "../index.html"),
    ]
    assert site.links("papers/long", ".site nav a") == [
        ("Papers", "../index.html#edition-papers"),
        ("Program", "../program.html"),
        ("People", "../authors.html"),
        ("Search", "../../search.html"),
    ]


@pytest.mark.parametrize(
    ("page", "marked"),
    [
        ("program", [("Program", "page")]),
        ("authors", [("People", "page")]),
        ("committees", [("People", "true")]),
        ("papers/long", [("Papers", "true")]),
        ("preface", []),
    ],
)
def test_the_header_marks_the_place_that_a_page_belongs_to(
    page: str, marked: list[tuple[str, str]], site: Any
) -> None:
    found = site.page(page).select(".site nav [aria-current]")
    assert [(tag.string, tag["aria-current"]) for tag in found] == marked


@pytest.mark.parametrize(
    ("page", "steps"),
    [
        ("index", ["All editions", "Rich 2026"]),
        ("program", ["All editions", "Rich 2026", "Program"]),
        ("papers/long", ["All editions", "Rich 2026", "Learning"]),
        ("preface", ["All editions", "Rich 2026", "Preface"]),
    ],
)
def test_breadcrumbs_lead_up_from_every_page(page: str, steps: list[str], site: Any) -> None:
    assert site.texts(page, ".trail li") == steps


def test_a_series_of_several_editions_is_a_step_between(rich_archive: Path, build: Build) -> None:
    first = (rich_archive / "earlier-2025" / "edition.yml").read_text("utf-8")
    for year in (2023, 2024):
        other = rich_archive / f"earlier-{year}"
        other.mkdir()
        (other / "edition.yml").write_text(first.replace("2025", str(year)), "utf-8")
        (other / "index.md").write_text("# Earlier\n", "utf-8")
    made = build(rich_archive / "rich-2026")
    assert made.links("index", ".trail a") == [
        ("All editions", "../index.html"),
        ("Rich", "../index.html#series-rich"),
    ]


def test_the_footer_says_who_publishes_and_under_which_terms(site: Any) -> None:
    assert site.texts("papers/long", ".site-foot li") == [
        "Test Press",
        "ISBN 978-3-16-148410-0",
        "Licence: CC BY 4.0",
        "All papers as BibTeX",
        "Contact",
    ]
    assert ("All papers as BibTeX", "../rich-2026.bib") in site.links("papers/long", ".site-foot a")
    assert site.text("papers/long", ".site-foot p") == (
        "This site loads nothing from elsewhere and sets no cookies."
    )


def test_the_feed_is_linked_where_the_site_knows_its_address(
    rich_archive: Path, build: Build
) -> None:
    file = rich_archive / "archive.yml"
    file.write_text(file.read_text("utf-8") + "base_url: https://example.org/\n", "utf-8")
    made = build(rich_archive / "rich-2026")
    assert ("Feed", "../../feed.xml") in made.links("papers/long", ".site-foot a")
    assert made.text("papers/long", ".printed") == (
        "https://example.org/rich-2026/papers/long.html"
    )


def test_an_edition_alone_has_no_way_to_an_archive(rich: Path, build: Build) -> None:
    (rich.parent / "archive.yml").unlink()
    made = build(rich)
    assert made.texts("papers/short", ".site-name a") == ["Rich 2026"]
    assert made.texts("papers/short", ".site nav a") == ["Papers", "Program", "People"]


def test_an_accent_takes_the_place_of_the_colour_of_links(rich: Path, build: Build) -> None:
    with (rich / "edition.yml").open("a", encoding="utf-8") as file:
        file.write('theme: {accent: "#c8102e"}\n')
    page = build(rich).page("papers/long")
    assert page.select_one("head style").string == (":root{--link:light-dark(#c8102e,#f26078)}")
    order = [tag.name for tag in page.select("head link[rel=stylesheet], head style")]
    assert order == ["link", "link", "style"]  # every page's, a paper's, its own


def test_without_an_accent_no_page_has_a_style_of_its_own(site: Any) -> None:
    assert site.texts("papers/long", "style") == []


def test_a_language_that_is_written_from_the_right_turns_the_page(rich: Path, build: Build) -> None:
    with (rich / "edition.yml").open("a", encoding="utf-8") as file:
        file.write("language: ar\n")
    page = build(rich).page("papers/short")
    assert (page.html["lang"], page.html["dir"]) == ("ar", "rtl")


def test_a_page_of_a_paper_is_light(site: Any) -> None:
    for name, content in site.files().items():
        if re.fullmatch(r"papers/[^/]+\.html", name):
            assert len(content) < 25_000, name
