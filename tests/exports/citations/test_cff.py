"""CITATION.cff, read back as YAML; against its schema in tests/real."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import yaml
from hypothesis import given

from proceedings.exports.citations.cff import citation_file
from proceedings.exports.citations.record import Record
from proceedings.model.names import Name
from tests.exports.citations.works import PAPER, PROCEEDINGS, TALK, papers, people, titled


def _read(*records: Record) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(citation_file([*records, PROCEEDINGS]))
    return found


def test_the_proceedings_are_to_be_cited_and_their_works_are_referred_to() -> None:
    found = _read(PAPER, TALK)
    assert found["cff-version"] == "1.2.0"
    assert found["title"] == "Proceedings of Tests 2026"
    assert found["preferred-citation"]["type"] == "proceedings"
    assert [work["type"] for work in found["references"]] == ["conference-paper", "conference"]


def test_a_paper_says_what_holds_it() -> None:
    assert _read(PAPER)["references"] == [
        {
            "type": "conference-paper",
            "title": "On Computable Numbers",
            "authors": [
                {
                    "family-names": "Turing",
                    "given-names": "Alan M.",
                    "affiliation": "King's College",
                    "orcid": "https://orcid.org/0000-0002-1825-0097",
                }
            ],
            "editors": [
                {"family-names": "Lovelace", "given-names": "Ada"},
                {"family-names": "Berg", "given-names": "Jan", "name-particle": "van der"},
            ],
            "collection-title": "Proceedings of Tests 2026",
            "collection-type": "proceedings",
            "collection-doi": "10.5555/tests.2026",
            "start": "11",
            "end": "20",
            "publisher": {"city": "Berlin", "name": "Test Press"},
            "volume-title": "Series in Tests",
            "volume": "7",
            "isbn": "978-3-16-148410-0",
            "issn": "2640-3498",
            "conference": {
                "name": "Tests 2026",
                "location": "Ghent, Belgium",
                "date-start": "2026-09-14",
                "date-end": "2026-09-16",
            },
            "date-published": "2026-09-30",
            "year": 2026,
            "doi": "10.5555/tests.2026.2",
            "url": "https://example.org/tests-2026/papers/turing.html",
            "license": "CC-BY-4.0",
            "keywords": ["machines", "numbers, real"],
            "languages": ["en"],
            "notes": "Retracted 1 May 2027: it halts",
        }
    ]


def test_where_nobody_is_named_the_publisher_or_the_event_stands_for_them() -> None:
    (work,) = _read(replace(PAPER, authors=()))["references"]
    assert work["authors"] == [{"name": "Test Press"}]
    volume = replace(PAPER.volume, publisher="")
    (work,) = _read(replace(PAPER, authors=(), volume=volume))["references"]
    assert work["authors"] == [{"name": "International Workshop on Tests"}]


def test_what_the_format_does_not_take_is_said_in_another_way_or_not_at_all() -> None:
    changed = replace(
        PAPER,
        doi="10.5555/a<b",
        license="https://example.org/terms",
        language="zh-Hant",
        authors=people(Name("R & D Group", organisation=True)),
    )
    (work,) = _read(changed)["references"]
    assert "doi" not in work
    assert "languages" not in work
    assert work["license-url"] == "https://example.org/terms"
    assert work["authors"] == [{"name": "R & D Group"}]


def test_strings_that_yaml_would_take_for_something_else_stay_strings() -> None:
    titles = ["yes", "012", "2026-09-14", "a: b # c", "- x", '"', "\u200b\ufeff", "~"]
    works = _read(*(titled(PAPER, title) for title in titles))["references"]
    found = [work["title"] for work in works]
    assert found == [titled(PAPER, title).full_title for title in titles]


@given(papers())
def test_any_work_is_read_back_as_it_was(record: Record) -> None:
    (work,) = _read(record)["references"]
    assert work["title"] == record.full_title
    assert work.get("notes", "") == record.note
    assert work.get("keywords", []) == list(record.keywords)
