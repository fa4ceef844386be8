"""Items of CSL-JSON, as pandoc and citation-js make them of what they have read."""

from __future__ import annotations

import html
import re
from typing import Any

from tests.clients.meant import Entry, Who, plain

_TEXTS = {
    "title": "title",
    "container-title": "booktitle",
    "collection-title": "series",
    "publisher": "publisher",
    "publisher-place": "address",
    "event-place": "venue",
    "event": "event",
    "event-title": "event",
    "abstract": "abstract",
    "note": "note",
    "page": "pages",
    "ISBN": "isbn",
    "DOI": "doi",
    "URL": "url",
    "language": "language",
}
_KINDS = {"paper-conference": "paper", "book": "volume"}


def entry(item: dict[str, Any]) -> Entry:
    """The fields of an item; tags of HTML that raise or lower are kept."""
    found: dict[str, Any] = {"kind": _KINDS.get(item["type"], "talk")}
    for key, name in _TEXTS.items():
        text = re.sub("</?(i|b|span)( [^<>]*)?>", "", str(item.get(key, "")))
        found[name] = plain(html.unescape(text)) or found.get(name, "")
    found["pages"] = found["pages"].replace("-", "–")
    found["number"] = str(item.get("collection-number", item.get("volume", "")))
    found["author"] = tuple(map(_who, item.get("author", [])))
    found["editor"] = tuple(map(_who, item.get("editor", [])))
    found["keywords"] = tuple(filter(None, re.split(r",\s*", item.get("keyword", ""))))
    date = item.get("issued", {}).get("date-parts", [[]])[0]
    found |= dict(zip(("year", "month", "day"), map(str, date), strict=False))
    return {name: value for name, value in found.items() if value}


def _who(name: dict[str, str]) -> Who:
    particle = name.get("non-dropping-particle") or name.get("dropping-particle", "")
    family = name.get("literal") or name.get("family", "")
    parts = (family, name.get("given", ""), particle, name.get("suffix", ""))
    return Who(*map(plain, parts))
