"""`proceedings release`: an edition as it is now becomes a version that stays."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import click

from proceedings.building.release_build import make_release, planned
from proceedings.checks.run import run_checks, set_aside
from proceedings.cli import progress, report
from proceedings.cli.archive import check_name, read_named
from proceedings.cli.options import cache_option
from proceedings.model.archive import Archive
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity, worst
from proceedings.model.releases import Release, Version
from proceedings.releases import act, git
from proceedings.releases.guard import forbidden
from proceedings.releases.message import message
from proceedings.releases.snapshot import NoSnapshotError, tag_of
from proceedings.source.releases import CHANGES, FOLDER


class _VersionType(click.ParamType[Version]):
    name = "version"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Version:
        try:
            return Version(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)


@click.command()
@click.argument("edition")
@click.argument("version", type=_VersionType())
@click.option("--note", default="", help="What the editors say of it; they can complete it later.")
@click.option(
    "--date",
    type=click.DateTime(["%Y-%m-%d"]),
    default=None,
    help="When it is published.  [default: today]",
)
@click.option("--dry-run", is_flag=True, help="Say what would be released, and write nothing.")
@cache_option
@click.pass_context
def release(
    context: click.Context,
    edition: str,
    version: Version,
    note: str,
    date: dt.datetime | None,
    dry_run: bool,
    cache: Path,
) -> None:
    """Publish EDITION, as its files are now, as VERSION: it stays at its own address for ever.

    Pages, addresses, citation keys and DOIs are assigned, and no later release changes them.
    Where the archive is kept in git everything has to be committed, and the release becomes a
    commit with a tag; else its sources are kept in the release's folder.
    """
    check_name(edition)
    try:
        _publish(context, edition, version, note, date, cache, dry_run=dry_run)
    except git.GitError as error:
        raise click.ClickException(f"git refuses: {error}") from error


def _publish(
    context: click.Context,
    edition: str,
    version: Version,
    note: str,
    date: dt.datetime | None,
    cache: Path,
    *,
    dry_run: bool,
) -> None:
    """Look whether EDITION can be released, and release it."""
    folder, kept = Path(context.obj).resolve(), cache.resolve()
    archive, wanted, findings = read_named(context.obj, (edition,), kept)
    if act.finish(folder, edition, version):
        click.echo(f"{edition} {version} was released; what was missing of it is back")
        return
    if not wanted:
        _stop(context, findings)
    (found,) = wanted
    _may_follow(found, version)
    if changed := act.uncommitted(folder, edition, version):
        listed = "".join(f"\n  {path}" for path in changed)
        raise click.ClickException(f"these were not committed; commit them first:{listed}")
    findings += _wrong(found, archive, kept)
    day = date.date() if date else dt.datetime.now().astimezone().date()
    if worst(findings) == Severity.ERROR:
        _stop(context, findings)
    try:
        plan = planned(found, version, day, note, kept)
    except NoSnapshotError as error:
        raise click.ClickException(f"what was released before is not known: {error}") from error
    if dry_run:
        click.echo(message(found, plan))
    else:
        _release(context, found, plan, kept, findings)


def _may_follow(edition: Edition, version: Version) -> None:
    """Refuse a version that stands, or that would not be the newest."""
    for before in edition.releases:
        if before.version == version:
            raise click.ClickException(f"{version} was released on {before.date}, and stays")
        if not before.version < version:
            raise click.ClickException(f"{version} would come before {before.version}")


def _wrong(edition: Edition, archive: Archive, cache: Path) -> list[Finding]:
    """What the checks find, and what a release may not change; what was accepted is left out."""
    found = run_checks(edition, archive, cache, os.cpu_count() or 1, progress.show)
    progress.clear()
    return [*set_aside(found, edition).open, *forbidden(edition)]


def _stop(context: click.Context, findings: list[Finding]) -> None:
    """Report, and end without a release."""
    shown = report.in_order(findings)
    report.show(shown, err=True)
    click.echo(f"Nothing was released ({report.count(shown)})", err=True)
    context.exit(1)


def _release(
    context: click.Context, edition: Edition, plan: Release, cache: Path, findings: list[Finding]
) -> None:
    """Make the release, now that nothing stands in its way."""
    folder = edition.folder.parent
    findings += make_release(edition, plan, cache)
    if worst(findings) == Severity.ERROR:
        _stop(context, findings)
    report.show(report.in_order(findings), err=True)
    click.echo(message(edition, plan))
    if git.top_level(folder):
        tag = tag_of(edition.id, plan.version)
        click.echo(f'\nTagged {tag}; "git push --follow-tags" publishes it')
    own = folder / edition.id / FOLDER / str(plan.version)
    click.echo(f'Complete "{own / CHANGES}" in your own words, and build the site')
