"""A record at DataCite says what a work is, who made it, and what it is in."""

from __future__ import annotations

import csv

import pytest
from lxml import etree

from tests.exports.deposits.conftest import Export

NS = {"d": "http://datacite.org/schema/kernel-4"}
FOLDER = "numbers-2026/datacite"


@pytest.fixture
def roots(export: Export) -> etree._Element:
    return etree.fromstring(export("datacite")[f"{FOLDER}/roots.xml"].encode())


def rows(root: etree._Element, path: str, *attributes: str) -> list[tuple[str | None, ...]]:
    """The texts of the elements at *path*, each with the *attributes* that are asked for."""
    found = root.findall(path, NS)
    return [(node.text, *(node.get(name) for name in attributes)) for node in found]


def test_a_file_a_work_and_one_for_the_volume(export: Export) -> None:
    names = [name for name in export("datacite") if name.startswith("numbers-2026")]
    ids = ["numbers-2026.volume.xml", "roots.xml", "poster.xml", "retracted.xml"]
    assert names == [f"{FOLDER}/{id_}" for id_ in (*ids, "numbers-2026.addresses.csv")]


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("numbers-2026.volume", "ConferenceProceeding"),
        ("roots", "ConferencePaper"),
        ("poster", "Poster"),
    ],
)
def test_each_work_is_of_the_kind_that_the_schema_has(export: Export, file: str, kind: str) -> None:
    root = etree.fromstring(export("datacite")[f"{FOLDER}/{file}.xml"].encode())
    [(_, found)] = rows(root, "d:resourceType", "resourceTypeGeneral")
    assert found == kind


def test_titles_are_plain_and_name_their_language(roots: etree._Element) -> None:
    assert rows(roots, "d:titles/d:title", "titleType") == [
        ("Fast roots in O(√n) < H₂O and DNA with code & links", None),
        ("A second look", "Subtitle"),
        ("Des racines rapides", "TranslatedTitle"),
    ]
    languages = [node.get("{http://www.w3.org/XML/1998/namespace}lang") for node in roots.iter()]
    known = ["und-Hani", "en", "en", "fr", "en", "fr"]  # the first is a name's, for its script
    assert [language for language in languages if language] == known


def test_people_have_names_orcids_and_institutions(roots: etree._Element) -> None:
    assert rows(roots, ".//d:creator/d:creatorName", "nameType") == [
        ("King Jr, Martin Luther", "Personal"),
        ("王, 小明", "Personal"),
        ("The Sphinx Developers", "Organizational"),
        ("van der Berg, Anna Maria", "Personal"),
        ("Suharto", "Personal"),
    ]
    assert rows(roots, ".//d:creator/d:nameIdentifier") == [
        ("https://orcid.org/0000-0002-1694-233X",)
    ]
    assert rows(roots, ".//d:affiliation", "affiliationIdentifier") == [
        ("Numbers Lab", None),
        ("Arizona State University", "https://ror.org/03efmqc40"),
    ]


def test_the_volume_is_a_related_item_with_the_paper_s_pages(roots: etree._Element) -> None:
    item = roots.find(".//d:relatedItem", NS)
    assert item is not None
    assert (item.get("relatedItemType"), item.get("relationType")) == (
        "ConferenceProceeding",
        "IsPublishedIn",
    )
    values = [(etree.QName(node).localname, node.text) for node in item if not len(node)]
    assert values == [
        ("relatedItemIdentifier", "10.5555/numbers-2026"),
        ("publicationYear", "2026"),
        ("volume", "12"),
        ("firstPage", "1"),
        ("lastPage", "9"),
        ("publisher", "Test & Press"),
    ]


def test_other_identifiers_and_what_lies_elsewhere_are_named(roots: etree._Element) -> None:
    kind = "alternateIdentifierType"
    assert rows(roots, ".//d:alternateIdentifier", kind) == [
        ("conf/numbers/King26", "dblp key"),
        ("2026.numbers-1.1", "Anthology id"),
    ]
    assert rows(roots, ".//d:relatedIdentifier", "relationType") == [
        ("https://slides.example.org/roots", "IsSupplementedBy"),
        ("https://code.example.org/roots", "IsSupplementedBy"),
        ("10.5555/numbers-2026", "IsPartOf"),
    ]


def test_what_happened_to_a_paper_is_dated(export: Export, roots: etree._Element) -> None:
    assert rows(roots, ".//d:date", "dateType", "dateInformation") == [
        ("2026-06-10", "Issued", None),
        ("2026-09-01", "Updated", "Figure 2 was mended."),
    ]
    retracted = etree.fromstring(export("datacite")[f"{FOLDER}/retracted.xml"].encode())
    assert rows(retracted, ".//d:date", "dateType")[1] == ("2026-12-24", "Withdrawn")


def test_a_work_without_authors_is_its_publisher_s(export: Export) -> None:
    root = etree.fromstring(export("datacite")[f"{FOLDER}/retracted.xml"].encode())
    assert rows(root, ".//d:creatorName", "nameType") == [("Test & Press", "Organizational")]


def test_the_volume_names_what_it_holds(export: Export) -> None:
    root = etree.fromstring(export("datacite")[f"{FOLDER}/numbers-2026.volume.xml"].encode())
    assert rows(root, ".//d:relatedIdentifier", "relationType") == [
        ("10.5555/Own.1", "HasPart"),
        ("10.5555/numbers-2026.poster", "HasPart"),
        ("10.5555/numbers-2026.retracted", "HasPart"),
    ]


def test_the_addresses_that_dois_lead_to_are_listed(export: Export) -> None:
    text = export("datacite")[f"{FOLDER}/numbers-2026.addresses.csv"]
    found = list(csv.DictReader(text.splitlines()))
    site = "https://proceedings.example.org/numbers-2026/"
    assert found[:2] == [
        {"doi": "10.5555/numbers-2026", "url": site},
        {"doi": "10.5555/Own.1", "url": f"{site}papers/roots.html"},
    ]
