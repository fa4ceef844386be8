"""The filter of a list of papers, and the folding that it shares with the search."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from proceedings.model.names import fold
from sphinx_proceedings import assets
from tests.browser.conftest import served

#: Where scripts fold otherwise: Python makes capitals of Cherokee, and takes signs from letters of
#: India and beyond.
OTHERWISE = (
    *(range(0x13A0, 0x1400), range(0xAB70, 0xABC0)),
    *(range(0x0900, 0x1000), range(0x11080, 0x110D0)),
)


FOLDING = (assets.SCRIPTS / "folding.js").read_text("utf-8")


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    context.set_default_timeout(10_000)
    found = context.new_page()
    complaints: list[str] = []
    found.on("pageerror", lambda error: complaints.append(str(error)))
    found.on("console", lambda said: complaints.append(said.text))
    yield found
    context.close()
    assert complaints == []


@pytest.fixture
def edition(searchable: Path) -> str:
    """The address of a list, in a folder: the filter needs no server."""
    return (searchable / "beta-2025" / "index.html").as_uri()


@pytest.fixture
def address(searchable: Path) -> Iterator[str]:
    with served(searchable) as found:
        yield found


def shown(page: Page) -> list[str]:
    return page.locator("#edition-papers .entry:visible .entry-title").all_inner_texts()


def test_the_list_is_narrowed_as_one_types(page: Page, edition: str) -> None:
    page.goto(edition)
    assert len(shown(page)) == 14
    page.get_by_label("Filter these 14 by title or author").fill("HOPPER clust")
    assert shown(page) == ["Clusters"]
    expect(page.get_by_role("status")).to_have_text("1 of 14 shown")
    expect(page.get_by_role("heading", name="Tapes", exact=False)).to_have_count(0)
    page.get_by_role("button", name="Clear").click()
    expect(page.get_by_role("status")).to_have_text("")  # a form is reset after the click
    assert len(shown(page)) == 14
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_escape_empties_the_field_and_leaves_the_choices(page: Page, edition: str) -> None:
    page.goto(f"{edition}?filter=tape+1&section=Tapes")
    assert shown(page) == ["Tape 1"]
    page.get_by_role("searchbox").press("Escape")
    assert len(shown(page)) == 8
    expect(page.get_by_role("searchbox")).to_have_value("")
    expect(page.get_by_role("combobox", name="Section")).to_have_value("Tapes")


def test_the_field_stays_where_it_is_while_one_types(page: Page, edition: str) -> None:
    page.goto(edition)
    before = page.get_by_role("searchbox").bounding_box()
    page.get_by_role("searchbox").fill("tape 1")
    assert page.get_by_role("searchbox").bounding_box() == before


def test_choices_stand_where_the_papers_differ(page: Page, edition: str) -> None:
    page.goto(edition)
    expect(page.get_by_role("combobox", name="Award")).to_have_count(0)
    page.get_by_role("combobox", name="Kind").select_option("Keynote")
    assert shown(page) == ["On Moths"]
    page.get_by_role("combobox", name="Kind").select_option("All")
    page.get_by_role("combobox", name="Section").select_option("More tapes")
    assert shown(page) == ["Tape 8", "Tape 9", "Tape 10", "Tape 11"]
    page.get_by_role("searchbox").fill("moths")
    assert shown(page) == []
    expect(page.get_by_role("status")).to_have_text("0 of 14 shown")


def test_a_filtered_list_can_be_sent(page: Page, edition: str) -> None:
    page.goto(f"{edition}?filter=tape+1&section=More+tapes")
    assert shown(page) == ["Tape 10", "Tape 11"]
    expect(page.get_by_role("searchbox")).to_have_value("tape 1")
    expect(page.get_by_role("combobox", name="Section")).to_have_value("More tapes")


def test_what_is_chosen_stands_in_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}beta-2025/index.html")
    page.get_by_role("searchbox").fill("tape 1")
    page.get_by_role("combobox", name="Section").select_option("Tapes")
    expect(page).to_have_url(f"{address}beta-2025/index.html?filter=tape+1&section=Tapes")
    page.reload()
    assert shown(page) == ["Tape 1"]


def test_a_slash_leads_to_the_filter(page: Page, edition: str) -> None:
    page.goto(edition)
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    expect(page.get_by_role("searchbox")).to_have_value("")


def test_a_short_list_has_no_filter(page: Page, searchable: Path) -> None:
    page.goto((searchable / "alpha-2024" / "index.html").as_uri())
    assert len(shown(page)) == 2
    expect(page.get_by_role("searchbox")).to_have_count(0)


def test_without_a_script_the_list_is_whole(chromium: Browser, edition: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{edition}?filter=moths")
    assert len(shown(page)) == 14
    expect(page.get_by_role("searchbox")).to_have_count(0)
    context.close()


def test_scripts_fold_every_letter_as_the_names_of_people_are_folded(page: Page) -> None:
    page.add_script_tag(content=FOLDING)
    codes = (code for code in range(0x110000) if not any(code in block for block in OTHERWISE))
    letters = [chr(code) for code in codes if unicodedata.category(chr(code))[0] in "LN"]
    folded = page.evaluate("letters => letters.map(c => fold(c).join('-'))", letters)
    pairs = zip(letters, folded, strict=True)
    assert {letter: own for letter, own in pairs if own != fold(letter)} == {}


@pytest.mark.parametrize(
    "text",
    [
        "Łukasz O'Neill",
        "Jean-Pierre d’Été",
        "GROẞE Straße",
        "Ελλάς",
        "王小明",
        "İstanbul",
        "C++ 2.0",
    ],
)
def test_scripts_fold_words_as_the_names_of_people_are_folded(page: Page, text: str) -> None:
    page.add_script_tag(content=FOLDING)
    assert page.evaluate("text => fold(text).join('-')", text) == fold(text)
