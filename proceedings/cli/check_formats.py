"""The formats of `proceedings check`, and from where each sees the archive's files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from proceedings.checks.reports.github import github
from proceedings.checks.reports.page import page
from proceedings.checks.reports.records import records
from proceedings.checks.reports.report import Report
from proceedings.checks.reports.sarif import sarif
from proceedings.checks.reports.text import text
from proceedings.model.findings import seen_from

FORMATS = ("text", "json", "github", "sarif", "html")


def written(report: Report, form: str, *, terminal: bool, accepted: bool) -> str:
    """The *report* in one of `FORMATS`."""
    root, here = repository_of(report.archive), _seen_from(Path.cwd(), report)
    match form:
        case "json":
            return records(here, accepted=accepted)
        case "github":
            return github(_seen_from(root, report))
        case "sarif":
            return sarif(report, root, accepted=accepted)
        case "html":
            return page(here, accepted=accepted)
        case _:
            return text(here, terminal=terminal, accepted=accepted)


def repository_of(archive: Path) -> Path:
    """The folder of the repository that *archive* is in; where there is none, the current one.

    An archive that lies elsewhere altogether is a repository for itself.
    """
    within = next((one for one in (archive, *archive.parents) if (one / ".git").exists()), None)
    return within or (Path.cwd() if archive.is_relative_to(Path.cwd()) else archive)


def _seen_from(folder: Path, report: Report) -> Report:
    return replace(
        report,
        findings=seen_from(folder, report.findings),
        accepted=seen_from(folder, report.accepted),
    )
