"""Editors and a workshop's page both change an edition: nothing of the editors' is lost."""

from __future__ import annotations

from pathlib import Path

from proceedings.importers.report import Imported
from tests.importers.exports import edition_of, run, told
from tests.importers.page.test_page import HOME, PROGRAM, TALK
from tests.importers.test_again import edited


def imported(folder: Path, home: str, program: str, talk: str) -> Imported:
    (folder / "s").mkdir(parents=True, exist_ok=True)
    (folder / "README.md").write_text(home)
    (folder / "program.md").write_text(program)
    (folder / "cy.html").write_text(talk)
    (folder / "s/cy.pdf").write_bytes(b"%PDF-1.4 slides")
    return run("page", folder)


def edit(edition: Path) -> None:
    """Ten changes of editors."""
    edited(edition / "edition.yml", "place: Lisbon", "place: Lisbon, Portugal")
    edited(edition / "edition.yml", "  - Fuzzing", "  - Fuzzing\n  - Mutation")
    edited(edition / "edition.yml", "date: TBD", "date: 2026-05-02")
    edited(edition / "papers/cy.md", "First & last.", "First and last.")
    edited(edition / "papers/fox.md", "kind: invited", "kind: keynote")
    edited(edition / "papers/hay.md", "affiliations: V}", "affiliations: {name: V, country: PT}}")
    edited(edition / "program.yml", "title: Lunch", "title: Lunch in the Garden")
    edited(edition / "program.yml", "- paper: hay\n", "- paper: hay\n        room: Cellar\n")
    edited(edition / "speakers.md", "Cy tests.", "Cy tests all.")
    (edition / "overrides.yml").write_text("papers:\n  panel: {license: CC-BY-4.0}\n")


def renewed() -> tuple[str, str, str]:
    """Ten changes of the site: four of the home page, four of the program, two of a talk's page."""
    home, program, talk = HOME, PROGRAM, TALK
    for old, new in (
        ("April 1, 2026", "April 8, 2026"),
        ("(8-10 pages)", "(8-12 pages)"),
        ("Ada Ray (X), Bo Li", "Ada Ray (X), Kim Oh"),
        ("- [Acme]", "- [Umbrella](https://umbrella.example.org)\n- [Acme]"),
    ):
        assert old in home
        home = home.replace(old, new)
    for old, new in (
        ("12:00 - 1:00", "12:10 - 1:00"),
        ("A Quoted Title", "Another Title"),
        ("9:30 – 10:00: Panel", "9:30 – 10:30: Panel"),
        ("| More Tests | |", "| More Tests | [Slides](https://w.org/fox.pdf) |"),
    ):
        assert old in program
        program = program.replace(old, new)
    for old, new in (("https://v.org/cy", "https://v.org/cy2"), ("Professor", "Reader")):
        assert old in talk
        talk = talk.replace(old, new)
    return home, program, talk


def test_ten_edits_on_either_side_of_a_page_all_come_out(tmp_path: Path) -> None:
    edition = imported(tmp_path / "site", HOME, PROGRAM, TALK).target
    edit(edition)
    report = imported(tmp_path / "site", *renewed())
    read = edition_of(report)
    found = {paper.id: paper for paper in read.contributions}
    # The editors' own.
    assert read.event.place == "Lisbon, Portugal"
    assert [topic.text() for topic in read.call.topics] == ["Unit tests", "Fuzzing", "Mutation"]
    assert found["cy"].abstract.source.startswith("First and last.")
    assert found["fox"].kind.value == "keynote"
    assert found["hay"].authors[1].affiliations[0].country == "PT"
    assert "Cy tests all." in (edition / "speakers.md").read_text("utf-8")
    assert found["panel"].license == "CC-BY-4.0"
    dates = (edition / "edition.yml").read_text("utf-8")
    assert "{name: Notification, date: 2026-05-02}" in dates
    # Both sides', in one program.
    sessions = read.program.sessions
    lunch, hay = sessions[1], sessions[3].items[0]
    assert (lunch.title.text(), f"{lunch.start:%H:%M}") == ("Lunch in the Garden", "12:10")
    assert hay.room == "Cellar"
    assert f"{sessions[3].items[1].end:%H:%M}" == "10:30"
    # The site's news.
    assert [kind.max_pages for kind in read.call.kinds] == [2, 12]
    assert [member.person.name.full for member in read.committees[0].members if member.person] == [
        "Ada Ray", "Kim Oh", "Jane Doe",
    ]  # fmt: skip
    assert [sponsor.name for sponsor in read.sponsors] == ["Umbrella", "Acme"]
    assert found["hay"].title.text() == "Another Title"
    assert [resource.url for resource in found["fox"].resources] == ["https://w.org/fox.pdf"]
    assert "https://v.org/cy2" in [resource.url for resource in found["cy"].resources]
    # What both changed is the editors', and told.
    kept = [line.partition(": ")[2].partition(":")[0] for line in told(report) if "kept" in line]
    assert kept == ["dates", "text"]
    assert imported(tmp_path / "site", *renewed()).written == ()
