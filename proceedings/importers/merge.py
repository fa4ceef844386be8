"""Three-way merging of an edition's files: what the export changes, and what an editor changed.

A file is known in three forms: as the last import wrote it (*base*), as it stands (*mine*), and as
this import would write it (*theirs*). Each key of a file is merged for itself, and each key within
it, so that an editor's new affiliation and the export's new title both come out. Where both changed
one key, the editor's stays and the conflict is told. What the editor wrote is never re-wrapped or
reordered: the merge works on the lines of each key. The sessions of a program and their items are
merged one by one too, where it is clear which is which; other lists are one value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from proceedings.importers.merge_blocks import (
    Blocks,
    blocks,
    comments,
    head,
    is_mapping,
    same,
    shown,
)
from proceedings.importers.merge_entries import Entry, as_list, as_mapping, entries, keys


@dataclass(frozen=True, slots=True)
class Conflict:
    """A key that both changed; the editor's stays."""

    key: str  #: "event.start"; "text" is what stands below the metadata
    theirs: str  #: what the export has now; empty where it has the key no longer


@dataclass(frozen=True, slots=True)
class Merged:
    text: str
    conflicts: tuple[Conflict, ...] = ()


def merge(base: str, mine: str, theirs: str, *, is_page: bool = False) -> Merged:
    r"""Put what *theirs* changed of *base* into *mine*; of a page all is text but its front matter.

    >>> merge("a: 1\nb: 1\n", "a: 1\nb: 2 # mine\n", "a: 3\nb: 1\n").text
    'a: 3\nb: 2 # mine\n'
    """
    if mine == base:
        return Merged(theirs)
    if theirs in (base, mine):
        return Merged(mine)
    (was, text_was), (own, own_text), (new, new_text) = (
        _parts(text, is_page=is_page) for text in (base, mine, theirs)
    )
    lines, conflicts = _merged(blocks(was), blocks(own), blocks(new), above="")
    body, conflict = _body(text_was, own_text, new_text)
    opening, closing = ("---\n", "---\n") if mine.startswith("---\n") else ("", "")
    text = f"{opening}{''.join(lines)}{closing}{body}"
    return Merged(text, (*conflicts, *conflict))


def _parts(text: str, *, is_page: bool) -> tuple[list[str], str]:
    """The lines of the metadata, and what stands below them; a .yml is metadata alone."""
    if is_page and not text.startswith("---\n"):
        return [], text
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    if not lines or lines[0] != "---\n":
        return lines, ""
    end = next((n for n, line in enumerate(lines[1:], start=1) if line == "---\n"), len(lines))
    return lines[1:end], "".join(lines[end + 1 :])


def _body(base: str, mine: str, theirs: str) -> tuple[str, tuple[Conflict, ...]]:
    if mine.split() == base.split() or mine == theirs:
        return theirs, ()
    changed = theirs.split() not in (base.split(), mine.split())
    return mine, (Conflict("text", theirs.strip()),) if changed else ()


def _merged(
    base: Blocks, mine: Blocks, theirs: Blocks, above: str
) -> tuple[list[str], list[Conflict]]:
    lines: list[str] = []
    conflicts: list[Conflict] = []
    for key in _in_order(mine, theirs):
        was, own, new = (side.get(key) for side in (base, mine, theirs))
        if own == was:
            lines += new or []
        elif same(new, was) or same(new, own):
            lines += own or []
        elif was and own and new and is_mapping(was) and is_mapping(own) and is_mapping(new):
            inner = [blocks(block[head(block) + 1 :]) for block in (was, own, new)]
            found, below = _merged(inner[0], inner[1], inner[2], f"{above}{key}.")
            lines += [*own[: head(own) + 1], *found]
            conflicts += below
        elif (listed := _merged_lists(key, was, own, new, above)) is not None:
            lines += listed[0]
            conflicts += listed[1]
        elif same(own, was):
            lines += [*comments(own, new), *(new or [])]
        else:
            lines += own or []
            conflicts.append(Conflict(f"{above}{key}", shown(new)))
    return lines, conflicts


#: Lists whose entries are known one by one.
_LISTS = ("sessions", "items")


def _merged_lists(
    key: str, was: list[str] | None, own: list[str] | None, new: list[str] | None, above: str
) -> tuple[list[str], list[Conflict]] | None:
    """The entries of a list, each merged for itself; None where it is not clear which is which."""
    if key not in _LISTS or not (was and own and new):
        return None
    lists = [entries(block[head(block) + 1 :]) for block in (was, own, new)]
    named = keys(*lists) if all(lists) else None
    if named is None:
        return None
    base, mine, theirs = named
    lines: list[str] = []
    conflicts: list[Conflict] = []
    mine = _as_theirs(base, mine, theirs)
    for name in _in_order(mine, theirs):
        found, below = _merged_entry(
            [side.get(name) for side in (base, mine, theirs)], f"{above}{key}.{name}"
        )
        lines += found
        conflicts += below
    return ([*own[: head(own) + 1], *lines], conflicts) if entries(lines) or not lines else None


def _merged_entry(three: Sequence[Entry | None], name: str) -> tuple[list[str], list[Conflict]]:
    was, own, new = three
    if was and own and new and was.is_mapping and own.is_mapping and new.is_mapping:
        parts = [blocks(as_mapping(entry)) for entry in (was, own, new)]
        lines, conflicts = _merged(parts[0], parts[1], parts[2], f"{name}.")
        return as_list(lines, own.level), conflicts
    found = [{"": list(entry.lines)} if entry else {} for entry in three]
    lines, conflicts = _merged(found[0], found[1], found[2], name)
    return lines, conflicts


def _as_theirs(
    base: dict[str, Entry], mine: dict[str, Entry], theirs: dict[str, Entry]
) -> dict[str, Entry]:
    """*mine* in the order of *theirs*, unless an editor has changed the order."""
    if [k for k in mine if k in base] != [k for k in base if k in mine]:
        return mine
    return {name: mine[name] for name in _in_order(theirs, mine) if name in mine}


def _in_order(mine: Iterable[str], theirs: Iterable[str]) -> Iterator[str]:
    """The editor's order; a key that only the export has follows the one that it follows there."""
    order = list(mine)
    previous = ""
    for key in theirs:
        if key not in order:
            order.insert(order.index(previous) + 1 if previous in order else len(order), key)
        previous = key
    yield from order
