"""What a page weighs, with all that the browser loads for it."""

from __future__ import annotations

from pathlib import Path

from tests.browser.conftest import Open
from tests.browser.reader import Reader, one_of_every_kind

_PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".avif", ".svg")
MOST = 60_000  #: bytes, of a paper's page before its picture


def loaded(window: Reader, page: str) -> dict[str, int]:
    """The bytes of everything that is loaded for *page*, pictures aside."""
    window.weights.clear()
    window.open(page)
    return {url: size for url, size in window.weights.items() if not url.endswith(_PICTURES)}


def test_a_paper_weighs_little_with_all_that_it_loads(reader: Open, site: Path) -> None:
    heavy: dict[str, dict[str, int]] = {}
    for page in one_of_every_kind(site):
        if "/papers/" in page:
            files = loaded(reader(), page)  # a new window each time: its cache is empty
            assert {Path(url).suffix for url in files} == {".html", ".css", ".js"}
            heavy |= {page: files} if sum(files.values()) > MOST else {}
    assert heavy == {}
