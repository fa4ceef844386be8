"""`proceedings import`: a foreign export becomes an edition's folder."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import click

from proceedings.cli import report
from proceedings.cli.archive import check_name, ids
from proceedings.importers.formats import FORMATS, Wishes, quietly, recognised
from proceedings.importers.imports import import_edition
from proceedings.importers.reading.source import Source
from proceedings.importers.report import Imported, SourceError
from proceedings.model.findings import Severity, worst

T = TypeVar("T")


@click.command("import")
@click.argument("words", metavar="[FORMAT] SOURCE...", nargs=-1, required=True)
@click.option("--edition", required=True, help="The folder to make, such as isipta-2019.")
@click.option(
    "--mapping",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="For csv: a YAML file that says which column is what.",
)
@click.option("--volume", default="", help="For anthology: which volume of a collection.")
@click.option("--emails", is_flag=True, help="Write the addresses of corresponding authors too.")
@click.option("--rejected", is_flag=True, help="Take what was not accepted too.")
@click.option("--dry-run", is_flag=True, help="Say what would change, and write nothing.")
@click.pass_context
def import_(
    context: click.Context,
    words: tuple[str, ...],
    edition: str,
    mapping: Path | None,
    volume: str,
    emails: bool,
    rejected: bool,
    dry_run: bool,
) -> None:
    """Make or renew an edition from SOURCE: files, folders or zips of an export.

    FORMAT is one of {formats}; without it, the format is recognised. What an editor changed since
    the last import stays.
    """
    archive: Path = context.obj
    check_name(edition)
    ids(archive)
    follow = _followed if sys.stderr.isatty() else quietly
    target, wishes = archive / edition, Wishes(emails, rejected, mapping, volume, follow)
    try:
        imported = _import(words, target, wishes, is_rehearsal=dry_run)
    except SourceError as error:
        raise click.ClickException(str(error)) from None
    report.show(report.in_order(imported.findings), err=True)
    for line in imported.table():
        click.echo(line)
    if not dry_run:
        click.echo(f"Wrote {target}; next: proceedings build {edition}", err=True)
    context.exit(int(worst(imported.findings) > Severity.NOTE))


def _followed(items: Sequence[T], what: str) -> Iterator[T]:
    """*items*, with a bar on the terminal that says how far they are."""
    with click.progressbar(items, label=what, file=sys.stderr, show_pos=True) as bar:
        yield from bar


def _import(
    words: tuple[str, ...], target: Path, wishes: Wishes, *, is_rehearsal: bool
) -> Imported:
    named = words[0] if words[0] in FORMATS else ""
    paths = [Path(word) for word in words[bool(named) :]]
    if not paths:
        raise click.UsageError("name the files, or the folder, of the export")
    for path in paths:
        if not path.exists():
            raise click.UsageError(f"there is no {path}; give a file or a folder")
    source = Source.open(paths, without=target.resolve())
    form = named or recognised(source)
    return import_edition(form, source, target, wishes, is_rehearsal=is_rehearsal)


assert import_.help  # noqa: S101  the docstring above
import_.help = import_.help.format(formats=", ".join(sorted(FORMATS)))
