"""Large exports cost in proportion to what they hold, and show how far they are."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import FrameType
from typing import Any, TypeVar

from proceedings.importers.formats import Wishes
from tests.importers.exports import csv_text, fates, run
from tests.importers.test_easychair import AUTHORS, SUBMISSIONS

T = TypeVar("T")


def export(folder: Path, submissions: int) -> Path:
    """As many submissions, with three authors each; all first authors have one name."""
    folder.mkdir()
    numbers = [str(number) for number in range(1, submissions + 1)]
    rows = [[n, f"On the {n}th Bug", *SUBMISSIONS[1][2:]] for n in numbers]
    authors = [[n, "Ada", name, *AUTHORS[1][3:]] for n in numbers for name in ("Wu", "Li", "Xu")]
    (folder / "submission.csv").write_text(csv_text([SUBMISSIONS[0], *rows]), "utf-8")
    (folder / "author.csv").write_text(csv_text([AUTHORS[0], *authors]), "utf-8")
    return folder


def calls(folder: Path) -> int:
    """How many functions an import of *folder* calls, those of C included."""
    count = 0

    def counted(_frame: FrameType, event: str, _: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        run("easychair", folder, name=f"{folder.name}-2026")
    finally:
        sys.setprofile(before)
    return count


def test_twice_as_many_submissions_cost_twice_as_much(tmp_path: Path) -> None:
    small, large = export(tmp_path / "small", 60), export(tmp_path / "large", 120)
    run("easychair", small)  # what is computed once is not counted
    assert calls(large) <= 2.1 * calls(small)


def test_what_takes_long_shows_how_far_it_is(tmp_path: Path) -> None:
    seen: list[tuple[str, int]] = []

    def follow(items: Sequence[T], what: str) -> Iterable[T]:
        for number, item in enumerate(items, start=1):
            yield item
            seen.append((what, number))

    report = run("easychair", export(tmp_path / "a", 3), wishes=Wishes(follow=follow))
    assert seen == [(what, n) for what in ("Submissions", "Papers") for n in (1, 2, 3)]
    assert list(fates(report).values()) == ["wu", "wu-2th", "wu-3th"]
