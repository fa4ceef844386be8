"""`proceedings new`: an empty edition to fill in."""

from __future__ import annotations

from pathlib import Path

import click

from proceedings.cli.archive import check_name, ids
from proceedings.cli.skeletons import write_skeleton


@click.command()
@click.argument("edition")
@click.pass_context
def new(context: click.Context, edition: str) -> None:
    """Make the folder of EDITION, such as fastpath-2021, with files to fill in."""
    archive: Path = context.obj
    ids(archive)
    check_name(edition)
    folder = archive / edition
    if folder.exists():
        raise click.UsageError(f'"{folder}" is there already')
    write_skeleton("edition", folder, edition)
    click.echo(
        f"Made {folder}; fill in {folder / 'edition.yml'}, then: proceedings check {edition}"
    )
