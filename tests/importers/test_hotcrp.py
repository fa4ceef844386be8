"""HotCRP's JSON and authors.csv become an edition, as it wrote them before 2026 and since."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from proceedings.importers.formats import Wishes, recognised
from proceedings.importers.reading.source import Source
from proceedings.importers.report import SourceError
from proceedings.model.contribution import Kind
from proceedings.model.people import Affiliation
from tests.importers.exports import all_text, csv_text, edition_of, fates, run, told

DrawPdf = Callable[..., Path]


def document(name: str) -> dict[str, Any]:
    return {
        "mimetype": "application/pdf",
        "hash": "sha2-0123",
        "timestamp": 1767225600,
        "size": 12,
        "filename": name,
        "pages": 6,
    }


def paper(pid: int, title: str, **keys: Any) -> dict[str, Any]:
    """A paper in the form that HotCRP has written since February 2026."""
    authors = [
        {"email": "grace@example.org", "given_name": "Grace", "family_name": "Hopper",
         "affiliation": "Navy"},
        {"email": "zoe@example.org", "given_name": "Zoë", "family_name": "van der Berg"},
    ]  # fmt: skip
    return {
        "object": "paper",
        "pid": pid,
        "title": title,
        "authors": authors,
        "contacts": [authors[0]],
        "abstract": "We found $n^2$ moths.",
        "submission": document("sub.pdf"),
        "final": document("final.pdf"),
        "topics": ["Bugs", "Moths"],
        "decision": "Accepted",
        "status": "accept",
        "submitted_at": 1767225600,
        "final_submitted_at": 1767225600,
        "tags": ["discuss#0"],
        **keys,
    }


def older(pid: int, title: str, **keys: Any) -> dict[str, Any]:
    """The same as it was written before."""
    new = paper(pid, title, **{"status": "accepted", **keys})
    names = {"given_name": "first", "family_name": "last"}
    new["authors"] = [
        {names.get(key, key): value for key, value in author.items()} for author in new["authors"]
    ]
    return new


def write(folder: Path, data: Any) -> Path:
    file = folder / "wot26-data.json"
    file.write_text(json.dumps(data), "utf-8")
    return file


@pytest.mark.parametrize("form", [paper, older], ids=["new", "old"])
def test_accepted_papers_are_taken_with_their_authors(
    tmp_path: Path, form: Callable[..., dict[str, Any]]
) -> None:
    edition = edition_of(run("hotcrp", write(tmp_path, [form(12, "On Bugs"), form(13, "More")])))
    found = edition.contribution("hopper")
    assert [(a.name.given, a.name.particle, a.name.family) for a in found.authors] == [
        ("Grace", "", "Hopper"),
        ("Zoë", "van der", "Berg"),
    ]
    assert found.authors[0].affiliations == (Affiliation("Navy"),)
    assert (found.keywords, found.abstract.source.strip()) == (
        ("Bugs", "Moths"),
        "We found $n^2$ moths.",
    )
    assert found.authors[0].corresponding


def test_a_single_paper_stands_alone(tmp_path: Path) -> None:
    assert fates(run("hotcrp", write(tmp_path, paper(1, "On Bugs")))) == {"1 On Bugs": "hopper"}


def test_what_was_not_accepted_is_left_out_with_its_reason(tmp_path: Path) -> None:
    data = [
        paper(1, "In", decision="Accepted as short paper"),
        paper(2, "Out", status="reject", decision="Rejected"),
        paper(3, "Desk", status="desk_reject", decision="Desk rejected"),
        paper(4, "Back", status="withdrawn", withdrawn=True),
        paper(5, "Open", status="submitted", decision="Unspecified"),
        paper(6, "Draft", status="draft", decision=None),
        paper(7, "Named", decision="Brilliant"),
        {"object": "error"},
    ]
    report = run("hotcrp", write(tmp_path, data))
    assert fates(report) == {
        "1 In": "hopper",
        "2 Out": "(rejected)",
        "3 Desk": '(rejected ("desk_reject"))',
        "4 Back": "(withdrawn)",
        "5 Open": '(no final decision ("submitted"))',
        "6 Draft": '(no final decision ("draft"))',
        "7 Named": "hopper-named",
        "object": "(it is no paper with a pid)",
    }
    assert edition_of(report).contribution("hopper").kind is Kind.SHORT


def test_classes_of_submissions_become_sections(tmp_path: Path) -> None:
    data = [paper(1, "One"), paper(2, "Two", submission_class="Demos")]
    edition = edition_of(run("hotcrp", write(tmp_path, data)))
    assert [(s.title.text(), s.papers) for s in edition.program.sessions] == [
        ("Papers", ("hopper",)),
        ("Demos", ("hopper-two",)),
    ]
    assert edition.contribution("hopper-two").kind is Kind.DEMO


def test_fields_that_are_not_taken_are_listed(tmp_path: Path) -> None:
    data = [paper(1, "One", collaborators="All of them", **{"Best paper?": True})]
    assert run("hotcrp", write(tmp_path, data)).unused == {
        "Best paper?": 1,
        "collaborators": 1,
        "final_submitted_at": 1,
        "object": 1,
        "submitted_at": 1,
        "tags": 1,
    }


def test_no_address_leaks_unless_it_is_wished_for(tmp_path: Path) -> None:
    file = write(tmp_path, [paper(1, "One")])
    report = run("hotcrp", file)
    shown = [*map(str, report.rows), *report.table()]
    assert "@" not in all_text(report.target) + "".join(shown)
    wished = run("hotcrp", file, wishes=Wishes(with_emails=True), name="with-2026")
    urls = [author.url for author in edition_of(wished).contribution("hopper").authors]
    assert urls == ["mailto:grace@example.org", ""]


AUTHORS = [
    "paper,title,given_name,family_name,email,affiliation,orcid,country,iscontact".split(","),
    ["1", "One", "Emmy", "Noether", "e@example.org", "Göttingen", "0000-0002-1825-0097", "DE", "yes"],
    ["1", "One", "Ada", "Lovelace", "a@example.org", "London", "", "GB", "no"],
    ["1", "One", "Some", "Secretary", "s@example.org", "", "", "", "nonauthor"],
    ["2", "Two", "Ada", "Lovelace", "a@example.org", "London", "", "GB", "yes"],
]  # fmt: skip
OLDER = [
    "paper,title,first,last,email,affiliation,country,iscontact".split(","),
    *([*row[:6], *row[7:]] for row in AUTHORS[1:]),
]


def table(folder: Path, rows: list[list[str]]) -> Path:
    file = folder / "wot26-authors.csv"
    file.write_text(csv_text(rows), "utf-8-sig")
    return file


def test_the_table_of_authors_has_more_than_the_json(tmp_path: Path) -> None:
    json_, csv = write(tmp_path, [paper(1, "One")]), table(tmp_path, AUTHORS)
    report = run("hotcrp", json_, csv)
    emmy, ada = edition_of(report).contribution("noether").authors
    assert (emmy.orcid, emmy.affiliations) == (
        "0000-0002-1825-0097",
        (Affiliation("Göttingen", country="DE"),),
    )
    assert (emmy.corresponding, ada.corresponding) == (True, False)
    assert fates(report) == {
        "1 One": "noether",
        "Some Secretary": "(a contact of the paper who is no author)",
        "2": "(the JSON has no such paper)",
    }


@pytest.mark.parametrize("rows", [AUTHORS, OLDER], ids=["new", "old"])
def test_the_table_of_authors_alone_names_the_papers(tmp_path: Path, rows: list[list[str]]) -> None:
    report = run("hotcrp", table(tmp_path, rows))
    edition = edition_of(report)
    assert {p.id: p.title.text() for p in edition.contributions} == {
        "noether": "One",
        "lovelace": "Two",
    }
    assert len(edition.contribution("noether").authors) == 2


def test_the_final_pdf_is_taken_and_not_the_submitted_one(tmp_path: Path, draw: DrawPdf) -> None:
    file = tmp_path / "wot26-data.zip"
    with zipfile.ZipFile(file, "w") as zipped:
        zipped.writestr("wot26-data.json", json.dumps([paper(12, "On Bugs"), paper(2, "Two")]))
        for name, pages in (("wot26-paper12", 1), ("wot26-final12", 3), ("wot26-final2", 2)):
            data = draw(tmp_path / f"{name}.pdf", pages, name).read_bytes()
            zipped.writestr(f"wot26/{name}.pdf", data)
    report = run("hotcrp", file)
    papers = report.target / "papers"
    assert (papers / "hopper.pdf").read_bytes() == (tmp_path / "wot26-final12.pdf").read_bytes()
    assert (papers / "hopper-two.pdf").read_bytes() == (tmp_path / "wot26-final2.pdf").read_bytes()
    assert told(report) == [
        "warning pdf-unknown: the PDF belongs to no paper; it was not taken",
    ]


def test_a_zip_of_papers_beside_the_json_is_opened_and_a_supplement_is_not(
    tmp_path: Path, draw: DrawPdf
) -> None:
    folder = tmp_path / "export"
    folder.mkdir()
    write(folder, [paper(12, "On Bugs"), paper(2, "Two")])
    final = draw(tmp_path / "one.pdf", 3, "one").read_bytes()
    with zipfile.ZipFile(folder / "wot26-final.zip", "w") as zipped:
        zipped.writestr("wot26-final12.pdf", final)
        zipped.writestr("wot26-final2.pdf", final)
    with zipfile.ZipFile(folder / "wot26-final12-code.zip", "w") as zipped:
        zipped.writestr("code/figure2.pdf", final)
    report = run("hotcrp", folder)
    assert sorted(path.name for path in report.target.rglob("*.pdf")) == [
        "hopper-two.pdf", "hopper.pdf",
    ]  # fmt: skip
    assert told(report) == ["note source-zip: the zip was opened; it holds 2 files"]
    assert report.unused["files *.zip"] == 1


def test_an_attached_file_is_found_under_the_name_that_the_json_gives(
    tmp_path: Path, draw: DrawPdf
) -> None:
    draw(tmp_path / "export/files/abc.pdf", 2, "abc")
    data = paper(1, "One", final={**document("x.pdf"), "content_file": "files/abc.pdf"})
    write(tmp_path / "export", data)
    report = run("hotcrp", tmp_path / "export")
    assert (report.target / "papers/hopper.pdf").is_file()


@pytest.mark.parametrize("text", ["", "[", "[]", "{}", "[1, null]", '"x"', "[" * 100_000])
def test_json_without_papers_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.json").write_text(text)
    with pytest.raises(SourceError):
        run("hotcrp", tmp_path / "x.json")


def test_hotcrp_is_recognised_by_either_file(tmp_path: Path) -> None:
    assert recognised(Source.open([table(tmp_path, OLDER)])) == "hotcrp"
    assert recognised(Source.open([write(tmp_path, [paper(1, "One")])])) == "hotcrp"
