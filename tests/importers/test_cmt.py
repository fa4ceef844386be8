"""CMT's Papers.xls and tables of reviewers become an edition."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from proceedings.importers.cmt.authors import authors, file_names
from proceedings.importers.formats import Wishes, recognised
from proceedings.importers.reading.source import Source
from proceedings.importers.report import SourceError
from proceedings.model.people import Affiliation
from tests.importers.exports import (
    Rows,
    all_text,
    csv_text,
    edition_of,
    fates,
    run,
    spreadsheetml,
    told,
)

DrawPdf = Callable[..., Path]
HEADER = (
    "Paper ID,Created,Last Modified,Paper Title,Abstract,Primary Contact Author Name,"
    "Primary Contact Author Email,Authors,Author Names,Author Emails,Track Name,"
    "Primary Subject Area,Secondary Subject Areas,Status,Files,Number of Files,"
    "Q1 (Is it a student paper?)"
).split(",")


def row(number: str, title: str, status: str = "Accept", **cells: str) -> list[str]:
    given = {
        "Paper ID": number,
        "Created": "1/2/2026 3:04:05 AM",
        "Paper Title": title,
        "Abstract": "We found $n^2$ moths.",
        "Primary Contact Author Name": "Jane Smith",
        "Primary Contact Author Email": "jane@example.org",
        "Authors": "Jane van Smith (Best Univ. (BU))*; Zoë King (TU Berlin; MIT)",
        "Author Names": "van Smith, Jane*; King, Zoë",
        "Author Emails": "jane@example.org*;zoe@example.org",
        "Primary Subject Area": "Bugs",
        "Secondary Subject Areas": "Moths; Nets",
        "Status": status,
        "Files": f"{number}\\CameraReady\\final.pdf (12,345 bytes)",
        **cells,
    }
    return [given.get(name, "") for name in HEADER]


def sheet(*rows: list[str]) -> Rows:
    """A sheet as CMT writes it: a line above, an empty one, the header in the third row."""
    return [["Submissions of WoT 2026, exported 2/3/2026"], [""], HEADER, *rows]


def write(folder: Path, name: str = "Papers.xls", **sheets: Rows) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(spreadsheetml(sheets), "utf-8")
    return folder / name


REVIEWERS = [
    ["First Name", "Middle Initial (optional)", "Last Name", "E-mail", "Organization", "URL"],
    ["Ada", "K.", "Lovelace", "ada@example.org", "London", "https://example.org/ada"],
    ["Ada", "K.", "Lovelace", "ada@example.org", "London", ""],
    ["Alan", "", "Turing", "alan@example.org", "NPL", ""],
]


@pytest.mark.parametrize("name", ["Papers.xls", "Papers.xml"])
def test_a_paper_has_all_that_its_row_says(tmp_path: Path, name: str) -> None:
    file = write(tmp_path, name, Main=sheet(row("12", "On Bugs")))
    assert recognised(Source.open([file])) == "cmt"
    report = run("cmt", file)
    paper = edition_of(report).contribution("smith")
    jane, zoe = paper.authors
    assert (jane.name.given, jane.name.particle, jane.name.family) == ("Jane", "van", "Smith")
    assert (jane.affiliations, jane.corresponding) == ((Affiliation("Best Univ. (BU)"),), True)
    assert zoe.affiliations == (Affiliation("TU Berlin"), Affiliation("MIT"))
    assert paper.keywords == ("Bugs", "Moths", "Nets")
    assert (paper.title.text(), paper.abstract.source.strip()) == (
        "On Bugs",
        "We found $n^2$ moths.",
    )
    assert str(report.rows[0].place).endswith(f"{name}:Main:4")


def test_each_sheet_is_a_track_and_each_track_a_section(tmp_path: Path) -> None:
    file = write(
        tmp_path,
        Main=sheet(row("1", "One"), row("2", "Two")),
        Demos=sheet(row("3", "Three", **{"Track Name": "Demos and Posters"})),
    )
    edition = edition_of(run("cmt", file))
    assert [(s.title.text(), s.papers) for s in edition.program.sessions] == [
        ("Main", ("smith", "smith-two")),
        ("Demos and Posters", ("smith-three",)),
    ]


def test_only_what_was_accepted_is_taken(tmp_path: Path) -> None:
    rows = [
        row("1", "One", "Accept (Oral)"),
        row("2", "Two", "Reject"),
        row("3", "Three", "Desk Reject"),
        row("4", "Four", "Withdrawn"),
        row("5", "Five", "Awaiting Decision"),
        row("", "No Number"),
        row("7", ""),
    ]
    report = run("cmt", write(tmp_path, Main=sheet(*rows)))
    named = {name.split("@")[0][:9]: fate for name, fate in fates(report).items()}
    assert named == {
        "1 One": "smith",
        "2 Two": "(rejected)",
        "3 Three": '(rejected ("Desk Reject"))',
        "4 Four": "(withdrawn)",
        "5 Five": '(no final decision ("Awaiting Decision"))',
        "1/2/2026 ": "(it has no Paper ID)",
        "7": "(it has no title)",
    }
    assert edition_of(report).contribution("smith").note.text() == "Oral"


def test_reviewers_are_the_program_committee(tmp_path: Path) -> None:
    folder = tmp_path / "export"
    write(folder, Main=sheet(row("1", "One")))
    (folder / "Reviewers-1.txt").write_text(csv_text(REVIEWERS, separator="\t"), "utf-16")
    meta = csv_text([REVIEWERS[0], ["Emmy", "", "Noether", "e@example.org", "Göttingen", ""]],
                    separator="\t")  # fmt: skip
    (folder / "MetaReviewers-1.txt").write_text(meta, "latin_1")
    (folder / "readme.txt").write_text("Nothing of interest.\n")
    report = run("cmt", folder)
    (group,) = edition_of(report).committees
    assert [(m.person.name.full, m.role) for m in group.members if m.person] == [
        ("Emmy Noether", "Meta-reviewer"),
        ("Ada K. Lovelace", ""),
        ("Alan Turing", ""),
    ]
    assert sum("has them already" in row.reason for row in report.left_out) == 1
    assert report.unused["files *.txt"] == 1


def test_no_address_leaks_unless_it_is_wished_for(tmp_path: Path) -> None:
    folder = tmp_path / "export"
    file = write(folder, Main=sheet(row("1", "One")))
    (folder / "Reviewers-1.txt").write_text(csv_text(REVIEWERS, separator="\t"))
    report = run("cmt", folder)
    shown = [*map(str, report.rows), *map(str, report.findings), *report.table()]
    assert "@" not in all_text(report.target) + "".join(shown)
    wished = run("cmt", file, wishes=Wishes(with_emails=True), name="with-2026")
    urls = [author.url for author in edition_of(wished).contribution("smith").authors]
    assert urls == ["mailto:jane@example.org", ""]


@pytest.mark.parametrize(
    "path", ["12/CameraReady/final.pdf", "CameraReadySubmissions/12/any.pdf", "final.pdf"]
)
def test_the_camera_ready_pdf_is_found_by_its_path(
    tmp_path: Path, draw: DrawPdf, path: str
) -> None:
    folder = tmp_path / "export"
    write(folder, Main=sheet(row("12", "On Bugs")))
    draw(folder / path, 2, "nothing of the title")
    draw(folder / "Submissions/13/other.pdf", 1, "nothing of the title")
    report = run("cmt", folder)
    assert (report.target / "papers/smith.pdf").is_file()
    assert told(report) == ["warning pdf-unknown: the PDF belongs to no paper; it was not taken"]


def test_columns_that_are_missing_or_not_taken_are_named(tmp_path: Path) -> None:
    cut = [[*line[:4], *line[5:]] if len(line) > 1 else line for line in sheet(row("1", "One"))]
    report = run("cmt", write(tmp_path, Main=cut))
    assert told(report) == ['warning column-missing: there is no column "Abstract"']
    assert report.unused == {
        "Papers.xls:Main: Created": 1,
        "Papers.xls:Main: Primary Contact Author Email": 1,
        "Papers.xls:Main: Primary Contact Author Name": 1,
    }


def test_control_characters_in_an_abstract_do_no_harm(tmp_path: Path) -> None:
    file = write(tmp_path, Main=sheet(row("1", "One", Abstract="ABC and DEF")))
    file.write_text(file.read_text().replace("ABC", "A&#x1F;B\x0cC").replace("DEF", "D&#2;EF"))
    paper = edition_of(run("cmt", file)).contribution("smith")
    assert paper.abstract.source.strip() == "ABC and DEF"


def test_a_table_without_papers_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="has no table with Paper ID and Paper Title"):
        run("cmt", write(tmp_path, Main=[["a", "b"], ["1", "2"]]))


@pytest.mark.parametrize(
    ("cells", "names"),
    [
        pytest.param(("", "Smith, Jane*; King, Z", ""), ["Jane Smith", "Z King"], id="names alone"),
        pytest.param(("Jane Smith (X)*", "", ""), ["Jane Smith"], id="affiliations alone"),
        pytest.param(("A B (X); C D (Y)", "B, A", ""), ["A B", "C D"], id="lists that differ"),
        pytest.param(("A B (X; C D (Y)", "B, A; D, C", ""), ["A B", "C D"], id="never closed"),
        pytest.param(("A B (X));C D;", "", ""), ["A B", "C D"], id="a bracket too many"),
        pytest.param(("", "", ""), [], id="nobody"),
    ],
)
def test_cells_of_authors_are_read(cells: tuple[str, str, str], names: list[str]) -> None:
    found = [f"{one.given} {one.family}".strip() for one in authors(*cells)]
    assert found == names


def test_only_pdfs_of_a_cell_of_files_are_named() -> None:
    cell = "3\\a.PDF (1 KB)\n3\\src.zip (2 MB); 3\\CameraReady\\b (1).pdf"
    assert file_names(cell) == ("3/a.PDF", "3/CameraReady/b (1).pdf")
