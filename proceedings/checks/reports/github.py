"""Findings as annotations of a pull request, in the workflow commands that GitHub reads.

GitHub shows ten of each severity a step, the first ones: so the gravest come first.
"""

from __future__ import annotations

from proceedings.checks.reports.report import Report
from proceedings.model.findings import Finding, Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def github(report: Report) -> str:
    """One command a finding, gravest first; files as seen from the repository's root."""
    ordered = sorted(report.findings, key=lambda finding: -finding.severity)
    return "".join(f"{_annotation(finding)}\n" for finding in ordered)


def _annotation(finding: Finding) -> str:
    place = (("file", finding.file and finding.file.as_posix()), ("line", finding.line))
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in place if value)
    text = f"{finding.message}; {finding.cure}" if finding.cure else finding.message
    return f"::{_LEVELS[finding.severity]} {properties}::{_data(f'{text} [{finding.code}]')}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """As `_data`, and without what ends a property.

    >>> _property("a,b:c%.md")
    'a%2Cb%3Ac%25.md'
    """
    return _data(text).replace(":", "%3A").replace(",", "%2C")
