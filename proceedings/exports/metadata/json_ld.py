"""schema.org as JSON-LD: what search engines read of a paper, a talk, a volume, a person.

The vocabulary is schema.org 30.0. What is empty is left out; formatted text is plain, since no
property of it holds markup.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from proceedings.exports.citations.record import Record, Type
from proceedings.model.event import Event
from proceedings.model.identifiers import DOI
from proceedings.model.licences import licence
from proceedings.model.people import Affiliation, Person
from proceedings.model.volume_info import VolumeInfo

Node: TypeAlias = dict[str, Any]

_FULL = 30  #: people of a work of whom all is said; of more, each has a name and an ORCID
#: What would end a script, or open another one, or break a line of JavaScript.
_ESCAPED = {sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def script(node: Node) -> str:
    r"""*node* as the content of a `<script type="application/ld+json">`; the same bytes each time.

    >>> script({"@type": "Book", "name": "</script>", "isbn": ""})
    '{"@context":"https://schema.org","@type":"Book","name":"\\u003c/script\\u003e"}'
    """
    text = _ENCODER.encode({"@context": "https://schema.org", **_said(node)})
    for sign, escaped in _ESCAPED.items():
        text = text.replace(sign, escaped)
    return text


def work(record: Record, *, pdf_url: str = "", language: str = "", award: str = "") -> Node:
    """A paper, as an article of its volume; a talk, as what was heard at its event."""
    pages = record.pages
    is_held = record.type is Type.PAPER
    return {
        "@type": "ScholarlyArticle" if is_held else "CreativeWork",
        "headline" if is_held else "name": record.full_title,
        "author": people(record.authors),
        "datePublished": record.date.isoformat() if is_held else "",
        "pageStart": pages.first_label if pages else "",
        "pageEnd": pages.last_label if pages else "",
        "abstract": " ".join(record.abstract.text().split()),
        "keywords": list(record.keywords),
        "award": award,
        "creativeWorkStatus": record.note,
        "encoding": _file(pdf_url),
        "isPartOf": _container(record.volume, _named) if is_held else {},
        "recordedAt": {} if is_held else event(record.event),
        **_shared(record, language),
    }


def volume(record: Record, *, organisers: Iterable[Person] = (), pdf_url: str = "") -> Node:
    """The proceedings, which are about their event."""
    return {
        **_container(record.volume, _person),
        "about": event(record.event, organisers),
        "encoding": _file(pdf_url),
        **_shared(record),
    }


def event(given: Event, organisers: Iterable[Person] = ()) -> Node:
    """The event: when, where, by whom, and what it was a part of."""
    held_with = given.held_with
    return {
        "@type": "Event",
        "name": given.name,
        "alternateName": given.short if given.short != given.name else "",
        "startDate": given.start.isoformat(),
        "endDate": given.end.isoformat(),
        "location": {"@type": "Place", "name": given.place, "address": given.place},
        "url": given.url,
        "organizer": people(organisers),
        "superEvent": held_with
        and {"@type": "Event", "name": held_with.label, "url": held_with.url},
    }


def profile(person: Person, spellings: Iterable[str], *, url: str = "") -> Node:
    """The page of a *person* whose name has other *spellings* elsewhere."""
    latin = person.name.latin
    others = dict.fromkeys([*([latin.full] if latin else []), *spellings])
    about = {**_person(person), "alternateName": list(others), "url": url}
    return {"@type": "ProfilePage", "mainEntity": about}


def site(title: str, *, publisher: str = "", url: str = "", language: str = "") -> Node:
    """The archive: a website under its own name."""
    return {
        "@type": "WebSite",
        "name": title,
        "url": url,
        "inLanguage": language,
        "publisher": _organisation(publisher),
    }


def people(given: Iterable[Person]) -> list[Node]:
    """People in their order; of very many only what tells them apart."""
    found = list(given)
    return [_person(p) if len(found) <= _FULL else _named(p) for p in found]


def _named(person: Person) -> Node:
    """Someone by name and identifier alone."""
    node = _person(person)
    return {key: node[key] for key in ("@type", "name", "sameAs")}


def _person(person: Person) -> Node:
    """Someone as they are printed; the parts of a name are those that citations tell apart."""
    name = person.name
    orcid = f"https://orcid.org/{person.orcid}" if person.orcid else ""
    if name.organisation:
        return {"@type": "Organization", "name": name.full, "sameAs": person.url}
    return {
        "@type": "Person",
        "name": name.full,
        "givenName": name.given,
        "familyName": name.surname if name.given else "",
        "alternateName": name.latin.full if name.latin else "",
        "sameAs": [address for address in (orcid, person.url) if address],
        "affiliation": [_institution(place) for place in person.affiliations],
    }


def _institution(place: Affiliation) -> Node:
    return {"@type": "Organization", "name": place.name, "sameAs": place.ror}


def _organisation(name: str) -> Node:
    return {"@type": "Organization", "name": name} if name else {}


def _shared(record: Record, language: str = "") -> Node:
    """What is said of every work: its addresses, its language, its licence."""
    doi = DOI.url(record.doi) if record.doi else ""
    return {
        "inLanguage": record.language or language,
        "license": licence(record.license).url if record.license else "",
        "identifier": doi
        and {"@type": "PropertyValue", "propertyID": "DOI", "value": record.doi, "url": doi},
        "sameAs": [doi, *record.elsewhere],
        "url": record.url,
    }


def _container(info: VolumeInfo, editor: Callable[[Person], Node]) -> Node:
    """The volume. An ISBN is a book's, a number a volume's: it is both."""
    return {
        "@type": ["PublicationVolume", "Book"],
        "name": info.title,
        "volumeNumber": info.number,
        "isbn": info.isbn,
        "editor": [editor(person) for person in info.editors],
        "publisher": _organisation(info.publisher),
        "datePublished": info.date.isoformat(),
        "isPartOf": _series(info),
    }


def _series(info: VolumeInfo) -> Node:
    if not info.series:
        return {}
    return {"@type": "BookSeries", "name": info.series, "issn": info.issn}


def _file(url: str) -> Node:
    """A PDF, by its absolute address."""
    if not url:
        return {}
    return {"@type": "MediaObject", "contentUrl": url, "encodingFormat": "application/pdf"}


def _said(node: Node) -> Node:
    """*node* without what is empty; a list of one is its item."""
    return {key: plain for key, value in node.items() if (plain := _plain(value))}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return _said(value)
    if isinstance(value, list | tuple):
        found = [plain for item in value if (plain := _plain(item))]
        return found[0] if len(found) == 1 else found
    return value
