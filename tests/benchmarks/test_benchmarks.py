"""The benchmark on tiny papers: every tool runs, and the tables say what was measured."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from benchmarks.corpus import Input, papers, repeat
from benchmarks.limits import limits
from benchmarks.measure import Cost
from benchmarks.table import cost_table, limit_table

REPOSITORY = Path(__file__).parents[2]
MEASURED = [
    *("byte copy", "pikepdf merge", "pypdf append"),
    *("fonts, once", "volume, cold", "volume, warm", "assembling", "volume, one paper changed"),
    *(f"{what}, twice the papers" for what in ("volume, cold", "volume, warm", "assembling")),
]


def cost(cpu: float, peak: int = 100_000_000) -> Cost:
    return Cost(cpu=cpu, wall=2 * cpu, process_cpu=cpu + 1, peak=peak, output=7_400_000, stages={})


@pytest.fixture
def edition(archive: Path) -> Path:
    """An edition of two papers, of 3 and 2 pages, and of a talk without one."""
    return archive / "tests-2026"


def test_every_tool_is_measured_and_the_tables_are_printed(edition: Path, tmp_path: Path) -> None:
    figures = measured(
        tmp_path, "--source", str(edition), "--papers", "2", "--json", "figures.json"
    )
    costs = json.loads((tmp_path / "figures.json").read_text("utf-8"))["2 papers, same"]["costs"]
    assert list(costs) == MEASURED
    assert all(cost["peak"] > 1_000_000 and cost["process_cpu"] > 0 for cost in costs.values())
    assert all(cost["output"] > 1000 for cost in costs.values())
    assert costs["byte copy"]["output"] == sum(pdf.stat().st_size for pdf in papers(edition))
    assert "## 2 papers, same\n\n|" in figures
    for what in MEASURED:
        assert f"| {what} " in figures
    assert "| CPU of assembling: at most 3 x byte copy " in figures


def measured(cwd: Path, *words: str) -> str:
    """What the command prints."""
    done = benchmark(cwd, *words)
    assert done.returncode == 0, done.stderr
    return done.stdout


def benchmark(cwd: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "benchmarks", *words]
    environment = os.environ | {"PYTHONPATH": str(REPOSITORY)}
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


def test_copies_have_ids_of_their_own_and_are_the_same_bytes(edition: Path, tmp_path: Path) -> None:
    made = papers(repeat(edition, tmp_path / "five", 5, Input.SAME))
    assert {pdf.stem for pdf in made} == {"noether", "noether-2", "noether-3", "turing", "turing-2"}
    assert len({pdf.read_bytes() for pdf in made}) == 2


def test_distinct_copies_have_no_stream_in_common_and_the_same_pages(
    edition: Path, tmp_path: Path
) -> None:
    made = papers(repeat(edition, tmp_path / "five", 5, Input.DISTINCT))
    streams: list[tuple[str, bytes]] = []
    for pdf in made:
        with pikepdf.open(pdf) as file:
            original = pdf.stem.partition("-")[0]
            assert len(file.pages) == {"noether": 2, "turing": 3}[original]
            assert b"(page 1) Tj" in file.pages[0].Contents.read_bytes()
            streams += [(original, page.Contents.read_raw_bytes()) for page in file.pages]
    assert len(set(streams)) == len(streams)


def test_ratios_are_to_the_copy_and_to_pikepdf(tmp_path: Path) -> None:
    costs = {"byte copy": cost(0.5), "pikepdf merge": cost(10), "assembling": cost(1.25)}
    assert list(cost_table(costs)) == [
        "|               | CPU s | wall s | all CPU s | peak MB | output MB | x byte copy | x pikepdf |",
        "|:--------------|------:|-------:|----------:|--------:|----------:|------------:|----------:|",
        "| byte copy     |  0.50 |   1.00 |      1.50 |     100 |         7 |        1.00 |      0.05 |",
        "| pikepdf merge | 10.00 |  20.00 |     11.00 |     100 |         7 |       20.00 |      1.00 |",
        "| assembling    |  1.25 |   2.50 |      2.25 |     100 |         7 |        2.50 |      0.12 |",
    ]


def test_a_limit_holds_up_to_its_figure_and_not_beyond() -> None:
    costs = {
        "byte copy": cost(0.5),
        "pikepdf merge": cost(10),
        "assembling": cost(1.5, 300_000_000),
        "assembling, twice the papers": cost(3, 400_000_000),
    }
    found = [(limit.says, limit.asked, limit.found, limit.holds) for limit in limits(costs)]
    assert found == [
        ("CPU of assembling: at most 3 x byte copy", 3, 3, True),
        ("CPU of assembling: at most 1/8 of pikepdf merge", 0.125, 0.15, False),
        ("peak memory of assembling: at most 300 MB", 300, 300, True),
        ("peak memory of assembling, twice the papers: at most 300 MB", 300, 400, False),
        ("peak memory of assembling: the same for twice the papers", 1.15, 400 / 300, False),
    ]
    assert "NO" in next(line for line in limit_table(limits(costs)) if "0.15" in line)


def test_a_tool_that_fails_is_named(edition: Path, tmp_path: Path) -> None:
    (edition / "papers" / "turing.pdf").write_bytes(b"no PDF")
    done = benchmark(tmp_path, "--quick", "--source", str(edition))
    assert done.returncode != 0
    assert "pikepdf merge ended with 1" in done.stderr
