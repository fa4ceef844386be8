"""The page that stands where there is none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sphinx_proceedings.pages.not_found import rooted

Build = Callable[..., Any]


def addresses(made: Any) -> list[str]:
    """Every address on the page but those of places on it."""
    tags = made.page("404").select("[href], [src], [action]")
    found = [str(tag.get("href") or tag.get("src") or tag.get("action")) for tag in tags]
    return [address for address in found if not address.startswith("#")]


@pytest.mark.parametrize(
    ("base_url", "root"),
    [
        ("https://example.org/a/b/", "/a/b/"),
        ("https://example.org/", "/"),
        ("", "/"),
    ],
)
def test_its_links_hold_at_any_depth(
    rich_archive: Path, build: Build, base_url: str, root: str
) -> None:
    if base_url:
        with (rich_archive / "archive.yml").open("a") as file:
            file.write(f"base_url: {base_url}\n")
    made = build(rich_archive)
    own = [a for a in addresses(made) if not a.startswith(("https://", "mailto:"))]
    assert own
    assert all(address.startswith(root) for address in own)
    assert f"{root}rich-2026/index.html" in own
    files = made.files()
    pages = [a.removeprefix(root) for a in own if "rich-2026" not in a and "2025" not in a]
    assert [page for page in pages if page not in files] == []


def test_a_second_build_leaves_it_as_it_is(rich_archive: Path, build: Build) -> None:
    before = build(rich_archive).files()["404.html"]
    assert build(rich_archive).files()["404.html"] == before


def test_it_is_kept_out_of_search_engines_and_offers_the_search(
    rich_archive: Path, build: Build
) -> None:
    made = build(rich_archive)
    assert made.one("404", 'meta[name="robots"]')["content"] == "noindex"
    assert made.one("404", "form[role=search]")["action"] == "/search.html"


def test_only_addresses_that_depend_on_the_place_are_changed() -> None:
    html = (
        '<a href="x.html"> <img src="./y.png"> <a href="../z"> <a href="#here"> <a href="/there">'
        ' <a href="mailto:a@b.org"> <form action="search.html"> <p data-href="x">'
    )
    assert rooted(html, "https://h.org/p/") == (
        '<a href="/p/x.html"> <img src="/p/y.png"> <a href="/p/../z"> <a href="#here">'
        ' <a href="/there"> <a href="mailto:a@b.org"> <form action="/p/search.html">'
        ' <p data-href="x">'
    )
