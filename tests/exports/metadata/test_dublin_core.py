from __future__ import annotations

from proceedings.exports.citations.record import Record
from proceedings.exports.metadata import dublin_core


def test_a_paper_has_its_elements_and_no_type(paper: Record) -> None:
    assert dublin_core.tags(paper, language="en") == [
        ("DC.title", "On Computable Numbers"),
        ("DC.creator", "Anna van der Berg"),
        ("DC.creator", "王小明"),
        ("DC.creator", "The Sphinx Developers"),
        ("DC.date", "2026-06-01"),
        ("DC.publisher", "Test Press"),
        ("DC.identifier", "https://doi.org/10.5555/t.1"),
        ("DC.language", "en"),
        ("DC.rights", "https://creativecommons.org/licenses/by/4.0/"),
    ]


def test_a_work_without_a_doi_is_known_by_its_page(talk: Record) -> None:
    found = dict(dublin_core.tags(talk))
    assert found["DC.identifier"] == "https://example.org/tests-2026/papers/hopper.html"
    assert "DC.rights" not in found
