"""What a reader does on a paper's page, and how it looks in the dark."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Open

PAPER = "rich-2026/papers/long.html"


def test_the_first_stop_of_the_keyboard_skips_to_the_content(reader: Open) -> None:
    window = reader()
    window.open(PAPER)
    window.page.keyboard.press("Tab")
    assert window.run("() => document.activeElement.textContent") == "Skip to the content"
    assert window.run("() => document.activeElement.getBoundingClientRect().top") >= 0
    style = window.run("() => getComputedStyle(document.activeElement).outlineStyle")
    assert style == "solid"
    window.page.keyboard.press("Enter")
    assert window.run("() => document.activeElement.id") == "content"


@pytest.mark.parametrize(
    ("scheme", "page", "text"),
    [
        ("light", "rgb(255, 255, 255)", "rgb(29, 33, 39)"),
        ("dark", "rgb(21, 24, 29)", "rgb(228, 231, 236)"),
    ],
)
def test_the_page_follows_the_system_into_the_dark(
    reader: Open, scheme: str, page: str, text: str
) -> None:
    window = reader(scheme=scheme)
    window.open(PAPER)
    style = window.run(
        "() => { const s = getComputedStyle(document.body); return [s.backgroundColor, s.color] }"
    )
    assert style == [page, text]


@pytest.mark.parametrize(("scheme", "link"), [("light", "#836900"), ("dark", "#ffd21e")])
def test_an_editions_accent_is_the_colour_of_its_links(
    reader: Open, scheme: str, link: str
) -> None:
    window = reader(scheme=scheme)
    window.open("earlier-2025/index.html")
    probe = "document.body.appendChild(document.createElement('i'))"
    colour = window.run(
        f"() => {{ const e = {probe}; e.style.color = 'var(--link)'; return getComputedStyle(e).color }}"
    )
    parts = [int(link[at : at + 2], 16) for at in (1, 3, 5)]
    assert colour == f"rgb({', '.join(map(str, parts))})"
