"""Where a flaw stands: the file and the line of a value, found when there is something to tell.

The model does not carry lines: hardly any value ever needs its own. So the few files that have a
flaw are read again, with their overrides on top, and the places are taken from there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from proceedings.checks.check import At
from proceedings.source.files import MystFile, read_text, split_myst
from proceedings.source.located import Map, Value, place
from proceedings.source.overrides import Overrides, read_overrides
from proceedings.source.yaml_text import read_yaml


@dataclass(slots=True)
class Places:
    """The lines of one edition's files; each file is read at most once."""

    folder: Path
    _overrides: Overrides | None = None
    _read: Callable[[Path], tuple[Value, MystFile | None]] = field(init=False)
    _lines: Callable[[Path], list[str]] = field(init=False)

    def __post_init__(self) -> None:
        self._read, self._lines = cache(self._data), cache(_lines_of)

    def of(self, at: At) -> tuple[Path, int]:
        """The file and the line (from 1) of *at*, as deep as the file has it."""
        if not at.file.is_file() or at.file.suffix not in (".md", ".yml"):
            return at.file, 1
        data, parts = self._read(at.file)
        if parts is not None and at.keys[:1] == ("abstract",):
            file, line = at.file, parts.abstract_line
        else:
            file, line = place(data, at.keys) or (at.file, 1)
        return file, self._line_of(at.text, file, line)

    def values(self, file: Path) -> tuple[Value, MystFile | None]:
        """What *file* says, with the overrides on top, and its parts where it is a MyST file."""
        return self._read(file)

    def _data(self, file: Path) -> tuple[Value, MystFile | None]:
        """The values of *file*, and its parts where it has an abstract or prose below them."""
        if self._overrides is None:
            self._overrides = read_overrides(self.folder)
        text, _ = read_text(file)
        if file.suffix != ".md":
            data, _ = read_yaml(text, file)
            self._overrides.apply(file.stem, data)
            return data, None
        parts, _ = split_myst(text, file)
        if parts is None:
            return None, None
        data, _ = read_yaml(parts.front_matter, file, first_line=2)
        own_id = data.get("id") if isinstance(data, Map) else None
        self._overrides.apply_to_paper(own_id if isinstance(own_id, str) else file.stem, data)
        return data, parts

    def _line_of(self, text: str, file: Path, line: int) -> int:
        """The first line from *line* on that has *text*; *line* itself where none has it."""
        rest = enumerate(self._lines(file)[line - 1 :], start=line)
        return next((number for number, words in rest if text in words), line) if text else line


def _lines_of(file: Path) -> list[str]:
    return read_text(file)[0].split("\n")
