"""The figures as a table that can be read as it is and pasted into a page."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.site.measure import Cost
from benchmarks.site.suite import COLD, SPHINX, Costs
from benchmarks.table import aligned

_HEAD = ["", "CPU s", "wall s", "peak MB", "output MB", "pages", "rewritten", "CPU ms a page",
         "CPU ms a paper", "x plain Sphinx"]  # fmt: skip


def cost_table(count: int, costs: Costs) -> Iterator[str]:
    """Each measurement; the last column compares its CPU with that of plain Sphinx, cold."""
    base = costs[f"{SPHINX}, {COLD}"].cpu
    return aligned([_HEAD, *([name, *_cells(cost, count, base)] for name, cost in costs.items())])


def _cells(cost: Cost, count: int, base: float) -> Iterator[str]:
    yield from (f"{cost.cpu:.2f}", f"{cost.wall:.2f}")
    yield from (f"{cost.peak / 1e6:.0f}", f"{cost.output / 1e6:.0f}")
    yield from (str(cost.pages), str(len(cost.rewritten)))
    yield from (f"{1000 * cost.cpu / number:.2f}" for number in (cost.pages, count))
    yield f"{cost.cpu / base:.3f}"
