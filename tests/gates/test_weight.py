"""How large the files of a site may be, in bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PAPER, PROGRAM, PAGE, STYLES, SCRIPTS = 25_000, 150_000, 250_000, 20_000, 20_000


def larger(site: Path, pattern: str, most: int) -> Iterator[str]:
    for file in sorted(site.glob(pattern)):
        if file.stat().st_size > most:
            yield f"{file.relative_to(site)}: {file.stat().st_size}"


def test_a_papers_page_is_small(rich_site: Path, bundled_site: Path, large_site: Path) -> None:
    for site in (rich_site, bundled_site, large_site):
        assert list(site.glob("*/papers/*.html"))
        assert list(larger(site, "*/papers/*.html", PAPER)) == []


def test_a_program_is_small(rich_site: Path, bundled_site: Path) -> None:
    for site in (rich_site, bundled_site):
        assert list(site.glob("*/program*.html"))
        assert list(larger(site, "*/program*.html", PROGRAM)) == []


def test_no_page_of_an_edition_of_800_papers_is_large(large_site: Path) -> None:
    assert len(list(large_site.rglob("*.html"))) > 800
    assert list(larger(large_site, "**/*.html", PAGE)) == []


@pytest.mark.parametrize(
    ("tag", "most"),
    [(r'<link[^>]+rel="stylesheet"[^>]*>', STYLES), (r"<script[^>]+src=[^>]*>", SCRIPTS)],
    ids=["styles", "scripts"],
)
def test_no_page_loads_large_styles_or_scripts(rich_site: Path, tag: str, most: int) -> None:
    pages = {page: loaded(page, tag) for page in rich_site.rglob("*.html")}
    assert min(sum(sizes.values()) for sizes in pages.values()) > 0
    assert {str(page): sizes for page, sizes in pages.items() if sum(sizes.values()) > most} == {}


def loaded(page: Path, tag: str) -> dict[str, int]:
    """The files that a page names in its tags of a kind, and their bytes.

    What a script loads later is not among them: the search has its own limit.
    """
    addresses = re.findall(
        r'(?:href|src)="([^"]+)"', "".join(re.findall(tag, page.read_text("utf-8")))
    )
    return {name: (page.parent / name.lstrip("/")).stat().st_size for name in addresses}


def test_no_font_is_sent(rich_site: Path) -> None:
    assert [
        file for file in rich_site.rglob("*") if file.suffix in (".woff", ".woff2", ".ttf")
    ] == []
