"""Two things at once: people, rooms, tracks, and the items of one session."""

from __future__ import annotations

import pytest

from proceedings.checks.registry import all_checks
from proceedings.checks.run import findings_of
from proceedings.checks.subject import Subject
from proceedings.model.findings import Severity
from proceedings.source import read_archive
from tests.checks.conftest import Said
from tests.conftest import WriteFiles

PAPERS = {
    "papers/hopper.md": "---\ntitle: On Bugs\nauthors: [Grace Hopper]\n---\n",
    "papers/second.md": "---\ntitle: On Moths\nauthors: [Grace Hopper]\n---\n",
    "papers/joint.md": "---\ntitle: On Both\nauthors: [Grace Hopper, Ada Lovelace]\n---\n",
}
PARALLEL = """
sessions:
  - title: A
    chairs: [{chair}]
    items:
      - {{paper: hopper, start: 9:00, end: 10:00{more}}}
  - title: B
    items:
      - {{paper: {paper}, start: {start}, end: 10:30}}
"""


def parallel(paper: str, start: str, *, chair: str = "", more: str = "") -> dict[str, str]:
    text = PARALLEL.format(paper=paper, start=start, chair=chair, more=more)
    return PAPERS | {"program.yml": text}


def test_a_sole_author_of_two_talks_at_once_is_told(said: Said) -> None:
    assert said("program-person-overlap", parallel("second", "9:30")) == [
        "program.yml:8: Grace Hopper is in two places at once:"
        ' "On Bugs" (2026-06-01 09:00–10:00) and "On Moths" (2026-06-01 09:30–10:30)'
    ]


def test_a_chair_who_speaks_elsewhere_is_told(said: Said) -> None:
    files = parallel("second", "9:30", chair="Ada Lovelace", more=", speakers: [Alan Turing]")
    speaks = files["program.yml"].replace("paper: second,", "title: X, speakers: [Ada Lovelace],")
    assert said("program-person-overlap", files | {"program.yml": speaks}) == [
        "program.yml:8: Ada Lovelace is in two places at once:"
        ' "A" (2026-06-01 09:00–10:00) and "X" (2026-06-01 09:30–10:30)'
    ]


def test_one_of_several_authors_is_told_too(said: Said) -> None:
    assert said("program-person-overlap", parallel("joint", "9:30")) == [
        "program.yml:8: Grace Hopper is in two places at once:"
        ' "On Bugs" (2026-06-01 09:00–10:00) and "On Both" (2026-06-01 09:30–10:30)'
    ]


def test_first_authors_who_need_not_both_come_are_a_note(said: Said, write: WriteFiles) -> None:
    files = parallel("joint", "9:30") | {
        "papers/hopper.md": "---\ntitle: On Bugs\nauthors: [Grace Hopper, Ada Lovelace]\n---\n"
    }
    assert said("program-person-overlap", files) == [
        "program.yml:8: Grace Hopper is in two places at once:"
        ' "On Bugs" (2026-06-01 09:00–10:00) and "On Both" (2026-06-01 09:30–10:30)'
    ]
    archive, _ = read_archive(write({}))
    subject = Subject(archive.editions[0], archive)
    found = findings_of(subject, [all_checks()["program-person-overlap"]])
    assert [finding.severity for finding in found] == [Severity.NOTE]


def test_two_speakers_of_two_talks_are_told_together(said: Said) -> None:
    files = parallel("joint", "9:30") | {
        "papers/hopper.md": "---\ntitle: On Bugs\nkind: panel\nauthors: [Ada B, Grace C]\n---\n",
        "papers/joint.md": "---\ntitle: On Both\nkind: panel\nauthors: [Ada B, Grace C]\n---\n",
    }
    assert said("program-person-overlap", files) == [
        "program.yml:8: Ada B and Grace C are in two places at once:"
        ' "On Bugs" (2026-06-01 09:00–10:00) and "On Both" (2026-06-01 09:30–10:30)'
    ]


UNTIMED = """
sessions:
  - {title: A, start: 9:00, end: 10:00, items: [hopper]}
  - {title: B, start: 9:00, end: 10:00, items: [second]}
  - {title: C, start: 9:00, end: 10:30, chairs: [%s]}
"""


def test_a_chair_who_speaks_in_a_parallel_session_is_told(said: Said) -> None:
    files = PAPERS | {"program.yml": UNTIMED % "Grace Hopper"}
    assert said("program-person-overlap", files) == [
        "program.yml:4: Grace Hopper is in two places at once:"
        ' "On Bugs" (2026-06-01 09:00–10:00) and "C" (2026-06-01 09:00–10:30)',
        "program.yml:4: Grace Hopper is in two places at once:"
        ' "On Moths" (2026-06-01 09:00–10:00) and "C" (2026-06-01 09:00–10:30)',
    ]


def test_talks_of_one_person_without_times_of_their_own_can_be_put_in_order(said: Said) -> None:
    files = PAPERS | {"program.yml": UNTIMED % "Ada Lovelace"}
    assert said("program-person-overlap", files) == []


def test_other_authors_of_two_papers_can_share_the_work(said: Said) -> None:
    files = parallel("joint", "9:30") | {
        "papers/hopper.md": "---\ntitle: On Bugs\nauthors: [Ada Lovelace, Grace Hopper]\n---\n"
    }
    assert said("program-person-overlap", files) == []


@pytest.mark.parametrize(
    "files",
    [
        parallel("second", "10:00"),
        parallel("second", "10:00", chair="Grace Hopper"),
        parallel("second", "9:30", more=", speakers: [Alan Turing]"),
    ],
    ids=["one-after-the-other", "chair-and-speaker-of-one-session", "somebody-else-speaks"],
)
def test_parts_that_one_person_can_have_are_no_trouble(said: Said, files: dict[str, str]) -> None:
    assert said("program-person-overlap", files) == []


def test_two_people_of_one_name_can_be_in_two_places(said: Said) -> None:
    files = parallel("second", "9:30")
    for id_, orcid in (("hopper", "0000-0002-1825-0097"), ("second", "0000-0001-5109-3700")):
        person = f"[{{name: Grace Hopper, orcid: {orcid}}}]"
        files[f"papers/{id_}.md"] = files[f"papers/{id_}.md"].replace("[Grace Hopper]", person)
    assert said("program-person-overlap", files) == []


ROOMS = """
sessions:
  - {{title: A, start: 9:00, end: 10:00, room: Hall 1}}
  - {{title: {title}, start: {start}, end: 10:30, room: {room}{more}}}
"""


def rooms(start: str, room: str, title: str = "B", more: str = "") -> dict[str, str]:
    return PAPERS | {"program.yml": ROOMS.format(start=start, room=room, title=title, more=more)}


def test_a_room_with_two_sessions_is_told(said: Said) -> None:
    assert said("program-room-overlap", rooms("9:30", "hall 1")) == [
        'program.yml:3: "hall 1" has two sessions at once:'
        ' "A" (2026-06-01 09:00–10:00) and "B" (2026-06-01 09:30–10:30)'
    ]


def test_an_item_in_the_room_of_another_session_is_told(said: Said) -> None:
    files = rooms(
        "9:30", "Hall 2", more=", items: [{title: X, start: 9:30, end: 10:15, room: Hall 1}]"
    )
    assert said("program-room-overlap", files) == [
        'program.yml:3: "Hall 1" has two sessions at once:'
        ' "A" (2026-06-01 09:00–10:00) and "X" (2026-06-01 09:30–10:15)'
    ]


@pytest.mark.parametrize(
    "files",
    [
        rooms("10:00", "Hall 1"),
        rooms("9:30", "Hall 2"),
        rooms("9:30", "Hall 1", more=", kind: break"),
        rooms("9:30", "Hall 1", title="Posters"),
        {"program.yml": rooms("9:30", "online")["program.yml"].replace("Hall 1", "Online")},
        {
            "program.yml": "sessions:\n"
            "  - {title: Workshop, start: 9:00, end: 17:00, room: R}\n"
            "  - {title: B, start: 9:00, end: 10:00, room: R, items: [{title: X}]}\n"
        },
    ],
    ids=["after-it", "another-room", "a-break", "posters", "no-room-at-all", "a-frame"],
)
def test_rooms_that_can_hold_both_are_no_trouble(said: Said, files: dict[str, str]) -> None:
    assert said("program-room-overlap", files) == []


TRACKS = """
sessions:
  - {{title: A, start: 9:00, end: 10:00{first}}}
  - {{title: B, start: {start}, end: 10:30{second}}}
"""


def tracks(start: str, first: str = "", second: str = "") -> dict[str, str]:
    return {"program.yml": TRACKS.format(start=start, first=first, second=second)}


def test_two_sessions_of_one_track_at_once_are_told(said: Said) -> None:
    files = tracks("9:00", ", track: Theory", ", track: Theory")
    assert said("program-track-overlap", files) == [
        'program.yml:3: two sessions of the track "Theory" meet:'
        ' "A" (2026-06-01 09:00–10:00) and "B" (2026-06-01 09:00–10:30)'
    ]


def test_a_single_track_that_runs_into_itself_is_told(said: Said) -> None:
    assert said("program-track-overlap", tracks("9:45")) == [
        'program.yml:3: "B" (2026-06-01 09:45–10:30)'
        ' begins before "A" (2026-06-01 09:00–10:00) has ended'
    ]


@pytest.mark.parametrize(
    "files",
    [
        tracks("10:00", ", track: Theory", ", track: Theory"),
        tracks("9:00", ", track: Theory", ", track: Practice"),
        tracks("9:45", ", track: Theory, room: R1", ", track: Theory, room: R2"),
        tracks("9:00"),
        tracks("10:00"),
    ],
    ids=["after-it", "other-track", "topics-in-two-rooms", "side-by-side", "in-line"],
)
def test_tracks_that_do_not_meet_are_no_trouble(said: Said, files: dict[str, str]) -> None:
    assert said("program-track-overlap", files) == []


ITEMS = """
sessions:
  - title: A
    items:
      - {{paper: hopper, start: 9:00, end: 9:30}}
      - {{paper: second, start: {start}, end: 9:50{more}}}
"""


def test_two_talks_of_a_session_that_overlap_are_told(said: Said) -> None:
    files = PAPERS | {"program.yml": ITEMS.format(start="9:20", more="")}
    assert said("program-item-overlap", files) == [
        'program.yml:5: "On Moths" (2026-06-01 09:20–09:50)'
        ' begins before "On Bugs" (2026-06-01 09:00–09:30) has ended'
    ]


@pytest.mark.parametrize(
    ("start", "more"),
    [("9:30", ""), ("9:20", ", room: R2"), ("9:00", "")],
    ids=["in-line", "in-rooms-of-their-own", "side-by-side"],
)
def test_talks_that_can_both_be_held_are_no_trouble(said: Said, start: str, more: str) -> None:
    files = PAPERS | {"program.yml": ITEMS.format(start=start, more=more)}
    assert said("program-item-overlap", files) == []
