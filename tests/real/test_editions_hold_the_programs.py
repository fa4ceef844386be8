"""The bundled editions have each line of their pages' programs: times, people, titles, links.

The pages are read by simple means and compared with the model. What was damaged in them is compared
as the edition's README says that it was mended (`MENDED`); capitals and spaces are not compared
where a line has no contribution.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from proceedings.model.archive import Archive
from proceedings.model.contribution import Resource
from proceedings.model.edition import Edition
from proceedings.model.people import Person
from proceedings.source import read_archive

EDITIONS = Path(__file__).parents[2] / "editions"

MENDED = {
    "KÃ¤stner": "Kästner",
    "(Northeastern University,": "(Northeastern University),",
    "Tom St John": "Tom St. John",
}


@pytest.fixture(scope="module")
def archive() -> Archive:
    return read_archive(EDITIONS)[0]


def seed(shared: Path, name: str) -> str:
    text = (shared / "seeds" / name).read_text("utf-8")
    for damaged, mended in MENDED.items():
        text = text.replace(damaged, mended)
    return text


def edition(archive: Archive, id_: str) -> Edition:
    return next(edition for edition in archive.editions if edition.id == id_)


def plain(title: str) -> str:
    return re.sub(r"[{}]", "", title)


def place_of(person: Person) -> str:
    return " / ".join(affiliation.name for affiliation in person.affiliations)


def url(resources: Iterable[Resource], label: str) -> str:
    return next((resource.url for resource in resources if resource.label == label), "")


def rows(text: str) -> list[list[str]]:
    """The rows of the Markdown tables in *text*, without heads, rules and empty rows."""
    cells = [
        [cell.strip() for cell in line.strip().strip("|").split("|")]
        for line in text.splitlines()
        if line.startswith("|")
    ]
    rules = [i for i, row in enumerate(cells) if set("".join(row)) <= {"-", ":"} and any(row)]
    return [
        row for i, row in enumerate(cells) if any(row) and i not in rules and i + 1 not in rules
    ]


def link(cell: str) -> tuple[str, str]:
    """The text and the address of a cell such as `**[Ana](https://…)**`."""
    match = re.search(r"\[([^]]+)\]\(([^)]+)\)", cell)
    return (match[1], match[2]) if match else (cell, "")


def clock(time: dt.datetime | None) -> str:
    return f"{time:%H:%M}" if time else ""


def test_fastpath_2021_has_each_line_of_its_program(shared: Path, archive: Archive) -> None:
    held = edition(archive, "fastpath-2021")
    expected = [program_row(row) for row in rows(seed(shared, "fastpath-2021-program.md"))]
    assert len(expected) == 11
    assert program_lines(held) == expected


def program_row(row: list[str]) -> tuple[str, ...]:
    times, speaker, affiliation, title, slides, video = row
    start, end = times.split(" - ")
    if not title:
        return start, end, speaker.casefold(), "", "", "", "", ""
    name, address = link(speaker)
    name = name.replace("*Organizers:*", "Organizers:")
    return (
        start,
        end,
        title.strip("*"),
        name,
        affiliation,
        address,
        link(slides)[1],
        link(video)[1],
    )


def program_lines(held: Edition) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for session in held.program.sessions:
        if session.is_break:
            break_ = (clock(session.start), clock(session.end), session.title.text().casefold())
            found.append((*break_, "", "", "", "", ""))
        for item in session.items:
            talk = held.contribution(item.paper) if item.paper else None
            speakers = talk.authors if talk else item.speakers
            resources = talk.resources if talk else item.resources
            label = f"{item.speakers_label}: " if item.speakers_label else ""
            found.append(
                (
                    clock(item.start),
                    clock(item.end),
                    plain((talk.title if talk else item.title).text()),
                    label + ", ".join(person.name.full for person in speakers),
                    ", ".join(place_of(person) for person in speakers),
                    "".join(person.url for person in speakers),
                    url(resources, "Slides"),
                    url(resources, "Video"),
                )
            )
    return found


def test_mlbench_has_each_line_of_its_program(shared: Path, archive: Archive) -> None:
    text = seed(shared, "mlbench-2023-program.txt")
    pattern = r"^(\d+:\d+ [AP]M) - (\d+:\d+ [AP]M): +(.+?)\s*$"
    expected = [mlbench_line(*line) for line in re.findall(pattern, text, re.MULTILINE)]
    held = edition(archive, "mlbench-2023")
    found = [
        (start, end, title.casefold(), people_of(held, title))
        for start, end, title, *_ in program_lines(held)
    ]
    assert len(expected) == 14
    assert found == expected


def mlbench_line(start: str, end: str, what: str) -> tuple[str, str, str, list[tuple[str, str]]]:
    quoted = re.search(r'"(.+)"', what)
    title = quoted[1] if quoted else what.split(" - ")[0]
    rest = what.replace(f'"{title}"', "").removeprefix("Invited Talk").removeprefix(title)
    hours = [f"{dt.datetime.strptime(time, '%I:%M %p'):%H:%M}" for time in (start, end)]
    return hours[0], hours[1], title.casefold(), mlbench_people(rest.strip(" -,"))


def mlbench_people(text: str) -> list[tuple[str, str]]:
    """`A, B (X), C (Y)` or `A, X`; what stands in brackets inside a name is a nickname."""
    text = text.replace("(Celine)", "‹Celine›")
    if "(" not in text and "," in text:
        text = re.sub(r", (.+)$", r" (\1)", text)
    people = [
        (name.strip(), affiliation)
        for names, affiliation in re.findall(r"([^()]+)\(([^()]+)\)", text)
        for name in names.strip(" ,").split(",")
    ]
    return [(name.replace("‹", "(").replace("›", ")"), place) for name, place in people]


def people_of(held: Edition, title: str) -> list[tuple[str, str]]:
    return [
        (person.name.full, place_of(person))
        for contribution in held.contributions
        if plain(contribution.title.text()) == title
        for person in contribution.authors
    ]


def test_mlsys_has_the_organizers_and_the_room_of_each_workshop(
    shared: Path, archive: Archive
) -> None:
    text = seed(shared, "mlsys-2023-workshops.txt")
    expected = re.findall(r"^(.+ · .+)\n\n\[ (Room \d+) \]$", text, re.MULTILINE)
    held = edition(archive, "mlsys-2023")
    (session,) = held.program.sessions
    found = [
        (
            " · ".join(person.name.full for person in held.contribution(item.paper).authors),
            item.room,
        )
        for item in session.items
    ]
    assert len(expected) == 8
    assert found == expected
    assert "The workshop begins at 9:50am in Room 240." in text
    items = [item for session in held.program.sessions for item in session.items]
    (snap,) = (item for item in items if item.paper == "snap")
    assert snap.start is not None
    assert (snap.room, f"{snap.start:%H:%M}") == ("Room 240", "09:50")


def test_mlsys_has_the_topics_that_the_workshops_list(shared: Path, archive: Archive) -> None:
    text = seed(shared, "mlsys-2023-workshops.txt")
    items = re.findall(r"^[•-] +((?:.+\n)+?)(?=[•-] |\n|\Z)", text + "\n", re.MULTILINE)
    topics = [" ".join(item.split()).strip(".… ") for item in items]
    listed = [
        " ".join(topic.split())
        for workshop in edition(archive, "mlsys-2023").contributions
        for topic in re.findall(
            r"^- ((?:.+\n?)(?:  .+\n?)*)", workshop.abstract.source, re.MULTILINE
        )
    ]
    wanted = [topic for topic in topics if topic]
    assert len(wanted) == 30
    assert [topic for topic in wanted if topic not in listed] == []
