"""YAML values that remember where they stand in their file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

Value: TypeAlias = "str | Map | Seq | None"


class Map(dict[str, Value]):
    """A mapping; *lines* has the line of each key, *line* its own (from 1)."""

    def __init__(self, file: Path, line: int) -> None:
        super().__init__()
        self.file = file
        self.line = line
        self.lines: dict[str, tuple[Path, int]] = {}

    def put(self, key: str, value: Value, line: int, file: Path | None = None) -> None:
        """Set *key*, and where it stands; an override stands in another file."""
        self[key] = value
        self.lines[key] = (file or self.file, line)


class Seq(list[Value]):
    """A sequence; *lines* has the line of each item, *line* its own (from 1)."""

    def __init__(self, file: Path, line: int) -> None:
        super().__init__()
        self.file = file
        self.line = line
        self.lines: list[int] = []

    def put(self, value: Value, line: int) -> None:
        self.append(value)
        self.lines.append(line)

    def drop(self, index: int) -> None:
        del self[index]
        del self.lines[index]


def place(root: Value, path: Iterable[int | str]) -> tuple[Path, int] | None:
    """Where the value at *path* below *root* stands: the deepest place that the path reaches.

    Steps that the file does not have (a value written short, a missing key) are passed over.
    """
    found = (root.file, root.line) if isinstance(root, Map | Seq) else None
    for parent, step in _walk(root, path):
        if isinstance(parent, Map):
            found = parent.lines[str(step)]
        else:
            found = (parent.file, parent.lines[int(step)])
    return found


def remove(root: Value, path: Iterable[int | str]) -> None:
    """Take the value at *path* out of *root*, by the same steps as `place` takes."""
    steps = list(_walk(root, path))
    if steps:
        parent, step = steps[-1]
        if isinstance(parent, Map):
            del parent[str(step)]
        else:
            parent.drop(int(step))


def _walk(root: Value, path: Iterable[int | str]) -> Iterator[tuple[Map | Seq, int | str]]:
    """Each step of *path* that *root* has, with what it is a step in."""
    value = root
    for step in path:
        if isinstance(value, Map) and isinstance(step, str) and step in value:  # noqa: SIM114
            yield value, step
            value = value[step]
        elif isinstance(value, Seq) and isinstance(step, int) and step < len(value):
            yield value, step
            value = value[step]
