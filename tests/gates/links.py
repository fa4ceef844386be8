"""Every address that the files of a site name, and whether there is something at it."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

NOT_FOUND = "404.html"
_ADDRESSES = {"href", "src", "poster", "action", "data"}
_IN_CSS = re.compile(r"""url\(\s*["']?([^"')]+)""")
_IN_XML = re.compile(r"""(?:href="|<loc>|<id>)([^"<]+)""")


def dead_links(site: Path, base_url: str = "") -> list[str]:
    """Each address within *site* at which there is no file, or no anchor: file, then address.

    Those that begin with *base_url* are of the site, too: canonical links, feeds, meta tags. Only
    the page that a server sends for any address it does not know may begin with a slash.
    """
    found = _Site(site, base_url)
    return [
        f"{name}: {address}"
        for name in sorted(found.files)
        for address in sorted(_named(site / name))
        if not found.leads_somewhere(name, address)
    ]


class _Site:
    """What there is in a folder, by paths from it."""

    def __init__(self, folder: Path, base_url: str) -> None:
        self._folder, self._base_url = folder, base_url
        self.files = {
            file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()
        }

    def leads_somewhere(self, name: str, address: str) -> bool:
        """Whether there is what *address* names in the file *name*, or it is not ours."""
        if self._base_url and address.startswith(self._base_url):
            path, _, anchor = address.removeprefix(self._base_url).partition("#")
            target = path if path and not path.endswith("/") else f"{path}index.html"
        elif urlsplit(address).scheme or address.startswith("//"):
            return True
        else:
            path, _, anchor = address.partition("#")
            target = _target(name, path.partition("?")[0])
        target = unquote(target)
        if target not in self.files:
            return False
        is_page = target.endswith(".html") and anchor
        return not is_page or unquote(anchor) in _read(self._folder / target).anchors


def _target(name: str, path: str) -> str:
    """The file that *path* leads to from the file *name*."""
    if name == NOT_FOUND and path.startswith("/"):
        return path.removeprefix("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name


def _named(file: Path) -> Iterator[str]:
    match file.suffix:
        case ".html":
            yield from _read(file).addresses
        case ".css":
            yield from _IN_CSS.findall(file.read_text("utf-8"))
        case ".xml":
            yield from _IN_XML.findall(file.read_text("utf-8"))


@dataclass
class _Page(HTMLParser):
    """The anchors of a page, and the addresses that it names."""

    anchors: set[str] = field(default_factory=set)
    addresses: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()
        self._is_json = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {key: value or "" for key, value in attrs}
        self.anchors |= {values["id"]} if "id" in values else set()
        self.addresses |= {values[key] for key in _ADDRESSES & values.keys()}
        srcset = values.get("srcset", "")
        self.addresses |= {part.split()[0] for part in srcset.split(",") if part.split()}
        self.addresses |= {values["content"]} if "//" in values.get("content", "") else set()
        self._is_json = values.get("type") == "application/ld+json"

    def handle_data(self, data: str) -> None:
        if self._is_json and data.strip():
            self.addresses |= {text for text in _texts(json.loads(data)) if "//" in text}


def _texts(value: object) -> Iterator[str]:
    """All strings within *value*, as JSON has it."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for part in value.values() for text in _texts(part))
    elif isinstance(value, list):
        yield from (text for part in value for text in _texts(part))


@cache
def _read(file: Path) -> _Page:
    page = _Page()
    page.feed(file.read_text("utf-8"))
    return page
