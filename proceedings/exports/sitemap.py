"""What search engines ask a site for: the list of its pages (sitemaps.org), and robots.txt."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from urllib.parse import quote

from proceedings.exports.xml import DECLARATION, container, element

ROBOTS, SITEMAP = "robots.txt", "sitemap.xml"

_MOST = 50_000  #: addresses in one file, as the protocol has it
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


@dataclass(frozen=True, slots=True)
class Location:
    """A page by its *path* from the root; a folder's index page is known by its folder."""

    path: str
    changed: dt.date | None = None  #: when it last said something new, where that is known


def sitemaps(base_url: str, pages: Iterable[Location], most: int = _MOST) -> dict[str, str]:
    """Write the list of *pages*, in files of at most *most*; more than one get an index.

    Returns the files by name: ``sitemap.xml`` and, where it is an index, those it names. An
    address has to be absolute, so a site that has none gets no list.
    """
    rest = iter(sorted(pages, key=lambda page: page.path))
    files: list[str] = []
    while base_url and (part := list(islice(rest, most))):
        files.append(_document("urlset", [_url(base_url, page) for page in part]))
    if len(files) < 2:
        return dict(zip((SITEMAP,), files, strict=False))
    named = {f"sitemap-{number}.xml": file for number, file in enumerate(files, start=1)}
    entries = (container("sitemap", [element("loc", f"{base_url}{name}")]) for name in named)
    return {SITEMAP: _document("sitemapindex", entries), **named}


def robots(base_url: str) -> str:
    """Write what robots are told (RFC 9309): all may be read, and where the list of pages is.

    They ask for it at the root of a host alone; a site in a folder of another one is not asked.
    """
    listed = f"\nSitemap: {base_url}{SITEMAP}\n" if base_url else ""
    return f"User-agent: *\nAllow: /\n{listed}"


def _document(name: str, entries: Iterable[str]) -> str:
    return f"{DECLARATION}{container(name, entries, xmlns=_NAMESPACE)}\n"


def _url(base_url: str, page: Location) -> str:
    path = "" if page.path == "index.html" else page.path
    folder = path.removesuffix("index.html") if path.endswith("/index.html") else path
    changed = [element("lastmod", page.changed.isoformat())] if page.changed else []
    return container("url", [element("loc", base_url + quote(folder)), *changed])
