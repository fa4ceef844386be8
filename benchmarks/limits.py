"""What a volume may cost, and whether it does.

The limits are for a thousand papers or more, where what a start costs no longer counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from benchmarks.measure import Cost

_MEGABYTE = 1_000_000
#: Memory counts as the same where twice the papers take at most this many times as much.
_SAME = 1.15


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit and what was measured, in the same unit; lower is better."""

    says: str
    asked: float
    found: float

    @property
    def holds(self) -> bool:
        return self.found <= self.asked


_CPU = [  # of what, at most so many times, the CPU of what, and how that is said
    ("assembling", 3.0, "byte copy", "3 x"),
    ("assembling", 1 / 8, "pikepdf merge", "1/8 of"),
    ("assembling", 1 / 40, "pypdf append", "1/40 of"),
    ("volume, warm", 1 / 3, "pikepdf merge", "1/3 of"),
    ("volume, cold", 1.0, "pikepdf merge", "1 x"),
    ("volume, one paper changed", 1.3, "volume, warm", "1.3 x"),
]


def limits(costs: Mapping[str, Cost]) -> Iterator[Limit]:
    """Each limit whose measurements are there."""
    for what, asked, against, said in _CPU:
        if what in costs and against in costs:
            found = costs[what].cpu / costs[against].cpu
            yield Limit(f"CPU of {what}: at most {said} {against}", asked, found)
    for what, cost in costs.items():
        if what.startswith(("assembling", "volume")):
            yield Limit(f"peak memory of {what}: at most 300 MB", 300, cost.peak / _MEGABYTE)
    for what in list(costs):
        twice = costs.get(f"{what}, twice the papers")
        if twice is not None:
            says = f"peak memory of {what}: the same for twice the papers"
            yield Limit(says, _SAME, twice.peak / costs[what].peak)
