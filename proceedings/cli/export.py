"""`proceedings export`: citations, and whatever else registries and indexers take, as files."""

from __future__ import annotations

from pathlib import Path

import click

from proceedings.cli import report
from proceedings.cli.archive import read_named
from proceedings.cli.options import cache_option
from proceedings.exports.exporters import EXPORTERS, exported
from proceedings.exports.given import File, Given
from proceedings.model.findings import Severity, worst
from proceedings.pdf.intake.papers import take_in_all


@click.command()
@click.argument("form", metavar="FORMAT", type=click.Choice(list(EXPORTERS)))
@click.argument("editions", nargs=-1, metavar="[EDITION]...")
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False, allow_dash=True),
    default=Path("build/export"),
    show_default=True,
    help="The folder that gets the files; - prints them.",
)
@cache_option
@click.pass_context
def export(
    context: click.Context, form: str, editions: tuple[str, ...], output: Path, cache: Path
) -> None:
    """Write each EDITION in FORMAT into a file; without one, the whole archive.

    The formats: {formats}.

    Nothing is sent anywhere. An archive's file of citations that would be larger than 50 MB
    becomes several.
    """
    folder, kept = Path(context.obj).resolve(), cache.resolve()
    archive, wanted, findings = read_named(folder, editions, kept, released=True)
    numbers = {}
    for edition in wanted:
        taken = take_in_all(edition, kept)
        findings += taken.findings
        numbers[edition.id] = taken.paginate(edition)
    given = Given(archive.info, tuple(wanted), numbers, is_whole=not editions)
    for made in exported(form, given):
        if isinstance(made, File):
            _put(output, made)
        else:
            findings.append(made)
    shown = report.in_order(findings)
    report.show(shown, err=True)
    context.exit(int(worst(shown) > Severity.NOTE))


def _put(output: Path, made: File) -> None:
    if str(output) == "-":
        click.echo(made.text, nl=False)
        return
    file = output / made.name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(made.text, encoding="utf-8", newline="\n")
    click.echo(f"Wrote {file}")


assert export.help  # noqa: S101  the docstring above
export.help = export.help.format(formats=", ".join(EXPORTERS))
