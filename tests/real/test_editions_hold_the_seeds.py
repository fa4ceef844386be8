"""Every fact of the pages that the bundled editions come from is in the editions.

The pages are read by simple means and compared with the model, part by part; the programs have a
file of their own. Not compared are the organizers' e-mail addresses, which are not published, and
runs of spaces. What was damaged is compared as the edition's README says that it was mended.
"""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from proceedings.model.archive import Archive
from proceedings.model.edition import Edition
from proceedings.model.event import PreviousEdition
from proceedings.model.people import Person
from proceedings.source import read_archive

EDITIONS = Path(__file__).parents[2] / "editions"

MONTHS = "January February March April May June July August September October November December"


@pytest.fixture(scope="module")
def archive() -> Archive:
    return read_archive(EDITIONS)[0]


def seed(shared: Path, name: str) -> str:
    text = (shared / "seeds" / name).read_text("utf-8")
    return text.replace("May 19, 2022", "May 19, 2023")  # the camera-ready deadline


def edition(archive: Archive, id_: str) -> Edition:
    return next(edition for edition in archive.editions if edition.id == id_)


def place_of(person: Person) -> str:
    return " / ".join(affiliation.name for affiliation in person.affiliations)


def members(edition: Edition, committee: str) -> list[tuple[str, str, str]]:
    """Role, name and affiliation of each place on a committee; TBD where it is open."""
    [group] = [group for group in edition.committees if group.name == committee]
    return [
        (member.role, member.person.name.full, place_of(member.person))
        if member.person
        else (member.role, "TBD", "TBD")
        for member in group.members
    ]


def between(text: str, start: str, end: str) -> list[str]:
    """The lines of *text* that say something, from the line *start* to the line *end*."""
    found = [" ".join(line.split()) for line in text.splitlines()]
    first = found.index(start) + 1
    last = found.index(end, first) if end else len(found)
    return [line for line in found[first:last] if line]


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


def test_fastpath_2021_has_the_people_of_its_call(shared: Path, archive: Archive) -> None:
    held = edition(archive, "fastpath-2021")
    text = seed(shared, "fastpath-2021-call.md")
    organizers = rows(text.split("## Organizers")[1].split("## Program Committee")[0])
    assert organizers == [
        ["General Chair", "Erik Altman (IBM)"],
        ["Program Chairs", "Parijat Dube (IBM)"],
        ["", "TBD"],
        ["Publicity Chair", "TBD"],
    ]
    assert members(held, "Organizers") == [
        ("General Chair", "Erik Altman", "IBM"),
        ("Program Chair", "Parijat Dube", "IBM"),
        ("Program Chair", "TBD", "TBD"),
        ("Publicity Chair", "TBD", "TBD"),
    ]
    committee = rows(text.split("## Program Committee")[1])
    assert [["", *row] for row in committee] == [
        list(m) for m in members(held, "Program Committee")
    ]


def test_fastpath_2022_has_the_people_of_its_page(shared: Path, archive: Archive) -> None:
    held = edition(archive, "fastpath-2022")
    text = seed(shared, "fastpath-2022-home.txt")
    organizers: list[str] = []
    for role, name, affiliation in members(held, "Organizers"):
        person = name if name == "TBD" else f"{name} ({affiliation})"
        if organizers and organizers[-1].startswith(role):
            organizers[-1] = organizers[-1].replace(role, f"{role}s", 1) + f", {person}"
        else:
            organizers.append(f"{role} {person}")
    assert organizers == between(text, "Role People", "Program Committee")
    committee = between(text, "PC Member Affiliation", "Invited Speakers")
    speakers = between(text, "Speaker Affiliation", "Previous Editions")
    for name, expected in (("Program Committee", committee), ("Invited Speakers", speakers)):
        assert [f"{person} {place}" for _, person, place in members(held, name)] == expected


def test_mlbench_has_its_committees(shared: Path, archive: Archive) -> None:
    held = edition(archive, "mlbench-2023")
    text = seed(shared, "mlbench-2023-program.txt")
    organizers = between(text, "Organizing Committee", "Program Committee")
    found = [f"{name}, {place}" for _, name, place in members(held, "Organizing Committee")]
    assert found == [re.sub(r" \(\S+@\S+\)$", "", line) for line in organizers]
    committee = between(text, "Program Committee", "")
    assert [f"{n} ({a})" for _, n, a in members(held, "Program Committee")] == committee


@pytest.mark.parametrize(
    ("id_", "name"),
    [
        ("fastpath-2021", "fastpath-2021-call.md"),
        ("fastpath-2021", "fastpath-2021-program.md"),
        ("fastpath-2022", "fastpath-2022-home.txt"),
        ("mlbench-2023", "mlbench-2023-program.txt"),
    ],
    ids=["fastpath-2021 call", "fastpath-2021 program", "fastpath-2022", "mlbench-2023"],
)
def test_every_date_is_there(shared: Path, archive: Archive, id_: str, name: str) -> None:
    months = MONTHS.split()
    pattern = rf"({'|'.join(months)})\s+(\d+), (\d{{4}})"
    expected = {
        dt.date(int(year), months.index(month) + 1, int(day))
        for month, day, year in re.findall(pattern, seed(shared, name))
    }
    held = edition(archive, id_)
    found = {held.event.start, *(date for date, _ in held.news)}
    found |= {key.date for key in held.call.dates if key.date}
    assert expected
    assert expected - found == set()


def test_every_address_is_there(shared: Path) -> None:
    seeds = "\n".join(seed(shared, file.name) for file in sorted((shared / "seeds").iterdir()))
    addresses = set(re.findall(r"https?://[^\s)]+", seeds))
    files = "\n".join(file.read_text("utf-8") for file in EDITIONS.rglob("*.*"))
    held = set(re.findall(r"https?://\S+", files))
    assert len(addresses) == 32
    assert addresses - held == set()


def test_fastpath_2021_has_the_hours_of_both_its_pages(shared: Path, archive: Archive) -> None:
    hours = r"\d+:\d+ am - \d+:\d+ pm|\d+:\d+ - \d+:\d+ UTC"
    call = re.findall(hours, seed(shared, "fastpath-2021-call.md"))
    program = re.findall(hours, seed(shared, "fastpath-2021-program.md"))
    assert (len(call), len(program)) == (2, 2)
    announced = edition(archive, "fastpath-2021").event.hours.replace("–", "-")
    assert [span for span in call + program if span not in announced] == []


def test_fastpath_2021_has_the_topics_of_its_call(shared: Path, archive: Archive) -> None:
    expected = re.findall(r"^- (.+?)\s*$", seed(shared, "fastpath-2021-call.md"), re.MULTILINE)
    assert len(expected) == 14
    topics = [topic.text() for topic in edition(archive, "fastpath-2021").call.topics]
    assert topics == expected


@pytest.mark.parametrize(
    ("id_", "name"),
    [("fastpath-2021", "fastpath-2021-call.md"), ("fastpath-2022", "fastpath-2022-home.txt")],
    ids=["2021", "2022"],
)
def test_fastpath_has_its_earlier_editions(
    shared: Path, archive: Archive, id_: str, name: str
) -> None:
    text = seed(shared, name).split("Previous Editions")[1]
    expected = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    found = [
        sentence(previous, with_link=name.endswith(".md"))
        for previous in edition(archive, id_).previous
    ]
    assert found == expected


def sentence(previous: PreviousEdition, *, with_link: bool) -> str:
    """An earlier edition as the pages write it."""
    name = f"**[{previous.name}]({previous.url})**" if with_link else previous.name
    held = [f"{'a' if what == 'panel' else count} {what}" for what, count in previous.counts]
    listed = re.sub(r", ([^,]+)$", r" and \1", ", ".join(held))
    length = f" {previous.length.capitalize().replace(' ', '-')} with {listed}." if held else ""
    return f"{name} was held in conjunction with {previous.held_with}.{length}"


@pytest.mark.parametrize(
    ("id_", "name", "kinds"),
    [
        ("fastpath-2021", "fastpath-2021-call.md", {"2-4 page extended abstract": (2, 4)}),
        ("fastpath-2022", "fastpath-2022-home.txt", {"2-4 page extended abstract": (2, 4)}),
        (
            "mlbench-2023",
            "mlbench-2023-program.txt",
            {"full papers (8-10 pages)": (8, 10), "short/position papers (4-6 pages)": (4, 6)},
        ),
    ],
    ids=["fastpath-2021", "fastpath-2022", "mlbench-2023"],
)
def test_the_page_limits_are_there(
    shared: Path, archive: Archive, id_: str, name: str, kinds: dict[str, tuple[int, int]]
) -> None:
    text = seed(shared, name)
    assert [words for words in kinds if words not in text] == []
    found = [(kind.min_pages, kind.max_pages) for kind in edition(archive, id_).call.kinds]
    assert found == list(kinds.values())
