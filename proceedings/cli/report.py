"""Findings as the commands print them: one in a line, with all that is to be said of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from proceedings.model.findings import Finding, Severity, count, in_order, seen_from

__all__ = ["count", "in_order", "show"]

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}


def show(findings: Sequence[Finding], err: bool = False) -> None:
    """Print *findings*, each with its file as seen from the current folder."""
    for finding in seen_from(Path.cwd(), findings):
        word = click.style(str(finding.severity), fg=_COLOURS[finding.severity], bold=True)
        click.echo(str(finding).replace(str(finding.severity), word, 1), err=err)
