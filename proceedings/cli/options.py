"""Options that several commands have, said once."""

from __future__ import annotations

from pathlib import Path

import click

#: Where what was read and made is kept. A build has one of its own, beside its output.
cache_option = click.option(
    "--cache",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="PROCEEDINGS_CACHE",
    default=Path("build/cache"),
    show_default=True,
    help="The folder that keeps what was read and made.",
)
