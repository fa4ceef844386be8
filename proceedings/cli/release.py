"""`proceedings release`: an edition as it is now becomes a version that stays."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from proceedings.building.released import edition_in, sources_of
from proceedings.building.version_build import build_version
from proceedings.building.version_pages import keep
from proceedings.checks.run import run_checks, set_aside
from proceedings.cli import progress, report
from proceedings.cli.archive import check_name, read_named
from proceedings.model.archive import Archive
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity, worst
from proceedings.model.releases import Difference, Ledger, Release, Version, What
from proceedings.pdf.intake.papers import take_in_all
from proceedings.releases import act, git
from proceedings.releases.differences import differences
from proceedings.releases.guard import forbidden
from proceedings.releases.ledger import ledger_of
from proceedings.releases.manifest import NAME, Manifest, digests_below, tool_versions
from proceedings.releases.snapshot import (
    NoSnapshotError,
    source_digests,
    source_paths,
    tag_of,
)
from proceedings.source.releases import CHANGES, FOLDER, write_release


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
@click.option(
    "--cache",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="PROCEEDINGS_CACHE",
    default=Path("build/cache"),
    show_default=True,
    help="The folder that keeps what was read and made.",
)
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
    _release(context, found, version, day, note, kept, findings, dry_run=dry_run)


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
    context: click.Context,
    edition: Edition,
    version: Version,
    day: dt.date,
    note: str,
    cache: Path,
    findings: list[Finding],
    *,
    dry_run: bool,
) -> None:
    """Make the release, now that nothing stands in its way."""
    folder = edition.folder.parent
    taken = take_in_all(edition, cache)
    ledger = ledger_of(edition, taken.paginate(edition))
    changes = _changes(edition, ledger, cache)
    made = Release(version=version, date=day, ledger=ledger, differences=changes, note=note)
    said = message(edition, made)
    if dry_run:
        click.echo(said)
        return
    cache.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".release-", dir=cache) as work:
        pages = Path(work) / "pages"
        pages.mkdir()
        sources = _copied(folder, edition.id, Path(work))
        findings += build_version(sources, edition.id, made, pages, cache)
        if worst(findings) == Severity.ERROR:
            _stop(context, findings)
        manifest = Manifest(
            edition=edition.id,
            release=str(version),
            outputs=digests_below(pages),
            sources=source_digests(folder, edition.id),
            tool=tool_versions(),
        )
        _write(folder, edition, made, manifest, said)
        keep(pages, edition.id, manifest, cache)
    report.show(report.in_order(findings), err=True)
    click.echo(said)
    if git.top_level(folder):
        click.echo(f'\nTagged {tag_of(edition.id, version)}; "git push --follow-tags" publishes it')
    own = folder / edition.id / FOLDER / str(version)
    click.echo(f'Complete "{own / CHANGES}" in your own words, and build the site')


def _copied(folder: Path, edition: str, work: Path) -> Path:
    """A copy of the sources: what is published is made of what is kept, and of nothing else."""
    for path in source_paths(folder, edition):
        to = work / "sources" / path
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(folder / path, to)
    before = folder / edition / FOLDER
    if before.is_dir():
        hidden = shutil.ignore_patterns(".*", "*.xz")
        shutil.copytree(before, work / "sources" / edition / FOLDER, ignore=hidden)
    return work / "sources"


def _changes(edition: Edition, ledger: Ledger, cache: Path) -> tuple[Difference, ...]:
    """What this release changes of the one before."""
    if not edition.releases:
        return differences(None, edition, ledger, ledger)
    last = edition.releases[-1]
    try:
        sources = sources_of(edition.folder.parent, edition.id, last, cache)
    except (NoSnapshotError, git.GitError) as error:
        raise click.ClickException(f"what {last.version} was is not known: {error}") from error
    return differences(edition_in(sources, edition.id), edition, last.ledger, ledger)


def _write(folder: Path, edition: Edition, made: Release, manifest: Manifest, said: str) -> None:
    """Write the release's own files, and let it stand."""
    volumes = tuple(
        sorted((path, sha) for path, sha in manifest.outputs.items() if _is_volume(path))
    )
    whole = Release(
        version=made.version,
        date=made.date,
        ledger=made.ledger,
        differences=made.differences,
        manifest=manifest.digest,
        volumes=volumes,
    )
    with act.prepared(folder, edition.id, made.version) as place:
        write_release(place, whole)
        (place / NAME).write_text(manifest.text(), "utf-8")
        (place / CHANGES).write_text(f"{made.note}\n" if made.note else "", "utf-8")
        act.settle(folder, edition.id, made.version, said)


def _is_volume(path: str) -> bool:
    return path.endswith(".pdf") and "/" not in path


def message(edition: Edition, made: Release) -> str:
    """The release in a few lines: of the commit, of the tag, and for who has made it."""
    head = f"Release {edition.event.short} {made.version}"
    note = f"\n{made.note}\n" if made.note else ""
    lines = "".join(f"\n- {_line(one)}" for one in made.differences)
    return f"{head}\n{note}{lines or _SAME}"


_SAME = "\n- nothing that readers see has changed"
_LINES = {
    What.FIRST: "first publication",
    What.ADDED: "added: {title}",
    What.REVISED: "revised ({before} to {after}): {title}: {reason}",
    What.CORRECTED: "corrected: {title}: {reason}",
    What.RETRACTED: "retracted: {title}: {reason}",
    What.REMOVED: "removed: {title}: {reason}",
    What.RETITLED: 'title: "{before}" is "{after}" now',
    What.PEOPLE: "authors of {title}: {before} are {after} now",
    What.ABSTRACT: "abstract of {title}",
    What.DETAILS: "details of {title}: {after}",
    What.EVENT: "the event: {after}",
    What.PROGRAM: "the program",
    What.PROSE: "the page {after}",
}


def _line(one: Difference) -> str:
    return _LINES[one.what].format(
        title=one.title, before=one.before, after=one.after, reason=one.reason
    )
