"""bibtexparser, pybtex and rispy: libraries that programs of others read citations with."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pybtex.database  # type: ignore[import-untyped]
import rispy  # type: ignore[import-untyped]
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import NameParts, SeparateCoAuthors, SplitNameParts

from proceedings.exports.citations.tex import MONTHS
from tests.clients.meant import Entry, Shelf, Who, plain
from tests.clients.tex import LANGUAGES, printed

_KINDS = {"inproceedings": "paper", "proceedings": "volume", "CONF": "paper", "BOOK": "volume"}
_NAMES = {
    "location": "address", "howpublished": "held", "eventtitle": "event", "volume": "number",
}  # fmt: skip
_RAW = ("url", "doi", "isbn")


def bibtexparser(file: Path) -> Shelf:
    """The entries of *file*; that a block of it failed is a failure."""
    library = parse_string(
        file.read_text("utf-8"), append_middleware=[SeparateCoAuthors(), SplitNameParts()]
    )
    assert library.failed_blocks == []
    return {entry.key: _entry(entry.entry_type, _fields(entry)) for entry in library.entries}


def _fields(entry: Any) -> dict[str, Any]:
    return {name: field.value for name, field in entry.fields_dict.items()}


def pybtex_(file: Path) -> Shelf:
    """The entries of *file*, with the names that pybtex keeps apart."""
    library = pybtex.database.parse_file(str(file), "bibtex")
    return {
        key: _entry(entry.type, {**entry.fields, **entry.persons})
        for key, entry in library.entries.items()
    }


def _entry(kind: str, fields: dict[str, Any]) -> Entry:
    found: dict[str, Any] = {"kind": _KINDS.get(kind, "talk")}
    for key, value in fields.items():
        name = _NAMES.get(key, key)
        if key in ("author", "editor"):
            found[name] = tuple(map(_who, value))
        elif key == "keywords":
            parts = re.findall(r"\{[^{}]*,[^{}]*\}|[^,\s][^,]*", value)
            found[name] = tuple(map(printed, parts))
        elif key == "pages":
            found[name] = value.replace("--", "–")
        elif key == "month":
            number = MONTHS.index(value[:3].lower()) + 1
            found[name] = str(number)
        elif key == "date":
            days = (part.lstrip("0") for part in value.split("-"))
            found |= dict(zip(("year", "month", "day"), days, strict=True))
        else:
            found[name] = value if key in _RAW else printed(value)
    langid = LANGUAGES.get(found.pop("langid", ""))
    return {**found, "language": langid} if langid else found


def _who(name: Any) -> Who:
    if isinstance(name, NameParts):
        parts = (name.last, name.first, name.von, name.jr)
    else:
        given = [*name.first_names, *name.middle_names]
        parts = (name.last_names, given, name.prelast_names, name.lineage_names)
    return Who(*(printed(" ".join(part)) for part in parts))


def rispy_(file: Path) -> Shelf:
    """The references of *file*."""
    return {found["id"]: _reference(found) for found in rispy.loads(file.read_text("utf-8"))}


_RIS = {
    "title": "title", "secondary_title": "event", "custom3": "booktitle", "custom1": "address",
    "tertiary_title": "series", "volume": "number", "publisher": "publisher", "issn": "isbn",
    "place_published": "venue", "doi": "doi", "language": "language", "abstract": "abstract",
    "type_of_work": "genre",
}  # fmt: skip


def _reference(found: dict[str, Any]) -> Entry:
    kind = _KINDS.get(found["type_of_reference"], "talk")
    renamed = {
        "volume": {"secondary_title": "series", "place_published": "address"},
        "talk": {},
    }.get(kind, {})
    names = {**_RIS, **renamed}
    entry: dict[str, Any] = {name: plain(found[key]) for key, name in names.items() if key in found}
    pages = dict.fromkeys(filter(None, (found.get("start_page"), found.get("end_page"))))
    year, month, day = found["date"].split("/")
    editors = found.get("secondary_authors") or found.get("unknown_tag", {}).get("ED", [])
    entry |= {
        "kind": kind,
        "pages": "–".join(pages),
        "url": found.get("urls", [""])[0],
        "keywords": tuple(map(plain, found.get("keywords", []))),
        "author": tuple(map(_inverted, found.get("authors", []))),
        "editor": tuple(map(_inverted, editors)),
        "note": plain(" ".join(found.get("notes", []))),
        "year": year,
        "month": month.lstrip("0"),
        "day": day.lstrip("0"),
    }
    return {name: value for name, value in entry.items() if value}


def _inverted(text: str) -> Who:
    """ "Last, First, Suffix", which rispy leaves as it is."""
    last, given, suffix = [*map(str.strip, text.split(",")), "", ""][:3]
    return Who(last, given, suffix=suffix)
