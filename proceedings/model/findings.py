"""A finding: one thing in the editors' files that someone should look at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path


class Severity(IntEnum):
    """How much a finding weighs; a higher one is worse."""

    NOTE = 0  #: worth knowing; nothing has to be done yet
    WARNING = 1  #: the output is not what was written, or is likely not what was meant
    ERROR = 2  #: the file, or what it describes, cannot be published

    def __str__(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Where it is, what is wrong there, and what would be right.

    >>> print(Finding(code="date-unreal", message='start: "2021-02-30" is not a day',
    ...               cure="February 2021 has 28 days", file=Path("edition.yml"), line=4))
    edition.yml:4: error: start: "2021-02-30" is not a day; February 2021 has 28 days [date-unreal]
    """

    code: str  #: stable, kebab-case; the handbook explains each
    message: str
    cure: str = ""
    severity: Severity = Severity.ERROR
    file: Path | None = None
    line: int | None = None  #: from 1
    edition: str | None = None
    paper: str | None = None

    def __str__(self) -> str:
        place = "".join(f"{part}:" for part in (self.file, self.line) if part is not None)
        cure = f"; {self.cure}" if self.cure else ""
        return f"{place} {self.severity}: {self.message}{cure} [{self.code}]".lstrip()


def worst(findings: Iterable[Finding]) -> Severity:
    """The weight of the gravest of *findings*; a note where there is none."""
    return max((finding.severity for finding in findings), default=Severity.NOTE)
