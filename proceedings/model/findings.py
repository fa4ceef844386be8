"""A finding: one thing in the editors' files that someone should look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
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


def count(findings: Iterable[Finding]) -> str:
    """How many there are of each severity, gravest first: "2 errors, 1 note"."""
    numbers = Counter(finding.severity for finding in findings)
    words = [f"{n} {s}{'s' * (n > 1)}" for s in reversed(Severity) if (n := numbers[s])]
    return ", ".join(words) or "no findings"


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """By file and line, each once."""
    unique = dict.fromkeys(findings)
    return sorted(unique, key=lambda f: (str(f.file or ""), f.line or 0, f.code))


def seen_from(folder: Path, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The same *findings*, with those files as seen from *folder* that lie below it."""
    return tuple(
        replace(one, file=one.file.relative_to(folder))
        if one.file is not None and one.file.is_relative_to(folder)
        else one
        for one in findings
    )
