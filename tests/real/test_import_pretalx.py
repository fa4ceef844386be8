"""Two schedules as they were published: a camp of frab's (79 events), a demo of pretalx's (36)."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from proceedings.importers.report import SourceError
from proceedings.model.contribution import Kind
from proceedings.model.findings import Severity
from tests.importers.exports import edition_of, run, told
from tests.real.builds import built

NAMES = ("frab-camp2019", "pretalx-democon")


def copied(shared: Path, folder: Path, name: str) -> Path:
    file = folder / f"{name}.json"
    file.write_bytes((shared / f"samples/pretalx/{name}.json").read_bytes())
    return file


@pytest.mark.parametrize(("name", "count"), list(zip(NAMES, (79, 36), strict=True)))
def test_every_event_is_taken_with_its_times(
    shared: Path, tmp_path: Path, name: str, count: int
) -> None:
    file = copied(shared, tmp_path, name)
    days = json.loads(file.read_text())["schedule"]["conference"]["days"]
    starts = sorted(
        (event["room"], event["date"])
        for day in days
        for room in day["rooms"].values()
        for event in room
    )
    report = run("pretalx", file)
    edition = edition_of(report)
    items = [
        (item.room or session.room, item.start)
        for session in edition.program.sessions
        for item in session.items
    ]
    assert (len(report.rows), len(report.taken)) == (count, count)
    assert sorted((room, start.isoformat()) for room, start in items if start) == starts


def test_the_camp_has_its_languages_files_and_tracks(shared: Path, tmp_path: Path) -> None:
    report = run("pretalx", copied(shared, tmp_path, "frab-camp2019"))
    edition = edition_of(report)
    papers = edition.contributions
    assert [paper.language for paper in papers].count("de") == 24
    assert {paper.kind for paper in papers} == {Kind.TALK}
    assert len({session.track for session in edition.program.sessions}) == 7
    assert sum(len(paper.resources) for paper in papers) == 64
    assert (report.unused, told(report)) == ({"logo": 28, "url": 79}, [])


def test_the_demo_has_biographies_and_a_zone_of_its_own(shared: Path, tmp_path: Path) -> None:
    report = run("pretalx", copied(shared, tmp_path, "pretalx-democon"))
    edition = edition_of(report)
    assert edition.event.timezone.key == "Etc/GMT-1"
    assert [p.kind for p in edition.contributions].count(Kind.WORKSHOP) == 9
    assert (report.target / "speakers.md").read_text("utf-8").count("\n## ") == 27
    assert [f.code for f in report.findings if f.severity > Severity.NOTE] == [
        "program-zone",
        "event-unknown",
    ]


def test_a_schedule_builds_into_a_site(shared: Path, tmp_path: Path) -> None:
    schedule = shared / "samples/pretalx/pretalx-democon.json"
    site = built(tmp_path, schedule, "democon-2020", "--only", "site")
    page = (site / "democon-2020/program.html").read_text("utf-8")
    assert page.count("Gray Room") > 1
    assert "Tan Room" in page


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(name=st.sampled_from(NAMES), place=st.integers(0, 10**6), byte=st.integers(0, 255))
def test_a_flipped_byte_is_no_traceback(
    shared: Path, tmp_path: Path, name: str, place: int, byte: int
) -> None:
    file = copied(shared, tmp_path, name)
    data = bytearray(file.read_bytes())
    data[place % len(data)] = byte
    file.write_bytes(data)
    with suppress(SourceError):
        run("pretalx", file)
