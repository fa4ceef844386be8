"""`proceedings check`: everything that is wrong with the editors' files, in one run."""

from __future__ import annotations

import os
from pathlib import Path

import click

from proceedings.checks.registry import is_chosen
from proceedings.checks.run import run_checks, set_aside
from proceedings.cli import progress, report
from proceedings.cli.archive import read_named
from proceedings.cli.people import people_of
from proceedings.model.archive import Archive
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity, worst
from proceedings.source.people_file import check_people


@click.command()
@click.argument("editions", nargs=-1, metavar="[EDITION]...")
@click.option("--format", "form", type=click.Choice(report.FORMATS), default="text")
@click.option("--select", multiple=True, metavar="CODE", help="Only codes that begin so.")
@click.option("--ignore", multiple=True, metavar="CODE", help="No codes that begin so.")
@click.option(
    "--cache",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="PROCEEDINGS_CACHE",
    default=Path("build/cache"),
    show_default=True,
    help="The folder that keeps what was read.",
)
@click.option("--jobs", type=click.IntRange(1), default=None, help="PDFs at a time.")
@click.pass_context
def check(
    context: click.Context,
    editions: tuple[str, ...],
    form: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    cache: Path,
    jobs: int | None,
) -> None:
    """Report what is wrong in the files of all editions, or of those named.

    Ends with 1 where there is an error or a warning; notes are for knowing.
    """
    archive, wanted, findings = read_named(context.obj, editions, cache.resolve())
    if not editions:
        findings += check_people(archive.known, people_of(archive), archive.editions)
    findings += _found(wanted, archive, cache.resolve(), jobs or os.cpu_count() or 1)
    kept, accepted = _sorted(findings, wanted)
    shown = [one for one in report.in_order(kept) if is_chosen(one.code, select, ignore)]
    report.show(shown, form)
    if form == "text":
        aside = f", {len(accepted)} accepted" if accepted else ""
        where = ", ".join(editions) or str(context.obj)
        click.echo(f"{report.count(shown)}{aside} in {where}", err=True)
    context.exit(int(worst(shown) > Severity.NOTE))


def _found(wanted: list[Edition], archive: Archive, cache: Path, jobs: int) -> list[Finding]:
    """What the checks find in the *wanted* editions."""
    found: list[Finding] = []
    for edition in wanted:
        found += run_checks(edition, archive, cache, jobs, progress.show)
    progress.clear()
    return found


def _sorted(findings: list[Finding], wanted: list[Edition]) -> tuple[list[Finding], list[Finding]]:
    """The findings that are open, and those that the editors have accepted."""
    ids = {edition.id for edition in wanted}
    still = [finding for finding in findings if finding.edition not in ids]
    accepted: list[Finding] = []
    for edition in wanted:
        parted = set_aside((f for f in findings if f.edition == edition.id), edition)
        still += parted.open
        accepted += parted.accepted
    return still, accepted
