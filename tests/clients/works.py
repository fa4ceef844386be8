"""The works of editions, as files of them would hold them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from proceedings.exports.citations.record import Record, record_of, records_of
from proceedings.model.edition import Edition
from proceedings.model.volume import Pagination
from proceedings.pdf.intake.papers import take_in_all


@dataclass(frozen=True, slots=True)
class Published:
    records: tuple[Record, ...]
    folder: Path  #: that has a file of them in each format


def numbers(edition: Edition, folder: Path) -> Pagination:
    """The page numbers of *edition*; what is known of its PDFs is kept for all tests."""
    cache = Path(os.environ.get("PROCEEDINGS_CACHE", folder / "cache"))
    return take_in_all(edition, cache).paginate(edition)


def all_works(edition: Edition, pagination: Pagination) -> list[Record]:
    """The records of an edition's file, and those of the talks that it leaves out."""
    held = list(records_of(edition, pagination))
    ids = {record.id for record in held}
    talks = [paper for paper in edition.contributions if paper.id not in ids]
    return [*held, *(record_of(edition, talk, pagination) for talk in talks)]
