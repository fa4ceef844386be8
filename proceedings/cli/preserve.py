"""`proceedings preserve`: a release as one archive, for a repository to keep."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from zipfile import ZipFile

import click

from proceedings.building.preserve import name_of
from proceedings.building.preserve import preserve as preserved
from proceedings.cli import report
from proceedings.cli.archive import check_name
from proceedings.cli.options import cache_option
from proceedings.model.findings import Severity, worst
from proceedings.model.releases import Release
from proceedings.source.releases import read_releases


@click.command()
@click.argument("edition")
@click.argument("version", required=False, default="")
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build/preserve"),
    show_default=True,
    help="The folder that gets the archive.",
)
@click.option("--folder", is_flag=True, help="Leave it unpacked beside the archive, too.")
@click.option(
    "--site",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build/site"),
    show_default=True,
    help="A site that has the pages, if the cache has not.",
)
@cache_option
@click.pass_context
def preserve(
    context: click.Context,
    edition: str,
    version: str,
    output: Path,
    folder: bool,
    site: Path,
    cache: Path,
) -> None:
    """Pack a release of EDITION, the newest or VERSION, for a repository to keep.

    The archive is a bag (BagIt 1.0): sources, pages and metadata with the digest of each file. The
    same release gives the same bytes.
    """
    check_name(edition)
    archive = Path(context.obj).resolve()
    release = _release(archive, edition, version)
    out = output.resolve() / f"{name_of(edition, release)}.zip"
    found = list(preserved(archive, edition, release, site.resolve(), cache.resolve(), out))
    shown = report.in_order(found)
    report.show(shown, err=True)
    if worst(found) == Severity.ERROR:
        click.echo(f"Nothing was written ({report.count(shown)})", err=True)
        context.exit(1)
    click.echo(f"Wrote {out}")
    if folder:
        click.echo(f"Wrote {_unpacked(out)}")


def _release(archive: Path, edition: str, version: str) -> Release:
    """The release that is asked for; another one is wrong usage."""
    releases, _ = read_releases(archive / edition)
    known = {str(release.version): release for release in releases}
    if not known:
        raise click.UsageError(f'"{edition}" was never released; see "proceedings release"')
    if version and version not in known:
        raise click.UsageError(f'"{edition}" has no release {version}; it has {", ".join(known)}')
    return known[version] if version else releases[-1]


def _unpacked(archive: Path) -> Path:
    """Unpack *archive* beside itself; what stood there before is replaced when all is there."""
    place = archive.with_suffix("")
    new = archive.with_name(f".{archive.name}-{os.getpid()}")
    try:
        with ZipFile(archive) as opened:
            opened.extractall(new)
        shutil.rmtree(place, ignore_errors=True)
        (new / place.name).rename(place)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return place
