"""Every page fits its window, can be hit with a thumb, and is tabbed through as it is read."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import Open
from tests.browser.reader import one_of_every_kind
from tests.browser.scripts import FIRST_PDF, FOCUSABLE, TARGETS

LEAST = 24  #: pixels, of what is to be hit (WCAG 2.2, 2.5.8)
SAME_LINE = 4  #: pixels between the tops of two boxes that still are of one line
FOLD = 640  #: pixels of a phone's window of 740 that its keyboard and bars leave
MEASURE = 38 * 16  #: pixels, of running text


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_runs_out_of_the_window(reader: Open, site: Path, width: int) -> None:
    window = reader(width, 740)
    wide: dict[str, int] = {}
    for page in one_of_every_kind(site):
        window.open(page)
        found = window.run("() => document.documentElement.scrollWidth")
        wide |= {page: found} if found != width else {}
    assert wide == {}


@pytest.mark.parametrize("width", [360, 1280])
def test_every_target_outside_a_sentence_can_be_hit(reader: Open, site: Path, width: int) -> None:
    window = reader(width)
    small, seen = set(), 0
    for page in one_of_every_kind(site):
        window.open(page)
        targets = window.run(TARGETS)
        seen += len(targets)
        small |= {
            f"{page}: {target['words']!r} {target['width']} x {target['height']}"
            for target in targets
            if not target["inSentence"] and min(target["width"], target["height"]) < LEAST
        }
    assert seen > len(one_of_every_kind(site))
    assert sorted(small) == []


@pytest.mark.parametrize("width", [360, 1280])
def test_the_keyboard_goes_the_way_of_the_eye(reader: Open, site: Path, width: int) -> None:
    window = reader(width)
    wrong = []
    for page in one_of_every_kind(site):
        window.open(page)
        stops = window.run(FOCUSABLE)
        wrong += [f"{page}: {stop['words']!r}" for stop in stops if stop["order"] > 0]
        wrong += [
            f"{page}: {before['words']!r} -> {here['words']!r}"
            for before, here in pairwise(stops)
            if goes_back(before, here)
        ]
    assert wrong == []


def goes_back(before: dict[str, Any], here: dict[str, Any]) -> bool:
    """Whether the eye moves up, or left in its line; a column to the right begins at its top."""
    if abs(here["top"] - before["top"]) <= SAME_LINE:
        return bool(here["left"] < before["left"])
    return bool(here["bottom"] <= before["top"] and here["left"] < before["right"])


def test_going_down_right_or_to_the_next_column_is_the_way_of_the_eye() -> None:
    def box(left: int, top: int) -> dict[str, Any]:
        return {"left": left, "right": left + 90, "top": top, "bottom": top + 20}

    assert not goes_back(box(0, 0), box(0, 30))
    assert not goes_back(box(0, 0), box(100, 0))
    assert not goes_back(box(0, 300), box(100, 0))
    assert goes_back(box(0, 300), box(0, 0))
    assert goes_back(box(100, 0), box(0, 0))


def test_the_pdf_is_in_the_first_view_of_a_phone(reader: Open, site: Path) -> None:
    window = reader(360, 740)
    tops = {}
    for page in one_of_every_kind(site):
        if "/papers/" in page:
            window.open(page)
            tops[page] = window.run(FIRST_PDF)
    assert len([top for top in tops.values() if top > 0]) > 3
    assert {page: top for page, top in tops.items() if top >= FOLD} == {}


def test_running_text_is_no_wider_than_a_reader_likes(reader: Open, site: Path) -> None:
    window = reader(1600)
    widths = """
    () => [...document.querySelectorAll("main p")]
      .filter(e => e.innerText.length > 200)
      .map(e => e.clientWidth)
    """
    wide: dict[str, int] = {}
    for page in one_of_every_kind(site):
        window.open(page)
        found = max(window.run(widths), default=0)
        wide |= {page: found} if found > MEASURE else {}
    assert wide == {}


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_years_stand_on_the_line_of_what_is_said_of_them(reader: Open, width: int) -> None:
    line = """
    () => [...document.querySelectorAll(".elsewhere-years :is(span.muted, a)")].map(e => {
      const text = document.createRange();
      text.selectNodeContents(e.lastChild);
      return Math.round(text.getBoundingClientRect().bottom);
    })
    """
    window = reader(width)
    window.open("index.html")
    said, year = window.run(line)
    assert said == year


def test_the_contents_of_a_large_edition_are_in_columns(reader: Open, large_site: Path) -> None:
    lefts = """
    () => new Set([...document.querySelectorAll(".contents li")].map(e => e.offsetLeft)).size
    """
    for width, columns in ((360, 1), (1280, 2)):
        window = reader(width)
        window.address = f"{large_site.as_uri()}/"
        window.open("big-2026/index.html")
        assert window.run(lefts) == columns


def test_parallel_sessions_stand_side_by_side_where_there_is_room(reader: Open) -> None:
    tops = "() => [...document.querySelectorAll('.parallel .block')].map(e => e.offsetTop)"
    window = reader(1280)
    window.open("rich-2026/program.html")
    wide = window.run(tops)
    window.page.set_viewport_size({"width": 360, "height": 740})
    narrow = window.run(tops)
    assert wide[0] == wide[1]
    assert narrow[0] < narrow[1]
