"""What holds of every page of an edition, whatever it shows."""

from __future__ import annotations

from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

VOID = {"meta", "link", "img", "br", "hr", "input", "col", "source", "circle", "path"}


def pages(site: Any) -> dict[str, str]:
    names = [name for name in site.files() if name.endswith(".html")]
    return {name: (site.out / name).read_text(encoding="utf-8") for name in names}


class Balance(HTMLParser):
    """Whether every element is closed where it has to be."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and (not self.open or self.open.pop() != tag):
            self.wrong.append(f"</{tag}> on line {self.getpos()[0]}")


def test_every_element_is_closed(site: Any) -> None:
    for name, text in pages(site).items():
        parser = Balance()
        parser.feed(text)
        assert (name, parser.wrong, parser.open) == (name, [], [])


def test_every_page_has_one_main_heading_and_skips_no_level(site: Any) -> None:
    for name in pages(site):
        tags = site.page(name.removesuffix(".html")).select("main h1, main h2, main h3, main h4")
        levels = [int(tag.name[1]) for tag in tags]
        assert (name, levels.count(1), levels[0]) == (name, 1, 1)
        assert all(b - a <= 1 for a, b in pairwise(levels)), (name, levels)


def test_no_anchor_is_given_twice(site: Any) -> None:
    for name in pages(site):
        found = [tag["id"] for tag in site.page(name.removesuffix(".html")).select("[id]")]
        assert sorted(found) == sorted(set(found)), name


def test_every_link_inside_the_edition_leads_somewhere(site: Any) -> None:
    missing = []
    for name in pages(site):
        for tag in site.page(name.removesuffix(".html")).select("a[href], link[href]"):
            parts = urlsplit(str(tag["href"]))
            if parts.scheme or ".." * 2 in parts.path.replace("/", "") or leaves(name, parts.path):
                continue
            target = (
                (site.out / name).parent / unquote(parts.path) if parts.path else site.out / name
            )
            if not exists(target.resolve(), unquote(parts.fragment), site):
                missing.append((name, tag["href"]))
    assert sorted(set(missing)) == [("index.html", "rich-2026.pdf")]  # the volume's own builder's


def leaves(name: str, path: str) -> bool:
    """Whether *path* leads out of the edition, to another or to the archive."""
    return path.count("../") > name.count("/")


def exists(target: Path, fragment: str, site: Any) -> bool:
    if not target.exists():
        return False
    if not fragment:
        return True
    page = site.page(target.relative_to(site.out).as_posix().removesuffix(".html"))
    return page.find(id=fragment) is not None


def test_every_landmark_and_list_of_links_has_a_name(site: Any) -> None:
    for name in pages(site):
        page = site.page(name.removesuffix(".html"))
        labels = [tag.get("aria-label") for tag in page.select("nav")]
        assert None not in labels
        assert len(labels) == len(set(labels)), (name, labels)
        assert len(page.select("main#content")) == 1
        assert page.select_one("body a")["href"] == "#content"


def test_labels_point_to_what_is_there(site: Any) -> None:
    for name in pages(site):
        page = site.page(name.removesuffix(".html"))
        for tag in page.select("[aria-labelledby]"):
            assert page.find(id=tag["aria-labelledby"]) is not None, (name, tag.name)


def test_no_control_waits_for_a_script(site: Any) -> None:
    for name in pages(site):
        page = site.page(name.removesuffix(".html"))
        assert page.select("button, input, select, form, a:not([href])") == [], name


def test_no_page_says_when_it_was_built(site: Any) -> None:
    assert [name for name, text in pages(site).items() if "generator" in text.lower()] == []


def test_nothing_comes_from_another_host(site: Any) -> None:
    for name, text in pages(site).items():
        page = site.page(name.removesuffix(".html"))
        for tag in page.select("[src], link[rel=stylesheet], link[rel=icon], link[rel=preload]"):
            assert "//" not in str(tag.get("src") or tag["href"]), name
        assert "@import" not in text
    sheets = list((site.out / "_static").glob("*.css"))
    assert sheets
    assert [file.name for file in sheets if "url(" in file.read_text("utf-8")] == []
