"""Keys for the whole site, which can be turned off, and headings that lead to themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Open
from tests.browser.reader import Reader, one_of_every_kind

PAPER = "rich-2026/papers/long.html"


def helping(window: Reader) -> Locator:
    return window.page.get_by_role("dialog", name="Keyboard shortcuts")


def test_a_slash_leads_from_any_page_to_the_field_of_the_search(reader: Open) -> None:
    window = reader()
    window.open(PAPER)
    window.page.keyboard.press("/")
    expect(window.page).to_have_url(f"{window.address}search.html")
    expect(window.page.get_by_role("searchbox").first).to_be_focused()
    window.page.keyboard.type("a/b?")
    expect(window.page.get_by_role("searchbox").first).to_have_value("a/b?")
    assert window.complaints == []


def test_a_slash_leads_to_the_field_that_a_page_has(reader: Open) -> None:
    window = reader()
    for page in ("index.html", "404.html", "rich-2026/authors.html"):
        window.open(page)
        window.page.keyboard.press("/")
        expect(window.page.locator("main input[type=search]").first).to_be_focused()


def test_a_question_mark_shows_the_keys_and_escape_puts_them_away(reader: Open) -> None:
    window = reader()
    window.open(PAPER)
    window.page.keyboard.press("?")
    expect(helping(window)).to_be_visible()
    assert helping(window).locator("dt").all_inner_texts() == ["/", "?", "Esc"]
    expect(window.page.get_by_role("button", name="Close")).to_be_focused()
    window.page.keyboard.press("Escape")
    expect(helping(window)).to_be_hidden()


def test_whoever_needs_no_single_keys_turns_them_off_for_the_site(reader: Open) -> None:
    window = reader()
    window.open(PAPER)
    window.page.get_by_role("button", name="Keyboard shortcuts").click()
    window.page.get_by_label("Answer to / and ?").uncheck()
    window.page.get_by_role("button", name="Close").click()
    window.open("rich-2026/authors.html")
    window.page.keyboard.press("?")
    window.page.keyboard.press("/")
    expect(helping(window)).to_be_hidden()
    expect(window.page.get_by_role("searchbox")).not_to_be_focused()
    window.page.get_by_role("button", name="Keyboard shortcuts").click()
    window.page.get_by_label("Answer to / and ?").check()
    window.page.keyboard.press("Escape")
    window.page.keyboard.press("/")
    expect(window.page.get_by_role("searchbox")).to_be_focused()


@pytest.mark.parametrize(
    "key", [pytest.param("Control+/", id="control"), pytest.param("Alt+?", id="alt")]
)
def test_keys_of_the_browser_stay_its_own(reader: Open, key: str) -> None:
    window = reader()
    window.open(PAPER)
    window.page.keyboard.press(key)
    expect(helping(window)).to_be_hidden()
    expect(window.page).to_have_url(window.address + PAPER)


def test_where_there_is_no_keyboard_nothing_is_said_of_keys(reader: Open) -> None:
    window = reader(360, 740, has_touch=True, is_mobile=True)
    window.open(PAPER)
    expect(window.page.locator(".keys-opener")).to_be_hidden()


def test_a_heading_leads_to_itself_and_keeps_its_name(reader: Open) -> None:
    window = reader()
    window.open(PAPER)
    heading = window.page.get_by_role("heading", name="Cite this paper", exact=True)
    heading.get_by_role("link").click()
    expect(window.page).to_have_url(f"{window.address}{PAPER}#cite")
    sign = "e => getComputedStyle(e, '::after').content"
    link = window.page.locator("#details .permalink")
    assert link.evaluate(sign) == "none"
    link.hover()
    assert link.evaluate(sign).startswith('"#"')


def test_a_session_of_the_program_has_an_address(reader: Open) -> None:
    window = reader()
    window.open("rich-2026/program.html")
    window.page.get_by_role("heading", name="Learning", exact=True).get_by_role("link").click()
    expect(window.page).to_have_url(f"{window.address}rich-2026/program.html#learning")


def test_a_count_beside_a_heading_is_no_part_of_the_link(reader: Open) -> None:
    window = reader()
    window.open("rich-2026/index.html")
    heading = window.page.locator("#section-learning h2")
    expect(heading).to_have_text("Learning 1 paper, 1 short paper")
    assert window.page.locator("#section-learning .permalink").inner_text() == "Learning"


def test_every_heading_leads_to_where_it_is(reader: Open, site: Path) -> None:
    away = """
    () => [...document.querySelectorAll(".permalink")].filter(link => {
      const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      return !place?.contains(link);
    }).map(link => link.href)
    """
    window, found = reader(), 0
    for page in one_of_every_kind(site):
        window.open(page)
        assert window.run(away) == []
        found += window.page.locator(".permalink").count()
    assert found > 100


def test_without_a_script_nothing_offers_keys(reader: Open) -> None:
    window = reader(java_script_enabled=False)
    window.open(PAPER)
    expect(window.page.locator(".permalink, .keys, .keys-opener")).to_have_count(0)
