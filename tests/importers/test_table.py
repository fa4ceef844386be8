"""Any table or JSON list becomes an edition: by well-known columns, or as a mapping says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from proceedings.importers.formats import Wishes
from proceedings.importers.report import Imported, SourceError
from proceedings.model.contribution import Kind
from tests.importers.exports import all_text, csv_text, edition_of, fates, run, told, write_xlsx

ROWS = [
    ["Paper ID", "Title", "Authors", "Abstract", "Keywords", "Decision", "Track", "Colour"],
    ["1", "{B}ayes", "Ada Lovelace (UCL), Bo Di (ETH)", "We $x$.", "a; b", "Accept", "Long", "red"],
    ["2", "Nets", "Roe, Rich; Poe, Pat", "", "", "accepted as poster", "Short", ""],
    ["3", "Lost", "Cy Dee", "", "", "reject", "Long", ""],
    ["4", "", "Ed Fo", "", "", "accept", "Long", ""],
]


def write(folder: Path, text: str, name: str = "papers.csv") -> Path:
    (folder / name).write_text(text, "utf-8")
    return folder / name


def mapped(folder: Path, mapping: str, *sources: Path) -> Imported:
    wishes = Wishes(mapping=write(folder, mapping, "mapping.yml"))
    return run("csv", *sources, wishes=wishes)


def names(report: Imported) -> dict[str, list[str]]:
    edition = edition_of(report)
    return {paper.id: [a.name.full for a in paper.authors] for paper in edition.contributions}


@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_columns_with_well_known_names_are_taken_and_told(tmp_path: Path, separator: str) -> None:
    report = run("csv", write(tmp_path, csv_text(ROWS, separator=separator)))
    assert fates(report) == {
        "1 {B}ayes": "lovelace",
        "2 Nets": "roe",
        "3 Lost": "(rejected)",
        "4": "(it has no title)",
    }
    assert told(report) == [
        'note columns-taken: no mapping was given; taken were number of "Paper ID", title of '
        '"Title", authors of "Authors", abstract of "Abstract", keywords of "Keywords", decision '
        'of "Decision", track of "Track"',
        "warning import-left-out: submission 4 was left out: it has no title",
    ]
    assert report.unused == {"Colour": 1}
    edition = edition_of(report)
    paper = edition.contribution("lovelace")
    assert (paper.title.source, paper.keywords) == ("{B}ayes", ("a", "b"))
    assert [a.affiliations[0].name for a in paper.authors] == ["UCL", "ETH"]
    assert edition.contribution("roe").kind is Kind.POSTER
    assert [a.name.full for a in edition.contribution("roe").authors] == ["Rich Roe", "Pat Poe"]
    assert [s.title.text() for s in edition.program.sessions] == ["Long", "Short"]


def test_a_workbook_is_read_as_a_table(tmp_path: Path) -> None:
    report = run(
        "csv", write_xlsx(tmp_path / "papers.xlsx", {"All": ROWS, "Notes": [["x"], ["y"]]})
    )
    assert len(report.taken) == 2
    assert report.unused == {"Colour": 1, "papers.xlsx:Notes: all": 1}


MAPPING = """
columns:
  number: Nr.
  title: Beitrag
  authors: [Autor 1, Autor 2]
  affiliations: [Ort 1, Ort 2]
  keywords: Worte
  decision: Urteil
  pages: Seiten
  doi: DOI
  pdf: Datei
separator: "|"
accepted: [ja, Kurzbeitrag]
event: {name: Tagung, short: Tagung 2026, days: "4-6 July 2026", place: Bonn, isbn: 978-3-16-148410-0,
  editors: [Ada Lovelace, "Turing, Alan"]}
"""
MAPPED = [
    "Nr.,Beitrag,Autor 1,Ort 1,Autor 2,Ort 2,Worte,Urteil,Seiten,DOI,Datei".split(","),
    "7,Eins,Ada Lovelace,London,Alan Turing,Cambridge,a|b c,ja,1-4,10.1000/7,final7.pdf".split(","),
    "8,Zwei,Grace Hopper,Yale,,,,nein,,,".split(","),
    "9,Drei,Jo Doe,,,,,Kurzbeitrag,9-5,x,".split(","),
]


def test_a_mapping_says_which_column_is_what(tmp_path: Path) -> None:
    report = mapped(tmp_path, MAPPING, write(tmp_path, csv_text(MAPPED)))
    assert fates(report) == {
        "7 Eins": "lovelace",
        "8 Zwei": '(the decision is "nein")',
        "9 Drei": "doe",
    }
    assert told(report) == [
        'warning table-identifier: doi: "x" is no DOI; it was left out',
        'warning pages-unread: pages: "9-5" ends before it starts',
    ]
    edition = edition_of(report)
    paper = edition.contribution("lovelace")
    assert [(a.name.full, a.affiliations[0].name) for a in paper.authors] == [
        ("Ada Lovelace", "London"),
        ("Alan Turing", "Cambridge"),
    ]
    assert (paper.keywords, paper.doi, paper.declared_pages) == (("a", "b c"), "10.1000/7", "1–4")
    assert (edition.event.name, edition.event.place) == ("Tagung", "Bonn")
    assert (str(edition.event.start), str(edition.event.end)) == ("2026-07-04", "2026-07-06")
    assert [e.name.family for e in edition.volume.editors] == ["Lovelace", "Turing"]


@pytest.mark.parametrize(
    ("mapping", "message"),
    [
        pytest.param("columns: {titel: x}", 'columns has no "titel"; it has abstract', id="key"),
        pytest.param("colums: {}", 'a mapping has no "colums"; it has accepted', id="section"),
        pytest.param("event: {town: x}", 'event has no "town"', id="event"),
        pytest.param("- a", "the mapping is no list of keys", id="list"),
        pytest.param("a: [", "this is no YAML", id="syntax"),
        pytest.param("columns: {title: Colour}\ndetails: {file: x.json}", 'no file "x.json"', id="file"),
        pytest.param("columns: {title: Name}", "has no column of titles", id="no such column"),
    ],
)  # fmt: skip
def test_a_mapping_that_is_wrong_stops_with_what_would_be_right(
    tmp_path: Path, mapping: str, message: str
) -> None:
    with pytest.raises(SourceError) as error:
        mapped(tmp_path, mapping, write(tmp_path, csv_text(ROWS)))
    assert message in str(error.value)


def test_a_column_that_the_mapping_names_and_the_table_lacks_is_told(tmp_path: Path) -> None:
    report = mapped(tmp_path, "columns: {title: Title, pages: PP}", write(tmp_path, csv_text(ROWS)))
    assert 'warning column-missing: there is no column "PP"' in told(report)


PAPERS: list[dict[str, Any]] = [
    {
        "title": "One",
        "author": ["Ada Lovelace", "Bo Di (ETH)", "Hao-Wen (Herman) Dong"],
        "doi": "https://doi.org/10.1000/1",
        "url": "https://doi.org/10.1000/1",
        "video": "https://example.org/v",
        "extra": {"takeaway": "much"},
    },
    {
        "title": "Two",
        "author": [
            {"first": "Jo", "last": "van der Doe", "affiliation": "MIT", "email": "jo@x.example"},
            {"name": "Roe, Rich", "orcid": "0000-0002-1825-0097"},
        ],
        "keywords": ["a", "b"],
        "abstract": None,
    },
]


@pytest.mark.parametrize("wrapped", [False, True])
def test_a_list_of_json_objects_is_read(tmp_path: Path, wrapped: bool) -> None:
    data = {"event": "WoT", "papers": PAPERS} if wrapped else PAPERS
    report = run("csv", write(tmp_path, json.dumps(data), "papers.json"))
    assert names(report) == {
        "lovelace": ["Ada Lovelace", "Bo Di", "Hao-Wen (Herman) Dong"],
        "doe": ["Jo van der Doe", "Rich Roe"],
    }
    edition = edition_of(report)
    one, two = edition.contribution("lovelace"), edition.contribution("doe")
    assert [(r.label, r.url) for r in one.resources] == [("Video", "https://example.org/v")]
    assert (one.doi, two.keywords, two.authors[1].orcid) == (
        "10.1000/1",
        ("a", "b"),
        "0000-0002-1825-0097",
    )
    assert report.unused == {"extra.takeaway": 1}
    assert "@" not in all_text(report.target)


def test_an_entry_that_is_no_object_is_left_out(tmp_path: Path) -> None:
    report = run("csv", write(tmp_path, json.dumps([*PAPERS, "x"]), "papers.json"))
    assert [str(row) for row in report.left_out] == ["papers.json[3]  x  left out: it is no object"]


def test_a_file_of_events_says_what_the_event_is(tmp_path: Path) -> None:
    events = {
        "2025": {"called": "WoT"},
        "2026": {"called": "Workshop", "when": "July 4-6, 2026", "isbn": "978-0-00-000000-0"},
    }
    details = write(tmp_path, json.dumps(events), "events.json")
    mapping = (
        'columns: {title: title, authors: author}\ndetails: {file: events.json, entry: "2026",\n'
        "  columns: {name: called, days: when, isbn: isbn}}\nevent: {place: Ghent}\n"
    )
    papers = write(tmp_path, json.dumps(PAPERS), "papers.json")
    report = mapped(tmp_path, mapping, papers, details)
    assert fates(report)["2025"] == "(it is another event; the mapping names one)"
    edition = edition_of(report)
    assert (edition.event.name, edition.event.place, str(edition.event.end)) == (
        "Workshop",
        "Ghent",
        "2026-07-06",
    )
    assert [line for line in told(report) if "event-data" in line] == [
        'warning event-data: isbn: "978-0-00-000000-0": the check digit is wrong; it was left out'
    ]


def test_what_has_no_number_keeps_its_id_by_its_title(tmp_path: Path) -> None:
    file = write(tmp_path, csv_text([["Title", "Authors"], ["One", "Ada Lovelace"]]))
    run("csv", file)
    rows = [["Title", "Authors"], ["Nought", "Ada Lovelace"], ["One", "Bo Di, Ada Lovelace"]]
    report = run("csv", write(tmp_path, csv_text(rows)))
    assert [row.taken_as for row in report.taken] == ["lovelace-nought", "lovelace"]


def test_a_file_that_lies_in_the_source_goes_with_its_paper(tmp_path: Path) -> None:
    source = tmp_path / "source"
    (source / "talks").mkdir(parents=True)
    (source / "talks/1.pptx").write_bytes(b"slides")
    rows = [["Title", "Authors", "Slides"], ["One", "A B", "talks/1.pptx"], ["Two", "C D", "no"]]
    write(source, csv_text(rows))
    report = run("csv", source)
    assert (report.target / "papers/b-slides.pptx").read_bytes() == b"slides"
    assert any('slides: "no" is no web address and no file' in line for line in told(report))
