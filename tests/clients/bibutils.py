"""bibutils: bib2xml and ris2xml, which write MODS."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

from tests.clients.meant import Entry, Shelf, Who, plain
from tests.clients.programs import run

_M = "{http://www.loc.gov/mods/v3}"


def read(program: str, file: Path) -> Shelf:
    """The entries of *file*, read by bib2xml or ris2xml."""
    said = run(program, "-i", "utf8", "-o", "utf8", file.name, cwd=file.parent)
    text = said[said.index("<?xml") : said.index("</modsCollection>")] + "</modsCollection>"
    root = ET.fromstring(text)  # noqa: S314  the program has written it
    return {node.get("ID", ""): _entry(node) for node in root}


def _entry(mods: ET.Element) -> Entry:
    host = mods.find(f"{_M}relatedItem[@type='host']")
    series = None if host is None else host.find(f"{_M}relatedItem")
    kind = _kind(mods, host)
    own = mods if kind == "volume" else host
    found = {
        "kind": kind,
        "title": _title(mods),
        "booktitle": _title(host) if kind == "paper" else "",
        "series": _title(host if kind == "volume" else series),
        "author": _people(mods, "author"),
        "editor": _people(own, "editor"),
        "publisher": _first(mods, "publisher"),
        "address": _place(host if kind == "paper" else mods) if kind != "talk" else "",
        "venue": _place(mods) if kind != "volume" else "",
        "isbn": _first(mods, "identifier[@type='isbn']")
        or _first(mods, "identifier[@type='issn']"),
        "doi": _first(mods, "identifier[@type='doi']"),
        "url": _first(mods, "url"),
        "language": _first(mods, "languageTerm"),
        "abstract": _first(mods, "abstract"),
        "note": _first(mods, "note"),
        "keywords": tuple(plain(node.text or "") for node in mods.iter(f"{_M}topic")),
        "number": _first(mods, "detail[@type='volume']/{M}number"),
        "pages": _pages(mods) or _first(mods, "detail[@type='page']/{M}number"),
        **_date(_first(mods, "dateIssued") or _first(mods, "date")),
    }
    return {name: value for name, value in found.items() if value}


def _kind(mods: ET.Element, host: ET.Element | None) -> str:
    """A genre stands with the paper's host, or with the volume itself."""
    if host is not None and host.findtext(f"{_M}genre") == "conference publication":
        return "paper"
    genres = {node.text for node in mods.findall(f"{_M}genre")}
    return "volume" if genres & {"conference publication", "book"} else "talk"


def _place(item: ET.Element | None) -> str:
    path = f"{_M}originInfo/{_M}place/{_M}placeTerm"
    return "" if item is None else plain(item.findtext(path) or "")


def _title(item: ET.Element | None) -> str:
    info = None if item is None else item.find(f"{_M}titleInfo")
    parts = [] if info is None else [plain(node.text or "") for node in info]
    return ": ".join(filter(None, parts))


def _people(item: ET.Element | None, role: str) -> tuple[Who, ...]:
    names = [] if item is None else item.findall(f"{_M}name")
    return tuple(_who(name) for name in names if name.findtext(f".//{_M}roleTerm") == role)


def _who(name: ET.Element) -> Who:
    parts: dict[str, list[str]] = {}
    for node in name.findall(f"{_M}namePart"):
        parts.setdefault(node.get("type", "family"), []).append(node.text or "")
    family, given, suffix = (
        plain(" ".join(parts.get(part, []))) for part in ("family", "given", "suffix")
    )
    return Who(family, given, suffix=suffix)


def _first(item: ET.Element | None, path: str) -> str:
    node = None if item is None else item.find(f".//{_M}{path.replace('{M}', _M)}")
    return "" if node is None else plain(node.text or "")


def _pages(mods: ET.Element) -> str:
    extent = mods.find(f".//{_M}extent[@unit='page']")
    ends = [] if extent is None else [node.text or "" for node in extent]
    return "–".join(dict.fromkeys(ends))


def _date(text: str) -> dict[str, str]:
    parts = (part.lstrip("0") for part in re.split("-", text))
    return dict(zip(("year", "month", "day"), parts, strict=False))
