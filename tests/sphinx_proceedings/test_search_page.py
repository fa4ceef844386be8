"""The search page of an archive, as it stands before any script runs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Build = Callable[..., Any]


def test_the_form_sends_what_is_searched_to_the_page_itself(
    rich_archive: Path, build: Build
) -> None:
    made = build(rich_archive)
    assert made.warnings == ""
    form = made.one("search", "main form")
    assert (form["method"], form["action"]) == ("get", "#")
    assert made.one("search", "main form input")["name"] == "q"
    assert made.text("search", "main form label").startswith("Words of a title")


def test_without_a_script_lists_lead_on(rich_archive: Path, build: Build) -> None:
    made = build(rich_archive)
    links = made.links("search", ".search-lists a")
    assert links[:2] == [("All editions", "index.html"), ("People", "people/index.html")]
    assert all((made.out / href).is_file() for _, href in links)
    assert "needs JavaScript" in made.text("search", ".search-lists p")


def test_what_the_script_says_stands_in_the_page(rich_archive: Path, build: Build) -> None:
    said = json.loads(build(rich_archive).one("search", "#search-setup").string)
    assert said["root"] == "./"
    assert said["kinds"]["short"] == "Short paper"
    assert said["kinds"]["person"] == "Person"
    assert all(said.values())


def test_each_list_of_papers_has_what_its_filter_needs(rich_archive: Path, build: Build) -> None:
    made = build(rich_archive / "rich-2026")
    said = json.loads(made.one("index", "#edition-papers > #filter-setup").string)
    rows = made.texts("index", "#edition-papers .entry")
    assert said["label"] == f"Filter these {len(rows)} by title or author"
    kinds = {str(row["data-kind"]) for row in made.page("index").select("#edition-papers .entry")}
    assert {"Paper", "Keynote", "Short paper"} <= kinds


def test_another_theme_keeps_its_own_search(rich_archive: Path, build: Build) -> None:
    made = build(rich_archive, html_theme="basic")
    assert made.page("search").select("#search-setup") == []
    assert made.page("search").select("#search-results") != []
