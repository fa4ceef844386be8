"""Real lists of papers: three years of ISMIR as JSON, with the file that says what each event was."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader

from proceedings.importers.formats import Wishes
from proceedings.importers.imports import import_edition
from proceedings.importers.reading.source import Source
from proceedings.importers.report import Imported
from proceedings.model.edition import Edition
from tests.importers.exports import edition_of, import_into, told
from tests.real.builds import built, rebuilt

MAPPING = """
columns: {{number: zenodo_id, title: title, authors: author, abstract: abstract, pages: pages,
  doi: doi, links: [url, ee]}}
details:
  file: conferences.json
  entry: "{year}"
  columns: {{name: conference_title, short: conference_acronym, days: conference_dates,
    place: conference_place, title: partof_title, date: publication_date, url: conference_url,
    publisher: imprint_publisher, isbn: imprint_isbn, editors: editors}}
"""


def imported(shared: Path, folder: Path, year: int) -> tuple[Imported, Edition]:
    mapping = folder / "mapping.yml"
    mapping.write_text(MAPPING.format(year=year))
    ismir = shared / "samples/ismir"
    source = Source.open([ismir / f"{year}.json", ismir / "conferences.json"])
    wishes = Wishes(mapping=mapping)
    report = import_edition("csv", source, folder / f"ismir-{year}", wishes)
    return report, edition_of(report)


@pytest.mark.parametrize(
    ("year", "papers", "start", "end", "place"),
    [
        (2005, 114, "2005-09-11", "2005-09-15", "London, United Kingdom"),
        (2019, 114, "2019-11-04", "2019-11-08", "Delft, The Netherlands"),
        (2025, 99, "2025-09-21", "2025-09-25", "Daejeon, South Korea and Online"),
    ],
)
def test_a_year_of_ismir_is_read_by_a_mapping(
    shared: Path,
    tmp_path: Path,
    year: int,
    papers: int,
    start: str,
    end: str,
    place: str,
) -> None:
    report, edition = imported(shared, tmp_path, year)
    others = [row for row in report.left_out if row.reason.startswith("it is another event")]
    assert (len(report.taken), len(report.left_out)) == (papers + 1, len(others))
    assert len(others) == 25
    assert len(edition.contributions) == papers
    event = edition.event
    assert (event.short, str(event.start), str(event.end)) == (f"ISMIR {year}", start, end)
    assert event.place == place
    assert all(paper.doi.startswith("10.5281/zenodo.") for paper in edition.contributions)


@pytest.mark.parametrize("year", [2005, 2019, 2025])
def test_names_stay_as_they_are_listed(shared: Path, tmp_path: Path, year: int) -> None:
    _, edition = imported(shared, tmp_path, year)
    listed = json.loads((shared / f"samples/ismir/{year}.json").read_text("utf-8"))
    found = {paper.doi: [a.name.full for a in paper.authors] for paper in edition.contributions}
    for paper in listed:
        names = paper["author"] if isinstance(paper["author"], list) else [paper["author"]]
        # Blanks are single, an affiliation stands in brackets, and a suffix behind a comma.
        plain = [re.sub(r" \(.*|,", "", " ".join(name.split())) for name in names]
        assert found[paper["doi"]] == plain


def test_what_of_ismir_is_not_taken_is_counted(shared: Path, tmp_path: Path) -> None:
    report, _ = imported(shared, tmp_path, 2019)
    assert {k: n for k, n in report.unused.items() if not k.startswith("conf")} == {
        "extra.external_links": 68,
        "extra.session_position": 114,
        "extra.takeaway": 114,
        "year": 114,
    }


def test_a_bracket_that_was_left_open_in_ismir_2025_is_told(shared: Path, tmp_path: Path) -> None:
    report, _ = imported(shared, tmp_path, 2025)
    (line,) = told(report)
    assert line.startswith("warning people-brackets: 2025.json[58]: brackets do not pair in")


def test_ismir_2005_is_read_without_a_mapping(shared: Path, tmp_path: Path) -> None:
    report = import_into(shared / "samples/ismir/2005.json", tmp_path / "ismir-2005", "csv")
    assert (len(report.taken), report.left_out) == (114, ())
    assert report.unused == {"dblp_key": 114, "ee": 114, "year": 114, "zenodo_id": 114}


def test_the_paper_of_joss_has_its_people_and_its_summary(shared: Path, tmp_path: Path) -> None:
    report = import_into(shared / "samples/joss-europa", tmp_path / "joss-2017", "joss")
    (paper,) = edition_of(report).contributions
    assert [a.name.family for a in paper.authors] == [
        "Jost",
        "Thangamani",
        "Colin",
        "Loechner",
        "Genaud",
        "Bramas",
    ]
    assert paper.abstract.source.startswith("In this work, we show the benefits of")
    assert (len(paper.keywords), len(report.rows), report.left_out) == (5, 1, ())
    assert sum(name.startswith("section ") for name in report.unused) == 4


def test_joss_builds_by_the_command(shared: Path, tmp_path: Path) -> None:
    site = built(tmp_path, shared / "samples/joss-europa", "joss-2017") / "joss-2017"
    assert (site / "joss-2017.pdf").is_file()
    assert len(list((site / "papers").glob("*.html"))) == 1


def test_the_first_papers_of_ismir_2019_build_and_stand_in_the_order_of_their_pages(
    shared: Path, tmp_path: Path
) -> None:
    """Six of the 114: without PDFs, each has a page with its abstract in the volume."""
    papers = json.loads((shared / "samples/ismir/2019.json").read_text("utf-8"))[:6]
    (tmp_path / "samples/ismir").mkdir(parents=True)
    (tmp_path / "samples/ismir/2019.json").write_text(json.dumps(papers), "utf-8")
    shutil.copy(shared / "samples/ismir/conferences.json", tmp_path / "samples/ismir")
    report, edition = imported(tmp_path, tmp_path, 2019)
    site = rebuilt(tmp_path, report.target) / "ismir-2019"
    assert len(list((site / "papers").glob("*.html"))) == 6
    first = sorted(int(paper["pages"].partition("-")[0]) for paper in papers)
    labels = PdfReader(site / "ismir-2019.pdf").page_labels
    assert [int(label) for label in labels if label.isdigit()][:6] == first
    pages = [paper.declared_pages for paper in edition.contributions]
    assert [int(one.partition("–")[0]) for one in pages] == first
