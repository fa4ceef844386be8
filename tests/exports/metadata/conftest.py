"""Works of every type, as the modules of metadata get them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from proceedings.exports.citations.record import Record, record_of, volume_record
from proceedings.model.edition import Edition
from proceedings.model.names import Name
from proceedings.model.people import Affiliation, Person
from proceedings.model.volume import Pagination


@pytest.fixture
def full(edition: Edition) -> Edition:
    """The edition with a catalogued volume."""
    info = replace(
        edition.volume,
        series="Notes",
        number="3",
        isbn="978-3-16-148410-0",
        issn="2049-3630",
        license="CC-BY-4.0",
    )
    return replace(edition, volume=info, base_url="https://example.org/")


@pytest.fixture
def paper(full: Edition, pagination: Pagination) -> Record:
    """A paper of two authors and an organisation."""
    authors = (
        Person(
            Name.parse("Anna van der Berg"), (Affiliation("Ghent", "https://ror.org/00cv9y106"),)
        ),
        Person(Name("王", "小明", family_first=True, latin=Name("Wang", "Xiaoming"))),
        Person(Name("The Sphinx Developers", organisation=True)),
    )
    record = record_of(full, full.contribution("turing"), pagination)
    return replace(record, authors=authors, doi="10.5555/t.1", pdf_url="https://example.org/t.pdf")


@pytest.fixture
def talk(full: Edition) -> Record:
    """A talk that no volume holds."""
    return record_of(full, full.contribution("hopper"), Pagination({}))


@pytest.fixture
def volume(full: Edition) -> Record:
    return volume_record(full)
