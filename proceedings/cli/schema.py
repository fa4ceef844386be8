"""`proceedings schema`: the JSON Schema of the editors' files."""

from __future__ import annotations

import json

import click

from proceedings.source.forms import FORMS
from proceedings.source.schema import all_schemas
from proceedings.source.schema import schema as schema_of


@click.command()
@click.argument("file", type=click.Choice(list(FORMS)), required=False)
def schema(file: str | None) -> None:
    """Print the JSON Schema of FILE, or of all files in one.

    "paper" is the front matter of papers/*.md.
    """
    found = schema_of(file) if file else all_schemas()
    click.echo(json.dumps(found, indent=2, ensure_ascii=False))
