"""`proceedings check`: everything that is wrong with the editors' files, in one run."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from proceedings.checks.baseline import baseline_text
from proceedings.checks.fixes.fix import Mended, difference, mend, write
from proceedings.checks.reports.letters import letters
from proceedings.checks.reports.report import Report
from proceedings.checks.reports.text import summary
from proceedings.cli import codes
from proceedings.cli.check_formats import FORMATS, written
from proceedings.cli.checking import Wishes, checked
from proceedings.cli.options import cache_option
from proceedings.model.findings import Severity, seen_from, worst

_FILE = click.Path(path_type=Path, dir_okay=False)
_FOLDER = click.Path(path_type=Path, file_okay=False)


@click.command()
@click.argument("editions", nargs=-1, metavar="[EDITION]...")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--output", type=_FILE, metavar="FILE", help="Write the report there.")
@click.option(
    "--letters", type=_FOLDER, metavar="DIR", help="Write letters to the papers' authors."
)
@click.option("--select", multiple=True, metavar="CODE", help="Only codes that begin so.")
@click.option("--ignore", multiple=True, metavar="CODE", help="No codes that begin so.")
@click.option("--accepted", is_flag=True, help="Show also what the editors have accepted.")
@click.option("--baseline", type=_FILE, metavar="FILE", help="Findings listed there do not count.")
@click.option("--write-baseline", type=_FILE, metavar="FILE", help="List all findings there.")
@click.option("--fix", is_flag=True, help="Mend what has one right answer, and show it.")
@click.option("--dry-run", is_flag=True, help="With --fix: only show it.")
@click.option("--links", is_flag=True, help="Ask the network whether the papers' links answer.")
@click.option("--list", "list_codes", is_flag=True, help="List the checks.")
@click.option("--explain", metavar="CODE", help="Say what a code finds, and what to do.")
@cache_option
@click.option("--jobs", type=click.IntRange(1), default=None, help="PDFs at a time.")
@click.pass_context
def check(context: click.Context, /, **given: Any) -> None:
    """Report what is wrong in the files of all editions, or of those named.

    Ends with 1 where there is an error or a warning; notes are for knowing.
    """
    wishes, folder = Wishes(**given), Path(context.obj)
    if wishes.list_codes:
        click.echo(codes.listed(wishes.select, wishes.ignore))
    elif wishes.explain:
        click.echo(codes.explained(wishes.explain))
    elif wishes.write_baseline:
        _write_baseline(wishes.write_baseline, checked(folder, wishes))
    else:
        report = _mended(folder, wishes) if wishes.fix else checked(folder, wishes)
        _show(report, wishes, ", ".join(wishes.editions) or str(folder))
        context.exit(int(worst(report.findings) > Severity.NOTE))


def _show(report: Report, wishes: Wishes, where: str) -> None:
    """The report to where it is wished, and below it for people how much there is."""
    to_terminal = wishes.output is None and sys.stdout.isatty()
    text = written(report, wishes.form, terminal=to_terminal, accepted=wishes.accepted)
    if wishes.output:
        wishes.output.parent.mkdir(parents=True, exist_ok=True)
        wishes.output.write_text(text, encoding="utf-8", newline="\n")
    else:
        click.echo(text, nl=False)
    if wishes.letters:
        _write_letters(report, wishes.letters)
    if wishes.output or wishes.form in ("text", "github"):
        click.echo(summary(report, where), nl=False, err=True)


def _mended(folder: Path, wishes: Wishes) -> Report:
    """Mend what can be mended, show it, and look again."""
    report = checked(folder, wishes)
    mended = mend(report.findings)
    is_for_programs = wishes.output is None and wishes.form != "text"
    for change in mended.changes:
        file = change.file
        name = file.relative_to(Path.cwd()) if file.is_relative_to(Path.cwd()) else file
        click.echo(difference(change, name.as_posix().lstrip("/")), nl=False, err=is_for_programs)
        if not wishes.dry_run:
            write(change)
    _tell(mended, wishes.dry_run)
    return checked(folder, wishes) if mended.changes and not wishes.dry_run else report


def _tell(mended: Mended, is_rehearsal: bool) -> None:
    for finding in seen_from(Path.cwd(), mended.left):
        place = f"{finding.file}:{finding.line}"
        click.echo(f"{place}: left as it is, since it cannot be changed surely", err=True)
    number, files = sum(len(change.mended) for change in mended.changes), len(mended.changes)
    word = "would be mended" if is_rehearsal else "mended"
    said = f"{number} {word} in {files} {'file' if files == 1 else 'files'}"
    click.echo(said if files else "nothing has one right answer only", err=True)


def _write_baseline(file: Path, report: Report) -> None:
    """List all that is open, also what an earlier baseline has; not what it has in vain."""
    found = [one for one in (*report.findings, *report.known) if one.code != "baseline-unused"]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(baseline_text(found, report.archive), encoding="utf-8", newline="\n")
    click.echo(f"Wrote {file} ({len(found)} {'finding' if len(found) == 1 else 'findings'})")


def _write_letters(report: Report, folder: Path) -> None:
    found = letters(report)
    for path, text in found.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    noun = "letter" if len(found) == 1 else "letters"
    click.echo(f"Wrote {len(found)} {noun} to authors below {folder}", err=True)
