"""CITATION.cff of an edition (Citation File Format 1.2.0): the proceedings, and what they hold.

The format was made for software and data, and a file of it describes nothing else: so the file is
of the edition as data, asks for the proceedings to be cited, and refers to each paper and talk. It
is written as YAML whose strings are all quoted as JSON quotes them, which YAML reads alike.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from proceedings.exports.citations.record import Record, Type
from proceedings.model.event import Event
from proceedings.model.licences import licence
from proceedings.model.people import Person

FILE = "CITATION.cff"

_KINDS = {Type.PAPER: "conference-paper", Type.TALK: "conference", Type.VOLUME: "proceedings"}
_MESSAGE = "To cite these proceedings, or a paper in them, use the references in this file."
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)?/[A-Za-z0-9:/_;\-.()\[\]\\]+")
_SPDX = re.compile(r"CC-BY(-NC)?(-SA|-ND)?-[34]\.0|CC0-1\.0|Apache-2\.0|MIT")
#: What JSON does not escape, and YAML takes for the end of a line, or for no text.
_ESCAPED = (*range(0x7F, 0xA0), 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF)
_ESCAPES = {code: f"\\u{code:04x}" for code in _ESCAPED}


def citation_file(records: Iterable[Record]) -> str:
    """The file of an edition, from all its *records*; the volume's, or their parts', are last."""
    works = list(records)
    volumes = [record for record in works if record.type is Type.VOLUME]
    whole = volumes[0]
    data = {
        "cff-version": "1.2.0",
        "message": _MESSAGE,
        "type": "dataset",
        "title": whole.volume.whole_title,
        **_licence(whole),
        "url": whole.url,
        "date-released": f"{whole.date}",
        "authors": _credited(whole),
        "preferred-citation": _reference(whole),
        "references": [_reference(work) for work in works if work is not whole],
    }
    return "".join(f"{line}\n" for line in _lines(data, ""))


def _reference(record: Record) -> dict[str, Any]:
    is_volume = record.type is Type.VOLUME
    return {
        "type": _KINDS[record.type],
        "title": record.full_title,
        "authors": _credited(record),
        "editors": [] if is_volume else list(map(_agent, _editors(record))),
        **_published(record),
        "conference": _event(record.event),
        "date-published": "" if record.type is Type.TALK else f"{record.date}",
        "year": record.date.year,
        **_identified(record),
        "keywords": list(dict.fromkeys(record.keywords)),
        "languages": [record.language] if re.fullmatch("[a-z]{2,3}", record.language) else [],
        "notes": record.note,
    }


def _published(record: Record) -> dict[str, Any]:
    """What holds a paper, or what a volume is; a talk has none."""
    if record.type is Type.TALK:
        return {}
    volume, pages = record.volume, record.pages
    place = {"city": volume.publisher_place, "name": volume.publisher}
    return {
        "collection-title": volume.title if record.type is Type.PAPER else "",
        "collection-type": "proceedings" if record.type is Type.PAPER else "",
        "collection-doi": _doi(volume.doi) if record.type is Type.PAPER else "",
        "start": pages.first_label if pages else "",
        "end": pages.last_label if pages else "",
        "publisher": place if volume.publisher else {},
        "volume-title": volume.series,
        "volume": volume.number,
        "isbn": volume.isbn if re.fullmatch(r"[0-9\- ]{10,17}X?", volume.isbn) else "",
        "issn": volume.issn if re.fullmatch(r"\d{4}-\d{3}[\dxX]", volume.issn) else "",
    }


def _identified(record: Record) -> dict[str, Any]:
    return {"doi": _doi(record.doi), "url": record.url, **_licence(record)}


def _doi(doi: str) -> str:
    """*doi*, where the format takes it."""
    return doi if _DOI.fullmatch(doi) else ""


def _licence(record: Record) -> dict[str, str]:
    """The licence: one that the format knows by its name, another by its address."""
    name = "-".join(record.license.split())
    if _SPDX.fullmatch(name):
        return {"license": name}
    return {"license-url": licence(record.license).url} if record.license else {}


def _credited(record: Record) -> list[dict[str, Any]]:
    """Who made it; the format asks for somebody."""
    people = _editors(record) if record.type is Type.VOLUME else record.authors
    return list(map(_agent, people)) or [{"name": record.volume.publisher or record.event.name}]


def _editors(record: Record) -> tuple[Person, ...]:
    return () if record.type is Type.TALK else record.volume.editors


def _agent(person: Person) -> dict[str, Any]:
    name = person.name
    orcid = person.orcid and f"https://orcid.org/{person.orcid}"
    if name.organisation:
        return {"name": name.full, "orcid": orcid}
    return {
        "family-names": name.family,
        "given-names": name.given,
        "name-particle": name.particle,
        "name-suffix": name.suffix,
        "affiliation": "; ".join(known.name for known in person.affiliations),
        "orcid": orcid,
    }


def _event(event: Event) -> dict[str, Any]:
    days = {"date-start": f"{event.start}", "date-end": f"{event.end}"}
    return {"name": event.short, "location": event.place, **days}


def _lines(data: Mapping[str, Any], indent: str) -> Iterator[str]:
    """A mapping as YAML, without what is empty."""
    for name, value in data.items():
        if not value:
            continue
        if isinstance(value, Mapping):
            yield f"{indent}{name}:"
            yield from _lines(value, f"{indent}  ")
        elif isinstance(value, list):
            yield f"{indent}{name}:"
            for item in value:
                yield from _item(item, f"{indent}  ")
        else:
            yield f"{indent}{name}: {_scalar(value)}"


def _item(item: Mapping[str, Any] | str, indent: str) -> Iterator[str]:
    """An item of a list: its first line has the hyphen."""
    if isinstance(item, str):
        yield f"{indent}- {_scalar(item)}"
        return
    first, *rest = _lines(item, f"{indent}  ")
    yield f"{indent}- {first.lstrip()}"
    yield from rest


def _scalar(value: str | int) -> str:
    return json.dumps(value, ensure_ascii=False).translate(_ESCAPES)
