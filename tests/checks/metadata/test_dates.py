"""The dates of the call: in their order, and in a year that can be."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Said
from tests.conftest import EDITION

LINES = EDITION.count("\n") + 1  #: the line of the first date, less the key above it


def call(*dates: tuple[str, str], volume: str = "", event: str = "") -> dict[str, str]:
    listed = "".join(f"  - {{name: {name}, date: {date}}}\n" for name, date in dates)
    text = EDITION.replace("volume:\n", f"volume:\n{volume}").replace(
        "event:\n", f"event:\n{event}"
    )
    return {"edition.yml": f"{text}dates:\n{listed}"}


def test_a_notification_before_the_submission_is_told(said: Said) -> None:
    files = call(("Paper submission", "2026-03-01"), ("Notification", "2026-02-01"))
    assert said("date-order", files) == [
        f'edition.yml:{LINES + 1}: "Notification" is on 2026-02-01,'
        ' before "Paper submission" on 2026-03-01'
    ]


def test_final_versions_before_the_answer_are_told(said: Said) -> None:
    files = call(
        ("Abstract registration deadline", "2026-01-01"),
        ("Submission deadline", "2026-01-08"),
        ("Author notification", "2026-03-01"),
        ("Camera-ready submission deadline", "2026-02-15"),
    )
    assert said("date-order", files) == [
        f'edition.yml:{LINES + 3}: "Camera-ready submission deadline" is on 2026-02-15,'
        ' before "Author notification" on 2026-03-01'
    ]


def test_an_answer_after_the_event_is_told(said: Said) -> None:
    files = call(("Submission", "2026-03-01"), ("Acceptance notification", "2026-06-20"))
    assert said("date-order", files) == [
        f'edition.yml:{LINES + 1}: "Acceptance notification" is on 2026-06-20,'
        " after the event, which ends on 2026-06-01"
    ]


@pytest.mark.parametrize(
    "dates",
    [
        [("Submission", "2026-01-01"), ("Notification", "2026-02-01"), ("Camera-ready", "2026-09-01")],
        [("Paper submission", "2026-01-01"), ("Notification", "2026-02-01"),
         ("Poster submission", "2026-03-01"), ("Poster notification", "2026-04-01")],
        [("Submission", "2026-01-01"), ("Notification", "2026-02-01"),
         ("Submission", "2026-03-01"), ("Notification", "2026-04-01")],
        [("Submission opens", "2026-02-01"), ("Submission", "2026-03-01"),
         ("Author registration deadline", "2026-02-15"), ("Visa letters", "2025-12-01")],
        [("Full paper submission", "2026-01-01"), ("Extended abstract submission", "2026-03-01")],
        [("Submission", "2026-01-01"), ("Video submission", "2026-06-10"),
         ("Late-breaking results submission", "2026-04-01")],
        [("Notification", "TBD"), ("Submission", "2026-01-01")],
        [("Submission", "2026-01-01"), ("Notification", "2026-01-01")],
    ],
    ids=["final-versions-after-it", "two-calls", "rounds", "other-dates", "two-kinds", "of-something-else", "open", "one-day"],
)  # fmt: skip
def test_dates_that_are_in_order_are_no_trouble(said: Said, dates: list[tuple[str, str]]) -> None:
    assert said("date-order", call(*dates)) == []


def test_a_date_of_the_year_before_is_told_with_the_one_that_fits(said: Said) -> None:
    files = call(
        ("Submission deadline", "2026-03-01"),
        ("Acceptance notification", "2026-04-01"),
        ("Camera-ready deadline", "2025-05-20"),
    )
    assert said("date-order", files) == []
    assert said("date-year", files) == [
        f'edition.yml:{LINES + 2}: "Camera-ready deadline" is on 2025-05-20,'
        " more than a year before the event on 2026-06-01"
    ]


def test_a_submission_a_year_before_its_answer_and_a_date_years_later_are_told(said: Said) -> None:
    files = call(
        ("Submission", "2025-03-01"), ("Notification", "2026-04-01"), ("Party", "2028-06-01")
    )
    assert said("date-year", files) == [
        f'edition.yml:{LINES}: "Submission" is on 2025-03-01,'
        " more than a year before the event on 2026-06-01",
        f'edition.yml:{LINES + 2}: "Party" is on 2028-06-01,'
        " more than a year after the event on 2026-06-01",
    ]


def test_a_volume_years_before_its_event_is_told(said: Said) -> None:
    files = call(volume="  date: 2024-06-01\n")
    assert said("date-year", files) == [
        "edition.yml:9: the volume's date is 2024-06-01,"
        " more than a year before the event on 2026-06-01"
    ]


@pytest.mark.parametrize(
    "files",
    [
        call(("Submission", "2025-04-01"), ("Notification", "2025-07-01")),
        call(
            ("Submission", "2025-05-01"),
            ("Notification", "2025-08-01"),
            ("Final versions", "2025-09-01"),
        ),
        call(volume="  date: 2025-12-01\n"),
        call(volume="  date: 2031-12-01\n"),
    ],
    ids=["early-calls", "early-answers", "a-volume-before-it", "a-volume-years-later"],
)
def test_years_that_can_be_are_no_trouble(said: Said, files: dict[str, str]) -> None:
    assert said("date-year", files) == []


def test_another_day_of_the_event_in_its_call_is_told(said: Said) -> None:
    files = call(("Workshop", "2026-06-02"))
    assert said("date-event", files) == [
        f'edition.yml:{LINES}: "Workshop" is on 2026-06-02 in the call; the event is on 2026-06-01'
    ]


@pytest.mark.parametrize(
    "files",
    [
        call(("Workshop", "2026-06-01")),
        call(("Main conference", "2026-06-05"), event="  held_with: BIG 2026\n"),
        call(("Workshop proposals", "2026-01-01")),
        call(("Conference", "2025-05-01")),
    ],
    ids=["that-day", "of-the-conference", "something-else", "told-as-a-year"],
)
def test_days_that_fit_the_event_are_no_trouble(said: Said, files: dict[str, str]) -> None:
    assert said("date-event", files) == []
