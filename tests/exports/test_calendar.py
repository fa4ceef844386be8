"""The calendar files, read back by two libraries that share no code."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import pytest
from ical.calendar import Calendar as OtherCalendar
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar
from icalendar.cal import Component

from proceedings.exports import calendar
from proceedings.exports.calendar_entries import entries
from proceedings.model.contribution import Notice
from proceedings.model.edition import Edition
from proceedings.source import read_archive

BUNDLED = Path(__file__).parents[2] / "editions"
UTC = dt.UTC

EDITION = """
    event:
      name: Workshop on Edges
      short: Edges 2026
      start: 2026-10-24
      end: 2026-10-26
      timezone: Europe/Berlin
      place: Ghent, Belgium
    volume: {date: 2026-12-01}
    """
PROGRAM = """
    sessions:
      - title: Opening
        date: 2026-10-24
        items:
          - {title: "Welcome, all; and \\\\ more", start: 9:00, speakers: [Ada Lovelace (London)], speakers_label: Chair}
          - {title: Rules, start: 9:30}
          - {paper: late, start: 10:00, end: 10:20}
      - {title: Coffee, kind: break, start: 10:20, end: 11:00, room: Foyer}
      - {title: Reception, start: 19:00, end: 21:00, room: Town hall}
      - title: Night
        id: night
        start: 22:00
        end: 4:00
        room: Aula
        track: Dark things
        chairs: [Kurt Gödel]
        items:
          - {title: Over midnight, start: 23:30, end: 0:30}
          - {title: Through the change, start: 1:30, end: 3:30}
          - {title: After it, start: 3:30, end: 4:00}
          - {paper: late, start: 22:00, end: 22:30, room: Cellar}
      - title: Posters
        date: 2026-10-25
        start: 10:00
        end: 12:00
        items: [one, {paper: two, room: Hall}]
      - title: Excursion
        date: 2026-10-26
      - title: Discussion
        items:
          - {title: Discussion, start: 15:00}
          - {title: Discussion, start: 15:00, room: Elsewhere}
    """
PAPER = """
    ---
    title: {title}
    authors: [Emmy Noether (Göttingen), Alan Turing]
    ---
    {abstract}
    """


@pytest.fixture
def edition(write: Callable[[dict[str, str]], Path]) -> Edition:
    """An edition with what is hard to say in a calendar."""
    papers = {"late": "A late *paper*", "one": "One", "two": "Two"}
    files = {
        f"edges-2026/papers/{name}.md": dedent(PAPER).format(title=title, abstract="Words. " * 90)
        for name, title in papers.items()
    }
    files |= {"edges-2026/edition.yml": EDITION, "edges-2026/program.yml": PROGRAM}
    folder = write({"archive.yml": "title: Edges\nbase_url: https://edges.example/a/\n", **files})
    archive, findings = read_archive(folder)
    assert [f for f in findings if f.file and f.file.name == "program.yml"] == []
    return archive.editions[0]


def texts(edition: Edition) -> dict[str, str]:
    return {file.path: file.text() for file in calendar.files(edition)}


def read(text: str) -> list[Component]:
    return list(Calendar.from_ical(text).walk("VEVENT"))


def spans(text: str) -> list[tuple[str, str, str]]:
    """Title, start and end of each event, in UTC."""
    return [(str(e["SUMMARY"]), f"{e.decoded('DTSTART'):%d %H:%M}", _end(e)) for e in read(text)]


def _end(event: Component) -> str:
    return f"{event.decoded('DTEND'):%d %H:%M}" if "DTEND" in event else ""


def test_every_item_with_a_time_is_an_event_at_its_moment(edition: Edition) -> None:
    assert spans(texts(edition)["program.ics"]) == [
        ("Welcome, all; and \\ more", "24 07:00", "24 07:30"),
        ("Rules", "24 07:30", "24 08:00"),
        ("A late paper", "24 08:00", "24 08:20"),
        ("Coffee", "24 08:20", "24 09:00"),
        ("Reception", "24 17:00", "24 19:00"),
        ("Over midnight", "24 21:30", "24 22:30"),
        ("Through the change", "24 23:30", "25 02:30"),
        ("After it", "25 02:30", "25 03:00"),
        ("A late paper", "24 20:00", "24 20:30"),
        ("Posters", "25 09:00", "25 11:00"),
        ("Discussion", "26 14:00", ""),
        ("Discussion", "26 14:00", ""),
        ("Excursion", "26 00:00", ""),
    ]


def test_the_night_on_which_clocks_are_put_forward_is_an_hour_shorter(edition: Edition) -> None:
    zone = edition.event.timezone
    (session,) = (s for s in edition.program.sessions if s.id == "night")
    start = dt.datetime(2026, 3, 29, 1, 30, tzinfo=zone)
    item = replace(session.items[1], start=start, end=start.replace(hour=3))
    spring = replace(session, items=(item,), day=start.date())
    changed = replace(edition, program=replace(edition.program, sessions=(spring,)))
    assert spans(texts(changed)["program.ics"]) == [("Through the change", "29 00:30", "29 01:30")]


def test_there_is_a_file_for_each_day_session_and_item(edition: Edition) -> None:
    assert sorted(texts(edition)) == [
        "papers/late.ics",
        "program.ics",
        "program/2026-10-24.ics",
        "program/2026-10-25.ics",
        "program/2026-10-26.ics",
        "program/discussion.ics",
        "program/discussion/discussion-2.ics",
        "program/discussion/discussion.ics",
        "program/excursion.ics",
        "program/night.ics",
        "program/night/after-it.ics",
        "program/night/over-midnight.ics",
        "program/night/through-the-change.ics",
        "program/opening.ics",
        "program/opening/rules.ics",
        "program/opening/welcome-all-and-more.ics",
        "program/posters.ics",
        "program/reception.ics",
    ]


def test_what_ends_after_midnight_stays_with_the_day_it_stands_under(edition: Edition) -> None:
    titles = [title for title, _, _ in spans(texts(edition)["program/2026-10-24.ics"])]
    assert titles[5:8] == ["Over midnight", "Through the change", "After it"]


def test_a_contribution_that_is_given_twice_has_both_in_its_file(edition: Edition) -> None:
    first, second = read(texts(edition)["papers/late.ics"])
    assert (first["LOCATION"], second["LOCATION"]) == ("Ghent, Belgium", "Cellar, Ghent, Belgium")
    assert f"{first['UID']}-2" == str(second["UID"])


def test_an_event_says_where_who_and_what_the_clock_shows_there(edition: Edition) -> None:
    event = read(texts(edition)["program/night/over-midnight.ics"])[0]
    assert event["LOCATION"] == "Aula, Ghent, Belgium"
    assert event["CATEGORIES"].to_ical() == b"Dark things"
    assert event["URL"] == "https://edges.example/a/edges-2026/program.html#night"
    assert str(event["DESCRIPTION"]).splitlines() == [
        "Night",
        "Chair: Kurt Gödel",
        "Saturday 24 October 2026, 23:30–00:30 (Europe/Berlin)",
        "",
        "https://edges.example/a/edges-2026/program.html#night",
    ]


def test_the_file_of_a_paper_has_the_first_lines_of_its_abstract(edition: Edition) -> None:
    event = read(texts(edition)["papers/late.ics"])[0]
    people, _, *rest = str(event["DESCRIPTION"]).split("\n")
    assert people == "Emmy Noether (Göttingen), Alan Turing"
    assert rest[3].startswith("Words. Words.")
    assert rest[3].endswith("Words. …")
    assert len(rest[3]) <= 402
    assert rest[-1] == event["URL"] == "https://edges.example/a/edges-2026/papers/late.html"


def test_items_without_a_time_stand_in_the_event_of_their_session(edition: Edition) -> None:
    event = read(texts(edition)["program/posters.ics"])[0]
    lines = str(event["DESCRIPTION"]).splitlines()
    assert lines[2:4] == [
        "One – Emmy Noether, Alan Turing",
        "Two – Emmy Noether, Alan Turing – Hall",
    ]


def test_a_session_with_but_a_day_is_an_event_of_that_day_that_takes_no_time(
    edition: Edition,
) -> None:
    event = read(texts(edition)["program/excursion.ics"])[0]
    assert event.decoded("DTSTART") == dt.date(2026, 10, 26)
    assert "DTEND" not in event
    assert event["TRANSP"] == "TRANSPARENT"


def test_a_break_takes_no_time_and_has_no_file(edition: Edition) -> None:
    found = {str(e["SUMMARY"]): str(e["TRANSP"]) for e in read(texts(edition)["program.ics"])}
    assert (found["Coffee"], found["Reception"]) == ("TRANSPARENT", "OPAQUE")
    assert not any("coffee" in path for path in texts(edition))


def test_an_event_is_the_same_in_every_file(edition: Edition) -> None:
    written = texts(edition)
    in_program = {str(e["UID"]): e.to_ical() for e in read(written["program.ics"])}
    assert len(in_program) == 13
    for path, text in written.items():
        for event in read(text):
            other = in_program[str(event["UID"])]
            assert path.startswith("papers/") or event.to_ical() == other


def test_uids_are_known_before_the_program_is_and_name_no_host(edition: Edition) -> None:
    uid = read(texts(edition)["papers/late.ics"])[0]["UID"]
    assert (
        uid == calendar.uid_prefix(edition) + "papers/late" == "256899776496/edges-2026/papers/late"
    )
    moved = replace(
        edition, program=replace(edition.program, sessions=edition.program.sessions[1:])
    )
    assert read(texts(moved)["papers/late.ics"])[0]["UID"] == uid
    elsewhere = replace(edition, base_url="https://other.example/")
    assert read(texts(elsewhere)["papers/late.ics"])[0]["UID"] != uid


def test_the_date_of_the_volume_and_not_the_clock_is_the_stamp(edition: Edition) -> None:
    stamps = {e.decoded("DTSTAMP") for e in read(texts(edition)["program.ics"])}
    assert stamps == {dt.datetime(2026, 12, 1, tzinfo=UTC)}


def test_calendars_have_names_and_single_events_have_none(edition: Edition) -> None:
    written = {path: Calendar.from_ical(text) for path, text in texts(edition).items()}
    names = {path: str(c["NAME"]) for path, c in written.items() if "NAME" in c}
    assert names["program.ics"] == "Program of Edges 2026"
    assert names["program/2026-10-25.ics"] == "Edges 2026: Sunday 25 October 2026"
    assert names["program/night.ics"] == "Edges 2026: Night"
    assert len(names) == 1 + 3 + 6  # the program, its days, its sessions
    assert all(c["X-WR-CALNAME"] == c["NAME"] for c in written.values() if "NAME" in c)


def test_what_is_retracted_or_withdrawn_says_so(edition: Edition) -> None:
    notice = Notice(dt.date(2026, 11, 1), "wrong")
    for name in ("retracted", "withdrawn"):
        papers = tuple(
            replace(paper, **{name: notice}) if paper.id == "late" else paper  # type: ignore[arg-type]
            for paper in edition.contributions
        )
        changed = replace(edition, contributions=papers)
        event = read(texts(changed)["papers/late.ics"])[0]
        assert event["SUMMARY"] == f"{name.capitalize()}: A late paper"


def test_an_id_that_is_a_path_leads_out_of_no_folder(edition: Edition) -> None:
    sessions = tuple(
        replace(s, id="../../night" if s.id == "night" else s.id) for s in edition.program.sessions
    )
    changed = replace(edition, program=replace(edition.program, sessions=sessions))
    assert not any(".." in path for path in texts(changed))
    assert "program/night.ics" in texts(changed)


def test_without_days_there_are_no_files(edition: Edition) -> None:
    sessions = tuple(
        replace(s, day=None, start=None, end=None, items=()) for s in edition.program.sessions
    )
    changed = replace(edition, program=replace(edition.program, sessions=sessions))
    assert texts(changed) == {}


def test_lines_are_short_and_end_as_the_standard_wants(edition: Edition) -> None:
    for text in texts(edition).values():
        *lines, last = text.split("\r\n")
        assert last == ""
        assert all(0 < len(line.encode()) <= 75 for line in lines)
        assert not any(set(line) & set("\r\n") for line in lines)


def _editions() -> list[Edition]:
    return [e for e in read_archive(BUNDLED)[0].editions if e.program.is_timed]


@pytest.mark.parametrize("edition", _editions(), ids=lambda edition: edition.id)
def test_the_bundled_programs_are_read_back_as_they_are(edition: Edition) -> None:
    assert _program(texts(edition)["program.ics"]) == sorted(_expected(edition))


def _program(text: str) -> list[tuple[str, str, str]]:
    return sorted(
        (str(e["SUMMARY"]), str(e.decoded("DTSTART")), str(e.get("DTEND") and e.decoded("DTEND")))
        for e in read(text)
    )


def _expected(edition: Edition) -> Iterator[tuple[str, str, str]]:
    """Title, start and end as program.yml has them; its last items may have no end."""
    for session in edition.program.sessions:
        if any(item.start is None for item in session.items) or not session.items:
            start = session.start.astimezone(UTC) if session.start else session.day
            end = session.end.astimezone(UTC) if session.end else None
            yield session.title.text(), str(start), str(end)
        for item in session.items:
            paper = edition.contribution(item.paper) if item.paper else None
            title = paper.full_title if paper else item.title.text()
            if item.start:
                end = item.end.astimezone(UTC) if item.end else None
                yield title, str(item.start.astimezone(UTC)), str(end)


def test_another_library_reads_the_same(edition: Edition) -> None:
    for each in (edition, *_editions()):
        for path, text in texts(each).items():
            other = IcsCalendarStream.calendar_from_ics(text)
            assert _seen(other) == [
                (e["UID"], e["SUMMARY"], e.decoded("DTSTART"), e["LOCATION"]) for e in read(text)
            ], path


def _seen(found: OtherCalendar) -> list[tuple[str | None, str | None, dt.date | None, str | None]]:
    return [(e.uid, e.summary, e.dtstart, e.location) for e in found.events]


def test_entries_keep_what_the_program_says(edition: Edition) -> None:
    keys = [entry.key for entry in entries(edition)]
    assert len(set(keys)) == len(keys)
    assert keys[0] == "program/opening/welcome-all-and-more"
