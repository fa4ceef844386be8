"""The exports' benchmark on few papers: every format is measured, and the limits say what was."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from benchmarks.exports.limits import limits, rows
from benchmarks.exports.measure import READING, Cost

REPOSITORY = Path(__file__).parents[2]


def test_formats_are_measured_beside_reading_and_the_table_is_printed(tmp_path: Path) -> None:
    words = ("--papers", "3", "--papers", "6", "--format", "ris", "--json", "figures.json")
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.exports", *words],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    figures = json.loads((tmp_path / "figures.json").read_text("utf-8"))
    assert {count: list(found) for count, found in figures.items()} == {
        "3": [READING, "ris"],
        "6": [READING, "ris"],
    }
    assert figures["6"]["ris"]["output"] > figures["3"]["ris"]["output"] > 1000
    assert "| CPU of ris: less than bibtexparser's reading " in done.stdout


def test_a_format_is_held_against_reading_and_against_fewer_papers() -> None:
    costs = {
        10: {READING: Cost(1.0, 10), "ris": Cost(0.4, 10)},
        100: {READING: Cost(10.0, 100), "ris": Cost(8.0, 100)},
    }
    held = {limit.says: (limit.found, limit.holds) for limit in limits(costs)}
    assert held == {
        "CPU of ris: less than bibtexparser's reading": (0.8, True),
        "CPU a paper of ris, 100 papers: at most 1.3 x that of 10": (2.0, False),
    }
    assert list(rows(costs))[2] == ["ris", "0.40", "8.00", "80.00", "0.0"]


def test_one_number_of_papers_says_nothing_of_growth() -> None:
    costs = {10: {READING: Cost(1.0, 10), "ris": Cost(2.0, 10)}}
    assert [limit.holds for limit in limits(costs)] == [False]
