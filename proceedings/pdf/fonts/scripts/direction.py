"""The order in which a line is seen, where some of it is written from right to left.

The Unicode bidirectional algorithm (UAX #9). python-bidi resolves weak and neutral characters; what
it lacks is here: pairs of brackets (rule N0), and isolates, which keep a name in a list from
turning its neighbours round. Embeddings and overrides are not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias
from unicodedata import bidirectional, mirrored

from bidi.algorithm import (  # type: ignore[import-untyped]
    calc_level_runs,
    get_base_level,
    get_embedding_levels,
    get_empty_storage,
    resolve_implicit_levels,
    resolve_neutral_types,
    resolve_weak_types,
)
from bidi.mirror import MIRRORED  # type: ignore[import-untyped]

from proceedings.pdf.fonts.scripts.characters import is_right_to_left

#: Characters that keep what is between them apart: left to right, right to left, the end.
LEFT_ISOLATE, RIGHT_ISOLATE, POP_ISOLATE = "\u2066", "\u2067", "\u2069"
_FIRST_STRONG = "\u2068"
_ISOLATES = LEFT_ISOLATE + RIGHT_ISOLATE + _FIRST_STRONG
_OPENING = dict(
    zip("([{\u2045\u207d\u208d⟨⟦⟪「『【〈《", ")]}\u2046\u207e\u208e⟩⟧⟫」』】〉》", strict=True)
)
_OBJECT = "\ufffc"  #: stands for an isolate among what is around it
_IGNORED = frozenset({"BN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "B"})
_RIGHT = frozenset({"R", "AL"})

Resolved: TypeAlias = dict[str, Any]  #: python-bidi's word on one character


def runs_right_to_left(text: str) -> bool:
    """Whether most letters of *text* are written from right to left; isolates do not count.

    >>> runs_right_to_left("שלום PDF"), runs_right_to_left("Ada Lovelace, דוד")
    (True, False)
    """
    outside = "".join(char for _, char in _without_isolates(text)[0])
    kinds = [bidirectional(char) for char in outside]
    balance = sum((kind in _RIGHT) - (kind == "L") for kind in kinds)
    return balance > 0


def isolated(text: str) -> str:
    """*text* so that its direction does not touch what stands beside it, as a name in a list.

    >>> isolated("Ada Lovelace"), isolated("דוד") == f"{RIGHT_ISOLATE}דוד{POP_ISOLATE}"
    ('Ada Lovelace', True)
    """
    if not is_right_to_left(text):
        return text
    opening = RIGHT_ISOLATE if runs_right_to_left(text) else LEFT_ISOLATE
    return f"{opening}{text}{POP_ISOLATE}"


def order_of_sight(text: str, *, right_to_left: bool) -> list[tuple[int, bool]]:
    """The characters of one line from left to right: the index of each, and whether it is mirrored.

    >>> [index for index, _ in order_of_sight("ab דוד", right_to_left=False)]
    [0, 1, 2, 5, 4, 3]
    """
    base = int(right_to_left)
    resolved = _levels(text, base)
    ended = text
    while ended != (shorter := ended.rstrip().rstrip(_ISOLATES + POP_ISOLATE)):
        ended = shorter  # L1: spaces at the line's end go with the paragraph
    end = len(ended)
    resolved[end:] = [base] * (len(text) - end)
    order = list(range(len(text)))
    for level in range(max(resolved, default=0), 0, -1):  # L2
        for start, stop in _stretches([resolved[index] >= level for index in order]):
            order[start:stop] = order[start:stop][::-1]
    return [(index, bool(resolved[index] % 2 and mirrored(text[index]))) for index in order]


def mirror_image(char: str) -> str:
    """What a bracket is drawn as in text from right to left."""
    return str(MIRRORED.get(char, char))


def _levels(text: str, base: int) -> list[int]:
    """The level of each character of *text*; even ones run from left to right."""
    outside, isolates = _without_isolates(text)
    levels = _plain_levels("".join(char for _, char in outside), base)
    found = [base] * len(text)
    for (index, _), level in zip(outside, levels, strict=True):
        found[index] = level
    for start, stop in isolates:
        inner = text[start + 1 : stop]
        is_even = not _runs_to_the_right(text[start], inner)
        # X5a-c: the next level of its parity above that of what is around it.
        found[start + 1 : stop] = _levels(inner, base + (2 if base % 2 != is_even else 1))
        found[stop : stop + 1] = [found[start]] * len(found[stop : stop + 1])
    return found


def _runs_to_the_right(opening: str, inner: str) -> bool:
    if opening == _FIRST_STRONG:
        outside, _ = _without_isolates(inner)
        return bool(get_base_level("".join(char for _, char in outside)))
    return opening == RIGHT_ISOLATE


def _without_isolates(text: str) -> tuple[list[tuple[int, str]], list[tuple[int, int]]]:
    """The characters around isolates with their places, and where the outermost isolates are."""
    outside: list[tuple[int, str]] = []
    isolates: list[tuple[int, int]] = []
    depth = start = 0
    for index, char in enumerate(text):
        if char in _ISOLATES:
            if depth == 0:
                start = index
                outside.append((index, _OBJECT))
            depth += 1
        elif char == POP_ISOLATE and depth:
            depth -= 1
            if depth == 0:
                isolates.append((start, index))
        elif depth == 0:
            outside.append((index, _OBJECT if char == POP_ISOLATE else char))
    if depth:  # one that nobody closed
        isolates.append((start, len(text)))
    return outside, isolates


def _plain_levels(text: str, base: int) -> list[int]:
    """The levels of a text without isolates; what has no direction is at its neighbour's level."""
    storage = get_empty_storage()
    storage["base_level"] = base
    kept = [char for char in text if bidirectional(char) not in _IGNORED]
    get_embedding_levels("".join(kept), storage)
    calc_level_runs(storage)
    for resolved in storage["chars"]:
        if not resolved["type"]:
            resolved["type"] = "L"  # not assigned yet in the Unicode that Python has
    resolve_weak_types(storage)
    _resolve_brackets(storage["chars"], base)
    resolve_neutral_types(storage, False)
    resolve_implicit_levels(storage, False)
    levels = iter([resolved["level"] for resolved in storage["chars"]])
    found: list[int] = []
    for char in text:
        ignored = bidirectional(char) in _IGNORED
        found.append((found[-1] if found else base) if ignored else next(levels))
    return found


def _resolve_brackets(chars: list[Resolved], base: int) -> None:
    """N0: a pair of brackets has one direction, so that both face what they enclose."""
    embedding = "R" if base % 2 else "L"
    for opening, closing in _pairs(chars):
        inside = {_strong(resolved) for resolved in chars[opening + 1 : closing]}
        if embedding in inside:
            direction = embedding
        elif inside & {"L", "R"}:
            before = (_strong(resolved) for resolved in reversed(chars[:opening]))
            context = next((strong for strong in before if strong), embedding)
            direction = context if context in inside else embedding
        else:
            continue
        chars[opening]["type"] = chars[closing]["type"] = direction


def _pairs(chars: list[Resolved]) -> list[tuple[int, int]]:
    """The brackets that belong together, in the order of the opening ones."""
    pairs, opened = [], list[tuple[str, int]]()
    for index, resolved in enumerate(chars):
        char = resolved["ch"]
        if char in _OPENING and resolved["type"] == "ON":
            opened.append((_OPENING[char], index))
        elif any(char == closing for closing, _ in opened):
            while opened[-1][0] != char:
                opened.pop()
            pairs.append((opened.pop()[1], index))
    return sorted(pairs)


def _strong(resolved: Resolved) -> str:
    """The direction that a character gives: numbers count as written from right to left."""
    kind = resolved["type"]
    return "R" if kind in {"R", "AL", "EN", "AN"} else "L" if kind == "L" else ""


def _stretches(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where *flags* are set without a gap: from, and to."""
    start = None
    for index, flag in enumerate([*flags, False]):
        if flag and start is None:
            start = index
        elif not flag and start is not None:
            yield start, index
            start = None
