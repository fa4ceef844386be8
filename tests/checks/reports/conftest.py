"""A report over a small archive, with findings of every kind of place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

import pytest

from proceedings.checks.reports.report import Report
from proceedings.model.findings import Finding, Severity
from proceedings.source import read_archive

#: A report with these findings, of the archive that the test wrote.
Reported: TypeAlias = Callable[..., Report]

NOTE, WARNING, ERROR = Severity


@pytest.fixture
def reported(archive: Path) -> Reported:
    """Make a report of `tests-2026`, of three contributions."""
    read, _ = read_archive(archive)

    def report(*findings: Finding, accepted: tuple[Finding, ...] = ()) -> Report:
        return Report(
            title=read.info.title,
            archive=read.folder,
            editions=read.editions,
            findings=findings,
            accepted=accepted,
        )

    return report


@pytest.fixture
def findings(archive: Path) -> tuple[Finding, ...]:
    """Two of a paper, one of a talk, one of the edition's own file and one of the archive's."""
    folder = archive.resolve() / "tests-2026"
    turing = Finding(
        code="text-spaces",
        message='the title has more than one blank in a row: "n  C"',
        cure="leave one blank; `proceedings check --fix` does it",
        severity=NOTE,
        file=folder / "papers/turing.md",
        line=2,
        edition="tests-2026",
        paper="turing",
    )
    return (
        turing,
        replace(turing, line=4, message='the name has more than one blank in a row: "n  T"'),
        replace(
            turing,
            code="unknown-key",
            message='unknown key "titel"',
            cure='write "title"',
            severity=ERROR,
            line=3,
        ),
        replace(turing, file=folder / "papers/hopper.md", paper="hopper", severity=WARNING),
        replace(turing, code="tbd", file=folder / "edition.yml", line=7, paper=None, cure=""),
        replace(
            turing,
            code="archive-missing",
            message="the archive has no archive.yml",
            file=archive.resolve() / "archive.yml",
            line=None,
            edition=None,
            paper=None,
        ),
    )
