"""A later export changes what came from the export, and nothing that an editor wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

from proceedings.importers.formats import Wishes
from proceedings.importers.imports import import_edition
from proceedings.importers.reading.source import Source
from proceedings.importers.report import Imported
from tests.importers.exports import csv_text, edition_of

HEADER = "#,title,authors,keywords,decision,abstract".split(",")
AUTHORS = "submission #,first name,last name,affiliation,corresponding?".split(",")
NAMES = "Ada Bo Cy Di Ed Fay Gus Hal Ida Jo".split()


def export(folder: Path, papers: dict[str, list[str]], authors: list[list[str]]) -> Path:
    folder.mkdir(exist_ok=True)
    rows = [[number, *cells] for number, cells in papers.items()]
    (folder / "submission.csv").write_text(csv_text([HEADER, *rows]), "utf-8")
    (folder / "author.csv").write_text(csv_text([AUTHORS, *authors]), "utf-8")
    return folder


def imported(folder: Path, *, is_rehearsal: bool = False) -> Imported:
    target = folder.parent / "editions/wot-2026"
    source = Source.open([folder])
    return import_edition("easychair", source, target, Wishes(), is_rehearsal=is_rehearsal)


@pytest.fixture
def papers() -> dict[str, list[str]]:
    return {
        str(number): [f"Title {number}", "", f"word{number}", "accept", f"Abstract {number}."]
        for number in range(1, 11)
    }


@pytest.fixture
def authors() -> list[list[str]]:
    return [
        [str(number), given, family, "Ghent", "no"]
        for number, given in enumerate(NAMES, start=1)
        for family in (f"{given}son", "Other")
    ]


def edited(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_ten_edits_on_either_side_all_come_out(
    tmp_path: Path, papers: dict[str, list[str]], authors: list[list[str]]
) -> None:
    imported(export(tmp_path / "export", papers, authors))
    edition = tmp_path / "editions/wot-2026"
    # What editors did: the event, its day, corrections to papers, a page, a program, an override.
    edited(edition / "edition.yml", "start: 2026-01-01", "start: 2026-06-01\n  end: 2026-06-02")
    edited(edition / "edition.yml", "place: To be announced", "place: Ghent")
    edited(edition / "papers/adason.md", "title: Title 1", 'title: "Title One" # as they ask')
    edited(edition / "papers/boson.md", "- word2", "- word2\n  - another")
    edited(edition / "papers/cyson.md", "Abstract 3.", "A better abstract.")
    edited(edition / "papers/dison.md", "keywords:", "award: Best paper\nkeywords:")
    edited(edition / "papers/edson.md", "family: Other", "family: Autre")
    edited(edition / "index.md", "These are", "*Welcome.* These are")
    (edition / "venue.md").write_text("# Venue\n\nA hall.\n")
    (edition / "overrides.yml").write_text("papers:\n  fayson: {license: CC-BY-4.0}\n")
    # What the new export has: titles, words, texts, authors, a new paper, one withdrawn.
    papers["1"][2] = "word1;fresh"
    papers["2"][0] = "Title 2, Revised"
    papers["3"][2] = "word3;fresh"
    papers["4"][0] = "Title 4, Revised"
    papers["5"][4] = "Abstract 5, revised."
    papers["6"][0] = "Title 6, Revised"
    papers["7"][3] = "withdrawn"
    papers["11"] = ["Title 11", "", "", "accept", ""]
    authors[14], authors[15] = authors[15], authors[14]
    authors += [["9", "New", "Author", "", "no"], ["11", "Kim", "Kimson", "", "no"]]
    export(tmp_path / "export", papers, authors)

    rehearsed = imported(tmp_path / "export", is_rehearsal=True)
    assert "Title 2, Revised" not in (edition / "papers/boson.md").read_text("utf-8")
    report = imported(tmp_path / "export")
    assert list(map(str, rehearsed.changes)) == list(map(str, report.changes))
    assert list(map(str, report.changes)) == [
        "added: kimson: Title 11",
        "gone: gusson: Title 7",
        "changed: adason: keywords",
        "retitled: boson: “Title 2” is “Title 2, Revised”",
        "changed: cyson: keywords",
        "retitled: dison: “Title 4” is “Title 4, Revised”",
        "changed: edson: abstract",
        "retitled: fayson: “Title 6” is “Title 6, Revised”",
        "authors reordered: halson: Hal Other, Hal Halson",
        "other authors: idason: Ida Idason, Ida Other, New Author",
    ]
    (edition / "papers/gusson.md").unlink()
    read = edition_of(report)
    found = {paper.id: paper for paper in read.contributions}
    assert (str(read.event.start), str(read.event.end), read.event.place) == (
        "2026-06-01",
        "2026-06-02",
        "Ghent",
    )
    assert (found["adason"].title.text(), found["adason"].keywords) == (
        "Title One",
        ("word1", "fresh"),
    )
    assert (found["boson"].title.text(), found["boson"].keywords) == (
        "Title 2, Revised",
        ("word2", "another"),
    )
    assert found["cyson"].abstract.source.strip() == "A better abstract."
    assert found["cyson"].keywords == ("word3", "fresh")
    assert (found["dison"].title.text(), found["dison"].award) == ("Title 4, Revised", "Best paper")
    assert [a.name.family for a in found["edson"].authors] == ["Edson", "Autre"]
    assert found["edson"].abstract.source.strip() == "Abstract 5, revised."
    assert (found["fayson"].title.text(), found["fayson"].license) == (
        "Title 6, Revised",
        "CC-BY-4.0",
    )
    assert [a.name.family for a in found["halson"].authors] == ["Other", "Halson"]
    assert len(found["idason"].authors) == 3
    assert "kimson" in found
    assert (edition / "index.md").read_text("utf-8").count("*Welcome.*") == 1
    assert (edition / "venue.md").is_file()


def test_a_paper_keeps_its_id_when_its_first_author_and_title_change(
    tmp_path: Path, papers: dict[str, list[str]], authors: list[list[str]]
) -> None:
    imported(export(tmp_path / "export", papers, authors))
    papers["1"][0] = "Quite Another Title"
    authors[0], authors[1] = authors[1], authors[0]
    report = imported(export(tmp_path / "export", papers, authors))
    assert report.taken[0].taken_as == "adason"
    assert [str(change) for change in report.changes] == [
        "retitled: adason: “Title 1” is “Quite Another Title”",
        "authors reordered: adason: Ada Other, Ada Adason",
    ]
