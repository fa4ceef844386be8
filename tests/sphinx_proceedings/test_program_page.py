from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Build = Callable[..., Any]


def test_the_program_has_its_days_slots_and_sessions_in_order(site: Any) -> None:
    assert site.texts("program", "h2, h3, h4, .break") == [
        "Monday 1 June 2026",
        "09:00–10:00",
        "Opening",
        "10:00–10:30 Coffee · Foyer",
        "10:30–12:00",
        "Learning",
        "Systems",
        "Tuesday 2 June 2026",
        "Posters",
        "Without a day",
        "Further papers",
    ]
    assert site.links("program", ".jump a") == [
        ("Monday 1 June", "#2026-06-01"),
        ("Tuesday 2 June", "#2026-06-02"),
    ]


def test_sessions_that_begin_together_stand_side_by_side(site: Any) -> None:
    parallel = site.one("program", ".parallel")
    assert parallel["class"] == ["parallel", "of-2"]
    assert [block["id"] for block in parallel.select(".block")] == ["learning", "systems"]
    assert site.texts("program", ".parallel .block-meta") == [
        "Theory · Aula · Chair: Kurt Gödel",
        "10:30–11:30 · Room 2",
    ]


def test_lines_have_time_title_people_and_files(site: Any) -> None:
    lines = site.texts("program", ".item")
    assert lines[0] == "09:00–09:15 Welcome Chair: Ada Lovelace (London) Slides PDF · 1 KB"
    assert lines[1] == "09:15–10:00 On Bugs Grace Hopper (Navy)"
    assert (
        lines[6] == "Hall Beside the Proceedings Emmy Noether (Göttingen) Only on the second day."
    )
    assert ("Slides PDF · 1 KB", "files/welcome.pdf") in site.links("program", ".item a")
    assert "files/welcome.pdf" in site.files()


def test_every_time_is_a_moment_with_its_offset(site: Any) -> None:
    times = [tag["datetime"] for tag in site.page("program").select(".slots time")]
    assert len(times) == 12
    assert all(time.endswith("+02:00") for time in times)


def test_the_time_zone_and_the_notes_are_said(site: Any) -> None:
    assert site.texts("program", ".zone") == [
        "All times are venue time: Europe/Brussels, UTC+2.",
        "Bring a laptop.",
    ]
    assert site.links("program", ".actions a") == [("Video", "https://example.org/all")]


def test_a_clock_that_is_changed_during_the_event_is_said(rich: Path, build: Build) -> None:
    program = rich / "program.yml"
    text = program.read_text().replace("date: 2026-06-02", "date: 2026-12-02\n    start: 9:00")
    program.write_text(text)
    assert build(rich).texts("program", ".zone")[0] == (
        "All times are venue time: Europe/Brussels, UTC+2; then Europe/Brussels, UTC+1."
    )


def test_five_sessions_at_once_flow_into_as_many_columns_as_fit(rich: Path, build: Build) -> None:
    sessions = [f"  - {{title: Track {n}, start: 10:30, room: R{n}}}" for n in range(5)]
    program = rich / "program.yml"
    head, _, tail = program.read_text().partition("  - title: Learning")
    program.write_text(head + "\n".join(sessions) + "\n  - title: Learning" + tail)
    made = build(rich)
    assert made.one("program", ".parallel")["class"] == ["parallel", "of-many"]
