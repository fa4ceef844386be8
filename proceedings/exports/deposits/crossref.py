"""The deposit of an edition at Crossref: metadata input schema 5.5.0, as a conference.

The schema asks for its elements in one order, and so does each function here. The time stamp has
to grow from one deposit of a DOI to the next. It is made of days that the edition says: of
publication, of what happened to its papers, and of `deposited`, which an editor sets for another
deposit; so the same files give the same bytes.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from proceedings.exports.deposits.formatted import face_markup, jats_paragraphs
from proceedings.exports.deposits.works import Held, Work, deposited, updates_of
from proceedings.exports.xml import DECLARATION, container, element
from proceedings.model.archive import ArchiveInfo
from proceedings.model.changes import Change, last_changed
from proceedings.model.contribution import Kind
from proceedings.model.edition import Edition
from proceedings.model.identifiers import ORCID
from proceedings.model.licences import licence
from proceedings.model.people import Person
from proceedings.model.sources import digest_of
from proceedings.model.volume import Pagination
from proceedings.model.volume_info import VolumeInfo

_SCHEMA = "http://www.crossref.org/schema/5.5.0"
_NAMESPACES = {
    "version": "5.5.0",
    "xmlns": _SCHEMA,
    "xmlns:ai": "http://www.crossref.org/AccessIndicators.xsd",
    "xmlns:jats": "http://www.ncbi.nlm.nih.gov/JATS1",
    "xmlns:mml": "http://www.w3.org/1998/Math/MathML",
    "xmlns:xlink": "http://www.w3.org/1999/xlink",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": f"{_SCHEMA} https://www.crossref.org/schemas/crossref5.5.0.xsd",
}

#: The types of updates, by what has become of a paper that is deposited.
_UPDATES = {
    Change.RETRACTED: "retraction",
    Change.CORRECTED: "correction",
    Change.REVISED: "new_version",
}


def batch(archive: ArchiveInfo, edition: Edition, numbers: Pagination) -> str:
    """Write the deposit of *edition*: a `conference` for its volume, or for each of its parts.

    The archive has a depositor and an address; `works.missing` says where it has not.
    """
    policy = archive.crossmark_policy
    conferences = [_conference(held, numbers, policy) for held in deposited(edition)]
    body = container("body", conferences)
    head = container("head", _head(archive, edition, digest_of(body)))
    return f"{DECLARATION}{container('doi_batch', [head, body], **_NAMESPACES)}\n"


def _head(archive: ArchiveInfo, edition: Edition, digest: str) -> Iterator[str]:
    assert archive.depositor is not None  # noqa: S101  the caller has asked
    yield element("doi_batch_id", f"{edition.id[:60]}-{digest}")
    yield element("timestamp", time_stamp(edition))
    who = (archive.depositor.name, archive.depositor.email)
    names = ("depositor_name", "email_address")
    yield container("depositor", map(element, names, who))
    yield element("registrant", archive.registrant or archive.publisher or archive.title)


def time_stamp(edition: Edition) -> str:
    """The latest day that the edition says, as the seventeen digits that Crossref compares."""
    days = [last_changed(edition, paper) for paper in edition.contributions]
    latest = max([edition.volume.date, edition.volume.deposited or edition.volume.date, *days])
    return f"{latest:%Y%m%d}{0:09}"


def _conference(held: Held, numbers: Pagination, policy: str) -> str:
    editors = [*_contributors(held.volume.volume.editors, "editor")]
    papers = (_paper(work, policy) for work in held.works(numbers))
    return container("conference", [*editors, _event(held.edition), _proceedings(held), *papers])


def _event(edition: Edition) -> str:
    event = edition.event
    days = {
        **{f"start_{name}": text for name, text in _parts_of(event.start)},
        **{f"end_{name}": text for name, text in _parts_of(event.end)},
    }
    children = [
        element("conference_name", event.name),
        element("conference_acronym", event.short),
        element("conference_number", str(event.ordinal)) if event.ordinal else "",
        element("conference_location", event.place),
        element("conference_date", **days),
    ]
    return container("event_metadata", filter(None, children))


def _proceedings(held: Held) -> str:
    volume = held.volume.volume
    title = element("proceedings_title", volume.title)
    doi = [_doi_data(held.volume.doi, held.volume.url)] if held.volume.doi else []
    if not (volume.series and volume.issn):  # a series is known by its ISSN
        language = _language(held.volume.language)
        parts = [title, *_published(volume), *doi]
        return container("proceedings_metadata", parts, language=language)
    titles = container("titles", [element("title", volume.series)])
    series = container("series_metadata", [titles, element("issn", volume.issn)])
    number = [element("volume", volume.number)] if volume.number else []
    parts = [series, title, *number, *_published(volume), *doi]
    return container("proceedings_series_metadata", parts)


def _published(volume: VolumeInfo) -> Iterator[str]:
    publisher = [element("publisher_name", volume.publisher or volume.title)]
    if volume.publisher_place:
        publisher.append(element("publisher_place", volume.publisher_place))
    yield container("publisher", publisher)
    yield _date(volume.date)
    isbn = element("isbn", volume.isbn, media_type="electronic")
    yield isbn if volume.isbn else element("noisbn", reason="archive_volume")


def _paper(work: Work, policy: str) -> str:
    record, paper = work.record, work.paper
    is_abstract = paper.kind is Kind.ABSTRACT or paper.pdf is None
    children = [
        *_contributors(record.authors, "author"),
        _titles(work),
        _abstract(work),
        _date(record.date),
        _pages(work),
        _crossmark(work, policy) or _licence(work),
        _doi_data(work.doi, record.url, record.pdf_url),
    ]
    return container(
        "conference_paper",
        filter(None, children),
        publication_type="abstract_only" if is_abstract else "full_text",
        language=_language(record.language),
    )


def _titles(work: Work) -> str:
    title, subtitle = map(face_markup, (work.record.title, work.record.subtitle))
    second = [f"<subtitle>{subtitle}</subtitle>"] if subtitle else []
    return container("titles", [f"<title>{title}</title>", *second])


def _abstract(work: Work) -> str:
    paragraphs = jats_paragraphs(work.record.abstract, "jats:")
    language = work.record.language
    return container("jats:abstract", paragraphs, xml_lang=language) if paragraphs else ""


def _pages(work: Work) -> str:
    pages = work.record.pages
    if pages is None:
        return ""
    last = [element("last_page", pages.last_label)] if pages.last_label else []
    return container("pages", [element("first_page", pages.first_label), *last])


def _crossmark(work: Work, policy: str) -> str:
    """What became of the paper, with its licence; the schema wants the DOI of a *policy* too.

    A notice with a DOI of its own is another work, in whose deposit the update is told.
    """
    updates = [
        element("update", work.doi, type=_UPDATES[change], date=notice.date.isoformat())
        for change, notice in updates_of(work.paper)
    ]
    if not (updates and policy):
        return ""
    found = [element("crossmark_policy", policy), container("updates", updates)]
    if terms := _licence(work):
        found.append(container("custom_metadata", [terms]))
    return container("crossmark", found)


def _licence(work: Work) -> str:
    url = licence(work.record.license).url
    children = [element("ai:license_ref", url, applies_to="vor")]
    return container("ai:program", children, name="AccessIndicators") if url else ""


def _doi_data(doi: str, url: str, pdf_url: str = "") -> str:
    parts = [element("doi", doi), element("resource", url)]
    if pdf_url:  # for those who mine texts, and for those who compare them
        file = element("resource", pdf_url, mime_type="application/pdf")
        mined = container("item", [file])
        compared = container("item", [file], crawler="similarity-check")
        parts.append(container("collection", [compared], property="crawler-based"))
        parts.append(container("collection", [mined], property="text-mining"))
    return container("doi_data", parts)


@lru_cache(maxsize=64)  # that of all papers of a volume
def _date(day: dt.date) -> str:
    parts = (element(name, text) for name, text in _parts_of(day))
    return container("publication_date", parts, media_type="online")


def _parts_of(day: dt.date) -> tuple[tuple[str, str], ...]:
    return ("month", f"{day:%m}"), ("day", f"{day:%d}"), ("year", f"{day:%Y}")


def _contributors(people: Sequence[Person], role: str) -> Iterator[str]:
    """The element that holds *people*, if there are any."""
    places = ("first", *("additional" for _ in people[1:]))
    named = [_person(p, role, place) for p, place in zip(people, places, strict=False)]
    if named:
        yield container("contributors", named)


def _person(person: Person, role: str, place: str) -> str:
    name, attributes = person.name, {"sequence": place, "contributor_role": role}
    if name.organisation:
        return element("organization", name.full, **attributes)
    parts = [element("given_name", name.given)] if name.given else []
    parts.append(element("surname", name.surname))
    parts += [element("suffix", name.suffix)] if name.suffix else []
    if person.affiliations:
        parts.append(container("affiliations", _institutions(person)))
    parts += [element("ORCID", ORCID.url(person.orcid))] if person.orcid else []
    if name.latin is not None:
        parts.append(container("alt-name", [element("string-name", name.latin.full)]))
    return container("person_name", parts, **attributes)


def _institutions(person: Person) -> Iterator[str]:
    for known in person.affiliations:
        parts = [element("institution_name", known.name)]
        parts += [element("institution_id", known.ror, type="ror")] if known.ror else []
        parts += [element("institution_place", known.country)] if known.country else []
        yield container("institution", parts)


def _language(tag: str) -> str:
    """The language alone of a tag such as pt-BR, as the schema takes it."""
    match = re.match("[a-z]{2,3}(?![a-z])", tag.lower())
    return match[0] if match else ""
