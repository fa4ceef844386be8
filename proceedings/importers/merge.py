"""Three-way merging of an edition's files: what the export changes, and what an editor changed.

A file is known in three forms: as the last import wrote it (*base*), as it stands (*mine*), and as
this import would write it (*theirs*). Each key of a file is merged for itself, and each key within
it, so that an editor's new affiliation and the export's new title both come out. Where both changed
one key, the editor's stays and the conflict is told. What the editor wrote is never re-wrapped or
reordered: the merge works on the lines of each key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

_KEY = re.compile(r"(?P<indent> *)(?P<key>[^\s#'\"\[{-][^:]*):(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Conflict:
    """A key that both changed; the editor's stays."""

    key: str  #: "event.start"; "text" is what stands below the metadata
    theirs: str  #: what the export has now; empty where it has the key no longer


@dataclass(frozen=True, slots=True)
class Merged:
    text: str
    conflicts: tuple[Conflict, ...] = ()


def merge(base: str, mine: str, theirs: str) -> Merged:
    r"""Put what *theirs* changed of *base* into *mine*.

    >>> merge("a: 1\nb: 1\n", "a: 1\nb: 2 # mine\n", "a: 3\nb: 1\n").text
    'a: 3\nb: 2 # mine\n'
    """
    if mine == base:
        return Merged(theirs)
    if theirs in (base, mine):
        return Merged(mine)
    (was, text_was), (own, own_text), (new, new_text) = (
        _parts(text) for text in (base, mine, theirs)
    )
    lines, conflicts = _merged(_blocks(was), _blocks(own), _blocks(new), above="")
    body, conflict = _body(text_was, own_text, new_text)
    opening, closing = ("---\n", "---\n") if mine.startswith("---\n") else ("", "")
    text = f"{opening}{''.join(lines)}{closing}{body}"
    return Merged(text, (*conflicts, *conflict))


def _parts(text: str) -> tuple[list[str], str]:
    """The lines of the metadata, and what stands below them; a .yml is metadata alone."""
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


Blocks = Mapping[str, list[str]]  #: lines by key; the lines before the first key have the key ""


def _blocks(lines: Sequence[str]) -> Blocks:
    """The lines of each key on the least indented level; comments stand with the key below."""
    matches = [(n, m) for n, line in enumerate(lines) if (m := _KEY.match(line))]
    if not matches:
        return {"": list(lines)} if lines else {}
    level = min(len(match["indent"]) for _, match in matches)
    starts = [(n, m["key"]) for n, m in matches if len(m["indent"]) == level]
    edges = [_with_comments(lines, n) for n, _ in starts]
    blocks = {"": list(lines[: edges[0]])} if edges[0] else {}
    for (_, key), start, end in zip(starts, edges, [*edges[1:], len(lines)], strict=True):
        blocks[key] = list(lines[start:end])
    return blocks


def _with_comments(lines: Sequence[str], start: int) -> int:
    while start and (not lines[start - 1].strip() or lines[start - 1].lstrip().startswith("#")):
        start -= 1
    return start


def _merged(
    base: Blocks, mine: Blocks, theirs: Blocks, above: str
) -> tuple[list[str], list[Conflict]]:
    lines: list[str] = []
    conflicts: list[Conflict] = []
    for key in _in_order(mine, theirs):
        was, own, new = (blocks.get(key) for blocks in (base, mine, theirs))
        if own == was:
            lines += new or []
        elif _same(new, was) or _same(new, own):
            lines += own or []
        elif was and own and new and _is_mapping(was) and _is_mapping(own) and _is_mapping(new):
            inner = [_blocks(block[_head(block) + 1 :]) for block in (was, own, new)]
            found, below = _merged(inner[0], inner[1], inner[2], f"{above}{key}.")
            lines += [*own[: _head(own) + 1], *found]
            conflicts += below
        elif _same(own, was):
            lines += [*_comments(own, new), *(new or [])]
        else:
            lines += own or []
            conflicts.append(Conflict(f"{above}{key}", _shown(new)))
    return lines, conflicts


def _in_order(mine: Blocks, theirs: Blocks) -> Iterator[str]:
    """The editor's order; a key that only the export has follows the one that it follows there."""
    order = list(mine)
    previous = ""
    for key in theirs:
        if key not in mine:
            order.insert(order.index(previous) + 1 if previous in order else len(order), key)
        previous = key
    yield from order


def _same(one: list[str] | None, other: list[str] | None) -> bool:
    """Whether two blocks say the same, whatever their line breaks and comments."""
    return _words(one) == _words(other)


def _comments(own: list[str] | None, new: list[str] | None) -> list[str]:
    """The editor's comments on what the export has changed now."""
    return [line for line in own or [] if line.lstrip().startswith("#") and line not in (new or [])]


def _words(block: list[str] | None) -> list[str]:
    lines = (line for line in block or [] if not line.lstrip().startswith("#"))
    return " ".join(lines).split()


def _head(block: Sequence[str]) -> int:
    """The line of the key itself, below its comments."""
    return next((n for n, line in enumerate(block) if _KEY.match(line)), 0)


def _is_mapping(block: Sequence[str]) -> bool:
    """Whether a block has keys of its own, and not a list of things that have some."""
    inner = [line for line in block[_head(block) + 1 :] if line.strip()]
    return bool(inner) and _KEY.match(inner[0]) is not None


def _shown(block: list[str] | None) -> str:
    return " ".join(_words(block)).partition(": ")[2][:200]
