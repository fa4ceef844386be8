"""EasyChair's exports become an edition, in whatever form they come."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from proceedings.importers.formats import Wishes, recognised
from proceedings.importers.reading.source import Source
from proceedings.importers.report import SourceError
from proceedings.model.contribution import Kind
from proceedings.model.people import Affiliation
from tests.importers.exports import (
    Rows,
    all_text,
    csv_text,
    edition_of,
    fates,
    run,
    told,
    write_xlsx,
)

DrawPdf = Callable[..., Path]

SUBMISSIONS = [
    "#,title,authors,submitted,last updated,form fields,keywords,decision,notified,reviews sent,"
    "abstract,deleted?".split(","),
    ["1", "On {Bugs} & 50% of Moths", "Grace Hopper and Zoë Kästner", "2026-01-02 10:00",
     "2026-01-03 10:00", "", "bugs\nmoths", "accept", "no", "no", "We found $n^2$ moths.", "no"],
    ["2", "Not This One", "Alan Turing", "2026-01-02 10:00", "", "", "", "reject", "no", "no",
     "It was rejected.", "no"],
    ["3", "A Small Thing", "Anna van der Berg", "2026-01-02 10:00", "", "", "['a b', 'c']",
     "accept as short paper", "no", "no", "", "no"],
    ["4", "Taken Back", "Alan Turing", "", "", "", "", "withdrawn", "no", "no", "", "no"],
    ["5", "Deleted", "Alan Turing", "", "", "", "", "accept", "no", "no", "", "yes"],
    ["6", "Not Yet", "Alan Turing", "", "", "", "", "no decision", "no", "no", "", "no"],
    ["7", "Perhaps", "Alan Turing", "", "", "", "", "accept?", "no", "no", "", "no"],
]  # fmt: skip
AUTHORS = [
    "submission #,first name,last name,email,country,affiliation,Web page,person #,"
    "corresponding?".split(","),
    ["3", "Anna", "van der Berg", "anna@example.org", "Netherlands", "TU Delft", "", "9", "yes"],
    ["1", "Zoë", "Kästner", "zoe@example.org", "Germany", "TU München", "zoe.example.org", "7", "no"],
    ["1", "Grace", "Hopper", "grace@example.org", "United States", "Navy; Yale",
     "https://example.org/~hopper", "2", "yes"],
    ["2", "Alan", "Turing", "alan@example.org", "UK", "NPL", "", "3", "yes"],
    ["9", "Nobody", "Known", "nobody@example.org", "", "", "", "4", "no"],
]  # fmt: skip
COMMITTEE = [
    "#,person #,first name,last name,email,country,affiliation,Web page,role".split(","),
    ["1", "11", "Ada", "Lovelace", "ada@example.org", "UK", "London", "", "PC member"],
    ["2", "12", "Emmy", "Noether", "emmy@example.org", "Germany", "Göttingen", "", "chair"],
    ["3", "11", "Ada", "Lovelace", "ada@example.org", "UK", "London", "", "PC member"],
]
TOPICS = [["submission #", "topic"], ["1", "Bugs"], ["1", "Insects"]]


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """The four tables, as they are downloaded."""
    folder = tmp_path / "export"
    folder.mkdir()
    tables = {
        "submission": SUBMISSIONS,
        "author": AUTHORS,
        "committee": COMMITTEE,
        "submission_topic": TOPICS,
    }
    for name, rows in tables.items():
        (folder / f"{name}.csv").write_text(csv_text(rows), "utf-8")
    return folder


def changed(folder: Path, name: str, change: Callable[[Rows], Rows]) -> None:
    tables = {"submission": SUBMISSIONS, "author": AUTHORS}
    (folder / f"{name}.csv").write_text(csv_text(change(tables[name])), "utf-8")


def test_what_was_accepted_is_taken_and_the_rest_named_with_its_reason(export: Path) -> None:
    assert fates(run("easychair", export)) == {
        "1 On {Bugs} & 50% of Moths": "kastner",
        "2 Not This One": "(rejected)",
        "3 A Small Thing": "berg",
        "4 Taken Back": "(withdrawn)",
        "5 Deleted": "(deleted)",
        "6 Not Yet": "(no decision)",
        "7 Perhaps": '(no final decision ("accept?"))',
        "9 Nobody Known 4 no": "(there is no submission 9)",
        "Ada Lovelace": "Program Committee",
        "Emmy Noether": "Program Committee",
        "3 11 Ada Lovelace UK London PC member": "(the committee has them already)",
    }


def test_a_paper_has_all_that_the_tables_say_of_it(export: Path) -> None:
    paper = edition_of(run("easychair", export)).contribution("kastner")
    assert paper.title.text() == "On Bugs & 50% of Moths"
    assert paper.abstract.source.strip() == "We found $n^2$ moths."
    assert paper.keywords == ("bugs", "moths", "Insects")
    zoe, grace = paper.authors
    assert (zoe.name.full, zoe.url) == ("Zoë Kästner", "https://zoe.example.org")
    assert grace.affiliations == (Affiliation("Navy", country="United States"), Affiliation("Yale"))
    assert (grace.corresponding, grace.url) == (True, "https://example.org/~hopper")


def test_the_decision_says_of_which_kind_a_paper_is(export: Path) -> None:
    paper = edition_of(run("easychair", export)).contribution("berg")
    assert (paper.kind, paper.keywords) == (Kind.SHORT, ("a b", "c"))
    assert paper.authors[0].name.particle == "van der"


def test_chairs_stand_first_in_the_committee_and_plain_members_have_no_role(export: Path) -> None:
    (group,) = edition_of(run("easychair", export)).committees
    members = [(m.person.name.full, m.role) for m in group.members if m.person]
    assert members == [("Emmy Noether", "Chair"), ("Ada Lovelace", "")]


def test_no_address_leaks_into_any_file_or_into_the_report(export: Path) -> None:
    report = run("easychair", export)
    shown = [*map(str, report.rows), *map(str, report.findings), *report.table()]
    assert "@" not in all_text(report.target) + "".join(shown)


def test_the_address_of_the_corresponding_author_is_written_where_it_is_wished(
    export: Path,
) -> None:
    report = run("easychair", export, wishes=Wishes(with_emails=True))
    text = all_text(report.target)
    assert edition_of(report).contribution("kastner").authors[1].url == "mailto:grace@example.org"
    assert ("zoe@" in text, "ada@" in text) == (False, False)


def test_rejected_papers_that_are_wished_for_stay_out_of_the_volume(export: Path) -> None:
    report = run("easychair", export, wishes=Wishes(with_rejected=True))
    edition = edition_of(report)
    assert {p.id: p.archival for p in edition.contributions} == {
        "kastner": True,
        "berg": True,
        "turing": False,
        "turing-not": False,
        "turing-perhaps": False,
    }
    assert [row.reason for row in report.left_out[:2]] == ["withdrawn", "deleted"]


def test_columns_that_are_not_taken_are_listed(export: Path) -> None:
    assert run("easychair", export).unused == {
        "author.csv: person #": 5,
        "committee.csv: #": 3,
        "submission.csv: last updated": 1,
        "submission.csv: notified": 7,
        "submission.csv: reviews sent": 7,
        "submission.csv: submitted": 3,
    }


@pytest.mark.parametrize(
    ("encoding", "end"),
    [
        pytest.param("utf-8-sig", "\r\n", id="utf-8 with a mark"),
        pytest.param("mac_roman", "\r", id="an old Mac"),
        pytest.param("latin_1", "\n", id="Latin-1"),
        pytest.param("utf-16", "\r\n", id="UTF-16"),
    ],
)
def test_any_encoding_and_line_end_is_read(export: Path, encoding: str, end: str) -> None:
    for name, rows in (("submission", SUBMISSIONS), ("author", AUTHORS)):
        (export / f"{name}.csv").write_bytes(csv_text(rows, end).encode(encoding))
    authors = edition_of(run("easychair", export)).contribution("kastner").authors
    assert [place.name for place in authors[0].affiliations] == ["TU München"]
    assert authors[0].name.full == "Zoë Kästner"


def test_letters_that_were_decoded_twice_are_mended_and_told(export: Path) -> None:
    twice = csv_text(AUTHORS).encode().decode("cp1252")
    (export / "author.csv").write_text(twice, "utf-8")
    report = run("easychair", export)
    assert edition_of(report).contribution("kastner").authors[0].name.full == "Zoë Kästner"
    assert [line.partition(":")[0] for line in told(report)] == ["note import-letters"]


def test_columns_may_stand_in_any_order_and_have_their_older_names(export: Path) -> None:
    def older(rows: Rows) -> Rows:
        head = [{"affiliation": "Organization", "submission #": "Submission_#"}.get(c, c.upper())
                for c in rows[0]]  # fmt: skip
        return [list(reversed(row)) for row in (head, *rows[1:])]

    changed(export, "author", older)
    changed(export, "submission", lambda rows: [list(reversed(row)) for row in rows])
    paper = edition_of(run("easychair", export)).contribution("kastner")
    assert [a.affiliations[0].name for a in paper.authors] == ["TU München", "Navy"]


def test_a_column_that_is_missing_is_named_with_its_file(export: Path) -> None:
    changed(export, "submission", lambda rows: [row[:10] for row in rows])
    changed(export, "author", lambda rows: [[*row[:5], *row[6:]] for row in rows])
    report = run("easychair", export)
    missed = [(f.file and f.file.name, f.message) for f in report.findings if "column" in f.code]
    assert missed == [
        ("author.csv", 'there is no column "affiliation"'),
        ("submission.csv", 'there is no column "abstract"'),
    ]


def test_without_decisions_everything_listed_is_taken_and_that_is_told(export: Path) -> None:
    changed(export, "submission", lambda rows: [[*row[:7], *row[8:]] for row in rows])
    report = run("easychair", export)
    assert fates(report)["2 Not This One"] == "turing"
    assert (
        "warning decisions-missing: without decisions, all of its submissions count as accepted"
        in (told(report))
    )


def test_where_nothing_was_accepted_the_import_says_so(export: Path) -> None:
    changed(export, "submission", lambda rows: [rows[0], rows[2]])
    assert "warning import-none: none of the 1 submissions was accepted" in told(
        run("easychair", export)
    )


def test_without_a_table_of_authors_the_line_of_authors_is_read(export: Path) -> None:
    (export / "author.csv").unlink()
    paper = edition_of(run("easychair", export)).contribution("hopper")
    assert [author.name.full for author in paper.authors] == ["Grace Hopper", "Zoë Kästner"]


def test_a_formula_is_text(export: Path) -> None:
    def hostile(rows: Rows) -> Rows:
        return [rows[0], ["1", "=cmd|' /C calc'!A0", *rows[1][2:]]]

    changed(export, "submission", hostile)
    paper = edition_of(run("easychair", export)).contribution("kastner")
    assert paper.title.text() == "=cmd|' /C calc'!A0"


def test_a_quote_that_is_never_closed_is_told_with_its_line(export: Path) -> None:
    text = csv_text(SUBMISSIONS, "\n").replace("Not Yet", '"Not Yet')
    (export / "submission.csv").write_text(text, "utf-8")
    report = run("easychair", export)
    rows = [(f.code, f.line) for f in report.findings if f.code.startswith("row-")]
    assert rows == [("row-unclosed", 8)]


def test_a_row_whose_cells_have_moved_is_told_with_its_line(export: Path) -> None:
    text = csv_text(SUBMISSIONS, "\n").replace("A Small Thing", '"A Small Thing')
    (export / "submission.csv").write_text(text, "utf-8")
    report = run("easychair", export)
    rows = [(f.line, f.message) for f in report.findings if f.code.startswith("row-")]
    assert rows == [(5, "the row has 8 cells, and there are 12 columns")]


SHEETS: dict[str, Rows] = {
    "Submissions": [
        ["#", "Title", "Submitted", "Keywords", "Decision", "Track name"],
        ["1", "On Bugs", "2026-01-02", "bugs", "ACCEPT", "Research"],
        ["2", "A Show", "2026-01-02", "", "Accept", "Demo track"],
        ["3", "More Bugs", "2026-01-02", "", "Accept (poster)", "Research"],
        ["4", "Out", "2026-01-02", "", "Desk Reject", "Research"],
    ],
    "Authors": [
        ["Submission #", "First name", "Last name", "Email", "Country", "Affiliation", "Web page",
         "Person #", "Corresponding?", "Submitter?"],
        ["1", "Grace", "Hopper", "g@example.org", "US", "Navy", "", "5", "✔", "✔"],
        ["2", "Ada", "Lovelace", "a@example.org", "UK", "London", "", "6", "✔", ""],
        ["3", "Grace", "Hopper", "g@example.org", "US", "Navy", "", "5", "", ""],
    ],
    "Reviews": [["#", "member"], ["1", "x"]],
}  # fmt: skip


def test_a_workbook_with_tracks_becomes_sections(tmp_path: Path) -> None:
    report = run("easychair", write_xlsx(tmp_path / "WoT_2026-02-01.xlsx", SHEETS))
    edition = edition_of(report)
    assert [(s.title.text(), s.papers) for s in edition.program.sessions] == [
        ("Research", ("hopper", "hopper-more")),
        ("Demo track", ("lovelace",)),
    ]
    assert edition.contribution("lovelace").kind is Kind.DEMO
    more = edition.contribution("hopper-more")
    assert (more.kind, more.note.text()) == (Kind.PAPER, "Poster")
    assert edition.contribution("hopper").authors[0].corresponding
    assert report.unused["WoT_2026-02-01.xlsx:Reviews: all"] == 1


def test_a_workbook_of_one_track_has_no_sections(tmp_path: Path) -> None:
    one = {**SHEETS, "Submissions": [row[:5] for row in SHEETS["Submissions"]]}
    edition = edition_of(run("easychair", write_xlsx(tmp_path / "wot.xlsx", one)))
    assert (edition.program.sessions, len(edition.contributions)) == ((), 3)


def test_tables_and_workbook_together_are_one_list(export: Path, tmp_path: Path) -> None:
    book = {
        "Submissions": [
            ["#", "Title", "Submitted", "Keywords", "Decision", "Track name"],
            ["1", SUBMISSIONS[1][1], "", "", "accept", "Long"],
            ["3", SUBMISSIONS[3][1], "", "", "accept", "Other"],
        ],
        "Authors": [AUTHORS[0], *AUTHORS[1:4]],
    }
    report = run("easychair", export, write_xlsx(tmp_path / "wot.xlsx", book))
    edition = edition_of(report)
    assert [s.title.text() for s in edition.program.sessions] == ["Long", "Other"]
    assert len(edition.contribution("kastner").authors) == 2
    assert len(report.rows) == 11


ACM = """<?xml version="1.0" encoding="UTF-8"?>
<erights_record>
 <parent_data><proceeding>WoT 26</proceeding></parent_data>
 <paper>
  <paper_type>Short Paper</paper_type>
  <paper_title>A Small Thing</paper_title>
  <event_tracking_number>wot26-3</event_tracking_number>
  <start_page>11</start_page><end_page>14</end_page>
  <authors>
   <author><prefix>Dr.</prefix><first_name>Bo</first_name><middle_name>C.</middle_name>
    <last_name>King</last_name><suffix>Jr.</suffix>
    <affiliations><affiliation><department>Physics</department><institution>ETH</institution>
     <country>Switzerland</country></affiliation><affiliation>CERN</affiliation></affiliations>
    <email_address>bo@example.org</email_address><sequence_no>2</sequence_no>
    <contact_author>N</contact_author><ORCID>https://orcid.org/0000-0002-1825-0097</ORCID></author>
   <author><first_name>Anna</first_name><last_name>van der Berg</last_name>
    <affiliations><affiliation><institution>TU Delft</institution></affiliation></affiliations>
    <email_address>anna@example.org</email_address><sequence_no>1</sequence_no>
    <contact_author>Y</contact_author><ORCID>0000-0000-0000-0002</ORCID></author>
  </authors>
 </paper>
</erights_record>
"""


def test_the_acm_s_xml_gives_names_in_parts_and_orcids(tmp_path: Path) -> None:
    (tmp_path / "acm.xml").write_text(ACM, "utf-8")
    report = run("easychair", tmp_path / "acm.xml")
    paper = edition_of(report).contribution("berg")
    anna, bo = paper.authors
    assert (paper.kind, paper.declared_pages, anna.corresponding) == (Kind.SHORT, "11–14", True)
    assert (bo.name.given, bo.name.family, bo.name.suffix) == ("Bo C.", "King", "Jr.")
    assert bo.orcid == "0000-0002-1825-0097"
    assert bo.affiliations == (
        Affiliation("Physics, ETH", country="Switzerland"),
        Affiliation("CERN"),
    )
    assert told(report) == [
        'note person-orcid: Anna van der Berg: "0000-0000-0000-0002": the check digit is wrong;'
        " it was not taken"
    ]
    assert report.unused == {"erights_record: prefix": 1, "erights_record: proceeding": 1}


def test_the_acm_s_xml_completes_the_tables(export: Path, tmp_path: Path) -> None:
    (tmp_path / "acm.xml").write_text(ACM, "utf-8")
    report = run("easychair", export, tmp_path / "acm.xml")
    paper = edition_of(report).contribution("berg")
    assert [author.name.full for author in paper.authors] == [
        "Anna van der Berg",
        "Bo C. King Jr.",
    ]
    assert (paper.keywords, len(report.taken)) == (("a b", "c"), 4)


README = """Paper: {title}
Pages: {pages}
----------------------------------------
Grace | Hopper
Zoë | Kästner
----------------------------------------
Command to create document: pdflatex main.tex
"""


@pytest.fixture
def proceedings_zip(tmp_path: Path, draw: DrawPdf) -> Path:
    """The zip of two final papers, one with a form beside it."""
    file = tmp_path / "proceedings.zip"
    paper = draw(tmp_path / "one.pdf", 2, "one").read_bytes()
    with zipfile.ZipFile(file, "w") as zipped:
        for folder, title, pages in (
            ("99990001", "On {Bugs} & 50% of Moths", "1-2"),
            ("99990012", "A Late One", "3-3"),
        ):
            readme = README.format(title=title, pages=pages)
            zipped.writestr(f"vol/{folder}/README_EASYCHAIR", readme)
            zipped.writestr(f"vol/{folder}/main.pdf", paper)
            zipped.writestr(f"vol/{folder}/main.tex", "")
        zipped.writestr("vol/99990012/copyright_form.pdf", paper)
    return file


def test_the_zip_of_the_proceedings_gives_papers_pages_and_pdfs(proceedings_zip: Path) -> None:
    report = run("easychair", proceedings_zip)
    edition = edition_of(report)
    assert {p.id: p.declared_pages for p in edition.contributions} == {
        "hopper": "1–2",
        "hopper-late": "3",
    }
    assert (report.target / "papers/hopper-late.pdf").is_file()
    assert report.unused == {"files *.tex": 2}
    assert [(f.code, f.file and f.file.name) for f in report.findings][:1] == [
        ("pdf-unknown", "copyright_form.pdf")
    ]


def test_zip_and_tables_meet_by_the_number_in_the_folder_s_name(
    export: Path, proceedings_zip: Path
) -> None:
    report = run("easychair", export, proceedings_zip)
    papers = {row.name.split()[0]: row.taken_as for row in report.taken}
    assert (papers["1"], papers["12"]) == ("kastner", "hopper")
    assert (report.target / "papers/kastner.pdf").is_file()


def test_the_zip_may_lie_in_the_folder_of_the_tables(export: Path, proceedings_zip: Path) -> None:
    alone = run("easychair", export, proceedings_zip, name="given")
    proceedings_zip.rename(export / "proceedings.zip")
    supplement = export / "code.zip"
    with zipfile.ZipFile(supplement, "w") as zipped:
        zipped.writestr("paper/figure.pdf", b"%PDF")
    report = run("easychair", export)
    assert fates(report) == fates(alone)
    pdfs = [path.name for path in sorted(report.target.rglob("*.pdf"))]
    assert pdfs == [path.name for path in sorted(alone.target.rglob("*.pdf"))]
    (opened,) = [f for f in report.findings if f.code == "source-zip"]
    assert (opened.file, opened.message) == (
        export / "proceedings.zip",
        "the zip was opened; it holds 7 files",
    )
    assert report.unused["files *.zip"] == 1


def test_easychair_is_recognised_by_any_of_its_files(export: Path, proceedings_zip: Path) -> None:
    for path in (*export.iterdir(), proceedings_zip):
        assert recognised(Source.open([path])) == "easychair"
    (proceedings_zip.parent / "folder").mkdir()
    folder = proceedings_zip.rename(proceedings_zip.parent / "folder/any.zip").parent
    assert recognised(Source.open([folder])) == "easychair"


def test_a_table_of_something_else_is_not_easychair_s(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("ID,Title\n1,A\n")
    with pytest.raises(SourceError, match="easychair has no table with #, Title and Decision"):
        recognised(Source.open([tmp_path / "list.csv"]))


def test_a_source_without_submissions_is_refused(export: Path) -> None:
    with pytest.raises(SourceError, match="give the files that EasyChair exports"):
        run("easychair", export / "committee.csv")


def test_one_number_for_two_papers_is_told(export: Path) -> None:
    changed(export, "submission", lambda rows: [*rows, ["1", "Another", "", *rows[1][3:]]])
    report = run("easychair", export)
    assert fates(report)["1 Another"].startswith("(number 1 is another paper: it is listed at ")
    assert any(line.startswith("warning import-left-out: submission 1") for line in told(report))
