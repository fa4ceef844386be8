"""The program in a browser: other zones, what is on now, filters, stars, calendars."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from icalendar import Calendar
from icalendar.cal import Component
from playwright.sync_api import FloatRect, expect

from tests import sites
from tests.browser.conftest import Open, served
from tests.browser.reader import Reader
from tests.browser.timetable import timetable

PROGRAM = "times-2026/program.html"
SELECT = ".zone-choice select"


@pytest.fixture(scope="module")
def site(_sites: Path) -> Path:
    return sites.once(timetable, _sites)


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with served(site) as found:
        yield found


def texts(window: Reader, selector: str) -> list[str]:
    """What can be seen of each element that *selector* finds."""
    found = window.page.locator(selector)
    return [" ".join(one.inner_text().split()) for one in found.all() if one.is_visible()]


def show_in(window: Reader, zone: str) -> None:
    window.page.select_option(SELECT, zone)


NIGHT = "#night .item-time"


@pytest.mark.parametrize(
    ("zone", "shown"),
    [
        ("Europe/Berlin", ["23:00–23:30", "23:30–00:30 +1 day", "01:30–03:30 +1 day", "03:30–04:00 +1 day"]),
        ("UTC", ["21:00–21:30", "21:30–22:30", "23:30–02:30 +1 day", "02:30–03:00 +1 day"]),
        # New York puts its clocks back a week later.
        ("America/New_York", ["17:00–17:30", "17:30–18:30", "19:30–22:30", "22:30–23:00"]),
        # London does so in the same night: at one o'clock UTC it is one o'clock again.
        ("Europe/London", ["22:00–22:30", "22:30–23:30", "00:30–02:30 +1 day", "02:30–03:00 +1 day"]),
        ("Asia/Kolkata", ["02:30–03:00 +1 day", "03:00–04:00 +1 day", "05:00–08:00 +1 day", "08:00–08:30 +1 day"]),
        ("Pacific/Kiritimati", ["11:00–11:30 +1 day", "11:30–12:30 +1 day", "13:30–16:30 +1 day", "16:30–17:00 +1 day"]),
        ("Pacific/Midway", ["10:00–10:30", "10:30–11:30", "12:30–15:30", "15:30–16:00"]),
    ],
)  # fmt: skip
def test_a_night_over_a_change_of_clocks_is_right_in_every_zone(
    reader: Open, zone: str, shown: list[str]
) -> None:
    window = reader()
    window.page.add_init_script(f"localStorage.setItem('proceedings-zone', '{zone}')")
    window.open(PROGRAM)
    assert texts(window, NIGHT) == shown
    assert window.complaints == []


def test_a_morning_may_be_the_evening_before(reader: Open) -> None:
    window = reader(timezone_id="Pacific/Honolulu", locale="en-GB")
    window.open(PROGRAM)
    show_in(window, "mine")
    assert texts(window, ".slot:has(#proofs) .slot-time") == ["23:00 −1 day –00:30"]
    assert texts(window, ".slot:has(> .block .block-title) .slot-time")[0] == "21:00–22:30 −1 day"


def test_the_reader_chooses_among_few_zones_and_is_told_what_is_shown(reader: Open) -> None:
    window = reader(timezone_id="America/New_York", locale="en-US")
    window.open(PROGRAM)
    assert window.page.locator(f"{SELECT} option").all_inner_texts() == [
        "Venue time (Europe/Berlin)",
        "My time (America/New_York)",
        "UTC",
        "Other …",
    ]
    assert window.page.get_by_label("Times").input_value() == ""
    show_in(window, "mine")
    said = "Times are shown for America/New_York. The days are those of the venue."
    assert window.page.get_by_role("status").filter(has_text="shown for").inner_text() == said
    assert texts(window, ".slot-time")[:3] == ["3:00 AM–4:30 AM", "4:30 AM–5:00 AM", "5:00 AM–6:30 AM"]  # fmt: skip
    show_in(window, "")
    assert texts(window, ".slot-time")[:3] == ["09:00–10:30", "10:30–11:00", "11:00–12:30"]
    assert window.page.locator(".zone-said").inner_text() == "Times are venue time."


def test_any_other_zone_can_be_searched(reader: Open) -> None:
    window = reader()
    window.open(PROGRAM)
    show_in(window, "other")
    field = window.page.get_by_label("Which time zone?")
    assert window.run("() => document.activeElement.getAttribute('list')") == "zones"
    assert window.page.locator("#zones option").count() > 400
    field.fill("Asia/Tokyo")
    field.press("Enter")
    assert texts(window, ".slot-time")[0] == "16:00–17:30"
    assert window.page.locator(SELECT).input_value() == "Asia/Tokyo"
    assert field.count() == 0


def test_a_zone_that_nobody_knows_leaves_the_venues_time(reader: Open) -> None:
    window = reader()
    window.page.add_init_script("localStorage.setItem('proceedings-zone', 'Atlantis/Capital')")
    window.open(PROGRAM)
    assert texts(window, ".slot-time")[0] == "09:00–10:30"
    assert window.page.locator(SELECT).input_value() == ""
    assert window.complaints == []


def test_the_choice_holds_on_the_pages_of_papers(reader: Open) -> None:
    window = reader()
    window.open(PROGRAM)
    show_in(window, "UTC")
    window.page.click("text=Orders that are well founded")
    presented = window.page.locator("[data-day]")
    expect(presented).to_contain_text("Friday 23 October 2026, 09:00–09:30 (UTC)")
    assert window.run("() => document.querySelector('[data-day] time:last-of-type').dateTime") == "2026-10-23T11:30+02:00"  # fmt: skip
    window.page.go_back()
    expect(window.page.locator(SELECT)).to_have_value("UTC")


def at(window: Reader, moment: str) -> None:
    window.page.clock.install(time=dt.datetime.fromisoformat(moment))
    window.open(PROGRAM)


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Pacific/Auckland", "America/Los_Angeles"])
def test_what_is_on_now_is_marked_wherever_the_reader_is(reader: Open, zone: str) -> None:
    window = reader(timezone_id=zone)
    at(window, "2026-10-23T11:10:00+02:00")
    assert texts(window, "[aria-current=time] .block-title")[:2] == [
        "1A: Proofs",
        "1B: Kernels and schedulers of large machines",
    ]
    assert texts(window, ".now") == ["Now"]
    assert texts(window, ".past > :is(.block-title, .break-title)") == ["Opening", "Coffee · Foyer"]
    window.page.click("text=Jump to now")
    assert window.run("() => document.querySelector(':target').querySelector('.block').id") == "proofs"  # fmt: skip


def test_the_mark_moves_on_with_the_minutes(reader: Open) -> None:
    window = reader()
    at(window, "2026-10-23T12:29:30+02:00")
    assert texts(window, "[aria-current=time] .block-title")[0] == "1A: Proofs"
    window.page.clock.fast_forward(60_000)
    now = window.page.locator("[aria-current=time]").text_content() or ""
    assert now.split() == ["12:30–14:00", "Now", "Lunch"]
    assert len(texts(window, ".now")) == 1


def test_what_goes_on_in_the_next_slot_is_not_past(reader: Open) -> None:
    window = reader()
    at(window, "2026-10-23T14:10:00+02:00")
    assert texts(window, ".block.past .block-title")[-1].startswith("1B")
    assert texts(window, "#teaching.past") == []


def test_the_way_to_now_stands_above_everything_that_can_be_chosen(reader: Open) -> None:
    window = reader(width=360, height=740)
    at(window, "2026-10-23T11:10:00+02:00")
    (jump,), (zone,) = boxes(window, ".jump-now a"), boxes(window, SELECT)
    assert jump["y"] + jump["height"] <= zone["y"]
    window.page.click("text=Jump to now")
    assert window.run("() => getComputedStyle(document.querySelector(':target')).outlineStyle") == (
        "none"
    )


def test_between_two_slots_the_next_one_is_offered(reader: Open) -> None:
    window = reader()
    at(window, "2026-10-23T18:00:00+02:00")
    assert texts(window, "[aria-current=time]") == []
    window.page.click("text=Jump to what comes next")
    assert window.run("() => document.querySelector(':target .block').id") == "reception"


def test_a_session_that_runs_over_midnight_is_on_on_the_day_after(reader: Open) -> None:
    window = reader()
    at(window, "2026-10-25T02:30:00+01:00")  # the second half past two of that night
    assert texts(window, "[aria-current=time] .block-title") == ["Night of the clocks"]
    window.page.clock.fast_forward(90 * 60_000)
    assert texts(window, "[aria-current=time] .block-title") == []


@pytest.mark.parametrize("day", ["2026-10-22", "2026-10-26", "2027-10-23"])
def test_on_other_days_nothing_is_marked(reader: Open, day: str) -> None:
    window = reader()
    at(window, f"{day}T11:10:00+02:00")
    assert texts(window, "[aria-current=time], .past, .jump-now a") == []


def opened(window: Reader, query: str = "") -> Reader:
    window.open(PROGRAM + query)
    if window.page.locator(".tools[open]").count() == 0:
        window.page.click("text=Choose what is shown")
    return window


def test_tracks_and_rooms_can_be_chosen_and_the_address_says_so(reader: Open) -> None:
    window = opened(reader())
    window.page.get_by_role("group", name="Track").get_by_label("Systems").check()
    assert texts(window, ".block-title") == [
        "1B: Kernels and schedulers of large machines",
        "2B: Networks",
    ]
    assert texts(window, ".tools output") == ["2 of 11 sessions are shown."]
    window.page.get_by_role("group", name="Track").get_by_label("Practice").check()
    window.page.get_by_label("Hall", exact=True).check()
    assert texts(window, ".block-title") == ["1C: Workshop on teaching", "Posters and demonstrations"]  # fmt: skip
    assert parse_qsl(urlsplit(window.page.url).query) == [
        ("track", "Practice"),
        ("track", "Systems"),
        ("room", "Hall"),
    ]


def test_rooms_are_offered_in_the_order_in_which_one_counts(reader: Open, site: Path) -> None:
    html = (site / PROGRAM).read_text("utf-8")
    html = html.replace('data-room="Hall"', 'data-room="Room 10"')
    window = reader()
    window.page.route(f"**/{PROGRAM}", lambda route: route.fulfill(body=html))
    opened(window)
    assert texts(window, "fieldset:has([name=room]) .chip") == [
        "Aula",
        "Room 2.17 (second floor)",
        "Room 10",
        "Town hall",
    ]


def test_an_address_with_a_choice_opens_with_it(reader: Open) -> None:
    window = reader()
    window.open(f"{PROGRAM}?track=Theory&compact=1#2026-10-23")
    assert texts(window, ".block-title") == ["1A: Proofs", "2A: Panel on what is left to prove"]
    assert texts(window, ".item") == []
    assert window.page.locator(".tools[open]").count() == 1
    window.page.click("text=Clear")
    assert len(texts(window, ".block-title")) == 11
    assert window.page.url.endswith("program.html#2026-10-23")


def test_breaks_and_times_stay_where_nothing_is_chosen(reader: Open) -> None:
    window = opened(reader(), "?room=Hall")
    assert texts(window, ".slot:has(.empty)")[0] == "09:00–10:30 Nothing here that is chosen."
    assert texts(window, ".break-title") == ["Coffee · Foyer", "Lunch"]
    assert texts(window, ".continues") == ["continues: 1C: Workshop on teaching · Hall"]
    window.page.get_by_label("Hall", exact=True).uncheck()
    assert texts(window, ".empty") == []


def test_stars_are_named_and_kept(reader: Open) -> None:
    window = opened(reader())
    star = window.page.get_by_role("button", name="Star: A short proof of something long")
    assert star.get_attribute("aria-pressed") == "false"
    star.focus()
    window.page.keyboard.press("Enter")
    assert star.get_attribute("aria-pressed") == "true"
    window.page.get_by_role("button", name="Star: Posters and demonstrations").click()
    window.page.get_by_label("Only starred").check()
    window.page.reload()
    assert texts(window, ".block-title") == ["1A: Proofs", "Posters and demonstrations"]
    assert len(texts(window, "#proofs .item")) == 1
    assert len(texts(window, "#posters .item")) == 7


def events(text: str) -> dict[str, Component]:
    return {str(event["UID"]): event for event in Calendar.from_ical(text).walk("VEVENT")}


def test_the_calendar_of_what_is_starred_has_the_events_of_the_built_ones(
    reader: Open, site: Path
) -> None:
    window = opened(reader(timezone_id="Asia/Tokyo", locale="ja-JP"))
    show_in(window, "mine")
    for star in window.page.get_by_role("button", name="Star: ").all():
        star.click()
    with window.page.expect_download() as download:
        window.page.click("text=Calendar of what is starred")
    assert download.value.suggested_filename == "Times-2026.ics"
    text = download.value.path().read_bytes().decode()
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    ours = events(text)
    built = events((site / "times-2026" / "program.ics").read_bytes().decode())
    assert sorted(str(e["SUMMARY"]) for uid, e in built.items() if uid not in ours) == ["Coffee", "Lunch"]  # fmt: skip
    for uid, event in ours.items():
        for name in ("SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "LOCATION"):
            assert event.get(name) == built[uid].get(name), (uid, name)


def test_without_a_script_there_is_no_control_and_the_same_program(reader: Open) -> None:
    plain, scripted = reader(java_script_enabled=False), reader()
    plain.open(PROGRAM)
    scripted.open(PROGRAM)
    assert plain.page.locator(".program :is(button, input, select, output, summary)").count() == 0
    for selector in (".slot-time", ".block-title", ".item-time", ".item-title", ".block-meta"):
        assert texts(plain, selector) == texts(scripted, selector)


def test_it_works_from_a_folder(reader: Open, site: Path) -> None:
    window = reader(timezone_id="Asia/Tokyo")
    window.page.goto((site / PROGRAM).as_uri())
    window.page.click("text=Choose what is shown")
    show_in(window, "UTC")
    window.page.get_by_role("group", name="Track").get_by_label("Theory").check()
    assert len(texts(window, ".block-title")) == 2
    window.page.reload()
    assert texts(window, ".slot-time")[0] == "07:00–08:30"
    assert window.complaints == []


@pytest.mark.parametrize("width", [320, 360, 959, 960, 1280])
def test_nothing_is_wider_than_the_window(reader: Open, width: int) -> None:
    window = opened(reader(width=width, timezone_id="America/New_York", locale="en-US"))
    show_in(window, "mine")
    assert window.run("() => document.documentElement.scrollWidth") == width


def boxes(window: Reader, selector: str) -> list[FloatRect]:
    found = [one.bounding_box() for one in window.page.locator(selector).all()]
    return [box for box in found if box is not None]


def test_a_room_is_one_column_all_day_where_the_screen_is_wide(reader: Open) -> None:
    window = reader()
    window.open(PROGRAM)
    places = {name: boxes(window, f"#{name}")[0]["x"] for name in ("proofs", "panel", "kernels", "networks", "teaching")}  # fmt: skip
    assert places["proofs"] == places["panel"] < places["kernels"] == places["networks"] < places["teaching"]  # fmt: skip
    heads = boxes(window, ".rooms li")
    assert [head["x"] for head in heads] == [places["proofs"], places["kernels"], places["teaching"]]  # fmt: skip
    assert boxes(window, ".continues")[0]["x"] == places["teaching"]


def test_on_a_phone_everything_stands_in_the_order_of_the_day(reader: Open) -> None:
    window = reader(width=360, height=740)
    window.open(PROGRAM)
    tops = [box["y"] for box in boxes(window, ".slot-time, .block-title, .break-title")]
    assert tops == sorted(tops)
    assert {box["x"] for box in boxes(window, ".block")} == {16.0}


def test_the_day_stays_in_sight(reader: Open) -> None:
    window = reader(width=360, height=740)
    window.open(PROGRAM)
    window.page.locator("#networks").scroll_into_view_if_needed()
    window.page.mouse.wheel(0, 300)
    window.page.wait_for_function("() => document.getElementById('2026-10-23').getBoundingClientRect().top === 0")  # fmt: skip


def test_what_is_jumped_to_is_not_under_the_day(reader: Open) -> None:
    window = reader(width=360, height=740)
    window.open(f"{PROGRAM}#networks")
    day, block = boxes(window, "[id='2026-10-23']")[0], boxes(window, "#networks")[0]
    assert block["y"] >= day["y"] + day["height"]
