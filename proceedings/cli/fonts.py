"""`proceedings fonts`: which fonts the editions need, and which letters none of them has."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from proceedings.cli import report
from proceedings.cli.archive import read_named
from proceedings.model.findings import Severity

if TYPE_CHECKING:
    from proceedings.pdf.fonts.survey import Survey, Uncovered


@click.command()
@click.argument("editions", nargs=-1, metavar="[EDITION]...")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.pass_context
def fonts(context: click.Context, editions: tuple[str, ...], form: str) -> None:
    """List the fonts of all editions, or of those named, and the letters that no font has.

    Each letter is listed with its places and with what brings a font for it. The text is taken
    from the editors' files; no PDF is made. Ends with 1 where a letter has no font, or where a font
    or an edition cannot be read.
    """
    from proceedings.pdf.fonts.survey import survey  # the PDF libraries take long to import

    _, wanted, findings = read_named(context.obj, editions)
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    read = {edition.id for edition in wanted}
    unread = [f for f in errors if f.code == "font-unusable" or f.edition not in {None, *read}]
    surveys = [survey(edition) for edition in wanted]
    report.show(report.in_order(unread), err=True)
    if form == "json":
        click.echo(json.dumps({"version": 1, "editions": [_record(s) for s in surveys]}, indent=2))
    else:
        click.echo("\n\n".join(_text(found) for found in surveys))
    context.exit(int(bool(unread) or any(found.uncovered for found in surveys)))


def _text(found: Survey) -> str:
    lines = [found.edition]
    lines += [
        f"  {font.name}: {font.characters} characters, {font.different} different"
        for font in found.fonts
    ]
    if found.uncovered:
        lines.append("  no font has")
    for letter in found.uncovered:
        lines.append(f"    {letter.character}  {letter.code} {letter.name}".rstrip())
        lines += [f"        {place}: {_from_here(file)}" for place, file in letter.places]
        lines.append(f"        {letter.remedy}")
    return "\n".join(lines)


def _record(found: Survey) -> dict[str, Any]:
    return {
        "edition": found.edition,
        "fonts": [
            {"font": font.name, "characters": font.characters, "different": font.different}
            for font in found.fonts
        ],
        "uncovered": [_uncovered(letter) for letter in found.uncovered],
    }


def _uncovered(letter: Uncovered) -> dict[str, Any]:
    return {
        "character": letter.character,
        "code": letter.code,
        "name": letter.name,
        "cure": letter.remedy,
        "places": [
            {"place": place, "file": str(_from_here(file))} for place, file in letter.places
        ],
    }


def _from_here(file: Path) -> Path:
    here = Path.cwd()
    return file.relative_to(here) if file.is_relative_to(here) else file
