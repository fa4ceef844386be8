"""Typed links that lead a program from a page to all that belongs to it: FAIR Signposting.

Level 1 of the profile of 2 October 2023, as `<link>` elements of the head: a static site sends no
headers of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from proceedings.exports.citations.record import Record, Type
from proceedings.model.identifiers import DOI
from proceedings.model.licences import licence
from proceedings.model.people import Person

_TYPES = {Type.PAPER: "ScholarlyArticle", Type.TALK: "CreativeWork", Type.VOLUME: "Book"}


@dataclass(frozen=True, slots=True)
class Relation:
    """A `<link>` of a page's head; *type* is a media type."""

    rel: str
    href: str
    type: str = ""


def relations(record: Record, files: Iterable[Relation], collection: str) -> Iterator[Relation]:
    """The links of a work's page.

    *files* are what the page knows by their own addresses: its PDF (`item`) and its citations
    (`describedby`). *collection* is the address of what holds the work.
    """
    if record.doi:
        yield Relation("cite-as", DOI.url(record.doi))
    yield Relation("type", "https://schema.org/AboutPage")
    yield Relation("type", f"https://schema.org/{_TYPES[record.type]}")
    people = record.volume.editors if record.type is Type.VOLUME else record.authors
    yield from _people(people)
    if record.license and (terms := licence(record.license)).url:
        yield Relation("license", terms.spdx_url or terms.url)
    if collection:
        yield Relation("collection", collection)
    yield from files


def _people(people: Iterable[Person]) -> Iterator[Relation]:
    """Those whom an identifier names; others cannot be linked."""
    for orcid in dict.fromkeys(person.orcid for person in people if person.orcid):
        yield Relation("author", f"https://orcid.org/{orcid}")
