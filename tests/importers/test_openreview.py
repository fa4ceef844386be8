"""OpenReview's notes become an edition, in every form in which its API gave them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from proceedings.importers.formats import Wishes, recognised
from proceedings.importers.reading.source import Source
from proceedings.importers.report import SourceError
from proceedings.model.people import Affiliation
from tests.importers.exports import all_text, edition_of, fates, run

DrawPdf = Callable[..., Path]
VENUE = "Tests.org/2026/Workshop"
OLD_AUTHORS = {
    "authors": ["Ada Lovelace", "Zoë van der Berg"],
    "authorids": ["~Ada_Lovelace1", "zoe@example.org"],
}
NEW_AUTHORS = {
    "authors": [
        {"fullname": "Ada Lovelace", "username": "~Ada_Lovelace1",
         "institutions": [{"name": "London", "domain": "l.example", "country": "GB"}]},
        {"fullname": "Zoë van der Berg", "username": "", "institutions": []},
    ],
}  # fmt: skip


def note(id_: str, title: str, number: int = 1, **content: Any) -> dict[str, Any]:
    """A note as version 2 of the API writes it."""
    filled = {
        "title": title,
        **OLD_AUTHORS,
        "abstract": "We found $n^2$ moths.",
        "keywords": ["bugs", "moths"],
        "venue": "WoT 2026 Oral",
        "venueid": VENUE,
        "pdf": "/pdf/0123abcd.pdf",
        "_bibtex": "@inproceedings{}",
        "paperhash": "lovelace|on_bugs",
        **content,
    }
    return {
        "id": id_,
        "forum": id_,
        "number": number,
        "invitations": [f"{VENUE}/-/Submission", f"{VENUE}/Submission{number}/-/Camera_Ready"],
        "cdate": 1767225600000,
        "pdate": 1767225600000,
        "license": "CC BY 4.0",
        "content": {key: {"value": value} for key, value in filled.items() if value is not None},
    }


def write(folder: Path, data: Any, name: str = "notes.json") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(data if isinstance(data, str) else json.dumps(data), "utf-8")
    return folder / name


@pytest.mark.parametrize(
    "form",
    [
        pytest.param(lambda notes: {"notes": notes, "count": len(notes)}, id="answer"),
        pytest.param(lambda notes: notes, id="list"),
        pytest.param(lambda notes: "\n".join(map(json.dumps, notes)), id="lines"),
    ],
)
def test_notes_are_read_in_any_wrapping(tmp_path: Path, form: Callable[[Any], Any]) -> None:
    notes = [note("aB3-x", "On Bugs"), note("cD4", "More Bugs", 2)]
    file = write(tmp_path, form(notes))
    assert recognised(Source.open([file])) == "openreview"
    assert fates(run("openreview", file)) == {
        "aB3-x On Bugs": "lovelace",
        "cD4 More Bugs": "lovelace-more",
    }


def test_a_paper_has_all_that_its_note_says(tmp_path: Path) -> None:
    data = [note("aB3-x", "On Bugs", code="https://example.org/code",
                 supplementary_material="/attachment/99.zip")]  # fmt: skip
    paper = edition_of(run("openreview", write(tmp_path, data))).contribution("lovelace")
    assert (paper.keywords, paper.license) == (("bugs", "moths"), "CC-BY-4.0")
    assert (paper.abstract.source.strip(), paper.note.text()) == ("We found $n^2$ moths.", "Oral")
    assert {(r.label, r.url) for r in paper.resources} == {
        ("OpenReview", "https://openreview.net/forum?id=aB3-x"),
        ("Code", "https://example.org/code"),
        (
            "Supplement",
            "https://openreview.net/attachment?id=aB3-x&name=supplementary_material",
        ),
    }


@pytest.mark.parametrize("authors", [OLD_AUTHORS, NEW_AUTHORS], ids=["old", "new"])
def test_authors_are_read_in_both_forms(tmp_path: Path, authors: dict[str, Any]) -> None:
    data = [note("a", "On Bugs", **{"authorids": None, **authors})]
    ada, zoe = edition_of(run("openreview", write(tmp_path, data))).contribution("lovelace").authors
    assert (ada.name.full, ada.url) == (
        "Ada Lovelace",
        "https://openreview.net/profile?id=~Ada_Lovelace1",
    )
    assert (zoe.name.particle, zoe.name.family, zoe.url) == ("van der", "Berg", "")
    london = (Affiliation("London", country="GB"),)
    assert ada.affiliations == (london if authors is NEW_AUTHORS else ())


def test_a_paper_was_accepted_where_its_venue_is_the_venue(tmp_path: Path) -> None:
    data = [
        note("a", "In"),
        note("b", "Out", venueid=f"{VENUE}/Rejected_Submission"),
        note("c", "Desk", venueid=f"{VENUE}/Desk_Rejected_Submission"),
        note("d", "Back", venueid=f"{VENUE}/Withdrawn_Submission"),
        note("e", "Open", venueid=f"{VENUE}/Submission"),
        note("f", "Elsewhere", venueid="Other.org/2026/Conference"),
        {**note("g", "Deleted"), "ddate": 1767225600000},
        {"id": "h", "forum": "a", "replyto": "a", "content": {"review": {"value": "Good."}}},
        {"id": "i"},
    ]
    report = run("openreview", write(tmp_path, data))
    assert fates(report) == {
        "a In": "lovelace",
        "b Out": '(rejected ("rejected submission"))',
        "c Desk": '(rejected ("desk rejected submission"))',
        "d Back": '(withdrawn ("withdrawn submission"))',
        "e Open": "(no decision)",
        "f Elsewhere": '(it is at another venue ("Other.org/2026/Conference"))',
        "g Deleted": "(deleted)",
        "h": "(it is a reply, and no submission)",
        "id": "(it is no note with content)",
    }
    wished = run("openreview", write(tmp_path, data), wishes=Wishes(with_rejected=True), name="all")
    archival = {p.title.text(): p.archival for p in edition_of(wished).contributions}
    assert archival == {"In": True, "Out": False, "Desk": False, "Open": False, "Elsewhere": False}


def test_notes_of_version_1_are_read_too(tmp_path: Path) -> None:
    def old(id_: str, title: str, venue: str, decision: str = "") -> dict[str, Any]:
        replies = [{"content": {"decision": decision}}] if decision else []
        content = {"title": title, **OLD_AUTHORS, "venue": venue, "pdf": f"/pdf/{id_}.pdf"}
        return {
            "id": id_,
            "forum": id_,
            "invitation": f"{VENUE}/-/Blind_Submission",
            "content": content,
            "details": {"directReplies": replies},
        }

    data = [
        old("a", "In", "WoT 2021 Poster"),
        old("b", "Out", "Submitted to WoT 2021"),
        old("c", "Also Out", "", "Reject"),
        old("d", "Also In", "", "Accept (Spotlight)"),
    ]
    report = run("openreview", write(tmp_path, data))
    assert fates(report) == {
        "a In": "lovelace",
        "b Out": '(no final decision ("Submitted to WoT 2021"))',
        "c Also Out": "(rejected)",
        "d Also In": "lovelace-also",
    }
    assert edition_of(report).contribution("lovelace-also").note.text() == "Spotlight"


def test_no_address_leaks(tmp_path: Path) -> None:
    report = run("openreview", write(tmp_path, [note("a", "On Bugs")]))
    assert "zoe@" not in all_text(report.target) + "".join(report.table())


def test_fields_that_are_not_taken_are_listed(tmp_path: Path) -> None:
    assert run("openreview", write(tmp_path, [note("a", "On Bugs", TLDR="Short.")])).unused == {
        "cdate": 1,
        "pdate": 1,
        "content.TLDR": 1,
        "content._bibtex": 1,
        "content.paperhash": 1,
    }


@pytest.mark.parametrize("name", ["0123abcd", "aB3-x", "7_On_Bugs", "Submission7"])
def test_a_pdf_is_found_under_any_of_its_names(tmp_path: Path, draw: DrawPdf, name: str) -> None:
    folder = tmp_path / "export"
    draw(folder / f"pdfs/{name}.pdf", 2, "nothing of the title")
    draw(folder / "pdfs/17_Other.pdf", 1, "nothing of the title")
    write(folder, [note("aB3-x", "On Bugs", 7)])
    report = run("openreview", folder)
    assert (report.target / "papers/lovelace.pdf").is_file()


def test_a_supplement_that_is_there_is_copied(tmp_path: Path) -> None:
    folder = tmp_path / "export"
    write(folder, [note("a", "On Bugs", supplementary_material="/attachment/99.zip")])
    (folder / "99.zip").write_bytes(b"PK")
    report = run("openreview", folder)
    assert (report.target / "papers/lovelace-supplementary.zip").read_bytes() == b"PK"


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"notes": 3}', "1\n2"])
def test_json_without_notes_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(SourceError):
        run("openreview", write(tmp_path, text))
