"""axe-core finds no violation on any kind of page, on a phone and a desk, in light and dark."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Literal

import pytest

from tests.browser.conftest import Open
from tests.browser.reader import Reader, one_of_every_kind

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")


#: Styles that are loaded again serve one rule alone, which is not asked for by default.
ASK = "() => axe.run({resultTypes: ['violations'], preload: false})"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def violations(reader: Reader) -> list[str]:
    """What axe-core holds against the page that is open: the rule, and where."""
    if not reader.run("() => 'axe' in window"):
        reader.run(AXE)
    found = reader.run(ASK)["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("width", [360, 1280])
def test_no_kind_of_page_violates_a_rule(reader: Open, site: Path, width: int) -> None:
    window = reader(width, reduced_motion="reduce")  # a colour is there at once
    faults = []
    for page in one_of_every_kind(site):
        window.open(page)
        for scheme in SCHEMES:
            window.page.emulate_media(color_scheme=scheme)
            faults += [f"{page}, {scheme}: {fault}" for fault in violations(window)]
    assert faults == []


def test_colours_are_looked_at_in_each_scheme(reader: Open) -> None:
    """What has no contrast in the dark alone is found there, on a page that is open already."""
    window = reader(reduced_motion="reduce")
    window.open("index.html")
    style = "@media (prefers-color-scheme: dark) { main * { color: #333 !important } }"
    window.page.add_style_tag(content=style)
    found = {}
    for scheme in SCHEMES:
        window.page.emulate_media(color_scheme=scheme)
        found[scheme] = {fault.partition(":")[0] for fault in violations(window)}
    assert found == {"light": set(), "dark": {"color-contrast"}}


def test_what_is_asked_for_violates_no_rule_either(reader: Open) -> None:
    """Controls that unfold, and a dialog."""
    window = reader(360, 740)
    window.open("rich-2026/program.html")
    window.page.locator(".tools > summary").click()
    assert violations(window) == []
    window.page.keyboard.press("?")
    assert violations(window) == []
    window.open("rich-2026/authors.html?filter=nobody")
    assert violations(window) == []


def test_a_violation_is_found(reader: Open) -> None:
    window = reader()
    window.open("index.html")
    window.run("() => document.querySelector('main').append(document.createElement('input'))")
    assert [fault.partition(":")[0] for fault in violations(window)] == ["label"]
