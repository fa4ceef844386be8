"""A baseline: findings that an archive had when its editors began to check, and only new ones fail.

It is a file that editors commit. Its entries are known again by what they say, and never by their
lines, so that other changes of a file move nothing.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from proceedings.checks.identity import Identity, identity
from proceedings.model.findings import Finding, Severity

VERSION = 1


@dataclass(frozen=True, slots=True)
class Baseline:
    """What a file lists; one entry twice is two findings that say the same."""

    file: Path
    entries: tuple[Identity, ...]


class BadBaselineError(ValueError):
    """The file is no baseline; the message says why."""


def read_baseline(file: Path) -> Baseline:
    """The baseline in *file*; raises `BadBaselineError` where it is none."""
    try:
        data = json.loads(file.read_text("utf-8"))
        if data["version"] != VERSION:
            raise BadBaselineError(f"{file}: version {data['version']} is unknown")
        found = [Identity(**entry) for entry in data["findings"]]
        if not all(isinstance(value, str) for entry in found for value in entry):
            raise TypeError
    except BadBaselineError:
        raise
    except OSError as error:
        raise BadBaselineError(f"{file}: {(error.strerror or 'not readable').lower()}") from error
    except (ValueError, TypeError, KeyError) as error:
        raise BadBaselineError(f"{file} is no baseline; write it with --write-baseline") from error
    return Baseline(file.resolve(), tuple(found))


def baseline_text(findings: Iterable[Finding], archive: Path) -> str:
    """The file that lists *findings*: sorted, each key in a line, equal for equal findings."""
    entries = sorted(identity(finding, archive) for finding in findings)
    data = {"version": VERSION, "findings": [entry._asdict() for entry in entries]}
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def part_by(
    baseline: Baseline, findings: Sequence[Finding], archive: Path
) -> tuple[list[Finding], list[Finding], list[Identity]]:
    """The *findings* that are new, those that *baseline* has, and its entries that nothing met."""
    left = Counter(baseline.entries)
    new: list[Finding] = []
    known: list[Finding] = []
    for finding in findings:
        about = identity(finding, archive)
        (known if left[about] > 0 else new).append(finding)
        left[about] -= 1
    return new, known, sorted((+left).elements())


def unused(baseline: Baseline, entries: Iterable[Identity]) -> Iterator[Finding]:
    """What is said of *entries* that were not found any more: they would hide the next ones."""
    for entry in entries:
        where = entry.paper or entry.edition or "the archive"
        yield Finding(
            code="baseline-unused",
            message=f'"{entry.code}" of "{where}" is in the baseline, and is not found any more',
            cure="write the baseline again with --write-baseline",
            severity=Severity.NOTE,
            file=baseline.file,
            edition=entry.edition or None,
        )
