"""A work's record at DataCite: metadata schema 4.7, one file a work.

The volume that a paper is in is a `relatedItem` with the paper's pages. The schema knows no
markup, so titles and abstracts are plain text. The address that a DOI leads to is no part of a
record: it is given beside it, as `addresses` lists it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from proceedings.exports.citations.record import Record, Type
from proceedings.exports.deposits.works import Held, Work
from proceedings.exports.xml import DECLARATION, container, element
from proceedings.model.changes import Change, changes
from proceedings.model.contribution import Contribution, Kind
from proceedings.model.identifiers import ANTHOLOGY, DBLP, ORCID
from proceedings.model.licences import licence
from proceedings.model.names import Name
from proceedings.model.people import Affiliation, Person
from proceedings.model.volume_info import VolumeInfo

_SCHEMA = "http://datacite.org/schema/kernel-4"
_NAMESPACES = {
    "xmlns": _SCHEMA,
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": f"{_SCHEMA} https://schema.datacite.org/meta/kernel-4.7/metadata.xsd",
}
_ORCID = {"nameIdentifierScheme": "ORCID", "schemeURI": "https://orcid.org"}
_DATES = {
    Change.RETRACTED: "Withdrawn",
    Change.REMOVED: "Withdrawn",
    Change.WITHDRAWN: "Withdrawn",
    Change.CORRECTED: "Updated",
    Change.REVISED: "Updated",
}


def paper_record(work: Work, language: str) -> str:
    """The record of a paper or a talk; *language* is that of works which name none."""
    record, paper = work.record, work.paper
    language = record.language or language
    return _resource(
        [
            _identifier(work.doi),
            _creators(record.authors, record.volume.publisher),
            container("titles", _titles(work, language)),
            element("publisher", record.volume.publisher or record.volume.title),
            element("publicationYear", str(record.date.year)),
            element("resourceType", paper.kind.label, resourceTypeGeneral=_type(record)),
            *_listed("subjects", map(_subject, record.keywords)),
            container("dates", _dates(record, paper)),
            element("language", language),
            *_listed("alternateIdentifiers", _alternates(paper)),
            *_listed("relatedIdentifiers", _related(work)),
            *_listed("formats", _formats(record)),
            *_rights(record.license),
            *_listed("descriptions", _abstracts(work, language)),
            *([container("relatedItems", [_held_in(work)])] if record.pages else []),
        ]
    )


def volume_record(held: Held, language: str) -> str:
    """The record of a volume, which names what it holds."""
    record, volume = held.volume, held.volume.volume
    parts = (_related_doi(doi, "HasPart") for doi in held.dois.values())
    return _resource(
        [
            _identifier(record.doi),
            _creators(volume.editors, volume.publisher),
            container("titles", [element("title", volume.title, xml_lang=language)]),
            element("publisher", volume.publisher or volume.title),
            element("publicationYear", str(record.date.year)),
            element("resourceType", "Proceedings", resourceTypeGeneral="ConferenceProceeding"),
            container("contributors", _editors(volume.editors)) if volume.editors else "",
            container("dates", [_date("Issued", record.date.isoformat())]),
            element("language", language),
            *_listed("alternateIdentifiers", _numbers(volume)),
            *_listed("relatedIdentifiers", parts),
            *_listed("formats", _formats(record)),
            *_rights(record.license),
        ]
    )


def addresses(found: Iterable[tuple[str, str]]) -> str:
    """Which address each DOI is to lead to: a table of two columns, as CSV (RFC 4180)."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(("doi", "url"))
    rows.writerows(found)
    return out.getvalue()


def _resource(children: Iterable[str]) -> str:
    return f"{DECLARATION}{container('resource', filter(None, children), **_NAMESPACES)}\n"


def _listed(name: str, children: Iterable[str]) -> Iterator[str]:
    """The element that holds *children*, where there are any."""
    found = list(children)
    if found:
        yield container(name, found)


def _identifier(doi: str) -> str:
    return element("identifier", doi, identifierType="DOI")


def _type(record: Record) -> str:
    if record.kind is Kind.POSTER:
        return "Poster"
    return "ConferencePaper" if record.type is Type.PAPER else "Presentation"


def _creators(people: Sequence[Person], publisher: str) -> str:
    """Whoever made the work; the schema wants somebody, and the publisher answers for it."""
    named = [container("creator", _person(person, "creatorName")) for person in people]
    if not named:
        name = publisher or ":unav"  # the schema's word for what is not available
        alone = element("creatorName", name, nameType="Organizational")
        named = [container("creator", [alone])]
    return container("creators", named)


def _editors(people: Sequence[Person]) -> list[str]:
    return [
        container("contributor", _person(person, "contributorName"), contributorType="Editor")
        for person in people
    ]


def _person(person: Person, element_name: str) -> Iterator[str]:
    yield _names(person.name, element_name)
    if person.orcid:
        yield element("nameIdentifier", ORCID.url(person.orcid), **_ORCID)
    yield from map(_affiliation, person.affiliations)


@lru_cache(maxsize=1 << 14)  # the editors stand in every record
def _names(name: Name, element_name: str) -> str:
    if name.organisation:
        return element(element_name, name.full, nameType="Organizational")
    last = f"{name.surname} {name.suffix}" if name.suffix else name.surname
    inverted = f"{last}, {name.given}" if name.given else last
    script = name.script if name.latin else ""  # the schema has no place for the other writing
    language = f"und-{script}" if script else ""
    found = [element(element_name, inverted, nameType="Personal", xml_lang=language)]
    found += [element("givenName", name.given)] if name.given else []
    return "\n".join((*found, element("familyName", last)))


@lru_cache(maxsize=1 << 12)
def _affiliation(known: Affiliation) -> str:
    scheme = {"affiliationIdentifierScheme": "ROR", "schemeURI": "https://ror.org"}
    named = {"affiliationIdentifier": known.ror, **scheme} if known.ror else {}
    return element("affiliation", known.name, **named)


def _titles(work: Work, language: str) -> Iterator[str]:
    record = work.record
    yield element("title", record.title.text(), xml_lang=language)
    if record.subtitle:
        yield element("title", record.subtitle.text(), titleType="Subtitle", xml_lang=language)
    for other in work.paper.translations:
        if other.title:
            kind = "TranslatedTitle"
            yield element("title", other.title.text(), titleType=kind, xml_lang=other.language)


def _abstracts(work: Work, language: str) -> Iterator[str]:
    found = [(language, work.record.abstract)]
    found += [(other.language, other.abstract) for other in work.paper.translations]
    for tag, abstract in found:
        if text := abstract.text():
            yield element("description", text, descriptionType="Abstract", xml_lang=tag)


def _dates(record: Record, paper: Contribution) -> Iterator[str]:
    yield _date("Issued", record.date.isoformat())
    for change, notice in changes(paper):
        yield _date(_DATES[change], notice.date.isoformat(), notice.reason)


def _date(kind: str, day: str, reason: str = "") -> str:
    return element("date", day, dateType=kind, dateInformation=reason)


def _alternates(paper: Contribution) -> Iterator[str]:
    for scheme, value in ((DBLP, paper.dblp), (ANTHOLOGY, paper.anthology)):
        if value:
            kind = scheme.label
            yield element("alternateIdentifier", value, alternateIdentifierType=kind)


def _numbers(volume: VolumeInfo) -> Iterator[str]:
    if volume.isbn:
        yield element("alternateIdentifier", volume.isbn, alternateIdentifierType="ISBN")


def _related(work: Work) -> Iterator[str]:
    """What goes with a paper elsewhere; what is on the site is found on the paper's page."""
    for resource in work.paper.resources:
        if resource.url.startswith(("https://", "http://")):
            attributes = {"relatedIdentifierType": "URL", "relationType": "IsSupplementedBy"}
            yield element("relatedIdentifier", resource.url, **attributes)
    if work.record.pages and work.volume.doi:
        yield _related_doi(work.volume.doi, "IsPartOf")


def _related_doi(doi: str, relation: str) -> str:
    attributes = {"relatedIdentifierType": "DOI", "relationType": relation}
    return element("relatedIdentifier", doi, **attributes)


@lru_cache(maxsize=1 << 12)
def _subject(keyword: str) -> str:
    return element("subject", keyword)


def _formats(record: Record) -> Iterator[str]:
    if record.pdf_url:
        yield element("format", "application/pdf")


def _rights(text: str) -> Iterator[str]:
    if text:
        known = licence(text)
        named = {"rightsIdentifier": known.spdx, "rightsIdentifierScheme": "SPDX"}
        attributes = {"rightsURI": known.url, **(named if known.spdx else {})}
        yield container("rightsList", [element("rights", known.name, **attributes)])


def _held_in(work: Work) -> str:
    volume, pages = work.volume, work.record.pages
    kind, value = ("DOI", volume.doi) if volume.doi else ("ISBN", volume.isbn)
    children = [
        element("relatedItemIdentifier", value, relatedItemIdentifierType=kind) if value else "",
        container("titles", [element("title", volume.title)]),
        element("publicationYear", str(volume.date.year)),
        element("volume", volume.number) if volume.number else "",
        element("number", pages.article, numberType="Article") if pages and pages.article else "",
        element("firstPage", pages.first_label) if pages and not pages.article else "",
        element("lastPage", pages.last_label) if pages and pages.last_label else "",
        element("publisher", volume.publisher) if volume.publisher else "",
        container("contributors", map(_named_editor, volume.editors)) if volume.editors else "",
    ]
    return container(
        "relatedItem",
        filter(None, children),
        relatedItemType="ConferenceProceeding",
        relationType="IsPublishedIn",
    )


def _named_editor(person: Person) -> str:
    """An editor of the volume by name alone, as the schema has them there."""
    names = _names(person.name, "contributorName")
    return container("contributor", [names], contributorType="Editor")
