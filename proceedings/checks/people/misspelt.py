"""Words that are one but for a letter."""

from __future__ import annotations


def is_misspelt(one: str, other: str) -> bool:
    """Whether two words differ by one letter, or by two neighbours that changed places.

    >>> is_misspelt("univeristy", "university"), is_misspelt("smith", "smyth")
    (True, True)
    >>> is_misspelt("smith", "smooth"), is_misspelt("smith", "smith")
    (False, False)
    """
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    pairs = enumerate(zip(one, other, strict=False))
    start = next((number for number, (a, b) in pairs if a != b), min(len(one), len(other)))
    a, b = one[start:], other[start:]
    is_swapped = a[:2] == b[1::-1] and a[2:] == b[2:]
    return a[1:] == b or a == b[1:] or a[1:] == b[1:] or is_swapped
