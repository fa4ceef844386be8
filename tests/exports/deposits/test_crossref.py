"""A deposit says what the edition says, and the same at each writing."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from proceedings.exports.deposits.crossref import batch, time_stamp
from proceedings.exports.exporters import EXPORTERS
from proceedings.exports.given import File
from proceedings.model.archive import Archive
from tests.exports.depositing import given, read_files, write_files
from tests.exports.deposits.conftest import Export

NS = {
    "c": "http://www.crossref.org/schema/5.5.0",
    "ai": "http://www.crossref.org/AccessIndicators.xsd",
}


@pytest.fixture
def root(export: Export) -> etree._Element:
    return etree.fromstring(export("crossref")["numbers-2026.crossref.xml"].encode())


def texts(root: etree._Element, path: str) -> list[str]:
    found = root.findall(path, NS)
    return ["".join(map(str, node.itertext())) for node in found]


def test_the_head_names_the_depositor_and_the_registrant(root: etree._Element) -> None:
    assert texts(root, "c:head/c:depositor/*") == ["Ada Lovelace", "deposits@example.org"]
    assert texts(root, "c:head/c:registrant") == ["Test & Press"]


def test_the_volume_and_each_paper_with_a_doi_are_deposited(root: etree._Element) -> None:
    assert texts(root, ".//c:doi") == [
        "10.5555/numbers-2026",
        "10.5555/Own.1",
        "10.5555/numbers-2026.poster",
        "10.5555/numbers-2026.retracted",
    ]


def test_a_doi_leads_to_the_page_and_tells_crawlers_of_the_pdf(root: etree._Element) -> None:
    page = "https://proceedings.example.org/numbers-2026/papers/roots"
    [first, *_] = root.findall(".//c:conference_paper/c:doi_data", NS)
    assert texts(first, "c:resource") == [f"{page}.html"]
    assert texts(first, ".//c:item/c:resource") == [f"{page}.pdf"] * 2


def test_pages_date_and_licence_are_said(root: etree._Element) -> None:
    paper = root.find(".//c:conference_paper", NS)
    assert paper is not None
    assert texts(paper, "c:pages/*") == ["1", "9"]
    assert texts(paper, "c:publication_date/*") == ["06", "10", "2026"]
    assert texts(paper, ".//ai:program/*") == ["https://creativecommons.org/licenses/by/4.0/"]


def test_what_became_of_a_paper_is_an_update_of_its_own_doi(root: etree._Element) -> None:
    marks = root.findall(".//c:crossmark", NS)
    told = [
        [tuple(update.values()) for update in mark.iter(f"{{{NS['c']}}}update")] for mark in marks
    ]
    assert told == [[("new_version", "2026-09-01")], [("retraction", "2026-12-24")]]
    assert texts(root, ".//c:update") == ["10.5555/Own.1", "10.5555/numbers-2026.retracted"]
    assert texts(root, ".//c:crossmark_policy") == ["10.5555/policy"] * 2
    assert texts(root, ".//c:conference_paper/c:titles/c:title")[2:] == [
        "Retracted: A Retracted Paper"
    ]


def test_a_notice_with_a_doi_tells_of_itself(tmp_path: Path) -> None:
    file = write_files(tmp_path) / "numbers-2026/papers/retracted.md"
    told = file.read_text("utf-8").replace("wrong.}", "wrong., url: https://doi.org/10.5555/n1}")
    file.write_text(told, "utf-8")
    found = given(read_files(tmp_path))
    [edition] = [e for e in found.editions if e.id == "numbers-2026"]
    text = batch(found.archive, edition, found.numbers[edition.id])
    assert texts(etree.fromstring(text.encode()), ".//c:update") == ["10.5555/Own.1"]


def test_updates_that_cannot_be_told_are_named(archive: Archive) -> None:
    made = list(EXPORTERS["crossref"](given(archive, crossmark_policy="")))
    notes = [f for f in made if not isinstance(f, File) and f.code == "deposit-incomplete"]
    said = "the deposit does not tell Crossref that this was"
    assert [(note.paper, note.message) for note in notes] == [
        ("roots", f"{said} revised"),
        ("retracted", f"{said} retracted"),
    ]
    assert all("<crossmark>" not in found.text for found in made if isinstance(found, File))


def test_names_have_their_parts_and_organisations_have_none(root: etree._Element) -> None:
    paper = root.find(".//c:conference_paper", NS)
    assert paper is not None
    assert texts(paper, ".//c:given_name") == ["Martin Luther", "小明", "Anna Maria"]
    assert texts(paper, ".//c:surname") == ["King", "王", "van der Berg", "Suharto"]
    assert texts(paper, ".//c:suffix") == ["Jr"]
    assert texts(paper, ".//c:organization") == ["The Sphinx Developers"]
    assert texts(paper, ".//c:alt-name/c:string-name") == ["Wang Xiaoming"]


def test_parts_are_conferences_of_their_own(export: Export) -> None:
    root = etree.fromstring(export("crossref")["parts-2025.crossref.xml"].encode())
    titles = ["Proceedings of Parts 2025: Workshop on Parts, Part I: Heads"]
    titles.append("Proceedings of Parts 2025: Workshop on Parts, Part II")
    assert texts(root, ".//c:proceedings_title") == titles
    assert texts(root, ".//c:doi") == [
        "10.5555/parts-2025.part-1",
        "10.5555/parts-2025.head",
        "10.5555/tails",
    ]


def test_a_doi_of_another_prefix_is_left_out_with_a_note(archive: Archive) -> None:
    made = EXPORTERS["crossref"](given(archive))
    notes = [found for found in made if not isinstance(found, File)]
    assert [note.message for note in notes] == [
        "10.1000/elsewhere does not begin with 10.5555, and is left out"
    ]


@pytest.mark.parametrize(
    ("form", "changes", "messages"),
    [
        ("crossref", {"depositor": None}, ["depositor is missing: the registry answers to somebody"]),
        ("crossref", {"base_url": ""}, ["base_url is missing: a DOI leads to a page of the site"]),
        ("datacite", {"depositor": None}, []),
    ],
)  # fmt: skip
def test_what_a_deposit_cannot_be_made_without_is_said(
    archive: Archive, form: str, changes: dict[str, object], messages: list[str]
) -> None:
    made = list(EXPORTERS[form](given(archive, **changes)))
    errors = [f for f in made if not isinstance(f, File) and f.code == "deposit-incomplete"]
    assert [error.message for error in errors] == messages * 2  # for each edition
    assert any(isinstance(found, File) for found in made) is not bool(messages)


def test_the_same_edition_gives_the_same_deposit_wherever_it_lies(
    archive: Archive, tmp_path: Path
) -> None:
    again = read_files(write_files(tmp_path))
    both = [given(archive), given(again)]
    first, second = (batch(g.archive, g.editions[0], g.numbers["numbers-2026"]) for g in both)
    assert first == second


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("", "20261224000000000"),
        ("  deposited: 2026-06-11\n", "20261224000000000"),
        ("  deposited: 2027-01-05\n", "20270105000000000"),
    ],
    ids=["the last notice", "a day before it", "a day after it"],
)
def test_the_time_stamp_grows_with_what_happened_and_with_the_editor_s_day(
    tmp_path: Path, line: str, stamp: str
) -> None:
    file = write_files(tmp_path) / "numbers-2026/edition.yml"
    file.write_text(
        file.read_text("utf-8").replace("  number: 12\n", f"  number: 12\n{line}"), "utf-8"
    )
    [edition] = [e for e in read_files(tmp_path).editions if e.id == "numbers-2026"]
    assert time_stamp(edition) == stamp


def test_a_change_of_content_is_another_batch(archive: Archive, tmp_path: Path) -> None:
    file = write_files(tmp_path) / "numbers-2026/papers/poster.md"
    file.write_text(file.read_text("utf-8").replace("A Poster", "Another Poster"), "utf-8")
    batches = [given(archive), given(read_files(tmp_path))]
    written = [batch(g.archive, g.editions[0], g.numbers["numbers-2026"]) for g in batches]
    ids = [texts(etree.fromstring(text.encode()), ".//c:doi_batch_id") for text in written]
    assert all(len(id_) == 1 and id_[0].startswith("numbers-2026-") for id_ in ids)
    assert ids[0] != ids[1]
