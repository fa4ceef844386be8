"""axe-core finds no violation on any kind of page, on a phone and a desk, in light and dark."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from tests.browser.conftest import Open
from tests.browser.reader import Reader, one_of_every_kind

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")


def violations(reader: Reader) -> list[str]:
    """What axe-core holds against the page that is open: the rule, and where."""
    reader.run(AXE)
    found = reader.run("() => axe.run({resultTypes: ['violations']})")["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_no_kind_of_page_violates_a_rule(reader: Open, site: Path, width: int, scheme: str) -> None:
    window = reader(width, scheme=scheme)
    faults = []
    for page in one_of_every_kind(site):
        window.open(page)
        faults += [f"{page}: {fault}" for fault in violations(window)]
    assert faults == []


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
