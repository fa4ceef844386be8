"""The figures as a table that can be read as it is and pasted into a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from benchmarks.limits import Limit
from benchmarks.measure import Cost

_HEAD = ["", "CPU s", "wall s", "all CPU s", "peak MB", "output MB", "x byte copy", "x pikepdf"]


def cost_table(costs: Mapping[str, Cost]) -> Iterator[str]:
    """Each measurement with its CPU as so many times that of the copy and of pikepdf's merge.

    "all CPU" is that of the whole process, with the interpreter's start and imports.
    """
    rows = [[name, *_figures(cost), *_ratios(cost, costs)] for name, cost in costs.items()]
    return aligned([_HEAD, *rows])


def _figures(cost: Cost) -> list[str]:
    seconds = [f"{value:.2f}" for value in (cost.cpu, cost.wall, cost.process_cpu)]
    return [*seconds, *(f"{value / 1e6:.0f}" for value in (cost.peak, cost.output))]


def _ratios(cost: Cost, costs: Mapping[str, Cost]) -> Iterator[str]:
    for against in ("byte copy", "pikepdf merge"):
        base = costs.get(against)
        yield f"{cost.cpu / base.cpu:.2f}" if base and base.cpu else ""


def stage_table(costs: Mapping[str, Cost]) -> Iterator[str]:
    """The CPU seconds of the parts of those jobs that tell them apart."""
    staged = {name: cost.stages for name, cost in costs.items() if cost.stages}
    names = list(dict.fromkeys(stage for stages in staged.values() for stage in stages))
    rows = [
        [name, *(f"{stages.get(stage, 0):.2f}" for stage in names)]
        for name, stages in staged.items()
    ]
    return aligned([["CPU s", *names], *rows])


def limit_table(limits: Iterable[Limit]) -> Iterator[str]:
    rows = [
        [limit.says, f"{limit.asked:.3g}", f"{limit.found:.3g}", "yes" if limit.holds else "NO"]
        for limit in limits
    ]
    return aligned([["limit", "asked", "found", "holds"], *rows])


def aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """A Markdown table; all columns but the first are set to the right.

    >>> print("\\n".join(aligned([["", "s"], ["copy", "1.25"], ["merge", "10.50"]])))
    |       |     s |
    |:------|------:|
    | copy  |  1.25 |
    | merge | 10.50 |
    """
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [_line(row, widths) for row in rows]
    rule = [f"{'-' * (width + 1)}:" for width in widths]
    rule[0] = rule[0][::-1]
    return iter([lines[0], f"|{'|'.join(rule)}|", *lines[1:]])


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = zip(row, widths, strict=True)
    cells = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)]
    return f"| {' | '.join(cells)} |"
