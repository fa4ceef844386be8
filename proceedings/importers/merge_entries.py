"""The entries of a list in a program: sessions and items, and which of them are the same.

A session is known by its id or title and, where several have one title or an editor has changed it,
by what is in it; an item by its paper or title. Where that does not tell, nothing is guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from textwrap import dedent
from typing import Any

import yaml

from proceedings.importers.merge_blocks import with_comments

_DASH = re.compile(r"( *)-(?= |$)")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list, with the comments above it."""

    lines: tuple[str, ...]
    level: int  #: blanks before its dash
    data: Any

    @property
    def is_mapping(self) -> bool:
        """Whether its keys stand on lines of their own."""
        first = next((line for line in self.lines if _DASH.match(line)), "")
        return isinstance(self.data, dict) and "{" not in first.partition(":")[0]

    @property
    def name(self) -> str:
        """What it is called, if anything."""
        if not isinstance(self.data, dict):
            return str(self.data or "")
        return str(next(filter(None, map(self.data.get, ("id", "paper", "title"))), ""))

    @property
    def held(self) -> frozenset[str]:
        """What is in it: papers, and the titles of other lines."""
        items = self.data.get("items") if isinstance(self.data, dict) else None
        listed = items if isinstance(items, list) else []
        return frozenset(filter(None, (Entry((), 0, item).name for item in listed)))

    @property
    def is_line(self) -> bool:
        """Whether it has a time, and holds no paper: such as a break, which its time tells too."""
        is_paper = not isinstance(self.data, dict) or "paper" in self.data
        return not (is_paper or self.held) and bool(self.moment[1])

    @property
    def moment(self) -> tuple[str, str]:
        """Its day and its time, as they are written."""
        data = self.data if isinstance(self.data, dict) else {}
        return str(data.get("date", "")), str(data.get("start", ""))


def entries(lines: Sequence[str]) -> list[Entry] | None:
    """The entries of a list of one dash a line; None where *lines* are no such list."""
    dashes = [(n, match) for n, line in enumerate(lines) if (match := _DASH.match(line))]
    if not dashes:
        return None
    level = min(len(match[1]) for _, match in dashes)
    starts = [with_comments(lines, n) for n, match in dashes if len(match[1]) == level]
    if starts[0] != 0:
        return None
    found: list[Entry] = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        try:
            data = yaml.safe_load(dedent("".join(lines[start:end])))
        except (yaml.YAMLError, ValueError):
            return None
        if not isinstance(data, list) or len(data) != 1:
            return None
        found.append(Entry(tuple(lines[start:end]), level, data[0]))
    return found


def as_mapping(entry: Entry) -> list[str]:
    """The lines of *entry* with a blank in place of its dash."""
    place = next(n for n, line in enumerate(entry.lines) if _DASH.match(line))
    lines = list(entry.lines)
    lines[place] = f"{lines[place][: entry.level]} {lines[place][entry.level + 1 :]}"
    return lines


def as_list(lines: Sequence[str], level: int) -> list[str]:
    """The lines of a mapping with a dash before the first key, at *level* blanks."""
    is_key = (bool(line.strip()) and not line.lstrip().startswith("#") for line in lines)
    place = next((n for n, found in enumerate(is_key) if found), None)
    if place is None:
        return list(lines)
    first = f"{lines[place][:level]}-{lines[place][level + 1 :]}"
    return [*lines[:place], first, *lines[place + 1 :]]


Named = dict[str, Entry]


def keys(
    base: Sequence[Entry] | None, mine: Sequence[Entry] | None, theirs: Sequence[Entry] | None
) -> tuple[Named, Named, Named] | None:
    """Three forms of one list by names that the same entries share; None where it is not clear."""
    if not (base and mine and theirs) or not all(e.name for e in (*base, *mine, *theirs)):
        return None
    own, new = _pairs(base, mine), _pairs(base, theirs)
    if own is None or new is None:
        return None
    known = _named(base, {}, {})
    names = list(known)
    return (
        known,
        _named(mine, {n: names[b] for n, b in own.items()}, known),
        _named(theirs, {n: names[b] for n, b in new.items()}, known),
    )


def _named(listed: Sequence[Entry], given: Mapping[int, str], taken: Mapping[str, Any]) -> Named:
    found: Named = {}
    for number, entry in enumerate(listed):
        name, count = given.get(number, ""), 1
        while not name or name in found:
            wish = entry.name if count == 1 else f"{entry.name} ({count})"
            name = "" if wish in taken or wish in found else wish
            count += 1
        found[name] = entry
    return found


def _pairs(base: Sequence[Entry], other: Sequence[Entry]) -> dict[int, int] | None:
    """Which of *base* each of *other* is, by their places; None where it is not clear."""
    pairs: dict[int, int] = {}
    _pair_equal(base, other, pairs, lambda entry: entry.name)
    _pair_by_what_is_held(base, other, pairs)
    _pair_equal(base, other, pairs, lambda entry: (entry.name, entry.moment))
    _pair_equal(base, other, pairs, lambda entry: entry.moment if entry.is_line else entry.name)
    left = [_names_left(listed, set(done)) for listed, done in
            ((base, pairs.values()), (other, pairs.keys()))]  # fmt: skip
    for name in left[0].keys() & left[1].keys():
        if len(left[0][name]) != len(left[1][name]):
            return None
        pairs.update(zip(left[1][name], left[0][name], strict=True))
    return pairs


def _names_left(listed: Sequence[Entry], done: set[int]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, entry in enumerate(listed):
        if number not in done:
            found.setdefault(entry.name, []).append(number)
    return found


def _pair_equal(
    base: Sequence[Entry],
    other: Sequence[Entry],
    pairs: dict[int, int],
    key: Callable[[Entry], Hashable],
) -> None:
    """Pair those that alone have one *key* on either side."""
    done = set(pairs.values())
    ours = {n: key(entry) for n, entry in enumerate(base) if n not in done}
    theirs = {n: key(entry) for n, entry in enumerate(other) if n not in pairs}
    counts = Counter(ours.values()), Counter(theirs.values())
    places = {found: n for n, found in ours.items()}
    for n, found in theirs.items():
        if counts[0][found] == counts[1][found] == 1:
            pairs[n] = places[found]


def _pair_by_what_is_held(
    base: Sequence[Entry], other: Sequence[Entry], pairs: dict[int, int]
) -> None:
    """Pair those that have more in common with each other than with any other."""
    done = set(pairs.values())
    common = {
        (b, n): len(one.held & another.held)
        for b, one in enumerate(base)
        if b not in done
        for n, another in enumerate(other)
        if n not in pairs and one.held & another.held
    }
    for (b, n), count in common.items():
        rivals = [c for (x, y), c in common.items() if (x == b) != (y == n)]
        if all(count > rival for rival in rivals):
            pairs[n] = b
