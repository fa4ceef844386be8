"""What changed after publication."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from proceedings.model.changes import Change, changes, last_changed, recent
from proceedings.model.contribution import Contribution, Notice
from proceedings.model.edition import Edition
from proceedings.model.markup import Markup
from proceedings.source import read_archive


def on(year: int) -> Notice:
    return Notice(dt.date(year, 1, 1), f"What happened in {year}.")


PAPER = Contribution(id="one", title=Markup("One"))
CHANGED = replace(
    PAPER, retracted=on(2030), erratum=on(2028), revisions=(on(2027), on(2029)), withdrawn=on(2031)
)


@pytest.fixture
def edition(archive: Path) -> Edition:
    return read_archive(archive)[0].editions[0]


def test_all_notices_are_told_the_gravest_first() -> None:
    assert [change for change, _ in changes(CHANGED)] == [
        Change.RETRACTED,
        Change.WITHDRAWN,
        Change.CORRECTED,
        Change.REVISED,
        Change.REVISED,
    ]


def test_a_paper_last_changed_with_its_last_notice(edition: Edition) -> None:
    assert last_changed(edition, CHANGED) == dt.date(2031, 1, 1)


def test_a_paper_without_a_notice_is_as_old_as_its_volume(edition: Edition) -> None:
    assert last_changed(edition, PAPER) == edition.volume.date == dt.date(2026, 6, 1)


def test_the_most_recent_notices_come_first_from_whatever_edition(edition: Edition) -> None:
    older = replace(edition, contributions=(replace(PAPER, erratum=on(2028)),))
    newer = replace(edition, contributions=(PAPER, replace(PAPER, erratum=on(2027))))
    found = recent((newer, older), 5)
    assert [(held, changed.notice.date.year) for held, changed in found] == [
        (older, 2028),
        (newer, 2027),
    ]
    assert len(recent((newer, older), 1)) == 1


def test_of_two_notices_of_one_day_the_graver_is_told(edition: Edition) -> None:
    both = replace(PAPER, erratum=on(2027), revisions=(on(2027),))
    found = recent((replace(edition, contributions=(both,)),), 5)
    assert [changed.change for _, changed in found] == [Change.CORRECTED]
