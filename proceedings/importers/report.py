"""What an import did: what it read, what it took, what it left out and why.

The same report for every format. The importer fills it in; the command prints it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from proceedings.model.findings import Finding

if TYPE_CHECKING:
    from proceedings.importers.changes import Change
    from proceedings.importers.reading.source import Source


class SourceError(ValueError):
    """A source that cannot be imported at all.

    *message* says what is wrong with it, *cure* what to give instead.
    """

    def __init__(self, message: str, cure: str = "") -> None:
        super().__init__(f"{message}; {cure}" if cure else message)
        self.message = message
        self.cure = cure


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that the source holds, and what became of it."""

    place: str  #: where the source has it: "isipta2019.bib:16"
    name: str  #: what the source calls it: a citation key, a file
    taken_as: str = ""  #: the id it has in the edition; empty where it was left out
    reason: str = ""  #: why it was left out

    def __str__(self) -> str:
        fate = f"as {self.taken_as}" if self.taken_as else f"left out: {self.reason}"
        return f"{self.place}  {self.name}  {fate}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """The report of one import."""

    format: str
    source: Path | Source
    target: Path
    rows: tuple[Row, ...] = ()
    findings: tuple[Finding, ...] = ()
    written: tuple[Path, ...] = ()  #: relative to *target*; new or changed
    unchanged: tuple[Path, ...] = ()  #: written by an earlier import and still right
    kept: tuple[Path, ...] = ()  #: changed by an editor, and left as they are
    unused: Mapping[str, int] = field(default_factory=dict)  #: fields not taken, by how often
    changes: tuple[Change, ...] = ()  #: of what the last import wrote
    is_rehearsal: bool = False  #: nothing was written

    @property
    def taken(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.taken_as)

    @property
    def left_out(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if not row.taken_as)

    def table(self) -> list[str]:
        """The report as lines for people: the counts, then whatever is not in the edition."""
        written = "files would be written" if self.is_rehearsal else "files written"
        lines = [
            f"{len(self.rows):5} read from {self.source}",
            f"{len(self.taken):5} taken",
            f"{len(self.left_out):5} left out",
            f"{len(self.written):5} {written}",
            f"{len(self.unchanged):5} files unchanged",
            f"{len(self.kept):5} files kept as an editor left them",
        ]
        lines += [f"      {change}" for change in self.changes]
        lines += [f"      left out: {row.place}  {row.name}: {row.reason}" for row in self.left_out]
        lines += [f"      kept: {path.as_posix()}" for path in self.kept]
        if self.unused:
            fields = ", ".join(f"{name} ({count})" for name, count in sorted(self.unused.items()))
            lines.append(f"      fields not used: {fields}")
        return lines
