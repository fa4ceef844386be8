"""Search over the whole archive, as a reader does it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import served

FIRST_SEARCH = 350_000  #: bytes of all that is loaded up to the first results


@pytest.fixture(scope="module")
def address(searchable: Path) -> Iterator[str]:
    with served(searchable) as found:
        yield f"{found}search.html"


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context()
    context.set_default_timeout(10_000)
    found = context.new_page()
    complaints: list[str] = []
    found.on("pageerror", lambda error: complaints.append(str(error)))
    found.on("console", lambda said: complaints.append(said.text))
    yield found
    context.close()
    assert complaints == []


def titles(page: Page, status: str) -> list[str]:
    """The titles of the results, when the page says *status*."""
    expect(page.locator("#search-status")).to_have_text(status)
    return page.locator("#search-results .entry-title").all_inner_texts()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("universal", ["A Universal Machine"]),
        ("UNIVERS", ["A Universal Machine"]),
        ("turing computed", ["A Universal Machine"]),
        ("asphalt", ["Große Straßen im Norden"]),
        ("networks wide", ["Große Straßen im Norden"]),
        ("machine alpha 2024", ["A Universal Machine"]),
        ("10.5555/machine.7 ", ["A Universal Machine"]),
    ],
)
def test_a_paper_is_found_by_words_in_any_order(
    page: Page, address: str, words: str, found: list[str]
) -> None:
    page.goto(address)
    page.get_by_role("searchbox").first.fill(words)
    assert titles(page, f"Results: {len(found)}") == found


@pytest.mark.parametrize("words", ["strassen", "straße", "GROSSE", "Große straßen"])
def test_a_word_is_found_however_its_letters_are_written(
    page: Page, address: str, words: str
) -> None:
    page.goto(f"{address}?q={words}")
    assert titles(page, "Results: 1") == ["Große Straßen im Norden"]
    expect(page.locator("#search-results mark").first).to_be_visible()


@pytest.mark.parametrize(
    "words", ["lukasz", "Łukasz", "LUKASZ", "orsted", "Ørsted", "lukasz ørsted", "ørsted, łukasz"]
)
def test_a_person_is_found_with_or_without_accents_and_so_are_their_papers(
    page: Page, address: str, words: str
) -> None:
    page.goto(f"{address}?q={words}")
    assert titles(page, "Results: 2") == ["Łukasz Ørsted", "Große Straßen im Norden"]
    page.locator("#search-results").get_by_role("link", name="Łukasz Ørsted").click()
    expect(page).to_have_url(re.compile(r"/people/lukasz-orsted\.html$"))


def test_what_has_but_the_beginning_of_a_word_is_not_found(page: Page, address: str) -> None:
    """Pagefind takes "k" for an answer to "kastner", and one word of two for an answer to both."""
    page.goto(f"{address}?q=kastner")
    assert titles(page, "Results: 2") == ["Zoé Kästner", "Große Straßen im Norden"]
    page.goto(f"{address}?q=network+tape")
    expect(page.locator("#search-status")).to_contain_text("Nothing was found for “network tape”")


def test_a_result_says_who_where_and_what(page: Page, address: str) -> None:
    page.goto(f"{address}?q=relay")
    assert titles(page, "Results: 1") == ["On Moths"]
    row = page.locator("#search-results li")
    assert row.locator(".entry-people").inner_text() == "Grace Hopper"
    assert row.locator(".entry-meta").inner_text() == "Beta 2025\u00a0· Keynote"
    assert row.locator(".entry-excerpt").inner_text() == "What is found in a relay, in a machine."
    assert row.locator("mark").all_inner_texts() == ["relay"]
    row.get_by_role("link", name="On Moths").click()
    expect(page).to_have_url(re.compile(r"/beta-2025/papers/moths\.html$"))


def test_a_search_leads_to_a_papers_pdf(page: Page, address: str) -> None:
    page.goto(f"{address}?q=universal")
    titles(page, "Results: 1")
    link = page.locator("#search-results").get_by_role("link", name="PDF of A Universal Machine")
    assert re.fullmatch(r"PDF of A Universal Machine +\d+ KB", link.text_content() or "")
    assert page.request.get(link.evaluate("link => link.href")).body().startswith(b"%PDF")
    facts = "Alpha 2024\u00a0· pages 1–3\u00a0· Best paper\u00a0· PDF"
    assert page.locator("#search-results .entry-meta").inner_text().startswith(facts)


def test_the_words_stand_in_the_address_and_are_found_again(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("searchbox").first.fill("machine")
    expect(page).to_have_url(f"{address}?q=machine")
    titles(page, "Results: 2")
    page.reload()
    expect(page.get_by_role("searchbox").first).to_have_value("machine")
    assert sorted(titles(page, "Results: 2")) == ["A Universal Machine", "On Moths"]


def test_filters_count_what_they_leave_and_stand_in_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}?q=machine")
    titles(page, "Results: 2")
    years = page.get_by_role("group", name="Year")
    assert years.locator("label").all_inner_texts() == ["2025\n(1)", "2024\n(1)"]
    years.get_by_label("2025 (1)", exact=True).check()
    assert titles(page, "Results: 1") == ["On Moths"]
    expect(page).to_have_url(f"{address}?q=machine&year=2025")
    kinds = page.get_by_role("group", name="Kind")
    expect(kinds).to_be_hidden()  # what is left is of one kind
    page.go_back()
    titles(page, "Results: 2")
    page.goto(f"{address}?q=machine&kind=paper&edition=alpha-2024&award=Best+paper")
    assert titles(page, "Results: 1") == ["A Universal Machine"]
    page.get_by_role("button", name="Clear the filters").click()
    titles(page, "Results: 2")
    expect(page).to_have_url(f"{address}?q=machine")


def test_an_authors_papers_are_listed_in_the_order_of_the_volumes(page: Page, address: str) -> None:
    page.goto(f"{address}?author=grace hop")
    assert titles(page, "Results: 2") == ["On Moths", "Clusters"]
    page.goto(f"{address}?q=machine&author=hopper")
    assert titles(page, "Results: 1") == ["On Moths"]
    page.goto(f"{address}?q=machine&author=orsted")
    expect(page.locator("#search-status")).to_have_text("Nothing is left with these filters.")
    page.locator("#search-help").get_by_role("button", name="Clear the filters").click()
    titles(page, "Results: 2")


def test_many_results_come_in_tens(page: Page, address: str) -> None:
    page.goto(f"{address}?q=tape")
    assert len(titles(page, "Results: 13")) == 10
    page.get_by_role("button", name="More results").click()
    expect(page.locator("#search-results > li")).to_have_count(13)
    expect(page.get_by_role("button", name="More results")).to_be_hidden()


@pytest.mark.parametrize(
    ("words", "instead", "number"),
    [
        ("univrsal", "universal", 1),
        ("universl machin", "universal machin", 1),
        ("turnig", "turing", 2),
        ("norden moths", "norden (1)", 1),
    ],
)
def test_whoever_finds_nothing_is_told_what_to_do(
    page: Page, address: str, words: str, instead: str, number: int
) -> None:
    page.goto(f"{address}?q={words}")
    expect(page.locator("#search-status")).to_contain_text(f"Nothing was found for “{words}”")
    page.get_by_role("button", name=instead, exact=True).click()
    titles(page, f"Results: {number}")


@pytest.mark.parametrize(
    "words",
    [
        *("10.5555/machine.7", "https://doi.org/10.5555/MACHINE.7", "doi:10.5555/machine.7"),
        *("alpha-2024/machine", "turing-2024-universal"),
    ],
)
def test_an_identifier_leads_straight_to_its_page(page: Page, address: str, words: str) -> None:
    page.goto(address)
    page.get_by_role("searchbox").first.fill(words)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/alpha-2024/papers/machine\.html$"))


def test_everything_is_done_with_the_keyboard(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox").first).to_be_focused()
    page.keyboard.type("machine/")  # the key is a letter where one writes
    expect(page.get_by_role("searchbox").first).to_have_value("machine/")
    page.keyboard.press("Backspace")
    page.keyboard.press("Enter")
    titles(page, "Results: 2")
    expect(page.get_by_role("searchbox").first).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Search")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_label("2025 (1)", exact=True)).to_be_focused()
    page.keyboard.press("Space")
    titles(page, "Results: 1")
    expect(page.get_by_label("2025 (1)", exact=True)).to_be_focused()


def test_filters_are_folded_on_a_phone_and_open_on_a_desk(chromium: Browser, address: str) -> None:
    for width, shown in ((360, False), (1280, True)):
        context = chromium.new_context(viewport={"width": width, "height": 740})
        page = context.new_page()
        page.goto(f"{address}?q=machine&year=2025")
        titles(page, "Results: 1")
        assert page.get_by_label("2025 (1)", exact=True).is_visible() is shown
        if not shown:
            page.get_by_text("Filters (1)").click()
            expect(page.get_by_label("2025 (1)", exact=True)).to_be_checked()
        context.close()


def test_the_first_search_loads_little(page: Page, address: str) -> None:
    weights: dict[str, int] = {}
    page.on("response", lambda r: weights.update({r.url: int(r.headers["content-length"])}))
    page.goto(f"{address}?q=tape")
    titles(page, "Results: 13")
    assert any(url.endswith(".pf_fragment") for url in weights)
    assert sum(weights.values()) < FIRST_SEARCH


def test_no_index_is_loaded_before_someone_searches(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "pagefind" in url] == []


def test_from_a_folder_the_page_says_what_to_do_instead(page: Page, searchable: Path) -> None:
    page.goto((searchable / "search.html").as_uri() + "?q=machine")
    expect(page.locator("#search-status")).to_contain_text("From a folder the search cannot read")
    page.locator("main").get_by_role("link", name="All editions").click()
    expect(page).to_have_url((searchable / "index.html").as_uri())


def test_without_a_script_the_page_leads_to_lists(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}?q=machine")
    expect(page.locator("main")).to_contain_text("needs JavaScript")
    page.locator("main").get_by_role("link", name="All editions").click()
    expect(page).to_have_url(re.compile(r"/index\.html$"))
    context.close()


def test_without_an_index_the_page_says_so(chromium: Browser, address: str) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.route("**/indexes.json*", lambda route: route.fulfill(status=404))
    page.goto(f"{address}?q=machine")
    expect(page.locator("#search-status")).to_contain_text("The index cannot be read.")
    context.close()
