from __future__ import annotations

from dataclasses import replace

import pytest

from proceedings.exports.citations.record import Record, record_of, volume_record
from proceedings.exports.metadata import highwire
from proceedings.model.edition import Edition
from proceedings.model.names import Name
from proceedings.model.pages import PageRange
from proceedings.model.people import Person
from proceedings.model.volume import Pagination
from proceedings.model.volumes import Volume


@pytest.fixture
def turing(edition: Edition, pagination: Pagination) -> Record:
    return record_of(edition, edition.contribution("turing"), pagination)


def authors(record: Record, *names: Name) -> list[str]:
    """What the tags say of *names*."""
    tags = highwire.tags(replace(record, authors=tuple(map(Person, names))))
    return [content for name, content in tags if name == "citation_author"]


def test_the_tags_stand_in_the_order_that_zotero_needs(turing: Record) -> None:
    assert highwire.tags(turing, pdf_url="https://x/t.pdf", language="en") == [
        ("citation_title", "On Computable Numbers"),
        ("citation_author", "Turing, Alan"),
        ("citation_publication_date", "2026/06/01"),
        ("citation_inbook_title", "Proceedings of Tests 2026: Workshop on Tests"),
        ("citation_conference_title", "Workshop on Tests (Tests 2026)"),
        ("citation_conference_place", "Ghent, Belgium"),
        ("citation_editor", "Lovelace, Ada"),
        ("citation_publisher", "Test Press"),
        ("citation_firstpage", "2"),
        ("citation_lastpage", "4"),
        ("citation_language", "en"),
        ("citation_abstract", "The Entscheidungsproblem has no solution."),
        ("citation_pdf_url", "https://x/t.pdf"),
    ]


def test_a_talk_that_no_volume_holds_names_the_event_alone(edition: Edition) -> None:
    talk = record_of(edition, edition.contribution("hopper"), Pagination({}))
    names = [name for name, _ in highwire.tags(talk)]
    assert "citation_conference_title" in names
    assert {"citation_inbook_title", "citation_publisher", "citation_firstpage"} & {*names} == set()


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        (Name.parse("Martin Luther King Jr."), "King Jr., Martin Luther"),
        (Name.parse("Anna van der Berg"), "van der Berg, Anna"),
        (Name.parse("Nagy János", family_first=True), "Nagy, János"),
        (Name.parse("王 小明"), "王, 小明"),
        (Name.parse("王小明"), "王小明"),
        (Name.parse("Plato"), "Plato"),
        (Name("Hermes Trismegistus"), "Hermes Trismegistus,"),
        (Name("The Sphinx Developers", organisation=True), "The Sphinx Developers,"),
        (Name("NASA", organisation=True), "NASA,"),
        (Name.parse("bell hooks"), "hooks, bell"),
        (Name.parse("IAN MCDONALD"), "MCDONALD, IAN"),
    ],
)
def test_a_name_keeps_all_its_parts(turing: Record, name: Name, tag: str) -> None:
    assert authors(turing, name, Name.parse("Ada Lovelace"))[0] == tag


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("Anna Maria van der Berg", "van der Berg, Anna\u00a0Maria"),
        ("Martin Luther King Jr.", "King Jr., Martin\u00a0Luther"),
        ("Anna van der Berg", "van der Berg, Anna"),
        ("Anna Maria Berg", "Berg, Anna Maria"),
    ],
)
def test_a_single_author_is_not_split_in_two(turing: Record, name: str, tag: str) -> None:
    assert authors(turing, Name.parse(name)) == [tag]


def test_a_single_editor_is_not_split_in_two(edition: Edition) -> None:
    editor = Person(Name.parse("Anna Maria van der Berg"))
    record = volume_record(replace(edition, volume=replace(edition.volume, editors=(editor,))))
    assert ("citation_editor", "van der Berg, Anna\u00a0Maria") in highwire.volume_tags(record)


def test_neighbours_of_one_name_are_two_people(turing: Record) -> None:
    wang = Name.parse("Wei Wang")
    assert authors(turing, wang, wang, wang) == ["Wang, Wei", "Wang,\u00a0Wei", "Wang, Wei"]


def test_the_volume_s_page_is_a_book(edition: Edition) -> None:
    info = replace(edition.volume, isbn="978-3-16-148410-0", series="Notes", number="3")
    assert highwire.volume_tags(volume_record(replace(edition, volume=info))) == [
        ("citation_title", "Proceedings of Tests 2026: Workshop on Tests"),
        ("citation_publication_date", "2026/06/01"),
        ("citation_editor", "Lovelace, Ada"),
        ("citation_series_title", "Notes"),
        ("citation_volume", "3"),
        ("citation_publisher", "Test Press"),
        ("citation_isbn", "978-3-16-148410-0"),
        ("citation_language", "en"),
        ("DC.type", "book"),
    ]


@pytest.mark.parametrize(
    ("span", "tags"),
    [
        (PageRange(1, 12, "5:"), {"citation_firstpage": "5:1", "citation_lastpage": "5:12"}),
        (PageRange(1, 9, "e12:", article="e12"), {"citation_firstpage": "e12"}),
    ],
    ids=["a chapter's pages", "an article's number"],
)
def test_first_and_last_page_are_what_is_printed(
    edition: Edition, span: PageRange, tags: dict[str, str]
) -> None:
    record = record_of(edition, edition.contribution("turing"), Pagination({"turing": span}))
    found = {name: value for name, value in highwire.tags(record) if name.endswith("page")}
    assert found == tags


def test_a_paper_of_a_part_is_found_in_that_part(edition: Edition, pagination: Pagination) -> None:
    part = Volume(id="two", part=2, title="Part II: Symmetry", isbn="978-2", papers=None)
    held = replace(edition, volumes=(part,))
    tags = highwire.tags(record_of(held, held.contribution("noether"), pagination))
    title = "Proceedings of Tests 2026: Workshop on Tests, Part II: Symmetry"
    assert ("citation_inbook_title", title) in tags
    assert ("citation_isbn", "978-2") in tags
