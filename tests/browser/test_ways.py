"""Readers' ways through the site, from where they come in to what they came for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open
from tests.browser.reader import Reader

PAPER = "rich-2026/papers/long.html"
PHONE, DESK = (360, 740), (1280, 860)
#: More stops of the keyboard than any page has before what is looked for.
STOPS = 60

Arrive = Callable[..., Reader]


@pytest.fixture(params=[PHONE, DESK], ids=["phone", "desk"])
def arrive(request: pytest.FixtureRequest, reader: Open) -> Iterator[Arrive]:
    """Come to a page with a phone, and at a desk; at the end nothing has gone wrong."""
    windows: list[Reader] = []

    def at(page: str, **more: object) -> Reader:
        window = reader(*request.param, **more)
        window.open(page)
        windows.append(window)
        return window

    yield at
    assert [window.complaints for window in windows if window.complaints] == []


def opens_its_pdf(window: Reader, site: Path) -> bool:
    """Whether the main button of the paper that is open gives the paper's PDF."""
    button = window.page.locator("main a.button").first
    expect(button).to_be_in_viewport()
    address = window.page.evaluate("e => e.href", button.element_handle())
    file = site / address.removeprefix(window.address)
    return bool(window.page.request.get(address).body() == file.read_bytes())


def test_from_the_home_page_by_a_search_to_a_papers_pdf(arrive: Arrive, site: Path) -> None:
    window = arrive("index.html")
    window.page.get_by_role("searchbox").fill("bayesian accuracy")
    window.page.keyboard.press("Enter")
    window.page.locator("#search-results h3 a", has_text="Measuring the Accuracy").click()
    expect(window.page).to_have_url(window.address + PAPER)
    assert opens_its_pdf(window, site)


def test_from_a_paper_to_its_author_and_to_another_paper_of_hers(arrive: Arrive) -> None:
    window = arrive(PAPER)
    window.page.locator(".authors a", has_text="Grace Hopper").click()
    expect(window.page.get_by_role("heading", level=1)).to_contain_text("Grace Hopper")
    window.page.locator("main a", has_text="On Bugs").first.click()
    expect(window.page).to_have_url(f"{window.address}rich-2026/papers/keynote.html")


def test_the_program_in_another_time_zone(arrive: Arrive) -> None:
    window = arrive("rich-2026/program.html", timezone_id="Asia/Tokyo", locale="en-GB")
    first = window.page.locator("main time[datetime*='T']").first
    moment, there = first.get_attribute("datetime"), first.inner_text()
    window.page.get_by_role("combobox").first.select_option(label="UTC")
    expect(first).not_to_have_text(there)
    asked = "([m]) => new Date(m).toISOString().slice(11, 16)"
    expect(first).to_contain_text(window.page.evaluate(asked, [moment]))


def test_a_list_is_narrowed_to_the_papers_of_one_author(arrive: Arrive) -> None:
    window = arrive("rich-2026/index.html")
    rows = window.page.locator("#edition-papers .entry:visible")
    everything = rows.count()
    window.page.get_by_role("searchbox").fill("godel")
    expect(window.page.locator("#edition-papers .filter-status")).not_to_be_empty()
    assert 0 < rows.count() < everything
    assert all("Gödel" in text for text in rows.all_inner_texts())
    window.page.reload()
    assert 0 < rows.count() < everything


@pytest.mark.parametrize(
    ("name", "text"), [("Copy: BibTeX", "#bibtex"), ("Copy: Reference", ".cited")]
)
def test_a_citation_is_copied(arrive: Arrive, name: str, text: str) -> None:
    window = arrive(PAPER, permissions=["clipboard-read", "clipboard-write"])
    button = window.page.get_by_role("button", name=name, exact=True)
    button.click()
    expect(button).to_have_text("Copied")
    what = name.removeprefix("Copy: ")
    expect(window.page.locator("output")).to_have_text(f"{what} copied")
    copied = window.page.evaluate("() => navigator.clipboard.readText()")
    assert copied == window.page.locator(text).inner_text().strip()


def test_with_the_keyboard_alone_from_the_home_page_to_a_pdf(arrive: Arrive, site: Path) -> None:
    window = arrive("index.html")
    for link, page in (("Rich 2026", "rich-2026/index.html"), ("Measuring the Accuracy", PAPER)):
        tab_to(window, link)
        window.page.keyboard.press("Enter")
        expect(window.page).to_have_url(window.address + page)
    tab_to(window, "PDF")
    assert window.run("() => document.activeElement.matches('a.button')")
    assert opens_its_pdf(window, site)


def tab_to(window: Reader, words: str) -> None:
    """Press the tabulator until what has the focus says *words*; the focus is always seen."""
    for _ in range(STOPS):
        window.page.keyboard.press("Tab")
        said, seen, outline = window.run(
            """() => {
              const e = document.activeElement, box = e.getBoundingClientRect();
              const seen = box.bottom > 0 && box.top < innerHeight;
              return [e.textContent, seen, getComputedStyle(e).outlineStyle];
            }"""
        )
        assert seen, said
        assert outline != "none", said
        if said.strip().startswith(words):
            return
    raise AssertionError(f"the keyboard does not come to {words!r}")


def test_the_dark_is_chosen_and_holds_on_the_next_page(arrive: Arrive) -> None:
    window = arrive("index.html")
    assert ground(window) == "rgb(255, 255, 255)"
    window.page.get_by_role("radio", name="Dark").check()
    assert ground(window) == "rgb(21, 24, 29)"
    window.open(PAPER)
    assert ground(window) == "rgb(21, 24, 29)"
    window.page.get_by_role("radio", name="System").check()
    assert ground(window) == "rgb(255, 255, 255)"


def ground(window: Reader) -> str:
    return str(window.run("() => getComputedStyle(document.body).backgroundColor"))


def test_without_a_script_from_the_home_page_to_a_pdf(arrive: Arrive, site: Path) -> None:
    window = arrive("index.html", java_script_enabled=False)
    window.page.locator("h3 a", has_text="Rich 2026").click()
    window.page.locator("h3 a", has_text="Measuring the Accuracy").click()
    expect(window.page).to_have_url(window.address + PAPER)
    assert "@inproceedings{" in window.page.locator("#bibtex").inner_text()
    address = window.page.locator("main a.button").get_attribute("href")
    assert address == "long.pdf"
    expect(window.page.locator("main button, main input, main select")).to_have_count(0)


def test_a_lost_reader_is_led_on(arrive: Arrive) -> None:
    window = arrive("404.html")
    expect(window.page.get_by_role("heading", level=1)).to_have_text("This page is not here")
    window.page.locator("main a", has_text="Rich 2026").click()
    expect(window.page.get_by_role("heading", level=1)).to_have_text("Rich 2026")
