"""Feeds, the list of pages and robots.txt, as a build writes them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

Build = Callable[..., Any]

BASE = "https://example.org/proceedings/"


@pytest.fixture
def published(rich_archive: Path) -> Path:
    """The archive with an address."""
    with (rich_archive / "archive.yml").open("a") as file:
        file.write(f"base_url: {BASE}\n")
    return rich_archive


def listed(made: Any) -> dict[str, str | None]:
    """The addresses of the list of pages, each with its day."""
    root = ET.fromstring(made.files()["sitemap.xml"])  # noqa: S314  we wrote it
    return {url[0].text or "": url[1].text if len(url) > 1 else None for url in root}


def test_every_page_of_the_site_is_listed_but_those_nobody_should_find(
    published: Path, build: Build
) -> None:
    build(published / "rich-2026", out="site/rich-2026")
    made = build(published, out="site")
    pages = {name for name in made.files() if name.endswith(".html")}
    paths = {unquote(address).removeprefix(BASE) for address in listed(made)}
    shown = {f"{path}index.html" if path.endswith("/") or not path else path for path in paths}
    assert shown == pages - {"404.html", "search.html"}


def test_a_paper_has_the_day_of_its_last_notice(published: Path, build: Build) -> None:
    build(published / "rich-2026", out="site/rich-2026")
    days = listed(build(published, out="site"))
    assert days[f"{BASE}rich-2026/papers/long.html"] == "2026-07-15"
    assert days[f"{BASE}rich-2026/papers/retracted.html"] == "2026-08-01"
    assert days[f"{BASE}rich-2026/program.html"] == "2026-07-15"  # when it was published
    assert days[f"{BASE}rich-2026/"] == days[BASE] == "2026-09-01"
    assert days[f"{BASE}people/ada-lovelace.html"] == "2026-07-15"
    assert days[f"{BASE}people/carl-fake.html"] == "2026-08-01"
    assert days[f"{BASE}people/"] is None


def test_a_page_that_is_gone_is_listed_no_more(published: Path, build: Build) -> None:
    build(published / "rich-2026", out="site/rich-2026")
    build(published, out="site")
    (published / "rich-2026/papers/short.md").unlink()
    program = published / "rich-2026/program.yml"
    lines = program.read_text().splitlines(keepends=True)
    program.write_text("".join(line for line in lines if "paper: short" not in line))
    build(published / "rich-2026", out="site/rich-2026")
    made = build(published, out="site")
    assert f"{BASE}rich-2026/papers/short.html" not in listed(made)


def test_the_feeds_stand_at_the_root(published: Path, build: Build) -> None:
    files = build(published).files()
    assert {"feed.xml", "feed-papers.xml", "robots.txt", "sitemap.xml"} <= set(files)
    assert f"Sitemap: {BASE}sitemap.xml" in files["robots.txt"].decode()


def test_without_an_address_there_is_only_what_needs_none(rich_archive: Path, build: Build) -> None:
    files = build(rich_archive).files()
    assert "robots.txt" in files
    assert not {"feed.xml", "feed-papers.xml", "sitemap.xml"} & set(files)


def test_an_address_that_is_taken_away_takes_the_lists_with_it(
    published: Path, build: Build
) -> None:
    assert "feed.xml" in build(published).files()
    file = published / "archive.yml"
    file.write_text(file.read_text().replace(f"base_url: {BASE}\n", ""))
    assert not {"feed.xml", "feed-papers.xml", "sitemap.xml"} & set(build(published).files())


def test_two_builds_write_the_same(published: Path, build: Build) -> None:
    names = ("feed.xml", "feed-papers.xml", "robots.txt", "sitemap.xml", "card.png")
    one, two = (build(published, out=out).files() for out in ("one", "two"))
    assert [one[name] for name in names] == [two[name] for name in names]
