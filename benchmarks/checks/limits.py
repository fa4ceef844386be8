"""What the checks may cost, and whether they do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from benchmarks.checks.measure import COLD, PYPDF, WARM, Cost
from benchmarks.limits import Limit

_LIMITS = ((COLD, 1.0), (WARM, 0.02))


def limits(costs: Mapping[str, Cost]) -> Iterator[Limit]:
    """The CPU of each run against that of pypdf."""
    for name, most in _LIMITS:
        said = f"CPU of {name}: at most {most:g} x pypdf's"
        yield Limit(said, most, costs[name].cpu / costs[PYPDF].cpu)


def rows(costs: Mapping[str, Cost], count: int) -> Iterator[list[str]]:
    """The figures as the lines of a table."""
    yield ["", "CPU s", "wall s", "CPU ms a paper", "x pypdf", "peak MB"]
    for name, cost in costs.items():
        ratio = cost.cpu / costs[PYPDF].cpu
        each = f"{cost.cpu / count * 1000:.1f}"
        times = (f"{cost.cpu:.2f}", f"{cost.wall:.2f}")
        yield [name, *times, each, f"{ratio:.3f}", f"{cost.peak / 1e6:.0f}"]
