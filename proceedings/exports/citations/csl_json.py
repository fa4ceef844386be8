"""CSL-JSON (CSL 1.0.2, csl-data.json): what citation processors take, and Zotero and pandoc.

Titles carry the few HTML elements that CSL knows, and formulas as plain text has them.
What CSL has no field for stands in `custom`.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

from proceedings.exports.citations.csl_text import csl_text
from proceedings.exports.citations.record import Record, Type

if TYPE_CHECKING:
    from collections.abc import Iterable

    from proceedings.model.names import Name
    from proceedings.model.people import Person

_KINDS = {Type.PAPER: "paper-conference", Type.TALK: "speech", Type.VOLUME: "book"}
_encode = json.JSONEncoder(ensure_ascii=False).encode  # an indented one takes ten times as long


def item(record: Record) -> str:
    """The item of one work, as it stands in the list of a file."""
    return _encode(item_data(record))


def item_data(record: Record) -> dict[str, Any]:
    """The same, as a citation processor takes it; without what is not known."""
    fields: dict[str, Any] = {
        "id": record.key,
        "citation-key": record.key,
        "type": _KINDS[record.type],
        "title": _title(record),
        "author": _names(record.authors),
        **_publication(record),
        "event-title": record.conference,
        "event-place": record.event.place,
        "event-date": _dates(record.event.start, record.event.end),
        "issued": _dates(record.date),
        "genre": record.genre,
        "DOI": record.doi,
        "URL": record.url,
        "abstract": record.abstract.text(),
        "keyword": ", ".join(record.keywords),
        "language": record.language,
        "status": "retracted" if record.is_retracted else "",
        "note": record.note,
        "custom": _custom(record),
    }
    return {name: value for name, value in fields.items() if value}


def name_data(name: Name) -> dict[str, str | bool]:
    """A name in CSL's parts; an organisation's is literal, and never turned round.

    >>> from proceedings.model.names import Name
    >>> name_data(Name.parse("Anna van der Berg"))
    {'family': 'Berg', 'given': 'Anna', 'non-dropping-particle': 'van der'}
    """
    if name.organisation:
        return {"literal": name.surname}
    found: dict[str, str | bool] = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
        "static-ordering": bool(name.family_first and name.given),  # Nagy János, never János Nagy
    }
    return {part: value for part, value in found.items() if value}


def _title(record: Record) -> str:
    if record.type is Type.VOLUME:
        return record.volume.title
    title, subtitle = csl_text(record.title), csl_text(record.subtitle)
    return f"{title}: {subtitle}" if subtitle else title


def _publication(record: Record) -> dict[str, Any]:
    """The volume: what holds a paper, or what it is itself; a talk has none."""
    if record.type is Type.TALK:
        return {}
    volume = record.volume
    return {
        "editor": _names(volume.editors),
        "container-title": "" if record.type is Type.VOLUME else volume.title,
        "collection-title": volume.series,
        "volume": volume.number,
        "page": str(record.pages or "").replace("–", "-"),
        "publisher": volume.publisher,
        "publisher-place": volume.publisher_place,
        "ISBN": volume.isbn,
        "ISSN": volume.issn,
    }


def _names(people: Iterable[Person]) -> list[dict[str, str | bool]]:
    return [name_data(person.name) for person in people]


def _dates(*days: dt.date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[day.year, day.month, day.day] for day in dict.fromkeys(days)]}


def _custom(record: Record) -> dict[str, Any]:
    orcids = {person.name.full: person.orcid for person in record.authors if person.orcid}
    found = {"pdf": record.pdf_url, "license": record.license, "orcid": orcids}
    return {name: value for name, value in found.items() if value}
