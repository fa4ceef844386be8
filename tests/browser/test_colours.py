"""Light and dark: as the system is, as a reader has chosen, as an edition wants, and on paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.reader import Reader

Open = Callable[..., Reader]

PAPER = "rich-2026/papers/long.html"
GROUND = "() => getComputedStyle(document.body).backgroundColor"
WHITE, DARK = "rgb(255, 255, 255)", "rgb(21, 24, 29)"


def choose(window: Reader, words: str) -> None:
    window.page.get_by_role("group", name="Colours").get_by_label(words).check()


@pytest.mark.parametrize(
    ("system", "words", "ground"), [("light", "Dark", DARK), ("dark", "Light", WHITE)]
)
def test_what_a_reader_chooses_holds_on_every_page_until_the_system_is_chosen(
    reader: Open, system: str, words: str, ground: str
) -> None:
    window = reader(scheme=system)
    window.open(PAPER)
    before = window.run(GROUND)
    choose(window, words)
    assert window.run(GROUND) == ground
    window.open("index.html")
    assert window.run(GROUND) == ground
    assert window.page.get_by_label(words).is_checked()
    choose(window, "System")
    assert window.run(GROUND) == before
    window.open(PAPER)
    assert window.run(GROUND) == before
    assert window.complaints == []


def test_the_choice_is_known_before_anything_is_drawn(reader: Open) -> None:
    window = reader()
    window.open(PAPER)
    choose(window, "Dark")
    window.page.add_init_script(
        """new MutationObserver(() => {
             if (document.body) window.first ??= getComputedStyle(document.body).colorScheme;
           }).observe(document, {childList: true, subtree: true});"""
    )
    window.open(PAPER)
    assert window.run("() => window.first") == "dark"


def test_the_window_around_the_page_has_its_colour(reader: Open) -> None:
    colours = """() => [...document.querySelectorAll('meta[name="theme-color"]')].map(
        meta => meta.content)"""
    window = reader()
    window.open(PAPER)
    light, dark = window.run(colours)
    assert light != dark
    choose(window, "Dark")
    assert window.run(colours) == [dark, dark]
    choose(window, "System")
    assert window.run(colours) == [light, dark]


def test_without_a_script_nothing_offers_a_choice(reader: Open) -> None:
    window = reader(java_script_enabled=False)
    window.open(PAPER)
    assert window.page.get_by_role("radio").count() == 0


def test_paper_is_white_and_nothing_to_press_is_on_it(reader: Open) -> None:
    window = reader(scheme="dark")
    window.open(PAPER)
    choose(window, "Dark")
    window.page.emulate_media(media="print")
    assert window.run("() => getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    for part in (
        ".site",
        ".trail",
        ".actions",
        ".copy",
        ".around",
        ".site-foot",
        "#bibtex",
        ".orcid",
    ):
        assert not window.page.locator(part).first.is_visible(), part
    for part in ("h1", ".abstract", ".cited", ".affiliations"):
        assert window.page.locator(part).first.is_visible(), part
