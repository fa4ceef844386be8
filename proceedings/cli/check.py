"""`proceedings check`: everything that is wrong with the editors' files, in one run."""

from __future__ import annotations

from pathlib import Path

import click

from proceedings.cli import report
from proceedings.cli.archive import read_named
from proceedings.cli.people import people_of
from proceedings.model.findings import Severity, worst
from proceedings.source.people_file import check_people


@click.command()
@click.argument("editions", nargs=-1, metavar="[EDITION]...")
@click.option("--format", "form", type=click.Choice(report.FORMATS), default="text")
@click.option("--select", multiple=True, metavar="CODE", help="Only codes that begin so.")
@click.option("--ignore", multiple=True, metavar="CODE", help="No codes that begin so.")
@click.pass_context
def check(
    context: click.Context,
    editions: tuple[str, ...],
    form: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
) -> None:
    """Report what is wrong in the files of all editions, or of those named.

    Ends with 1 where there is an error or a warning; notes are for knowing.
    """
    archive, _, findings = read_named(context.obj, editions)
    if not editions:
        findings += check_people(archive.known, people_of(archive), archive.editions)
    kept = [
        finding
        for finding in report.in_order(findings)
        if finding.code.startswith(select or ("",))
        and not (ignore and finding.code.startswith(ignore))
    ]
    report.show(kept, form)
    if form == "text":
        click.echo(f"{report.count(kept)} in {_scope(context.obj, editions)}", err=True)
    context.exit(int(worst(kept) > Severity.NOTE))


def _scope(archive: Path, editions: tuple[str, ...]) -> str:
    return ", ".join(editions) or str(archive)
