"""Schedules of pretalx and frab become editions, as JSON and as XML, in old forms and new."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from proceedings.importers.formats import recognised
from proceedings.importers.reading.source import Source
from proceedings.importers.report import SourceError
from proceedings.model.contribution import Kind
from tests.importers.exports import all_text, edition_of, fates, run, told


def event(code: str, title: str, start: str, **keys: Any) -> dict[str, Any]:
    """An event as pretalx has written it since 2023."""
    return {
        "guid": f"guid-{code}",
        "code": code,
        "id": 7,
        "date": f"2026-06-01T{start}:00+02:00",
        "start": start,
        "duration": "00:30",
        "room": "Aula",
        "slug": f"wot-{code}",
        "url": f"https://example.org/{code}",
        "title": title,
        "subtitle": "",
        "track": "Bugs",
        "type": "Talk",
        "language": "en",
        "abstract": f"Short on {title}.",
        "description": "",
        "do_not_record": False,
        "persons": [
            {"code": "P1", "name": "Grace Hopper", "avatar": None,
             "biography": "Found a **moth**.", "public_name": "Grace Hopper"},
        ],
        "links": [],
        "attachments": [],
        **keys,
    }  # fmt: skip


def schedule(rooms: dict[str, list[Any]], zone: str = "Europe/Brussels") -> dict[str, Any]:
    day = {"index": 1, "date": "2026-06-01", "rooms": rooms}
    conference = {
        "acronym": "wot",
        "title": "Workshop on Tests 2026",
        "start": "2026-06-01",
        "end": "2026-06-02",
        "time_zone_name": zone,
        "days": [day],
    }
    return {"schedule": {"version": "1", "base_url": "https://example.org/wot/",
                         "conference": conference}}  # fmt: skip


def write(folder: Path, data: Any) -> Path:
    file = folder / "schedule.json"
    file.write_text(json.dumps(data), "utf-8")
    return file


def test_a_schedule_becomes_an_edition_with_parallel_sessions(tmp_path: Path) -> None:
    rooms = {
        "Aula": [event("A", "On Bugs", "09:00"), event("B", "On Moths", "09:30")],
        "Loft": [event("C", "On Tape", "09:00", room="Loft", track="Tape")],
    }
    report = run("pretalx", write(tmp_path, schedule(rooms)))
    edition = edition_of(report)
    assert [
        (s.title.text(), s.room, s.track, len(s.papers), f"{s.start:%H:%M}", f"{s.end:%H:%M}")
        for s in edition.program.sessions
    ] == [
        ("Bugs", "Aula", "Bugs", 2, "09:00", "10:00"),
        ("Tape", "Loft", "Tape", 1, "09:00", "09:30"),
    ]
    event_ = edition.event
    assert (event_.name, event_.short, event_.timezone.key) == (
        "Workshop on Tests", "Workshop on Tests 2026", "Europe/Brussels",
    )  # fmt: skip
    assert (len(report.rows), len(report.taken)) == (3, 3)
    assert report.unused == {"url": 3}
    assert told(report) == []


def test_biographies_are_a_page_and_each_stands_once(tmp_path: Path) -> None:
    rooms = {"Aula": [event("A", "On Bugs", "09:00"), event("B", "On Moths", "09:30")]}
    report = run("pretalx", write(tmp_path, schedule(rooms)))
    text = (report.target / "speakers.md").read_text("utf-8")
    assert text == "# Speakers\n\n## Grace Hopper\n\nFound a **moth**.\n"


def test_what_is_said_of_a_talk_comes_along(tmp_path: Path) -> None:
    rich = event(
        "A", "Why *p* costs $5", "09:00",
        type={"en": "Workshop", "de": "Werkstatt"}, language="de-formal", do_not_record=True,
        subtitle="A story", description="# More\n\n{{ not a template }}\n\n- one\n- two",
        attachments=[{"title": "Slides", "url": "/media/a.pdf", "type": "related"}],
        links=[{"title": "", "url": "https://media.ccc.de/v/x"}],
    )  # fmt: skip
    other = event("B", "On Moths", "09:30")
    third = event("C", "On Tape", "10:00")
    report = run("pretalx", write(tmp_path, schedule({"Aula": [rich, other, third]})))
    paper = edition_of(report).contribution("hopper")
    assert (paper.title.text(), paper.subtitle.text()) == ("Why *p* costs $5", "A story")
    assert (paper.kind, paper.language, paper.note.text()) == (Kind.WORKSHOP, "de", "Not recorded.")
    assert [(r.label, r.url) for r in paper.resources] == [
        ("Slides", "https://example.org/media/a.pdf"),
        ("Video", "https://media.ccc.de/v/x"),
    ]
    assert "{{ not a template }}" in paper.abstract.text()


def test_breaks_repeats_and_bare_lines_are_told_apart(tmp_path: Path) -> None:
    rooms = {
        "Aula": [
            event("A", "On Bugs", "09:00"),
            event("L", "Lunch break", "12:00", persons=[], abstract=""),
            event("O", "Opening", "08:30", persons=[], abstract=""),
            event("A", "On Bugs", "14:00"),
            event("A", "On Bugs", "14:00"),
            event("N", " ", "15:00"),
        ],
        "Loft": [event("L", "Lunch break", "12:00", persons=[], abstract="", room="Loft")],
    }
    report = run("pretalx", write(tmp_path, schedule(rooms)))
    edition = edition_of(report)
    assert [(s.title.text(), s.is_break, s.room) for s in edition.program.sessions] == [
        ("Bugs", False, "Aula"), ("Lunch break", True, ""), ("Bugs", False, "Aula"),
    ]  # fmt: skip
    assert len(edition.contributions) == 1
    assert [row.reason for row in report.left_out] == [
        "it is listed at that time already", "it has no title",
    ]  # fmt: skip


def test_the_hours_are_those_of_the_export_where_its_zone_is_another(tmp_path: Path) -> None:
    report = run("pretalx", write(tmp_path, schedule({"Aula": [event("A", "B", "09:00")]}, "UTC")))
    (session,) = edition_of(report).program.sessions
    assert session.start is not None
    assert session.start.isoformat() == "2026-06-01T09:00:00+02:00"
    assert told(report) == [
        'warning program-zone: the time zone is said to be "UTC", but the hours are those of '
        "Etc/GMT-2, which was taken"
    ]


def test_what_runs_after_midnight_is_on_its_own_day(tmp_path: Path) -> None:
    late = event("B", "Late", "00:15", date="2026-06-02T00:15:00+02:00")
    rooms = {"Aula": [event("A", "Night", "23:30"), late]}
    report = run("pretalx", write(tmp_path, schedule(rooms)))
    items = [item for s in edition_of(report).program.sessions for item in s.items]
    assert [f"{item.start:%d %H:%M}" for item in items] == ["01 23:30", "02 00:15"]


def test_a_talk_without_a_time_stays(tmp_path: Path) -> None:
    lost = event("A", "Lost", "09:00", date="soon", duration="long")
    report = run("pretalx", write(tmp_path, schedule({"Aula": [lost]})))
    assert len(edition_of(report).contributions) == 1
    assert told(report) == [
        'warning program-time: schedule.json, day 1, Aula, 09:00: "Lost" has no time that can be '
        "read; it stands at the end"
    ]


def test_a_later_schedule_keeps_the_ids(tmp_path: Path) -> None:
    first, second = event("A", "On Bugs", "09:00"), event("B", "On Moths", "09:30")
    run("pretalx", write(tmp_path, schedule({"Aula": [first, second]})))
    again = run("pretalx", write(tmp_path, schedule({"Aula": [second, {**first, "title": "New"}]})))
    assert fates(again) == {"guid-B On Moths": "hopper-moths", "guid-A New": "hopper"}


FRAB = """<?xml version="1.0" encoding="utf-8"?>
<schedule>
 <version>1</version>
 <conference><title>Workshop on Tests 2026</title><acronym>wot</acronym>
  <start>2026-06-01</start><end>2026-06-01</end><days>1</days>
  <base_url>https://example.org/wot/</base_url><time_zone_name>Europe/Brussels</time_zone_name>
 </conference>
 <day index="1" date="2026-06-01">
  <room name="Aula" guid="r1">
   <event guid="guid-A" id="7" code="A">
    <date>2026-06-01T09:00:00+02:00</date><start>09:00</start><duration>00:30</duration>
    <room>Aula</room><slug>wot-7</slug>
    <recording><license>CC-BY</license><optout>true</optout></recording>
    <title>On Bugs</title><subtitle/><track>Bugs</track><type>lecture</type>
    <language>en</language><abstract>Short.</abstract><description/>
    <persons><person id="1" code="P1">Grace Hopper</person><person id="2">Ada</person></persons>
    <links><link href="https://example.org/code">Code</link></links>
    <attachments><attachment href="/a.pdf">Slides</attachment></attachments>
    <video_download_url>https://example.org/v.mp4</video_download_url>
   </event>
  </room>
 </day>
</schedule>
"""


def test_frabs_xml_says_the_same(tmp_path: Path) -> None:
    file = tmp_path / "schedule.xml"
    file.write_text(FRAB, "utf-8")
    assert recognised(Source.open([file])) == "pretalx"
    report = run("pretalx", file)
    paper = edition_of(report).contribution("hopper")
    assert [author.name.full for author in paper.authors] == ["Grace Hopper", "Ada"]
    assert (paper.kind, paper.note.text()) == (Kind.TALK, "Not recorded.")
    assert [(r.label, r.url) for r in paper.resources] == [
        ("Slides", "https://example.org/a.pdf"),
        ("Video", "https://example.org/v.mp4"),
        ("Code", "https://example.org/code"),
    ]
    assert report.unused == {"recording_license": 1}


def test_no_address_of_a_speaker_leaks(tmp_path: Path) -> None:
    person = {"public_name": "Grace", "email": "grace@example.org", "answers": [1]}
    file = write(tmp_path, schedule({"Aula": [event("A", "B", "09:00", persons=[person])]}))
    report = run("pretalx", file)
    assert "@" not in all_text(report.target) + "".join(report.table())
    assert report.unused == {"persons.answers": 1, "persons.email": 1, "url": 1}


def test_a_file_without_a_schedule_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="has no JSON with"):
        run("pretalx", write(tmp_path, {"talks": []}))
    with pytest.raises(SourceError, match="has no days"):
        run("pretalx", write(tmp_path, {"schedule": {"conference": {"days": 3}}}))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 10**6) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=6,
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(key=st.sampled_from(sorted(event("A", "B", "09:00"))), value=JSON)
def test_any_value_of_any_key_is_read_or_told(tmp_path: Path, key: str, value: Any) -> None:
    one = {**event("A", "B", "09:00"), key: value}
    report = run("pretalx", write(tmp_path, schedule({"Aula": [one, value]})))
    assert len(report.rows) in (1, 2)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(place=st.integers(0, 2000), byte=st.integers(0, 255), is_xml=st.booleans())
def test_a_flipped_byte_is_no_traceback(
    tmp_path: Path, place: int, byte: int, is_xml: bool
) -> None:
    text = FRAB if is_xml else json.dumps(schedule({"Aula": [event("A", "B", "09:00")]}))
    data = bytearray(text.encode())
    data[place % len(data)] = byte
    file = tmp_path / ("schedule.xml" if is_xml else "schedule.json")
    file.write_bytes(data)
    with suppress(SourceError):
        run("pretalx", file)
