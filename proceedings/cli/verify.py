"""`proceedings verify`: whether a copy of a site is what was published."""

from __future__ import annotations

from pathlib import Path

import click

from proceedings.checks.reports.records import records
from proceedings.checks.reports.report import Report
from proceedings.cli import report
from proceedings.model.findings import seen_from
from proceedings.releases.verify import verify as verified


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text")
@click.pass_context
def verify(context: click.Context, folder: Path, form: str) -> None:
    """Compare the files in FOLDER, a built site or a copy of one, with its manifests.

    Names every file that is missing, changed or unexpected, and ends with 1 if there is one. The
    sources are not needed.
    """
    found = verified(folder)
    shown = report.in_order(found.findings)
    if form == "json":
        of = Report(title="", archive=folder, editions=(), findings=seen_from(Path.cwd(), shown))
        click.echo(records(of), nl=False)
    else:
        report.show(shown)
        known = f" ({', '.join(found.releases)})" if found.releases else ""
        state = report.count(shown) if shown else "all as published"
        click.echo(f"{found.files} files in {folder}{known}: {state}", err=True)
    context.exit(int(bool(shown)))
