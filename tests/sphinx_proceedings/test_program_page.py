from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

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
        ("Mon 1 June", "#2026-06-01"),
        ("Tue 2 June", "#2026-06-02"),
    ]


def test_sessions_that_begin_together_stand_in_the_columns_of_their_rooms(site: Any) -> None:
    parallel = site.one("program", ".parallel")
    assert parallel["class"] == ["parallel", "of-2"]
    assert [block["id"] for block in parallel.select(".block")] == ["learning", "systems"]
    assert site.texts("program", ".rooms li") == ["Aula", "Room 2"]
    assert site.one("program", "#learning")["class"] == ["block", "track-1", "at-1"]
    assert site.one("program", "#systems")["class"] == ["block", "at-2"]


def test_a_session_says_when_where_who_and_has_a_calendar(site: Any) -> None:
    first, second = site.texts("program", ".parallel .block-meta")
    assert first == "Theory · Aula · Chair: Kurt Gödel · Calendar of Learning ICS"
    assert second == "10:30–11:30 · Room 2 · Calendar of Systems ICS"
    assert ("program/learning.ics") in [href for _, href in site.links("program", ".block-meta a")]


def test_lines_have_time_title_people_and_files(site: Any) -> None:
    lines = site.texts("program", ".item")
    welcome = "09:00–09:15 Welcome Chair: Ada Lovelace (London) Slides of Welcome PDF · 1 KB"
    assert lines[0] == f"{welcome} Calendar of Welcome ICS"
    assert lines[1] == "09:15–10:00 On Bugs Grace Hopper (Navy) Slides of On Bugs PDF"
    assert lines[6] == "Hall Beside the Proceedings Emmy Noether Only on the second day."
    assert ("files/welcome.pdf") in [href for _, href in site.links("program", ".item a")]
    assert "files/welcome.pdf" in site.files()


def test_what_is_retracted_or_withdrawn_says_so(site: Any) -> None:
    badges = {b.parent.select_one(".item-title")["href"]: b.get_text() for b in site.page("program").select(".badge")}  # fmt: skip
    assert badges == {"papers/retracted.html": "Retracted", "papers/withdrawn.html": "Withdrawn"}


def test_the_slides_and_the_video_of_a_paper_stand_in_its_line(site: Any) -> None:
    line = next(line for line in site.page("program").select(".item") if line.select('[href="papers/long.html"]'))  # fmt: skip
    words = [" ".join(link.get_text().split()) for link in line.select(".item-links a")]
    assert [word.split()[0] for word in words] == ["Slides", "Video"]


def test_every_time_is_a_moment_with_its_offset(site: Any) -> None:
    times = [tag["datetime"] for tag in site.page("program").select(".slots time")]
    assert len(times) == 12
    assert all(time.endswith("+02:00") for time in times)


def test_the_time_zone_and_the_notes_are_said(site: Any) -> None:
    assert site.texts("program", ".zone") == [
        "All times are venue time: Europe/Brussels, UTC+2.",
        "Bring a laptop.",
    ]
    (calendar, where), video = site.links("program", ".actions a")
    assert calendar.startswith("Calendar of the whole program ")
    assert where == "program.ics"
    assert video == ("Video", "https://example.org/all")


def test_every_calendar_is_linked_and_says_what_kind_of_file_it_is(site: Any) -> None:
    pages = ("program", "papers/keynote")  # that of the opening's talk is on its own page
    calendars = {
        f"{page.rpartition('/')[0]}/{href}".lstrip("/"): words
        for page in pages
        for words, href in site.links(page, "a[href$='.ics']")
    }
    assert set(calendars) == {path for path in site.files() if path.endswith(".ics")}
    assert [words for words in calendars.values() if not words.endswith(" ICS")] == []


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
    assert made.texts("program", ".rooms") == []


def test_what_is_on_over_midnight_says_that_it_is_a_day_later(rich: Path, build: Build) -> None:
    program = rich / "program.yml"
    late = (
        "  - title: Night\n    start: 22:00\n    items:\n"
        "      - {title: A, start: 23:30, end: 0:30}\n"
        "      - {title: B, start: 0:30, end: 1:00}\n"
        "      - {title: C, start: 1:00}\n"
    )
    head, _, tail = program.read_text().partition("  - title: Posters")
    program.write_text(head + late + "  - title: Posters" + tail)
    times = [line.split(" Night ")[0] for line in build(rich).texts("program", "#night .item-time")]
    assert times == ["23:30–00:30 +1 day", "00:30–01:00 +1 day", "01:00 +1 day"]


def test_a_change_of_an_abstract_is_no_change_of_the_program(rich: Path, build: Build) -> None:
    before = build(rich).files()["program.html"]
    paper = rich / "papers" / "short.md"
    paper.write_text(paper.read_text() + "\nAnd one more thing.\n")
    assert build(rich, "again").files()["program.html"] == before


@pytest.fixture
def long(rich: Path, build: Build) -> Any:
    """A program of 330 lines on two of its days."""
    program = rich / "program.yml"
    days = ""
    for day, count in ((3, 160), (4, 150)):
        items = "".join(
            f"      - Talk {day}.{n}\n".replace("- ", "- title: ") for n in range(count)
        )
        days += (
            f"  - title: Day {day}\n    date: 2026-06-0{day}\n    start: 9:00\n    items:\n{items}"
        )
    head, _, tail = program.read_text().partition("  - title: Further papers")
    program.write_text(f"{head}{days}  - title: Further papers\n    date: 2026-06-05\n{tail.partition(chr(10))[2]}")  # fmt: skip
    return build(rich)


def test_a_long_program_has_a_page_a_day_and_one_that_leads_to_them(long: Any) -> None:
    assert long.links("program", "h2 a") == [
        ("Monday 1 June 2026", "program/2026-06-01.html"),
        ("Tuesday 2 June 2026", "program/2026-06-02.html"),
        ("Wednesday 3 June 2026", "program/2026-06-03.html"),
        ("Thursday 4 June 2026", "program/2026-06-04.html"),
        ("Friday 5 June 2026", "program/2026-06-05.html"),
    ]
    assert ("Learning", "program/2026-06-01.html#learning") in long.links("program", ".day a")
    assert long.texts("program", ".item") == []
    assert len(long.texts("program/2026-06-03", ".item")) == 160
    assert long.one("program/2026-06-03", ".jump [aria-current]").get_text() == "Wed 3 June"
    assert long.links("program/2026-06-01", "#learning .item-title")[0][1] == "../papers/long.html"


def test_what_leads_to_a_session_finds_its_page(long: Any) -> None:
    assert ("Learning", "../program/2026-06-01.html#learning") in long.links("papers/long", "a")
    event = long.files()["program/learning.ics"].decode()
    assert "program/2026-06-01.html" in event or "URL" not in event
