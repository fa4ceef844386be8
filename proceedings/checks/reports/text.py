"""Findings for people: paper after paper, one finding a line, and a summary below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from proceedings.checks.fixes.mends import MENDS
from proceedings.checks.reports.report import Group, Report, frequent, groups, runs
from proceedings.model.findings import Finding, Severity, count

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "34"}

#: What would break a line, or give orders to a terminal: a finding may quote anything.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def text(report: Report, *, terminal: bool = False, accepted: bool = False) -> str:
    """The findings by paper, each in a line of its own: place, severity, message and code.

    On a *terminal* it is coloured, and what to do stands once below the findings that it mends. In
    a pipe each line has that too, since whoever filters lines sees no other. The *accepted* ones
    follow at the end.
    """
    parts = [_group(group, terminal) for group in groups(report.findings, report)]
    if accepted and report.accepted:
        heading = _styled("Accepted", "1", terminal)
        lines = [_line(one, terminal) for one in _flat(groups(report.accepted, report))]
        parts.append("\n".join([heading, *lines]))
    return "".join(f"{part}\n" for part in "\n\n".join(parts).split("\n")) if parts else ""


def summary(report: Report, where: str) -> str:
    """How much was found in *where*, how many papers are clean, and what was met most."""
    aside = [
        f"{len(found)} {word}"
        for found, word in ((report.accepted, "accepted"), (report.known, "in the baseline"))
        if found
    ]
    lines = [", ".join([count(report.findings), *aside]) + f" in {where}"]
    papers, clean = len(report.papers), report.clean_papers()
    if papers:
        noun = "paper is" if papers == 1 else "papers are"
        lines.append(f"{clean} of {papers} {noun} clean")
    if most := frequent(report.findings):
        lines.append("most frequent: " + ", ".join(f"{code} ({number})" for code, number in most))
    if mendable := sum(finding.code in MENDS for finding in report.findings):
        lines.append(f"{mendable} may be mended with --fix; --fix --dry-run shows how")
    return "".join(f"{line}\n" for line in lines)


def _flat(found: Sequence[Group]) -> Iterator[Finding]:
    for group in found:
        yield from group.findings


def _group(group: Group, terminal: bool) -> str:
    lines = [_styled(group.name, "1", terminal)]
    for together in runs(group.findings):
        lines += [_line(one, terminal, with_cure=not terminal) for one in together]
        if terminal and together[0].cure:
            lines.append(f"    {_CONTROL.sub(' ', together[0].cure)}")
    return "\n".join(lines)


def _line(finding: Finding, terminal: bool, with_cure: bool = True) -> str:
    place = "".join(f"{part}:" for part in (finding.file, finding.line) if part is not None)
    word = _styled(str(finding.severity), f"1;{_COLOURS[finding.severity]}", terminal)
    cure = f"; {finding.cure}" if finding.cure and with_cure else ""
    said = _CONTROL.sub(" ", f"{finding.message}{cure}")
    code = _styled(f"[{finding.code}]", "2", terminal)
    return f"{place} {word}: {said} {code}".lstrip()


def _styled(words: str, style: str, terminal: bool) -> str:
    """*words* in a style of ECMA-48: 1 is bold, 2 faint, 31 to 34 are colours."""
    return f"\033[{style}m{words}\033[0m" if terminal else words
