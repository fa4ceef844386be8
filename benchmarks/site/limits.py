"""What a site may cost, and whether it does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from benchmarks.limits import Limit
from benchmarks.site.suite import CHANGED, COLD, OURS, SAME, SPHINX, Costs

_MEGABYTE = 1_000_000
LARGEST_PAGE = 250_000  #: bytes


def limits(count: int, costs: Costs, strangers: int) -> Iterator[Limit]:
    """The limits of one number of papers; *strangers* are pages rewritten without a reason."""
    cold = costs[f"{OURS}, {COLD}"]
    sphinx = costs[f"{SPHINX}, {COLD}"]
    ratio = (cold.cpu / cold.pages) / (sphinx.cpu / sphinx.pages)
    yield Limit("CPU a page: at most 0.2 of plain Sphinx's", 0.2, ratio)
    for what in (COLD, SAME, CHANGED):
        peak = costs[f"{OURS}, {what}"].peak / _MEGABYTE
        yield Limit(f"peak memory, {what}: at most 500 MB", 500, peak)
    yield Limit("pages rewritten that do not show the changed abstract: none", 0, strangers)
    if count >= 10_000:  # among fewer, what a start costs still counts
        for what, most in ((SAME, 0.03), (CHANGED, 0.06)):
            share = costs[f"{OURS}, {what}"].cpu / cold.cpu
            yield Limit(f"CPU, {what}: at most {most:.0%} of cold", most, share)


def growth(figures: Mapping[int, Costs]) -> Iterator[Limit]:
    """Whether a page costs the same in the smallest edition and in the largest."""
    few, many = min(figures), max(figures)
    if few < many:
        costs = [figures[count][f"{OURS}, {COLD}"] for count in (few, many)]
        small, large = (cost.cpu / cost.pages for cost in costs)
        yield Limit(f"CPU a page of {many}: at most 1.2 x that of {few}", 1.2, large / small)


def largest_page(count: int, size: int) -> Limit:
    """Whether no page of an edition of *count* papers is too large; the limit is for 800."""
    return Limit(
        f"the largest page of {count} papers: at most 250 KB", LARGEST_PAGE / 1000, size / 1000
    )
