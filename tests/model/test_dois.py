"""DOIs that are made rest on ids alone, and drafts are shown nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from proceedings.exports.citations.record import record_of, volume_record
from proceedings.model.dois import paper_doi, volume_doi
from proceedings.model.edition import Edition
from proceedings.model.volume import paginate
from proceedings.source import read_archive
from tests.exports.depositing import write_files


def read(folder: Path, id_: str) -> Edition:
    archive, _ = read_archive(folder)
    return next(edition for edition in archive.editions if edition.id == id_)


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_files(tmp_path)


def test_a_doi_is_made_of_the_prefix_and_the_ids(folder: Path) -> None:
    edition = read(folder, "numbers-2026")
    made = {paper.id: paper_doi(edition, paper) for paper in edition.contributions}
    assert made == {
        "keynote": "",  # nothing of it is in the volume
        "roots": "10.5555/Own.1",  # its own
        "poster": "10.5555/numbers-2026.poster",
        "retracted": "10.5555/numbers-2026.retracted",
    }
    assert volume_doi(edition) == "10.5555/numbers-2026"


def test_no_change_of_title_order_or_pages_changes_a_doi(folder: Path) -> None:
    before = read(folder, "numbers-2026")
    change(folder / "numbers-2026/papers/poster.md", "title: A Poster", "title: Another")
    change(folder / "numbers-2026/program.yml", "[roots, poster, retracted]", "[retracted, poster]")
    after = read(folder, "numbers-2026")
    assert [paper.id for paper in before.contributions] != [p.id for p in after.contributions]
    dois = [{p.id: paper_doi(e, p) for p in e.contributions} for e in (before, after)]
    assert dois[0] == dois[1]


def test_a_draft_is_in_no_citation(folder: Path) -> None:
    edition = read(folder, "numbers-2026")
    numbers = paginate(edition, {"poster": 1, "roots": 9})
    shown = [record_of(edition, paper, numbers).doi for paper in edition.contributions]
    assert shown == ["", "10.5555/Own.1", "", ""]
    assert volume_record(edition).doi == ""


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("archive.yml", "doi_prefix: 10.5555", "doi_prefix: 10.5555\ndoi_status: registered"),
        ("numbers-2026/edition.yml", "  number: 12", "  number: 12\n  doi_status: registered"),
    ],
    ids=["the archive", "the edition"],
)
def test_once_registered_it_is_everywhere(folder: Path, file: str, old: str, new: str) -> None:
    change(folder / file, old, new)
    edition = read(folder, "numbers-2026")
    assert [paper.doi for paper in edition.contributions] == [
        "", "10.5555/Own.1", "10.5555/numbers-2026.poster", "10.5555/numbers-2026.retracted",
    ]  # fmt: skip
    assert edition.volume.doi == volume_record(edition).doi == "10.5555/numbers-2026"


def test_each_part_has_a_doi_of_its_own(folder: Path) -> None:
    edition = read(folder, "parts-2025")
    assert [part.doi for part in edition.parts()] == ["10.5555/parts-2025.part-1", "10.5555/tails"]


def test_a_withdrawn_paper_keeps_its_doi(folder: Path) -> None:
    withdrawn = "kind: poster\nwithdrawn: {date: 2026-08-01, reason: A mistake.}"
    change(folder / "numbers-2026/papers/poster.md", "kind: poster", withdrawn)
    edition = read(folder, "numbers-2026")
    doi = "10.5555/numbers-2026.poster"
    assert paper_doi(edition, edition.contribution("poster")) == doi


def test_without_a_prefix_no_doi_is_made(folder: Path) -> None:
    change(folder / "archive.yml", "doi_prefix: 10.5555\n", "")
    edition = read(folder, "numbers-2026")
    assert [paper_doi(edition, paper) for paper in edition.contributions] == [
        "", "10.5555/Own.1", "", "",
    ]  # fmt: skip
    assert volume_doi(edition) == ""


def test_one_doi_of_two_works_is_an_error(folder: Path) -> None:
    change(folder / "parts-2025/papers/head.md", "title:", "doi: 10.5555/NUMBERS-2026\ntitle:")
    [finding] = [f for f in read_archive(folder)[1] if f.code == "doi-twice"]
    assert finding.message == (
        "the DOI 10.5555/NUMBERS-2026 is that of numbers-2026/numbers-2026 already"
    )
    assert finding.file == folder / "parts-2025/papers/head.md"


def test_ids_that_come_out_as_one_doi_are_an_error(folder: Path) -> None:
    (folder / "numbers-2026.roots").mkdir()
    (folder / "numbers-2026.roots/edition.yml").write_text(
        "event: {name: Roots, short: Roots, start: 2026-01-01, timezone: UTC, place: Online}\n"
    )
    change(folder / "numbers-2026/papers/roots.md", "doi: 10.5555/Own.1\n", "")
    found = [f.message for f in read_archive(folder)[1] if f.code == "doi-twice"]
    first = "numbers-2026/roots"
    assert found == [f"the DOI 10.5555/numbers-2026.roots is that of {first} already"]
