"""The pages that an export declares for its papers: their order, and whether they are printed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from proceedings.importers.content import PaperContent
from proceedings.importers.pdfs import page_count
from proceedings.model.pages import PageRange, read_page_range


def page_order(pages: str) -> tuple[int, list[int]]:
    """Where *pages* stand in the volume: roman numbers, arabic ones, none.

    >>> sorted(["", "11-20", "i-v", "2-10", "5:1-5:25"], key=page_order)
    ['i-v', '2-10', '5:1-5:25', '11-20', '']
    """
    first = pages.split("-")[0]
    if digits := re.findall(r"\d+", first):
        return 1, [int(digit) for digit in digits]
    if first and re.fullmatch(r"[ivxlcdm]+", first, re.IGNORECASE):
        return 0, [_roman(first.lower())]
    return 2, []


def prints_declared_pages(papers: Iterable[PaperContent]) -> bool:
    """Whether the volume is to print the pages that *papers* declare, and not count its own.

    They are what has been cited. They can be printed where all declare a range, none overlaps
    another, and each is as long as its PDF, if it has one; else the build tells what differs. Where
    the volume counts the same, nothing need be said.
    """
    archival = [paper for paper in papers if paper.archival]
    ranges = [read_page_range(paper.pages.replace("-", "–")) for paper in archival]
    found = [pages for pages in ranges if pages is not None]
    if not found or len(found) < len(ranges) or not do_not_overlap(found):
        return False
    if all(paper.pdf for paper in archival) and _count_from_one(found):
        return False
    pairs = ((paper.pdf, pages) for paper, pages in zip(archival, found, strict=True))
    return all(pdf is None or page_count(pdf) == pages.count for pdf, pages in pairs)


def do_not_overlap(ranges: Iterable[PageRange]) -> bool:
    """Whether each page has a number of its own.

    >>> do_not_overlap([PageRange(1, 10), PageRange(1, 5, roman=True), PageRange(11, 20)])
    True
    >>> do_not_overlap([PageRange(1, 10), PageRange(10, 20)])
    False
    """
    follow = sorted(ranges, key=_place)
    return not any(a.last >= b.first for a, b in pairwise(follow) if _place(a)[:2] == _place(b)[:2])


def _count_from_one(ranges: Iterable[PageRange]) -> bool:
    follow = sorted(ranges, key=_place)
    starts = [1, *(pages.last + 1 for pages in follow)]
    return all(p.is_plain and p.first == start for p, start in zip(follow, starts, strict=False))


def _place(pages: PageRange) -> tuple[str, bool, int]:
    return pages.prefix or pages.article, pages.roman, pages.first


def _roman(numeral: str) -> int:
    """The value of a roman numeral; a smaller digit before a larger one is taken away."""
    values = ["ivxlcdm".index(digit) for digit in numeral]
    numbers = [(1, 5, 10, 50, 100, 500, 1000)[value] for value in values]
    following = [*numbers[1:], 0]
    return sum(n if n >= after else -n for n, after in zip(numbers, following, strict=True))
