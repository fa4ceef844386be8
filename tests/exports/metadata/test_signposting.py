from __future__ import annotations

from dataclasses import replace

import pytest

from proceedings.exports.citations.record import Record
from proceedings.exports.metadata.signposting import Relation, relations
from proceedings.model.names import Name
from proceedings.model.people import Person


def test_a_paper_leads_to_all_that_belongs_to_it(paper: Record) -> None:
    ada = Person(Name.parse("Ada Lovelace"), orcid="0000-0002-1825-0097")
    pdf = Relation("item", "turing.pdf", "application/pdf")
    record = replace(paper, authors=(*paper.authors, ada, ada))
    assert list(relations(record, [pdf], "../index.html")) == [
        Relation("cite-as", "https://doi.org/10.5555/t.1"),
        Relation("type", "https://schema.org/AboutPage"),
        Relation("type", "https://schema.org/ScholarlyArticle"),
        Relation("author", "https://orcid.org/0000-0002-1825-0097"),
        Relation("license", "https://spdx.org/licenses/CC-BY-4.0"),
        Relation("collection", "../index.html"),
        pdf,
    ]


def test_without_a_doi_there_is_nothing_to_cite_it_as(talk: Record) -> None:
    assert [(link.rel, link.href) for link in relations(talk, [], "")] == [
        ("type", "https://schema.org/AboutPage"),
        ("type", "https://schema.org/CreativeWork"),
    ]


@pytest.mark.parametrize(
    ("terms", "found"),
    [
        ("CC0-1.0", ["https://spdx.org/licenses/CC0-1.0"]),
        ("https://example.org/terms", ["https://example.org/terms"]),
        ("All rights reserved", []),
    ],
)
def test_a_licence_is_an_address(paper: Record, terms: str, found: list[str]) -> None:
    links = relations(replace(paper, license=terms), [], "")
    assert [link.href for link in links if link.rel == "license"] == found
