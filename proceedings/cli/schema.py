"""`proceedings schema`: the JSON Schema of the editors' files, and of what `check` finds."""

from __future__ import annotations

import json
from typing import Any

import click

from proceedings.checks.reports import records
from proceedings.source.forms import FORMS
from proceedings.source.schema import all_schemas
from proceedings.source.schema import schema as schema_of


@click.command()
@click.argument("file", type=click.Choice([*FORMS, "findings"]), required=False)
def schema(file: str | None) -> None:
    """Print the JSON Schema of FILE, or of all files in one.

    "paper" is the front matter of papers/*.md; "findings" is what `check --format json` prints.
    """
    click.echo(json.dumps(_schema(file), indent=2, ensure_ascii=False))


def _schema(file: str | None) -> dict[str, Any]:
    if file == "findings":
        return records.SCHEMA
    return schema_of(file) if file else all_schemas()
