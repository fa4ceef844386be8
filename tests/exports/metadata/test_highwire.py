from __future__ import annotations

from dataclasses import replace

import pytest

from proceedings.exports.metadata import highwire
from proceedings.model.edition import Edition
from proceedings.model.names import Name
from proceedings.model.pages import PageRange
from proceedings.model.people import Person
from proceedings.model.volume import Pagination
from proceedings.model.volumes import Volume


def test_the_tags_stand_in_the_order_that_zotero_needs(
    edition: Edition, pagination: Pagination
) -> None:
    tags = highwire.tags(edition, edition.contribution("turing"), pagination, "https://x/t.pdf")
    assert tags == [
        ("citation_title", "On Computable Numbers"),
        ("citation_author", "Turing, Alan"),
        ("citation_publication_date", "2026/06/01"),
        ("citation_inbook_title", "Proceedings of Tests 2026: Workshop on Tests"),
        ("citation_conference_title", "Workshop on Tests (Tests 2026)"),
        ("citation_conference_place", "Ghent, Belgium"),
        ("citation_publisher", "Test Press"),
        ("citation_firstpage", "2"),
        ("citation_lastpage", "4"),
        ("citation_language", "en"),
        ("citation_abstract", "The Entscheidungsproblem has no solution."),
        ("citation_pdf_url", "https://x/t.pdf"),
    ]


@pytest.mark.parametrize("id_", ["hopper", "turing", "noether"])
def test_no_tag_makes_a_journal_article_of_a_paper(
    edition: Edition, pagination: Pagination, id_: str
) -> None:
    names = [name for name, _ in highwire.tags(edition, edition.contribution(id_), pagination)]
    assert "citation_journal_title" not in names
    assert names.index("citation_inbook_title") < names.index("citation_conference_title")


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("Martin Luther King Jr.", "King Jr., Martin Luther"),
        ("Anna van der Berg", "van der Berg, Anna"),
        ("Plato", "Plato"),
    ],
)
def test_a_name_keeps_all_its_parts(
    edition: Edition, pagination: Pagination, name: str, tag: str
) -> None:
    people = (Person(Name.parse(name)), Person(Name.parse("Ada Lovelace")))
    paper = replace(edition.contribution("turing"), authors=people)
    assert ("citation_author", tag) in highwire.tags(edition, paper, pagination)


def test_a_single_author_is_not_split_in_two(edition: Edition, pagination: Pagination) -> None:
    alone = (Person(Name.parse("Anna Maria van der Berg")),)
    paper = replace(edition.contribution("turing"), authors=alone)
    tag = ("citation_author", "van der Berg,\u00a0Anna Maria")
    assert tag in highwire.tags(edition, paper, pagination)


def test_the_volume_s_page_is_a_book(edition: Edition) -> None:
    assert ("DC.type", "book") in highwire.volume_tags(edition)
    assert ("citation_editor", "Lovelace, Ada") in highwire.volume_tags(edition)


def test_first_and_last_page_are_what_is_printed(edition: Edition, pagination: Pagination) -> None:
    paper = edition.contribution("turing")

    def pages(span: PageRange) -> list[tuple[str, str]]:
        found = highwire.tags(edition, paper, Pagination({"turing": span}))
        return [(name, value) for name, value in found if name.endswith("page")]

    assert pages(PageRange(1, 12, "5:")) == [
        ("citation_firstpage", "5:1"),
        ("citation_lastpage", "5:12"),
    ]
    assert pages(PageRange(1, 9, "e12:", article="e12")) == [("citation_firstpage", "e12")]


def test_a_paper_of_a_part_is_found_in_that_part(edition: Edition, pagination: Pagination) -> None:
    part = Volume(id="two", part=2, title="Part II: Symmetry", isbn="978-2", papers=None)
    held = replace(edition, volumes=(part,))
    tags = highwire.tags(held, held.contribution("noether"), pagination)
    title = "Proceedings of Tests 2026: Workshop on Tests, Part II: Symmetry"
    assert ("citation_inbook_title", title) in tags
    assert ("citation_isbn", "978-2") in tags
