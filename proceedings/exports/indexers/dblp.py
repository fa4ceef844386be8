"""The contents of an edition as dblp takes them: its XML submission format.

dblp indexes whole volumes. It wants given names in full, sessions as sections, and for each paper
its pages and its address. The format knows neither markup nor ORCIDs.
"""

from __future__ import annotations

from collections.abc import Iterator

from proceedings.exports.citations.record import Record, record_of, volume_record
from proceedings.exports.xml import DECLARATION, container, element
from proceedings.model.edition import Edition
from proceedings.model.identifiers import DOI
from proceedings.model.pages import PageRange
from proceedings.model.volume import Pagination, sections_of
from proceedings.model.volumes import Volume
from proceedings.words import Words

_TYPE = '<!DOCTYPE dblpsubmission SYSTEM "https://dblp.org/xml/subm/dblpsubmission.dtd">\n'
_ENGLISH = Words.of("en")  #: dblp's language, whatever the edition's is


def submission(edition: Edition, numbers: Pagination) -> str:
    """Write the volume of *edition*, or each of its parts, with its table of contents."""
    volumes = [
        container("proceedings", filter(None, _volume(edition, part, numbers)))
        for part in edition.parts()
    ]
    return f"{DECLARATION}{_TYPE}{container('dblpsubmission', volumes)}\n"


def _volume(edition: Edition, part: Volume, numbers: Pagination) -> Iterator[str]:
    record = volume_record(edition, part)
    volume, event = record.volume, record.event
    yield element("key", event.dblp) if event.dblp else ""
    yield from (element("editor", person.name.full) for person in volume.editors)
    yield element("title", volume.title)
    yield element("publisher", volume.publisher) if volume.publisher else ""
    yield element("year", str(record.date.year))
    yield element("isbn", volume.isbn) if volume.isbn else ""
    yield element("doi", record.doi) if record.doi else ""
    yield _conference(record)
    yield _series(record)
    yield container("toc", _contents(edition, part, numbers))


def _conference(record: Record) -> str:
    event = record.event
    children = [
        element("acronym", event.short),
        element("number", str(event.ordinal)) if event.ordinal else "",
        element("location", event.place),
        element("date", _ENGLISH.days(event.start, event.end).replace("–", "-")),
        element("url", event.url or record.url) if event.url or record.url else "",
        element("partof", event.held_with.label) if event.held_with else "",
    ]
    return container("conf", filter(None, children))


def _series(record: Record) -> str:
    volume = record.volume
    number = [element("number", volume.number)] if volume.number else []
    return container("series", [element("title", volume.series), *number]) if volume.series else ""


def _contents(edition: Edition, part: Volume, numbers: Pagination) -> Iterator[str]:
    counts = {id_: numbers[id_].count for id_ in numbers}
    for session, papers in sections_of(edition, part, counts):
        if session is not None:
            yield element("section", session.title.text())
        for paper in papers:
            yield _paper(record_of(edition, paper, numbers))


def _paper(record: Record) -> str:
    children = [element("author", author.name.full) for author in record.authors]
    children.append(element("title", record.full_title))
    children += [element("pages", _pages(record.pages))] if record.pages else []
    children += [element("doi", record.doi)] if record.doi else []
    address = DOI.url(record.doi) if record.doi else record.url
    children += [element("ee", address)] if address else []
    return container("publ", children)


def _pages(pages: PageRange) -> str:
    """The pages with dblp's plain hyphen.

    >>> _pages(PageRange(1, 12, "5:"))
    '5:1-5:12'
    """
    return str(pages).replace("–", "-")
