"""The site's benchmark on few papers: both tools run, and the limits say what was measured."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.site.corpus import EDITION, change, papers, write_documents, write_edition
from benchmarks.site.limits import growth, largest_page, limits
from benchmarks.site.measure import Cost
from benchmarks.site.table import cost_table
from proceedings.model.findings import Severity
from proceedings.source import read_archive

REPOSITORY = Path(__file__).parents[2]
TOOLS = ("plain Sphinx", "proceedings", "proceedings with its search index")
WHAT = ("cold", "nothing changed", "one abstract changed")


def cost(cpu: float, pages: int = 100, peak: int = 100_000_000) -> Cost:
    return Cost(cpu=cpu, wall=2 * cpu, peak=peak, pages=pages, output=7_400_000, rewritten=())


def test_both_tools_are_measured_and_the_tables_are_printed(tmp_path: Path) -> None:
    words = ("--papers", "9", "--large", "9", "--colds", "2", "--json", "figures.json")
    command = [sys.executable, "-m", "benchmarks.site", *words]
    environment = os.environ | {"PYTHONPATH": str(REPOSITORY)}
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    costs = json.loads((tmp_path / "figures.json").read_text("utf-8"))["costs"]["9"]
    assert list(costs) == [f"{tool}, {what}" for tool in TOOLS for what in WHAT]
    assert all(cost["cpu"] > 0 and cost["peak"] > 1_000_000 for cost in costs.values())
    assert costs["plain Sphinx, cold"]["pages"] == 9 + len(["index", "genindex", "search"])
    assert costs["proceedings, cold"]["pages"] > 9
    assert (
        f"{EDITION}/papers/p00004.html" in costs["proceedings, one abstract changed"]["rewritten"]
    )
    assert "papers/p00004.html" in costs["plain Sphinx, one abstract changed"]["rewritten"]
    assert "## 9 papers\n\n|" in done.stdout
    assert "| CPU a page: at most 0.2 of plain Sphinx's " in done.stdout


def test_the_papers_are_the_same_at_every_run() -> None:
    made = list(papers(30))
    assert made == list(papers(30))
    assert len({paper.title for paper in made}) == 30
    assert {len(paper.authors) for paper in made} == {1, 2, 3, 4, 5, 6, 7}


def test_an_abstract_has_two_paragraphs_with_a_formula_each() -> None:
    formulas = set()
    for paper in papers(50):
        formulas |= set(re.findall(r"\$(.+?)\$", paper.abstract))
        assert [text.count("$") for text in paper.abstract.split("\n\n")] == [2, 2]
        words = re.sub(r" in \$.+?\$ steps", "", paper.abstract).split()
        assert 130 <= len(words) <= 210
    assert len(formulas) > 90


def test_the_edition_is_read_without_a_finding(tmp_path: Path) -> None:
    write_edition(tmp_path, 20)
    archive, findings = read_archive(tmp_path)
    assert [finding for finding in findings if finding.severity > Severity.NOTE] == []
    [edition] = archive.editions
    made = {paper.id: paper for paper in papers(20)}
    assert {one.id: one.title.text() for one in edition.contributions} == {
        id_: paper.title for id_, paper in made.items()
    }
    assert [len(session.papers) for session in edition.program.sessions] == [8, 8, 4]


def test_plain_sphinx_gets_the_same_words(tmp_path: Path) -> None:
    write_documents(tmp_path, 3)
    for paper in papers(3):
        text = (tmp_path / "papers" / f"{paper.id}.md").read_text("utf-8")
        assert paper.title in text
        assert paper.abstract in text
        assert all(name in text and place in text for name, place, _ in paper.authors)
        assert all(keyword in text for keyword in paper.keywords)


def test_a_changed_paper_has_another_abstract_alone() -> None:
    paper = next(papers(1))
    changed = change(paper, "Word")
    assert changed.abstract.endswith(" Changed to Word.")
    assert replace(changed, abstract=paper.abstract) == paper


@pytest.mark.parametrize(("cpu", "holds"), [(20.0, True), (20.1, False)])
def test_cpu_a_page_is_limited_by_that_of_plain_sphinx(cpu: float, holds: bool) -> None:
    costs = {f"{tool}, {what}": cost(cpu) for tool in TOOLS for what in WHAT}
    costs["plain Sphinx, cold"] = cost(100)
    found = {limit.says: limit for limit in limits(100, costs, 3)}
    assert found["CPU a page: at most 0.2 of plain Sphinx's"].holds is holds
    assert [limit.found for limit in found.values() if "do not show" in limit.says] == [3]
    assert not any("nothing changed: at most 3%" in says for says in found)


def test_builds_that_change_little_are_limited_where_the_start_no_longer_counts() -> None:
    costs = {f"{tool}, {what}": cost(100) for tool in TOOLS for what in WHAT}
    costs["proceedings, nothing changed"] = cost(3)
    costs["proceedings, one abstract changed"] = cost(7, peak=501_000_000)
    found = {limit.says: limit.holds for limit in limits(10_000, costs, 0)}
    assert found == {
        "CPU a page: at most 0.2 of plain Sphinx's": False,
        "peak memory, cold: at most 500 MB": True,
        "peak memory, nothing changed: at most 500 MB": True,
        "peak memory, one abstract changed: at most 500 MB": False,
        "pages rewritten that do not show the changed abstract: none": True,
        "CPU, nothing changed: at most 3% of cold": True,
        "CPU, one abstract changed: at most 6% of cold": False,
    }


def test_a_page_of_many_is_compared_with_one_of_few() -> None:
    figures = {10: {"proceedings, cold": cost(1, 10)}, 25: {"proceedings, cold": cost(5, 25)}}
    [limit] = growth(figures)
    assert (limit.says, limit.found) == ("CPU a page of 25: at most 1.2 x that of 10", 2)
    assert list(growth({10: figures[10]})) == []
    assert largest_page(800, 250_000).holds
    assert not largest_page(800, 250_001).holds


def test_the_table_has_milliseconds_a_page_and_a_paper() -> None:
    costs = {"plain Sphinx, cold": cost(10, 100), "proceedings, cold": cost(1.5, 200)}
    rows = [[cell.strip() for cell in row.split("|")[1:-1]] for row in cost_table(50, costs)]
    assert rows[0][-3:] == ["CPU ms a page", "CPU ms a paper", "x plain Sphinx"]
    assert [row[-3:] for row in rows[2:]] == [
        ["100.00", "200.00", "1.000"],
        ["7.50", "30.00", "0.150"],
    ]
