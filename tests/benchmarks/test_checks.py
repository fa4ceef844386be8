"""The checks' benchmark on two papers: both sides are measured, and the limits say what was."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from benchmarks.checks.limits import limits, rows
from benchmarks.checks.measure import COLD, PYPDF, SECOND, WARM, Cost

REPOSITORY = Path(__file__).parents[2]


def test_checking_is_measured_beside_pypdf_and_the_table_is_printed(
    archive: Path, tmp_path: Path
) -> None:
    words = ("--source", str(archive / "tests-2026"), "--papers", "2", "--json", "figures.json")
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.checks", *words],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    figures = json.loads((tmp_path / "figures.json").read_text("utf-8"))
    assert list(figures) == [PYPDF, COLD, WARM, SECOND]
    assert all(cost["peak"] > 1_000_000 and cost["cpu"] > 0 for cost in figures.values())
    assert figures[COLD]["lines"] == figures[WARM]["lines"] > figures[PYPDF]["lines"] == 0
    assert f"| CPU of {WARM}: at most 0.02 x pypdf's " in done.stdout


def test_a_check_is_held_against_pypdf() -> None:
    seconds = {PYPDF: 100.0, COLD: 80.0, WARM: 3.0}
    costs = {name: Cost(cpu=cpu, wall=9, peak=5_000_000, lines=1) for name, cpu in seconds.items()}
    assert [(limit.found, limit.holds) for limit in limits(costs)] == [(0.8, True), (0.03, False)]
    assert list(rows(costs, 1000))[2] == [COLD, "80.00", "9.00", "80.0", "0.800", "5"]
