"""Where papers stand in a volume by the pages that an export declares for them."""

from __future__ import annotations

import re


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


def _roman(numeral: str) -> int:
    """The value of a roman numeral; a smaller digit before a larger one is taken away."""
    values = ["ivxlcdm".index(digit) for digit in numeral]
    numbers = [(1, 5, 10, 50, 100, 500, 1000)[value] for value in values]
    following = [*numbers[1:], 0]
    return sum(n if n >= after else -n for n, after in zip(numbers, following, strict=True))
