"""`proceedings`: where the commands hang together."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from proceedings import __version__
from proceedings.cli.build import build
from proceedings.cli.check import check
from proceedings.cli.fonts import fonts
from proceedings.cli.import_ import import_
from proceedings.cli.init import init
from proceedings.cli.new import new
from proceedings.cli.schema import schema


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.option(
    "--archive",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("editions"),
    show_default=True,
    help="The folder that holds archive.yml and the editions.",
)
@click.pass_context
def cli(context: click.Context, archive: Path) -> None:
    """Conference proceedings from a folder of plain files.

    An edition's files become a website, one PDF volume, and citations.
    """
    context.obj = archive


for command in (init, new, import_, check, fonts, build, schema):
    cli.add_command(command)


def run() -> None:
    """Run the command; no failure shows a traceback. An interrupt is passed on."""
    try:
        sys.exit(cli(standalone_mode=False))  # what a command gave to `context.exit`
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        raise KeyboardInterrupt from None
    except BrokenPipeError:
        sys.stdout = None  # the reader of a pipe has gone; there is nobody to tell
        sys.exit(1)
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        click.echo(f"proceedings: {place}{(error.strerror or str(error)).lower()}", err=True)
        sys.exit(1)
