"""A script adds controls; what there is to read is there without it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tests.browser.conftest import Open
from tests.browser.reader import one_of_every_kind
from tests.browser.scripts import WORDS


def test_every_word_is_there_with_and_without_a_script(reader: Open, site: Path) -> None:
    with_script, without = reader(), reader(java_script_enabled=False)
    lost = []
    for page in one_of_every_kind(site):
        with_script.open(page)
        without.open(page)
        missing = first_missing(without.run(WORDS), with_script.run(WORDS))
        lost += [f"{page}: {missing}"] if missing else []
    assert lost == []


def first_missing(words: Iterable[str], among: Iterable[str]) -> str:
    """The first of *words* that does not occur in *among* in its turn, or nothing."""
    rest = iter(among)
    return next((word for word in words if word not in rest), "")


def test_a_word_that_is_missing_is_found() -> None:
    assert first_missing(["a", "c"], ["a", "b", "c"]) == ""
    assert first_missing(["a", "c"], ["c", "a"]) == "c"


def test_no_control_waits_for_a_script_that_does_not_come(reader: Open, site: Path) -> None:
    window = reader(java_script_enabled=False)
    dead = []
    for page in one_of_every_kind(site):
        window.open(page)
        controls = window.page.locator("button:visible, select:visible, input:visible")
        dead += (
            [page] if controls.count() and not window.page.locator("form[action]").count() else []
        )
    assert dead == []
