"""The files of deposits that `proceedings export` writes; a registry gets them from an editor."""

from __future__ import annotations

from collections.abc import Iterator

from proceedings.exports.citations.record import record_of
from proceedings.exports.deposits import crossref, datacite, jats
from proceedings.exports.deposits.works import (
    Held,
    deposited,
    left_out,
    missing,
    without_issn,
    without_policy,
)
from proceedings.exports.given import File, Given
from proceedings.model.findings import Finding
from proceedings.model.volume import Pagination, in_volume


def crossref_files(given: Given) -> Iterator[File | Finding]:
    """One deposit an edition, with the DOIs of its volume and papers."""
    for edition in given.editions:
        hindrances = list(missing(given.archive, edition, answers=True))
        yield from hindrances or left_out(edition)
        if not hindrances:
            yield from without_policy(given.archive, edition)
            text = crossref.batch(given.archive, edition, given.numbers[edition.id])
            yield File(f"{edition.id}.crossref.xml", text)


def datacite_files(given: Given) -> Iterator[File | Finding]:
    """One record a work in a folder of the edition's, and the addresses of all."""
    for edition in given.editions:
        hindrances = list(missing(given.archive, edition, answers=False))
        yield from hindrances or left_out(edition)
        for held in deposited(edition) if not hindrances else ():
            yield from _records(held, given.numbers[edition.id])


def _records(held: Held, numbers: Pagination) -> Iterator[File]:
    folder, language = f"{held.edition.id}/datacite", held.edition.language
    addresses = list[tuple[str, str]]()
    if held.volume.doi:
        text = datacite.volume_record(held, language)
        yield File(f"{folder}/{held.volume.id}.volume.xml", text)
        addresses.append((held.volume.doi, held.volume.url))
    for work in held.works(numbers):
        yield File(f"{folder}/{work.paper.id}.xml", datacite.paper_record(work, language))
        addresses.append((work.doi, work.record.url))
    yield File(f"{folder}/{held.volume.id}.addresses.csv", datacite.addresses(addresses))


def jats_files(given: Given) -> Iterator[File | Finding]:
    """The front matter of each paper of the volume in a file of its own."""
    for edition in given.editions:
        numbers = given.numbers[edition.id]
        yield from without_issn(edition)
        for paper in edition.contributions:
            if in_volume(paper) and paper.id in numbers:
                text = jats.front_matter(edition, paper, record_of(edition, paper, numbers))
                yield File(f"{edition.id}/jats/{paper.id}.xml", text)
