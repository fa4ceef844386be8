"""Indico's exports become editions: contributions.json, the HTTP API, and CSV."""

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
from tests.importers.exports import all_text, csv_text, edition_of, fates, run, told


def person(given: str, family: str, **keys: Any) -> dict[str, Any]:
    return {
        "first_name": given,
        "last_name": family,
        "full_name": f"{given} {family}",
        "email": f"{given.lower()}@example.org",
        "affiliation": "CERN",
        "affiliation_link": {"id": 1, "name": "CERN"},
        "is_speaker": False,
        "author_type": "primary",
        **keys,
    }


def contribution(number: int, title: str, start: str, **keys: Any) -> dict[str, Any]:
    """A contribution as contributions.json has it."""
    return {
        "id": 1000 + number,
        "friendly_id": number,
        "title": title,
        "description": f"We say <em>more</em> on {title}.",
        "code": f"TUP{number:02}",
        "abstract_id": None,
        "keywords": ["bugs"],
        "venue_name": "CERN",
        "room_name": "Aula",
        "start_dt": f"2026-06-01T{start}:00+00:00",
        "duration": 1200,
        "session": {"id": 5, "title": "Beams"},
        "session_block": {"id": 50, "title": "Morning", "conveners": [person("Emmy", "Noether")]},
        "track": {"id": 3, "title": "Magnets"},
        "type": {"id": 2, "name": "Oral"},
        "custom_fields": [{"name": "Funding", "value": "EU"}, {"name": "Empty", "value": ""}],
        "persons": [
            person("Ada", "Lovelace"),
            person("Grace", "Hopper", author_type="secondary", is_speaker=True),
        ],
        **keys,
    }


def write(folder: Path, data: Any, name: str = "contributions.json") -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text(json.dumps(data), "utf-8")
    return file


def test_contributions_become_talks_in_their_blocks(tmp_path: Path) -> None:
    data = [
        contribution(1, "On Bugs", "07:00"),
        contribution(2, "On Moths", "09:00"),
        contribution(3, "Poster", "07:00", type={"name": "Poster"}, session=None,
                     session_block=None, room_name="Hall", track=None),
    ]  # fmt: skip
    file = write(tmp_path, data)
    assert recognised(Source.open([file])) == "indico"
    report = run("indico", file)
    edition = edition_of(report)
    assert [
        (s.title.text(), s.room, s.track, s.papers, [c.name.full for c in s.chairs])
        for s in edition.program.sessions
    ] == [
        ("Beams: Morning", "Aula", "Magnets", ("lovelace", "lovelace-moths"), ["Emmy Noether"]),
        ("Hall", "Hall", "", ("lovelace-poster",), []),
    ]
    paper = edition.contribution("lovelace")
    assert [a.name.full for a in paper.authors] == ["Ada Lovelace", "Grace Hopper"]
    assert (paper.kind, paper.abstract.source.strip()) == (Kind.TALK, "We say *more* on On Bugs.")
    assert edition.contribution("lovelace-poster").kind is Kind.POSTER
    item = edition.program.sessions[0].items[0]
    assert [speaker.name.full for speaker in item.speakers] == ["Grace Hopper"]
    assert (f"{item.start:%H:%M}", f"{item.end:%H:%M}") == ("07:00", "07:20")
    assert report.unused == {"custom field Funding": 3}
    assert [said.split(":")[0] for said in told(report)] == ["warning program-zone"]


def test_no_address_leaks(tmp_path: Path) -> None:
    report = run("indico", write(tmp_path, [contribution(1, "On Bugs", "07:00")]))
    assert "@" not in all_text(report.target) + "".join(report.table())


def api(**keys: Any) -> dict[str, Any]:
    """The answer of the HTTP API."""
    moment = {"date": "2026-06-01", "time": "09:00:00", "tz": "Europe/Zurich"}
    one = {
        "_type": "Contribution",
        "id": "1",
        "db_id": 1001,
        "title": "On Bugs",
        "description": "Short.",
        "speakers": [{"first_name": "Ada", "last_name": "Lovelace", "fullName": "LOVELACE, Ada",
                      "affiliation": "London", "emailHash": "abc"}],
        "primaryauthors": [],
        "coauthors": [],
        "startDate": moment,
        "endDate": moment,
        "duration": 20,
        "room": "Aula",
        "session": "Beams",
        "track": None,
        "type": "Keynote talk",
        "material": [{"title": "Slides", "resources": [
            {"name": "bugs.pdf", "url": "https://indico.example.org/bugs.pdf"}]}],
        "folders": [{"title": "", "attachments": [
            {"title": "Code", "download_url": "https://indico.example.org/code.zip"}]}],
        **keys,
    }  # fmt: skip
    event = {
        "title": "Workshop on Tests 2026",
        "startDate": moment,
        "endDate": {**moment, "date": "2026-06-03"},
        "timezone": "Europe/Zurich",
        "location": "CERN",
        "url": "https://indico.example.org/event/1",
        "contributions": [one],
    }
    return {"count": 1, "results": [event]}


def test_the_api_says_what_the_event_is(tmp_path: Path) -> None:
    report = run("indico", write(tmp_path, api(), "1.json"))
    edition = edition_of(report)
    event = edition.event
    assert (event.name, event.short, event.place, event.timezone.key, str(event.end)) == (
        "Workshop on Tests", "Workshop on Tests 2026", "CERN", "Europe/Zurich", "2026-06-03",
    )  # fmt: skip
    paper = edition.contribution("lovelace")
    assert (paper.kind, [(r.label, r.url) for r in paper.resources]) == (
        Kind.KEYNOTE,
        [("Slides", "https://indico.example.org/bugs.pdf"),
         ("Code", "https://indico.example.org/code.zip")],
    )  # fmt: skip
    (session,) = edition.program.sessions
    assert session.start is not None
    assert session.start.isoformat() == "2026-06-01T09:00:00+02:00"
    assert report.unused == {"endDate": 1, "persons.emailHash": 1}
    assert told(report) == []


def test_sessions_of_the_api_hold_their_contributions(tmp_path: Path) -> None:
    data = api()
    event = data["results"][0]
    one = event.pop("contributions")[0]
    event["sessions"] = [
        {"title": "Magnets", "conveners": [person("Emmy", "Noether")],
         "contributions": [{**one, "session": ""}]},
    ]  # fmt: skip
    (session,) = edition_of(run("indico", write(tmp_path, data))).program.sessions
    assert (session.title.text(), [c.name.full for c in session.chairs]) == (
        "Magnets", ["Emmy Noether"],
    )  # fmt: skip


def test_times_in_utc_stand_on_the_clock_of_the_api(tmp_path: Path) -> None:
    folder = tmp_path / "export"
    write(folder, [contribution(9, "Other", "07:00")])
    write(folder, api(), "api.json")
    report = run("indico", folder)
    edition = edition_of(report)
    assert told(report) == []
    items = {i.paper: i.start for s in edition.program.sessions for i in s.items}
    assert {f"{start:%H:%M %z}" for start in items.values() if start} == {"09:00 +0200"}


COLUMNS = (
    "Id,Title,Description,Date,Duration,Type,Session,Track,Presenters,Presenters (affiliation),"
    "Presenters (email),Materials,Program Code,Authors,Authors (affiliation),Authors (email),"
    "Co-Authors,Co-Authors (affiliation),Co-Authors (email),Board number,Keywords"
).split(",")


def test_the_table_says_the_same(tmp_path: Path) -> None:
    row = [
        "1", "On Bugs", "Short.", "2026-06-01T09:00:00+02:00", "0:20:00", "Oral", "Beams",
        "Magnets", "Grace Hopper", "Navy", "g@example.org", "https://example.org/slides.pdf",
        "TUP01", "Ada Lovelace; Emmy Noether", "London; Göttingen", "a@example.org;", "", "", "",
        "12", "bugs; moths",
    ]  # fmt: skip
    file = tmp_path / "contributions.csv"
    file.write_text(csv_text([COLUMNS, row]), "utf-8-sig")
    assert recognised(Source.open([file])) == "indico"
    report = run("indico", file)
    edition = edition_of(report)
    paper = edition.contribution("lovelace")
    assert [(a.name.full, a.affiliations[0].name) for a in paper.authors] == [
        ("Ada Lovelace", "London"), ("Emmy Noether", "Göttingen"),
    ]  # fmt: skip
    assert (paper.keywords, paper.note.text()) == (("bugs", "moths"), "Board 12.")
    (session,) = edition.program.sessions
    assert [s.name.full for s in session.items[0].speakers] == ["Grace Hopper"]
    assert report.unused == {}
    assert "@" not in all_text(report.target)


def test_what_is_listed_twice_or_has_no_title_is_left_out(tmp_path: Path) -> None:
    one = contribution(1, "On Bugs", "07:00")
    report = run("indico", write(tmp_path, [one, one, {**one, "title": ""}, "text"]))
    assert [row.reason for row in report.left_out] == [
        "it is listed at contributions.json, 1 already",
        "it has no title",
        "it is no contribution",
    ]
    assert set(fates(report).values()) >= {"(it has no title)"}


def test_a_file_without_contributions_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="has no JSON with"):
        run("indico", write(tmp_path, {"a": 1}))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 10**9) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=6,
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(key=st.sampled_from(sorted(contribution(1, "A", "07:00"))), value=JSON)
def test_any_value_of_any_key_is_read_or_told(tmp_path: Path, key: str, value: Any) -> None:
    one = {**contribution(1, "A", "07:00"), key: value}
    with suppress(SourceError):
        assert len(run("indico", write(tmp_path, [one, value])).rows) == 2


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(place=st.integers(0, 2000), byte=st.integers(0, 255))
def test_a_flipped_byte_is_no_traceback(tmp_path: Path, place: int, byte: int) -> None:
    data = bytearray(json.dumps(api()).encode())
    data[place % len(data)] = byte
    file = tmp_path / "api.json"
    file.write_bytes(data)
    with suppress(SourceError):
        run("indico", file)
