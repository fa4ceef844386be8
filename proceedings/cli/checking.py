"""A run of the checks for the command: what is wished, what is found, and what is set aside."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from proceedings.building.people import people_of
from proceedings.checks.baseline import BadBaselineError, Baseline, part_by, read_baseline, unused
from proceedings.checks.codes import not_a_code, unknown_prefixes
from proceedings.checks.identity import with_papers
from proceedings.checks.registry import is_chosen
from proceedings.checks.reports.report import Report
from proceedings.checks.run import run_checks, set_aside
from proceedings.cli import progress, report
from proceedings.cli.archive import read_named
from proceedings.model.archive import Archive
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding
from proceedings.releases.guard import forbidden
from proceedings.source.people_file import check_people


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What somebody asks of `proceedings check`, as the command line says it."""

    editions: tuple[str, ...]
    form: str
    output: Path | None
    letters: Path | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    accepted: bool
    baseline: Path | None
    write_baseline: Path | None
    fix: bool
    dry_run: bool
    links: bool
    list_codes: bool
    explain: str | None
    cache: Path
    jobs: int | None

    def __post_init__(self) -> None:
        if self.dry_run and not self.fix:
            raise click.UsageError("--dry-run shows what --fix would mend; give both")
        for prefix in unknown_prefixes((*self.select, *self.ignore)):
            raise click.UsageError(f'no code begins with "{prefix}"; {not_a_code(prefix)}')


def checked(folder: Path, wishes: Wishes) -> Report:
    """Everything that is wrong with the archive in *folder*, or with the editions wished for."""
    baseline = _baseline(wishes.baseline)
    archive, wanted, findings = read_named(folder, wishes.editions, wishes.cache.resolve())
    if not wishes.editions:
        findings += check_people(archive.known, people_of(archive), archive.editions)
    findings += _found(wanted, archive, wishes)
    still, accepted = _parted(list(with_papers(findings, wanted)), wanted)
    shown, known = _but_for(baseline, _chosen(still, wishes), archive, wishes)
    return Report(
        title=archive.info.title,
        archive=archive.folder,
        editions=tuple(wanted),
        findings=tuple(shown),
        accepted=tuple(_chosen(accepted, wishes)),
        known=tuple(known),
    )


def _found(wanted: Iterable[Edition], archive: Archive, wishes: Wishes) -> list[Finding]:
    """What the checks find in the *wanted* editions."""
    found: list[Finding] = []
    cache, jobs = wishes.cache.resolve(), wishes.jobs or os.cpu_count() or 1
    for edition in wanted:
        found += run_checks(edition, archive, cache, jobs, progress.show)
        found += forbidden(edition)
        if wishes.links:
            # Not above: what talks to a network takes longer to import than a check that is kept.
            from proceedings.checks.outside import links_gone

            found += links_gone(edition, archive, cache, jobs)
    progress.clear()
    return found


def _parted(
    findings: Sequence[Finding], wanted: Sequence[Edition]
) -> tuple[list[Finding], list[Finding]]:
    """The findings that are open, and those that the editors have accepted."""
    ids = {edition.id for edition in wanted}
    still = [finding for finding in findings if finding.edition not in ids]
    accepted: list[Finding] = []
    for edition in wanted:
        parted = set_aside((f for f in findings if f.edition == edition.id), edition)
        still += parted.open
        accepted += parted.accepted
    return still, accepted


def _chosen(findings: Iterable[Finding], wishes: Wishes) -> list[Finding]:
    chosen = (one for one in findings if is_chosen(one.code, wishes.select, wishes.ignore))
    return report.in_order(chosen)


def _but_for(
    baseline: Baseline | None, findings: list[Finding], archive: Archive, wishes: Wishes
) -> tuple[list[Finding], list[Finding]]:
    """The *findings* that are new, and those of the baseline; what nothing met is a note."""
    if baseline is None:
        return findings, []
    new, known, missed = part_by(baseline, findings, archive.folder)
    looked_at = {"", *(wishes.editions or (edition.id for edition in archive.editions))}
    gone = [
        one
        for one in missed
        if one.edition in looked_at and is_chosen(one.code, wishes.select, wishes.ignore)
    ]
    return [*new, *unused(baseline, gone)], known


def _baseline(file: Path | None) -> Baseline | None:
    try:
        return read_baseline(file) if file else None
    except BadBaselineError as error:
        raise click.UsageError(str(error)) from error
