"""The bundled editions are whole, and say of each other what is true."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from proceedings.model.archive import Archive
from proceedings.model.contribution import Kind
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity
from proceedings.source import read_archive

EDITIONS = Path(__file__).parents[2] / "editions"
IDS = ["fastpath-2021", "fastpath-2022", "mlbench-2023", "mlsys-2023"]


@pytest.fixture(scope="module")
def reading() -> tuple[Archive, list[Finding]]:
    return read_archive(EDITIONS)


@pytest.fixture(scope="module")
def archive(reading: tuple[Archive, list[Finding]]) -> Archive:
    return reading[0]


def edition(archive: Archive, id_: str) -> Edition:
    return next(edition for edition in archive.editions if edition.id == id_)


def lines(edition: Edition) -> list[tuple[dt.datetime | None, dt.datetime | None]]:
    """The times of all lines of the program: its items, and its breaks."""
    return [
        (line.start, line.end)
        for session in edition.program.sessions
        for line in (session.items or [session])
    ]


def test_only_open_places_and_missing_pdfs_are_noted(
    reading: tuple[Archive, list[Finding]],
) -> None:
    findings = reading[1]
    assert [str(f) for f in findings if f.severity > Severity.NOTE] == []
    assert [(f.edition, f.message) for f in findings] == [
        ("fastpath-2021", "Organizers: 2 to be determined"),
        ("fastpath-2021", "Program Committee: 1 to be determined"),
        ("fastpath-2022", "Organizers: 1 to be determined"),
        *(
            ("mlbench-2023", "the paper has no PDF; a page is typeset in its place")
            for _ in range(3)
        ),
    ]


def test_the_archive_lists_its_editions_by_series(archive: Archive) -> None:
    assert [(name, [e.id for e in group]) for name, group in archive.series()] == [
        ("MLSys", ["mlsys-2023"]),
        ("MLBench", ["mlbench-2023"]),
        ("FastPath", ["fastpath-2022", "fastpath-2021"]),
    ]


@pytest.mark.parametrize(
    ("id_", "counts"),
    [
        ("fastpath-2021", {Kind.INVITED: 7}),
        ("fastpath-2022", {}),
        ("mlbench-2023", {Kind.INVITED: 5, Kind.PAPER: 3, Kind.PANEL: 1}),
        ("mlsys-2023", {Kind.WORKSHOP: 8}),
    ],
    ids=IDS,
)
def test_it_holds_as_many_contributions_of_each_kind(
    archive: Archive, id_: str, counts: dict[Kind, int]
) -> None:
    kinds = [contribution.kind for contribution in edition(archive, id_).contributions]
    assert {kind: kinds.count(kind) for kind in kinds} == counts


@pytest.mark.parametrize("id_", IDS)
def test_every_contribution_stands_in_the_program_once(archive: Archive, id_: str) -> None:
    found = edition(archive, id_)
    scheduled = [paper for session in found.program.sessions for paper in session.papers]
    assert scheduled == [contribution.id for contribution in found.contributions]


@pytest.mark.parametrize("id_", IDS)
def test_its_front_page_has_its_name(archive: Archive, id_: str) -> None:
    found = edition(archive, id_)
    assert [(page.id, page.title) for page in found.pages] == [("index", found.event.short)]


@pytest.mark.parametrize("id_", IDS)
def test_its_sources_are_noted_beside_it(id_: str) -> None:
    notes = (EDITIONS / id_ / "README.md").read_text("utf-8")
    assert notes.startswith(f"# Where the facts of {id_} come from\n")
    assert "## What was mended\n" in notes


def test_the_archive_has_a_front_page() -> None:
    text = (EDITIONS / "index.md").read_text("utf-8")
    assert text.startswith("# Workshops on Machine Learning Systems\n\n")


@pytest.mark.parametrize(
    ("id_", "start", "end"),
    [
        ("fastpath-2021", "2021-03-28T14:50+00:00", "2021-03-28T20:30+00:00"),
        ("mlbench-2023", "2023-06-08T12:00+00:00", "2023-06-08T20:40+00:00"),
    ],
)
def test_each_line_of_the_day_begins_where_the_one_before_ends(
    archive: Archive, id_: str, start: str, end: str
) -> None:
    times = lines(edition(archive, id_))
    assert times[0][0] == dt.datetime.fromisoformat(start)
    assert times[-1][1] == dt.datetime.fromisoformat(end)
    assert [end for _, end in times[:-1]] == [start for start, _ in times[1:]]


def test_mlbench_and_its_workshop_at_mlsys_point_at_each_other(archive: Archive) -> None:
    [there] = edition(archive, "mlbench-2023").related
    workshop = edition(archive, there.edition).contribution(there.paper)
    assert (there.edition, workshop.id) == ("mlsys-2023", "mlbench")
    [back] = workshop.related
    assert (back.edition, back.paper) == ("mlbench-2023", "")


def test_mlbench_and_its_workshop_at_mlsys_have_the_same_organizers(archive: Archive) -> None:
    [committee] = [
        group
        for group in edition(archive, "mlbench-2023").committees
        if group.name == "Organizing Committee"
    ]
    workshop = edition(archive, "mlsys-2023").contribution("mlbench")
    organizers = [member.person.identity for member in committee.members if member.person]
    assert organizers == [person.identity for person in workshop.authors]


def test_the_earlier_fastpath_is_found_in_this_archive(archive: Archive) -> None:
    first = edition(archive, "fastpath-2022").previous[0]
    assert (first.name, first.edition) == ("FastPath 2021", "fastpath-2021")
    older = edition(archive, "fastpath-2022").previous[1:]
    assert older == edition(archive, "fastpath-2021").previous


def test_talks_have_no_abstract_that_their_speakers_did_not_write(archive: Archive) -> None:
    bodies = {
        id_: [bool(contribution.abstract) for contribution in edition(archive, id_).contributions]
        for id_ in IDS
    }
    assert bodies == {
        "fastpath-2021": [False] * 7,
        "fastpath-2022": [],
        "mlbench-2023": [False] * 9,
        "mlsys-2023": [True] * 8,
    }


def test_no_file_holds_an_e_mail_address() -> None:
    texts = [
        file.read_text("utf-8")
        for file in sorted(EDITIONS.rglob("*"))
        if file.suffix in (".md", ".yml")
    ]
    assert len(texts) > 30
    assert [address for text in texts for address in re.findall(r"\S+@\w\S*\.\w+", text)] == []
