"""Findings for people, for programs, and for GitHub's annotations."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import click

from proceedings.model.findings import Finding, Severity

FORMATS = ("text", "json", "github")
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}


def show(findings: Sequence[Finding], form: str = "text", err: bool = False) -> None:
    """Print *findings* in one of `FORMATS`; an empty report in text prints nothing."""
    shown = [_from_here(finding) for finding in findings]
    if form == "json":
        click.echo(json.dumps({"version": 1, "findings": [_record(f) for f in shown]}, indent=2))
        return
    for finding in shown:
        if form == "github":
            click.echo(_annotation(finding), err=err)
        else:
            word = click.style(str(finding.severity), fg=_COLOURS[finding.severity], bold=True)
            click.echo(str(finding).replace(str(finding.severity), word, 1), err=err)


def count(findings: Iterable[Finding]) -> str:
    """How many there are of each severity, gravest first: "2 errors, 1 note"."""
    numbers = dict.fromkeys(reversed(Severity), 0)
    for finding in findings:
        numbers[finding.severity] += 1
    words = [f"{n} {s}{'s' * (n > 1)}" for s, n in numbers.items() if n]
    return ", ".join(words) or "no findings"


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """By file and line, each once."""
    unique = dict.fromkeys(findings)
    return sorted(unique, key=lambda f: (str(f.file or ""), f.line or 0, f.code))


def _from_here(finding: Finding) -> Finding:
    """The same finding with its file as seen from the current folder, where it lies below it."""
    here = Path.cwd()
    if finding.file is not None and finding.file.is_relative_to(here):
        return replace(finding, file=finding.file.relative_to(here))
    return finding


def _record(finding: Finding) -> dict[str, str | int | None]:
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "edition": finding.edition,
        "paper": finding.paper,
        "file": str(finding.file) if finding.file else None,
        "line": finding.line,
        "message": finding.message,
        "cure": finding.cure,
    }


def _annotation(finding: Finding) -> str:
    level = {Severity.NOTE: "notice"}.get(finding.severity, str(finding.severity))
    place = ",".join(
        f"{key}={value}"
        for key, value in (("file", finding.file), ("line", finding.line))
        if value is not None
    )
    text = f"{finding.message}; {finding.cure}" if finding.cure else finding.message
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return f"::{level} {place}::{escaped} [{finding.code}]"
