"""`proceedings`: where the commands hang together."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import click

from proceedings import __version__

COMMANDS = (
    *("init", "new", "import", "check", "fonts", "build", "release", "verify", "preserve"),
    *("export", "schema"),
)


class Commands(click.Group):
    """The commands, each imported when it is asked for: some need libraries that take a while."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        name = "import_" if cmd_name == "import" else cmd_name
        found: click.Command = getattr(import_module(f"proceedings.cli.{name}"), name)
        return found


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
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


def run() -> int:
    """Run the command, and return how it ends: no failure shows a traceback.

    An interrupt is passed on.
    """
    try:
        ended: int | None = cli(standalone_mode=False)  # what a command gave to `context.exit`
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        raise KeyboardInterrupt from None
    except BrokenPipeError:
        sys.stdout = None  # the reader of a pipe has gone; there is nobody to tell
        return 1
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        click.echo(f"proceedings: {place}{(error.strerror or str(error)).lower()}", err=True)
        return 1
    return ended or 0
