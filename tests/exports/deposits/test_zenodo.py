"""What Zenodo is told of a volume, in the terms of its deposits."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import Any

import pytest

from proceedings.exports.deposits.zenodo import metadata
from proceedings.model.archive import Archive
from proceedings.model.edition import Edition
from tests.exports.depositing import given


@pytest.fixture
def edition(archive: Archive) -> Edition:
    return next(e for e in archive.editions if e.id == "numbers-2026")


def told(archive: Archive, edition: Edition) -> dict[str, Any]:
    numbers = given(archive).numbers[edition.id]
    found: dict[str, Any] = json.loads(metadata(edition, numbers, "1.1", dt.date(2026, 7, 1)))
    return found


def test_the_volume_is_a_book_of_its_conference(archive: Archive, edition: Edition) -> None:
    found = told(archive, edition)
    people, description = found.pop("contributors"), found.pop("description")
    assert found == {
        "title": "Proceedings of Numbers 2026: Workshop on Numbers & Signs",
        "upload_type": "publication",
        "publication_type": "book",
        "publication_date": "2026-07-01",
        "version": "1.1",
        "creators": [
            {
                "name": "Garcia, Sofia",
                "affiliation": "Arizona State University",
                "orcid": "0000-0002-1825-0097",
            },
            {"name": "The Numbers Committee"},
        ],
        "keywords": ["roots", "square & cube"],
        "access_right": "open",
        "license": "cc-by-4.0",
        "conference_title": "Workshop on Numbers & Signs",
        "conference_acronym": "Numbers 2026",
        "conference_dates": "1–3 June 2026",
        "conference_place": "Ghent, Belgium",
        "conference_url": "https://numbers.example.org",
        "imprint_publisher": "Test & Press",
        "imprint_place": "Ghent",
        "imprint_isbn": "978-3-16-148410-0",
        "related_identifiers": [
            {
                "identifier": "https://proceedings.example.org/numbers-2026/v1.1/",
                "relation": "isIdenticalTo",
            },
            {"identifier": "2049-3630", "relation": "isPartOf"},
            {"identifier": "10.5555/Own.1", "relation": "hasPart"},
        ],
    }
    names = [person["name"] for person in people]
    assert names[1:4] == ["King Jr, Martin Luther", "王, 小明", "The Sphinx Developers"]
    assert len(names) == len(set(names))
    assert "<li>Retracted: A Retracted Paper</li>" in description
    assert description.startswith("<p>Workshop on Numbers &amp; Signs, Ghent, Belgium, 1–3 June")


@pytest.mark.parametrize("terms", ["", "All rights reserved"])
def test_without_a_licence_nothing_is_open(archive: Archive, edition: Edition, terms: str) -> None:
    closed = replace(edition, volume=replace(edition.volume, license=terms))
    found = told(archive, closed)
    assert found["access_right"] == "closed"
    assert "license" not in found
