"""`proceedings import`: a foreign export becomes an edition's folder."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import click

from proceedings.cli import report
from proceedings.cli.archive import check_name, ids
from proceedings.importers.report import SourceError
from proceedings.model.findings import Severity, worst

#: The module and function that read each format; imported when asked for.
IMPORTERS = {"pmlr": ("proceedings.importers.pmlr", "import_pmlr")}


@click.command("import")
@click.argument("form", metavar="FORMAT", type=click.Choice(list(IMPORTERS)))
@click.argument("source", type=click.Path(path_type=Path, exists=True))
@click.option("--edition", required=True, help="The folder to make, such as isipta-2019.")
@click.pass_context
def import_(context: click.Context, form: str, source: Path, edition: str) -> None:
    """Make an edition of SOURCE, an export in FORMAT (pmlr)."""
    archive: Path = context.obj
    check_name(edition)
    ids(archive)
    module, function = IMPORTERS[form]
    try:
        imported = getattr(import_module(module), function)(source, archive / edition)
    except SourceError as error:
        raise click.ClickException(str(error)) from None
    report.show(report.in_order(imported.findings), err=True)
    for line in imported.table():
        click.echo(line)
    click.echo(f"Wrote {archive / edition}; next: proceedings build {edition}", err=True)
    context.exit(int(worst(imported.findings) > Severity.NOTE))
