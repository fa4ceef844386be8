"""Editors and a later schedule both change a program: nothing of the editors' is lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from proceedings.importers.report import Imported
from proceedings.model.program import Session
from tests.importers.exports import edition_of, run, told
from tests.importers.test_again import edited
from tests.importers.test_pretalx import event, schedule

NAMES = "Ada Bo Cy Di Ed Fay Gus Hal Ida Jo".split()
HOURS = "09:00 09:30 10:00 10:30 11:00".split()


def talk(name: str, start: str, room: str, **keys: Any) -> dict[str, Any]:
    person = {"name": f"{name} {name}son", "biography": f"{name} talks."}
    more: dict[str, Any] = {"track": "Bugs" if room == "Aula" else "Tape", "persons": [person]}
    return event(name, f"Talk {name}", start, room=room, **{**more, **keys})


def rooms() -> dict[str, list[dict[str, Any]]]:
    """Five talks in each of two rooms, and a break for all."""
    aula = [talk(name, start, "Aula") for name, start in zip(NAMES[:5], HOURS, strict=True)]
    loft = [talk(name, start, "Loft") for name, start in zip(NAMES[5:], HOURS, strict=True)]
    lunch = event("L", "Lunch", "11:30", persons=[], abstract="", room="Aula")
    late = [talk("Kim", "14:00", "Aula", track="Bugs")]
    return {"Aula": [*aula, lunch, *late], "Loft": loft}


def imported(folder: Path, given: dict[str, list[dict[str, Any]]]) -> Imported:
    folder.mkdir(exist_ok=True)
    file = folder / "schedule.json"
    file.write_text(json.dumps(schedule(given)), "utf-8")
    return run("pretalx", file)


def edit(edition: Path) -> None:
    """Ten changes of editors, six of them in the program."""
    program = edition / "program.yml"
    edited(program, "room: Aula\n    track: Bugs", "room: Great Hall\n    track: Bugs")
    edited(program, "title: Tape", "title: On Tape\n    chairs: [Pat Poe]")
    edited(program, "title: Lunch", "title: Lunch in the Garden")
    edited(program, "- paper: cyson\n", "- paper: cyson\n        room: Cellar\n")
    edited(program, "      - paper: halson\n        start: 10:00\n        end: 10:30\n", "")
    with program.open("a", encoding="utf-8") as file:
        file.write("  - title: Dinner\n    date: 2026-06-01\n    start: 19:00\n    kind: break\n")
    edited(edition / "papers/adason.md", "title: Talk Ada", "title: Talk of Ada")
    edited(edition / "papers/boson.md", "Short on", "Long on")
    edited(edition / "speakers.md", "Fay talks.", "Fay sings.")
    edited(edition / "edition.yml", "place: To be announced", "place: Ghent")


def renew(given: dict[str, list[dict[str, Any]]]) -> None:
    """Ten changes of the schedule."""
    aula, loft = given["Aula"], given["Loft"]
    aula[0]["abstract"] = "Another abstract."
    aula[1]["title"] = "Talk Bo, Revised"
    aula[2]["duration"] = "00:20"
    aula[3]["persons"].append({"name": "Nu New"})
    aula[4]["links"] = [{"title": "Slides", "url": "https://example.org/ed.pdf"}]
    aula[5].update(start="11:40", date="2026-06-01T11:40:00+02:00")
    aula[6]["room"] = "Barn"
    loft[0]["language"] = "fr"
    loft.pop()
    loft.append(talk("Zo", "11:00", "Loft"))


def shown(session: Session) -> tuple[str, str, str, list[str]]:
    return session.title.text(), session.room, f"{session.start:%H:%M}", list(session.papers)


def test_ten_edits_on_either_side_of_a_schedule_all_come_out(tmp_path: Path) -> None:
    given = rooms()
    edition = imported(tmp_path / "export", given).target
    edit(edition)
    renew(given)
    report = imported(tmp_path / "export", given)
    assert list(map(str, report.changes)) == [
        "added: zoson: Talk Zo",
        "gone: joson: Talk Jo",
        "changed: adason: abstract",
        "retitled: boson: “Talk Bo” is “Talk Bo, Revised”",
        "other authors: dison: Di Dison, Nu New",
        "changed: edson: slides",
        "changed: fayson: language",
    ]
    (edition / "papers/joson.md").unlink()
    read = edition_of(report)
    assert list(map(shown, read.program.sessions)) == [
        ("Bugs", "Great Hall", "09:00", ["adason", "boson", "cyson", "dison", "edson"]),
        ("On Tape", "Loft", "09:00", ["fayson", "gusson", "idason", "zoson"]),
        ("Lunch in the Garden", "Aula", "11:40", []),
        ("Bugs", "Barn", "14:00", ["kimson"]),
        ("Dinner", "", "19:00", []),
    ]
    first, tape = read.program.sessions[:2]
    cy = first.items[2]
    assert (cy.room, f"{cy.start:%H:%M}", f"{cy.end:%H:%M}") == ("Cellar", "10:00", "10:20")
    assert [chair.name.full for chair in tape.chairs] == ["Pat Poe"]
    found = {paper.id: paper for paper in read.contributions}
    assert found["adason"].title.text() == "Talk of Ada"
    assert found["adason"].abstract.source.strip() == "Another abstract."
    assert found["boson"].title.text() == "Talk Bo, Revised"
    assert found["boson"].abstract.source.startswith("Long on")
    assert read.event.place == "Ghent"
    assert "Fay sings." in (edition / "speakers.md").read_text("utf-8")
    kept = [line for line in told(report) if "import-kept" in line]
    assert [line.partition(": ")[2].partition(":")[0] for line in kept] == ["text"]
    assert imported(tmp_path / "export", given).written == ()
