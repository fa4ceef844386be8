"""What an export may cost, and whether it does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from benchmarks.exports.measure import READING, Cost
from benchmarks.limits import Limit

#: The CPU of each format and of reading, by how many papers.
Costs = Mapping[int, Mapping[str, Cost]]

_LINEAR = 1.3  #: what a paper of the largest edition may cost, of what one of the smallest does


def limits(costs: Costs) -> Iterator[Limit]:
    """Each format against reading BibTeX, and the largest edition against the smallest."""
    few, many = min(costs), max(costs)
    for form, cost in costs[many].items():
        if form == READING:
            continue
        ratio = cost.cpu / costs[many][READING].cpu
        yield Limit(f"CPU of {form}: less than bibtexparser's reading", 1, ratio)
        if few < many:
            growth = (cost.cpu / many) / (costs[few][form].cpu / few)
            said = f"CPU a paper of {form}, {many} papers: at most {_LINEAR} x that of {few}"
            yield Limit(said, _LINEAR, growth)


def rows(costs: Costs) -> Iterator[list[str]]:
    """The figures as the lines of a table."""
    many = max(costs)
    yield ["", *(f"{count} papers, CPU s" for count in costs), "CPU ms a paper", "output MB"]
    for form, cost in costs[many].items():
        seconds = (f"{costs[count][form].cpu:.2f}" for count in costs)
        yield [form, *seconds, f"{cost.cpu / many * 1000:.2f}", f"{cost.output / 1e6:.1f}"]
