"""The same pages in another language: its words are longer, and no rule is violated by them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import Open, served
from tests.browser.reader import one_of_every_kind
from tests.browser.scripts import TARGETS
from tests.browser.test_accessibility import violations


@pytest.fixture(scope="module")
def site(french_site: Path) -> Path:
    return french_site


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with served(site) as found:
        yield found


@pytest.mark.parametrize("width", [320, 1280])
def test_no_kind_of_page_violates_a_rule_or_runs_out_of_the_window(
    reader: Open, site: Path, width: int
) -> None:
    window = reader(width)
    faults = []
    for page in one_of_every_kind(site):
        window.open(page)
        if window.run("() => document.documentElement.scrollWidth") != width:
            faults.append(f"{page} is too wide")
        faults += [f"{page}: {fault}" for fault in violations(window)]
        targets = window.run(TARGETS)
        faults += [
            f"{page}: {target['words']} is small"
            for target in targets
            if not target["inSentence"] and min(target["width"], target["height"]) < 24
        ]
    assert window.run("() => document.documentElement.lang") == "fr"
    assert faults == []
    assert window.complaints == []


def test_a_star_stands_before_what_became_of_a_paper(reader: Open) -> None:
    window = reader()
    window.open("ecrits-2026/program.html")
    item = window.page.locator(".item-what", has_text="On Engines")
    assert item.inner_text().split()[:4] == ["☆", "Rétracté", "On", "Engines"]
