"""What Zenodo is told of a release of an edition: `.zenodo.json`, in the terms of its deposits.

Its vocabulary has no word for proceedings, so the volume is a `book` with the fields of its
conference. Zenodo takes an upload that is `open` and names no licence for one under CC BY; so what
is under no licence that it knows is `closed` until an editor says otherwise.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import escape
from typing import Any

from proceedings.exports.citations.record import Record, records_of
from proceedings.model.directory import directory_of
from proceedings.model.edition import Edition
from proceedings.model.licences import licence
from proceedings.model.people import Person
from proceedings.model.volume import Pagination

FILE = ".zenodo.json"


def metadata(edition: Edition, numbers: Pagination, version: str, date: dt.date) -> str:
    """The file for the release *version* of *date*; nothing in it leads to anybody's mailbox."""
    volume, event = edition.volume, edition.event
    works = [record for record in records_of(edition, numbers) if record.kind]
    data = {
        "title": volume.title,
        "upload_type": "publication",
        "publication_type": "book",
        "publication_date": date.isoformat(),
        "version": version,
        "description": "\n".join(_description(edition, works)),
        "creators": list(map(_person, volume.editors))
        or [{"name": volume.publisher or event.name}],
        "contributors": [{**person, "type": "Researcher"} for person in _authors(edition, works)],
        "keywords": list(dict.fromkeys(word for work in works for word in work.keywords)),
        **_terms(volume.license),
        "conference_title": event.name,
        "conference_acronym": event.short,
        "conference_dates": edition.words.days(event.start, event.end),
        "conference_place": event.place,
        "conference_url": event.url,
        "imprint_publisher": volume.publisher,
        "imprint_place": volume.publisher_place,
        "imprint_isbn": volume.isbn,
        "related_identifiers": list(_related(edition, works, version)),
    }
    stated = {name: value for name, value in data.items() if value}
    return json.dumps(stated, indent=1, ensure_ascii=False) + "\n"


def _description(edition: Edition, works: Iterable[Record]) -> Iterator[str]:
    """What it is about, and what it holds, in the little HTML that Zenodo shows."""
    event = edition.event
    when = edition.words.days(event.start, event.end)
    yield f"<p>{escape(f'{event.name}, {event.place}, {when}', quote=False)}</p>"
    if edition.summary:
        yield f"<p>{escape(edition.summary.text(), quote=False)}</p>"
    titles = [f"<li>{escape(work.full_title, quote=False)}</li>" for work in works]
    yield from ["<ul>", *titles, "</ul>"] if titles else []


def _authors(edition: Edition, works: Iterable[Record]) -> list[dict[str, str]]:
    """Each author once, with the ORCID that any of the papers gives."""
    directory = directory_of([edition])
    found: dict[str, dict[str, str]] = {}
    for work in works:
        for author in work.authors:
            id_ = directory.of(author, edition.id, work.id)
            orcid = author.orcid or directory.profiles[id_].orcid
            found.setdefault(id_, _person(replace(author, orcid=orcid)))
    return list(found.values())


def _person(person: Person) -> dict[str, str]:
    """Someone as "Family, Given"; the format knows no other form of a name."""
    name = person.name
    last = f"{name.surname} {name.suffix}" if name.suffix else name.surname
    written = {
        "name": f"{last}, {name.given}" if name.given else name.full,
        "affiliation": "; ".join(known.name for known in person.affiliations),
        "orcid": person.orcid,
    }
    return {key: value for key, value in written.items() if value}


def _terms(text: str) -> dict[str, str]:
    known = licence(text) if text else None
    if known is None or not known.spdx:
        return {"access_right": "closed"}
    return {"access_right": "open", "license": known.spdx.lower()}


def _related(edition: Edition, works: Iterable[Record], version: str) -> Iterator[dict[str, Any]]:
    """Where it stands, what it is a copy of, and the DOIs of what is in it."""
    if edition.base_url:
        yield _relation(f"{edition.base_url}{edition.id}/v{version}/", "isIdenticalTo")
    if edition.volume.doi:
        yield _relation(edition.volume.doi, "isVariantFormOf")
    if edition.volume.issn:
        yield _relation(edition.volume.issn, "isPartOf")
    yield from (_relation(work.doi, "hasPart") for work in works if work.doi)


def _relation(identifier: str, relation: str) -> dict[str, str]:
    return {"identifier": identifier, "relation": relation}
