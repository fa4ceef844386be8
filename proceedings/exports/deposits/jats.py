"""The front matter of a paper in JATS Publishing 1.2: what aggregators and archives read.

JATS was made for journals, so the volume stands where a journal would: the series, or the volume's
own title, as the journal's. It asks for an ISSN; where there is none a file is complete but for it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache, lru_cache

from proceedings.exports.citations.record import Record
from proceedings.exports.deposits.formatted import jats_line, jats_paragraphs
from proceedings.exports.xml import DECLARATION, container, element, words
from proceedings.model.contribution import Contribution, Kind
from proceedings.model.edition import Edition
from proceedings.model.event import Event
from proceedings.model.identifiers import ORCID
from proceedings.model.licences import licence
from proceedings.model.names import Name
from proceedings.model.people import Affiliation, Person
from proceedings.model.volume_info import VolumeInfo

_NAMESPACES = {
    "dtd-version": "1.2",
    "xmlns:ali": "http://www.niso.org/schemas/ali/1.0/",
    "xmlns:mml": "http://www.w3.org/1998/Math/MathML",
    "xmlns:xlink": "http://www.w3.org/1999/xlink",
}
_GIVEN_ONLY = {"name-style": "given-only"}
_TYPES = {Kind.ABSTRACT: "abstract", Kind.PREFACE: "introduction"}


def front_matter(edition: Edition, paper: Contribution, record: Record) -> str:
    """Write the `article` of *paper* with its front matter alone."""
    language = record.language or edition.language
    meta = container("article-meta", filter(None, _meta(paper, record)))
    parts = [_journal(record.volume, record.event), meta]
    attributes = {"article-type": _TYPES.get(paper.kind, "research-article"), **_NAMESPACES}
    article = container("article", [container("front", parts)], xml_lang=language, **attributes)
    return f"{DECLARATION}{article}\n"


@lru_cache(maxsize=64)  # the papers of a volume share it
def _journal(volume: VolumeInfo, event: Event) -> str:
    """The elements of a journal, said of the series, or of the volume."""
    title = element("journal-title", volume.series or volume.title)
    publisher = [element("publisher-name", volume.publisher)]
    if volume.publisher_place:
        publisher.append(element("publisher-loc", volume.publisher_place))
    children = [
        element("journal-id", volume.issn or event.short, **{"journal-id-type": "publisher"}),
        container("journal-title-group", [title]),
        element("issn", volume.issn, **{"publication-format": "electronic"}) if volume.issn else "",
        element("isbn", volume.isbn) if volume.isbn and not volume.series else "",
        container("publisher", publisher) if volume.publisher else "",
    ]
    return container("journal-meta", filter(None, children))


def _meta(paper: Contribution, record: Record) -> Iterator[str]:
    """What is said of the paper, in the order that the schema asks for."""
    volume = record.volume
    yield element("article-id", record.id, **{"pub-id-type": "publisher-id"})
    if record.doi:
        yield element("article-id", record.doi, **{"pub-id-type": "doi"})
    yield _categories(paper.kind)
    yield _titles(paper, record)
    institutions = _institutions(record)
    yield from _contributors(record, institutions)
    yield _date("pub-date", record.date, **{"date-type": "pub", "publication-format": "electronic"})
    if volume.number:
        yield element("volume", volume.number)
    if volume.series:
        yield element("issue-title", volume.title)
        yield element("isbn", volume.isbn) if volume.isbn else ""
    yield from _pages(record)
    yield _permissions(record)
    yield from _addresses(record)
    yield from _abstracts(paper, record)
    if record.keywords:
        kinds = {"kwd-group-type": "author"}
        yield container("kwd-group", map(_keyword, record.keywords), **kinds)
    yield _conference(record.event)


@cache
def _categories(kind: Kind) -> str:
    group = container(
        "subj-group", [element("subject", kind.label)], **{"subj-group-type": "heading"}
    )
    return container("article-categories", [group])


def _titles(paper: Contribution, record: Record) -> str:
    children = [f"<article-title>{jats_line(record.title)}</article-title>"]
    if subtitle := jats_line(record.subtitle):
        children.append(f"<subtitle>{subtitle}</subtitle>")
    for other in paper.translations:
        if title := jats_line(other.title):
            titles = [f"<trans-title>{title}</trans-title>"]
            children.append(container("trans-title-group", titles, xml_lang=other.language))
    return container("title-group", children)


def _institutions(record: Record) -> dict[Affiliation, str]:
    """The institutions of all authors, each once, with the ids that authors refer to."""
    known = dict.fromkeys(a for person in record.authors for a in person.affiliations)
    return {affiliation: f"aff{number}" for number, affiliation in enumerate(known, start=1)}


def _contributors(record: Record, institutions: dict[Affiliation, str]) -> Iterator[str]:
    for people, kind in ((record.authors, "author"), (record.volume.editors, "editor")):
        if people:
            named = (_contributor(p, kind, institutions) for p in people)
            yield container("contrib-group", named)
    yield from (_institution(known, id_) for known, id_ in institutions.items())


def _contributor(person: Person, kind: str, institutions: dict[Affiliation, str]) -> str:
    parts = []
    if person.orcid:
        parts.append(element("contrib-id", ORCID.url(person.orcid), **{"contrib-id-type": "orcid"}))
    parts.append(_name(person.name))
    known = filter(None, map(institutions.get, person.affiliations))
    parts += (f'<xref ref-type="aff" rid="{id_}"/>' for id_ in known)
    corresponds = "yes" if person.corresponding and kind == "author" else ""
    return container("contrib", parts, **{"contrib-type": kind, "corresp": corresponds})


@lru_cache(maxsize=1 << 14)  # the editors stand in every file
def _name(name: Name) -> str:
    if name.organisation:
        return element("collab", name.full)
    if name.latin is None:
        return _parts(name)
    # The one in Latin letters is that which programs sort and match by.
    own, latin = (f"und-{script}" if script else "" for script in (name.script, "Latn"))
    whole = element("string-name", name.full, xml_lang=own)
    ways = [_parts(name, own), _parts(name.latin, latin), whole]
    return container("name-alternatives", ways)


def _parts(name: Name, language: str = "") -> str:
    if not name.given:  # the only name that somebody has
        return container(
            "name", [element("given-names", name.surname)], xml_lang=language, **_GIVEN_ONLY
        )
    parts = [element("surname", name.surname), element("given-names", name.given)]
    parts += [element("suffix", name.suffix)] if name.suffix else []
    style = "eastern" if name.family_first else ""
    return container("name", parts, xml_lang=language, **{"name-style": style})


def _institution(known: Affiliation, id_: str) -> str:
    parts = []
    if known.ror:
        parts.append(element("institution-id", known.ror, **{"institution-id-type": "ror"}))
    parts.append(element("institution", known.name))
    country = element("country", known.country) if known.country else ""
    return f'<aff id="{id_}">{container("institution-wrap", parts)}{country}</aff>'


@lru_cache(maxsize=64)
def _date(name: str, day: dt.date, **attributes: str) -> str:
    parts = [
        element("day", f"{day:%d}"),
        element("month", f"{day:%m}"),
        element("year", f"{day:%Y}"),
    ]
    return container(name, parts, **{**attributes, "iso-8601-date": day.isoformat()})


def _pages(record: Record) -> Iterator[str]:
    pages = record.pages
    if pages is None:
        return
    if pages.article:
        yield element("elocation-id", pages.article)
        return
    yield element("fpage", pages.first_label)
    if pages.last_label:
        yield element("lpage", pages.last_label)


def _permissions(record: Record) -> str:
    """The licence with its address, where programs look for it."""
    volume, parts = record.volume, list[str]()
    if volume.copyright:
        parts.append(element("copyright-statement", volume.copyright))
    if record.license:
        known = licence(record.license)
        reference = [element("ali:license_ref", known.url)] if known.url else []
        reference.append(f"<license-p>{words(known.name)}</license-p>")
        parts.append(container("license", reference, xlink_href=known.url))
    return container("permissions", parts) if parts else ""


def _addresses(record: Record) -> Iterator[str]:
    if record.url:
        yield element("self-uri", **{"content-type": "text/html", "xlink:href": record.url})
    if record.pdf_url:
        yield element(
            "self-uri", **{"content-type": "application/pdf", "xlink:href": record.pdf_url}
        )


def _abstracts(paper: Contribution, record: Record) -> Iterator[str]:
    if paragraphs := jats_paragraphs(record.abstract):
        yield container("abstract", paragraphs)
    for other in paper.translations:
        if paragraphs := jats_paragraphs(other.abstract):
            yield container("trans-abstract", paragraphs, xml_lang=other.language)


@lru_cache(maxsize=1 << 12)
def _keyword(word: str) -> str:
    return element("kwd", word)


@lru_cache(maxsize=64)
def _conference(event: Event) -> str:
    days = f"{event.start}" if event.start == event.end else f"{event.start}/{event.end}"
    children = [
        element("conf-date", days),
        element("conf-name", event.name),
        element("conf-acronym", event.short),
        element("conf-num", str(event.ordinal)) if event.ordinal else "",
        element("conf-loc", event.place),
    ]
    return container("conference", filter(None, children))
