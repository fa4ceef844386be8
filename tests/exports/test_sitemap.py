"""The lists that search engines read, as an XML parser reads them."""

from __future__ import annotations

import datetime as dt
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree as ET

from proceedings.exports.sitemap import Location, robots, sitemaps

BASE = "https://example.org/proceedings/"
NS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def locations(text: str) -> list[tuple[str | None, str | None]]:
    """Address and day of each page."""
    root = ET.fromstring(text)  # noqa: S314  we wrote it
    assert root.tag == f"{NS}urlset"
    return [(url.findtext(f"{NS}loc"), url.findtext(f"{NS}lastmod")) for url in root]


def test_each_page_is_listed_with_its_day_where_it_is_known() -> None:
    pages = [
        Location("x-2026/papers/a.html", dt.date(2026, 6, 1)),
        Location("x-2026/program.html"),
    ]
    files = sitemaps(BASE, pages)
    assert list(files) == ["sitemap.xml"]
    assert locations(files["sitemap.xml"]) == [
        (f"{BASE}x-2026/papers/a.html", "2026-06-01"),
        (f"{BASE}x-2026/program.html", None),
    ]


def test_an_index_page_is_known_by_its_folder() -> None:
    files = sitemaps(BASE, [Location("index.html"), Location("x-2026/index.html")])
    assert [address for address, _ in locations(files["sitemap.xml"])] == [BASE, f"{BASE}x-2026/"]


def test_letters_beyond_ascii_and_signs_of_xml_are_escaped() -> None:
    files = sitemaps(BASE, [Location("people/王 & co.html")])
    expected = f"{BASE}people/%E7%8E%8B%20%26%20co.html"
    assert locations(files["sitemap.xml"]) == [(expected, None)]


def test_more_pages_than_a_file_may_hold_get_an_index() -> None:
    pages = [Location(f"{number}.html") for number in range(5)]
    files = sitemaps(BASE, pages, most=2)
    assert list(files) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]
    index = ET.fromstring(files["sitemap.xml"])  # noqa: S314  we wrote it
    assert index.tag == f"{NS}sitemapindex"
    named = [entry.findtext(f"{NS}loc") for entry in index]
    assert named == [f"{BASE}sitemap-{number}.xml" for number in (1, 2, 3)]
    listed = [address for name in list(files)[1:] for address, _ in locations(files[name])]
    assert listed == [f"{BASE}{number}.html" for number in range(5)]


def test_the_order_does_not_depend_on_that_of_the_pages() -> None:
    pages = [Location("b.html"), Location("a.html")]
    assert sitemaps(BASE, pages) == sitemaps(BASE, reversed(pages))


def test_there_is_no_list_without_an_address() -> None:
    assert sitemaps("", [Location("index.html")]) == {}


def test_robots_may_read_everything_and_learn_where_the_list_is() -> None:
    parser = RobotFileParser()
    parser.parse(robots(BASE).splitlines())
    assert parser.can_fetch("anybot", f"{BASE}x-2026/papers/a.pdf")
    assert parser.site_maps() == [f"{BASE}sitemap.xml"]


def test_robots_are_told_of_no_list_where_there_is_none() -> None:
    assert robots("") == "User-agent: *\nAllow: /\n"
