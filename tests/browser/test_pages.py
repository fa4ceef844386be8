"""What readers see: every kind of page, at a phone's and a desktop's width."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import pytest

PAGES = {
    "archive": "index.html",
    "edition": "rich-2026/index.html",
    "coming edition": "earlier-2025/index.html",
    "paper": "rich-2026/papers/long.html",
    "talk": "rich-2026/papers/keynote.html",
    "many authors": "rich-2026/papers/many.html",
    "retracted": "rich-2026/papers/retracted.html",
    "program": "rich-2026/program.html",
    "authors": "rich-2026/authors.html",
    "committees": "rich-2026/committees.html",
    "prose": "rich-2026/preface.html",
}
every_page = pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())

#: Everything that can be clicked and is seen, with its box and whether it stands in a sentence.
TARGETS = """
return [...document.querySelectorAll("a[href], button, summary")].filter(
  e => e.checkVisibility() && !e.classList.contains("skip")
).map(e => {
  const box = e.getBoundingClientRect();
  const inSentence = getComputedStyle(e).display === "inline"
    && e.parentElement.textContent.trim().length > e.textContent.trim().length;
  return {text: e.textContent.trim(), width: box.width, height: box.height, inSentence};
});
"""

#: Everything that the keyboard reaches, in its order, with its place and its column.
FOCUSABLE = """
return [...document.querySelectorAll("a[href], button, summary, [tabindex='0']")].filter(
  e => e.checkVisibility() && !e.classList.contains("skip") && !e.closest(".letter-columns")
).map(e => {
  const box = e.getBoundingClientRect();
  const column = e.closest(".side-column") ? "side" : e.closest(".parallel .block")?.id ?? "main";
  return {text: e.textContent.trim().slice(0, 40), top: box.top, bottom: box.bottom, column};
});
"""


@every_page
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_runs_out_of_the_window(browser: Any, page: str, width: int) -> None:
    browser.open(page, width)
    assert browser.run("return document.documentElement.scrollWidth") == width


@every_page
def test_no_other_host_is_asked_for_anything(browser: Any, page: str) -> None:
    browser.open(page)
    asked = browser.requests()
    assert f"{browser.address}{page}" in asked
    assert {urlsplit(url).netloc for url in asked} == {urlsplit(browser.address).netloc}
    assert browser.run("return document.cookie") == ""


@every_page
@pytest.mark.parametrize("width", [360, 1280])
def test_every_target_outside_a_sentence_can_be_hit(browser: Any, page: str, width: int) -> None:
    browser.open(page, width)
    targets = browser.run(TARGETS)
    assert targets
    small = [
        target
        for target in targets
        if not target["inSentence"] and min(target["width"], target["height"]) < 24
    ]
    assert small == []


@every_page
@pytest.mark.parametrize("width", [360, 1280])
def test_the_keyboard_goes_the_way_of_the_eye(browser: Any, page: str, width: int) -> None:
    browser.open(page, width)
    last: dict[str, dict[str, Any]] = {}
    for here in browser.run(FOCUSABLE):
        before = last.get(here["column"], here)
        assert here["bottom"] > before["top"], f"{before['text']} -> {here['text']}"
        last[here["column"]] = here


def test_the_first_stop_of_the_keyboard_skips_to_the_content(browser: Any) -> None:
    browser.open(PAGES["paper"])
    press(browser, "Tab")
    assert browser.run("return document.activeElement.textContent") == "Skip to the content"
    assert browser.run("return document.activeElement.getBoundingClientRect().top") >= 0
    assert browser.run("return getComputedStyle(document.activeElement).outlineStyle") == "solid"
    press(browser, "Enter")
    assert browser.run("return document.activeElement.id") == "content"


def test_the_pdf_is_in_the_first_view_of_a_phone(browser: Any) -> None:
    browser.open(PAGES["paper"], 360, 740)
    top = "return document.querySelector('.button').getBoundingClientRect().top"
    assert browser.run(top) < 640


@pytest.mark.parametrize(
    ("source", "says"), [("#bibtex", "BibTeX copied"), (".cited", "Reference copied")]
)
def test_a_button_copies_the_text_it_stands_by(browser: Any, source: str, says: str) -> None:
    browser.open(PAGES["paper"])
    permissions = {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]}
    browser.command("Browser.grantPermissions", permissions)
    click = f"document.querySelector('{source}').previousElementSibling.click();"
    wait = "return new Promise(done => setTimeout(async () => done(["
    found = browser.run(
        f"{click}{wait} await navigator.clipboard.readText(),"
        f"document.querySelector('{source}').innerText.trim(),"
        f"document.querySelector('{source}').previousElementSibling.textContent,"
        "document.querySelector('output').textContent]), 300))"
    )
    assert found[0] == found[1]
    assert found[2:] == ["Copied", says]


def test_without_a_script_no_button_is_there_and_all_text_is(browser: Any) -> None:
    everything = "return document.querySelector('main').innerText"
    browser.open(PAGES["paper"])
    with_script = browser.run(everything)
    browser.command("Emulation.setScriptExecutionDisabled", {"value": True})
    browser.open(PAGES["paper"])
    assert browser.run("return document.querySelectorAll('button').length") == 0
    assert browser.run(everything).split() == [w for w in with_script.split() if w != "Copy"]


@pytest.mark.parametrize(
    ("scheme", "page", "text"),
    [
        ("light", "rgb(255, 255, 255)", "rgb(29, 33, 39)"),
        ("dark", "rgb(21, 24, 29)", "rgb(228, 231, 236)"),
    ],
)
def test_the_page_follows_the_system_into_the_dark(
    browser: Any, scheme: str, page: str, text: str
) -> None:
    browser.open(PAGES["paper"], scheme=scheme)
    style = browser.run(
        "const s = getComputedStyle(document.body); return [s.backgroundColor, s.color]"
    )
    assert style == [page, text]


def test_running_text_is_no_wider_than_a_reader_likes(browser: Any) -> None:
    browser.open(PAGES["edition"])
    widths = browser.run(
        "return [...document.querySelectorAll('.front section > p')].map(e => e.clientWidth)"
    )
    assert max(widths) <= 38 * 16


def test_parallel_sessions_stand_side_by_side_where_there_is_room(browser: Any) -> None:
    tops = "return [...document.querySelectorAll('.parallel .block')].map(e => e.offsetTop)"
    browser.open(PAGES["program"], 1280)
    wide = browser.run(tops)
    browser.open(PAGES["program"], 360)
    narrow = browser.run(tops)
    assert wide[0] == wide[1]
    assert narrow[0] < narrow[1]


def press(browser: Any, key: str) -> None:
    for kind in ("rawKeyDown", "keyUp"):
        text = {"text": "\r"} if key == "Enter" and kind == "rawKeyDown" else {}
        code = {"Tab": 9, "Enter": 13}[key]
        event = {"type": "keyDown" if text else kind, "key": key, "windowsVirtualKeyCode": code}
        browser.command("Input.dispatchKeyEvent", {**event, **text})
