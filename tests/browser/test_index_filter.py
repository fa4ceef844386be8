"""The filter of a long index of names: as one types, from a folder, and only of what is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests import sites
from tests.browser.conftest import Open
from tests.browser.reader import Reader

AUTHORS = "rich-2026/authors.html"
LABEL = "Filter this index"


@pytest.fixture
def folder(reader: Open, site: Path) -> Reader:
    """A window on the site in a folder: no server answers."""
    window = reader(360, 740)
    window.address = f"{site.as_uri()}/"
    return window


@pytest.fixture(scope="session")
def crowd(_sites: Path) -> Path:
    return sites.once(crowded, _sites)


def crowded(folder: Path) -> Path:
    """An edition of so many authors that its index has a page a letter."""
    edition = folder / "editions" / "crowd-2026"
    (edition / "papers").mkdir(parents=True)
    (folder / "editions" / "archive.yml").write_text("title: Test Proceedings\n", "utf-8")
    (edition / "edition.yml").write_text(
        "event: {name: Workshop on Crowds, short: Crowd 2026, start: 2026-06-01, timezone: UTC, "
        "place: Virtual}\n",
        "utf-8",
    )
    for letter in "ABCDEFGHIJ":
        for part in range(5):
            country = "Austria" if (letter, part) == ("H", 3) else "France"
            where = f"{{name: University {letter}{part}, country: {country}}}"
            names = [f"{letter}a{part * 2 + n // 10}{n % 10}" for n in range(20)]
            authors = "".join(
                f"  - {{name: Ada {name}, affiliations: [{where}]}}\n" for name in names
            )
            title = f"A Title That Goes On and On {'and On ' * 20}{letter} {part}"
            file = edition / "papers" / f"{letter.casefold()}{part}.md"
            file.write_text(f"---\ntitle: {title}\nauthors:\n{authors}---\nWords.\n", "utf-8")
    words = ("build", "--only", "site", "--keep-going", "--output", str(folder))
    return sites.build("--archive", str(folder / "editions"), *words)


def shown(window: Reader) -> list[str]:
    return window.page.locator(".letter-columns .name:visible").all_inner_texts()


def test_an_index_is_narrowed_to_the_names_that_are_typed(folder: Reader) -> None:
    folder.open(AUTHORS)
    assert len(shown(folder)) == 22
    field = folder.page.get_by_label(LABEL)
    place = field.bounding_box()
    field.fill("lukasz NOW")
    assert field.bounding_box() == place
    assert shown(folder) == ["Nowak, Łukasz"]
    expect(folder.page.get_by_role("status")).to_have_text("1 of 22 shown")
    assert folder.page.locator(".letter-columns h2:visible").all_inner_texts() == ["N"]
    expect(folder.page.get_by_role("navigation", name="Letters")).to_be_hidden()
    assert folder.complaints == []


def test_the_title_of_a_work_is_no_name(folder: Reader) -> None:
    folder.open(AUTHORS)
    folder.page.get_by_label(LABEL).fill("bugs")
    assert shown(folder) == []
    expect(folder.page.get_by_role("status")).to_have_text("0 of 22 shown")


def test_escape_empties_the_filter(folder: Reader) -> None:
    folder.open(AUTHORS)
    folder.page.keyboard.press("/")
    folder.page.keyboard.type("godel")
    assert shown(folder) == ["Gödel, Kurt"]
    folder.page.keyboard.press("Escape")
    expect(folder.page.get_by_label(LABEL)).to_have_value("")
    expect(folder.page.get_by_label(LABEL)).to_be_focused()
    expect(folder.page.get_by_role("status")).to_be_empty()
    assert len(shown(folder)) == 22


def test_what_is_typed_stands_in_the_address(reader: Open) -> None:
    window = reader()
    window.open(AUTHORS)
    window.page.get_by_label(LABEL).fill("王")
    expect(window.page).to_have_url(f"{window.address}{AUTHORS}?filter=%E7%8E%8B")
    window.page.reload()
    assert shown(window) == ["王小明"]


def test_institutions_are_found_by_their_country_too(reader: Open, crowd: Path) -> None:
    window = reader()
    window.address = f"{crowd.as_uri()}/"
    window.open("institutions/index.html?filter=AUSTRIA+uni")
    names = window.page.locator(".index-names li:visible")
    expect(names).to_have_text(["University H3 Austria 20"])


def test_a_short_index_has_no_filter(reader: Open) -> None:
    window = reader()
    window.open("keywords/index.html")
    expect(window.page.locator(".name").first).to_be_visible()
    expect(window.page.get_by_role("searchbox")).to_have_count(0)


def test_without_a_script_there_is_the_whole_index(reader: Open) -> None:
    window = reader(java_script_enabled=False)
    window.open(f"{AUTHORS}?filter=godel")
    assert len(shown(window)) == 22
    expect(window.page.get_by_role("searchbox")).to_have_count(0)


def test_a_page_of_one_letter_filters_that_letter_and_says_so(reader: Open, crowd: Path) -> None:
    window = reader()
    window.address = f"{crowd.as_uri()}/"
    window.open("crowd-2026/authors.html")
    expect(window.page.get_by_role("searchbox")).to_have_count(0)
    window.open("crowd-2026/authors/b.html")
    assert len(shown(window)) == 100
    window.page.get_by_label("Filter the entries under B").fill("ba0")
    assert shown(window)[0] == "Ba00, Ada"
    expect(window.page.get_by_role("status")).to_have_text("10 of 100 shown")
    expect(window.page.get_by_role("navigation", name="Letters")).to_be_visible()
