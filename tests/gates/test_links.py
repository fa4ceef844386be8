"""Every link and every anchor within a site leads to something, in whatever file it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gates.links import dead_links


def test_no_link_of_the_bundled_editions_is_dead(bundled_site: Path) -> None:
    assert dead_links(bundled_site) == []


def test_no_link_is_dead_where_everything_occurs(rich_site: Path) -> None:
    assert dead_links(rich_site) == []


def test_no_link_is_dead_in_another_language(french_site: Path) -> None:
    assert dead_links(french_site) == []


def test_no_link_of_a_large_edition_is_dead(large_site: Path) -> None:
    assert dead_links(large_site, "https://proceedings.example/") == []


@pytest.mark.parametrize(
    ("link", "is_dead"),
    [
        ('<a href="two.html">', False),
        ('<a href="two.html#here">', False),
        ('<a href="#top">', False),
        ('<a href="https://other.example/none">', False),
        ('<link rel="canonical" href="https://site.example/two.html">', False),
        ('<a href="two.html#there">', True),
        ('<a href="three.html">', True),
        ('<a href=".">', True),
        ('<img srcset="a.png 1x, b.png 2x">', True),
        ('<meta content="https://site.example/none.png">', True),
        ('<script type="application/ld+json">{"a": ["https://site.example/none"]}</script>', True),
    ],
)
def test_a_dead_link_is_told_from_one_that_leads_somewhere(
    tmp_path: Path, link: str, is_dead: bool
) -> None:
    (tmp_path / "one.html").write_text(f"<p id=top>{link}", "utf-8")
    (tmp_path / "two.html").write_text("<p id=here>", "utf-8")
    assert bool(dead_links(tmp_path, "https://site.example/")) == is_dead


def test_style_sheets_and_feeds_are_read_too(tmp_path: Path) -> None:
    (tmp_path / "one.css").write_text("a { background: url(none.svg) }", "utf-8")
    (tmp_path / "feed.xml").write_text('<link href="https://site.example/none"/>', "utf-8")
    assert dead_links(tmp_path, "https://site.example/") == [
        "feed.xml: https://site.example/none",
        "one.css: none.svg",
    ]
