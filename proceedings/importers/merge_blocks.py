"""The lines of a file by its keys: what a merge takes, leaves and compares.

The text is never parsed and written anew, so that what an editor wrote stays as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_KEY = re.compile(r"(?P<indent> *)(?P<key>[^\s#'\"\[{-][^:]*):(?=\s|$)")

Blocks = Mapping[str, list[str]]  #: lines by key; the lines before the first key have the key ""


def blocks(lines: Sequence[str]) -> Blocks:
    """The lines of each key on the least indented level; comments stand with the key below."""
    matches = [(n, m) for n, line in enumerate(lines) if (m := _KEY.match(line))]
    if not matches:
        return {"": list(lines)} if lines else {}
    level = min(len(match["indent"]) for _, match in matches)
    starts = [(n, m["key"]) for n, m in matches if len(m["indent"]) == level]
    edges = [with_comments(lines, n) for n, _ in starts]
    blocks = {"": list(lines[: edges[0]])} if edges[0] else {}
    for (_, key), start, end in zip(starts, edges, [*edges[1:], len(lines)], strict=True):
        blocks[key] = list(lines[start:end])
    return blocks


def with_comments(lines: Sequence[str], start: int) -> int:
    while start and (not lines[start - 1].strip() or lines[start - 1].lstrip().startswith("#")):
        start -= 1
    return start


def same(one: list[str] | None, other: list[str] | None) -> bool:
    """Whether two blocks say the same, whatever their line breaks and comments."""
    return words(one) == words(other)


def comments(own: list[str] | None, new: list[str] | None) -> list[str]:
    """The editor's comments on what the export has changed now."""
    return [line for line in own or [] if line.lstrip().startswith("#") and line not in (new or [])]


def words(block: list[str] | None) -> list[str]:
    lines = (line for line in block or [] if not line.lstrip().startswith("#"))
    return " ".join(lines).split()


def head(block: Sequence[str]) -> int:
    """The line of the key itself, below its comments."""
    return next((n for n, line in enumerate(block) if _KEY.match(line)), 0)


def is_mapping(block: Sequence[str]) -> bool:
    """Whether a block has keys of its own, and not a list of things that have some."""
    inner = [line for line in block[head(block) + 1 :] if line.strip()]
    return bool(inner) and _KEY.match(inner[0]) is not None


def shown(block: list[str] | None) -> str:
    return " ".join(words(block)).partition(": ")[2][:200]
