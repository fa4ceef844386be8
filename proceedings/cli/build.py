"""`proceedings build`: the editors' files into a site, volumes and citations."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import click

from proceedings import garbage
from proceedings.building.order import PARTS, Order, Part
from proceedings.building.standing import File, files_of, read_standing
from proceedings.building.unchanged import everything
from proceedings.cli import progress, report
from proceedings.model.findings import Finding, Severity, worst


@click.command()
@click.argument("editions", nargs=-1, metavar="[EDITION]...")
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build"),
    show_default=True,
    help="The folder that gets the site.",
)
@click.option(
    "--cache",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="PROCEEDINGS_CACHE",
    help="The folder that keeps what was made of papers and fonts.  [default: OUTPUT/cache]",
)
@click.option("--only", type=click.Choice(PARTS), help="Build this part alone.")
@click.option("--jobs", type=click.IntRange(1), default=None, help="Editions at a time.")
@click.option("--draft", is_flag=True, help="Released editions as they are now, marked as drafts.")
@click.option("--keep-going", is_flag=True, help="Build what can be built in spite of errors.")
@click.pass_context
def build(
    context: click.Context,
    editions: tuple[str, ...],
    output: Path,
    cache: Path | None,
    only: Part | None,
    jobs: int | None,
    draft: bool,
    keep_going: bool,
) -> None:
    """Build all editions, or those named, into OUTPUT/site.

    An error stops the build and leaves the last output as it was; with --keep-going whatever
    can be built is built. Ends with 1 where there is an error or a warning.
    """
    folder: Path = context.obj
    parts = (only,) if only else PARTS
    kept = (cache or output / "cache").resolve()
    order = Order(folder.resolve(), output.resolve(), kept, parts, keep_going, draft)
    made_of = everything(order) if folder.is_dir() and not editions else ""
    standing = read_standing(order.site)
    if made_of and standing.everything == made_of and files_of(standing):
        shown = report.in_order(standing.found)
        report.show(shown, err=True)
        click.echo(f"Nothing has changed: {output / 'site'} stands ({report.count(shown)})")
        context.exit(int(worst(shown) > Severity.NOTE))
    findings, wanted, files = _build(order, made_of, editions, jobs or os.cpu_count() or 1)
    shown = report.in_order(findings)
    report.show(shown, err=True)
    if files:
        for edition in wanted:
            click.echo(f"  {output / 'site' / edition}: {_written(edition, files)}")
        click.echo(f"Wrote {output / 'site' / 'index.html'} ({report.count(shown)})")
    else:
        stands = ": the last output stands" if order.site.exists() else ""
        click.echo(f"Nothing was written{stands} ({report.count(shown)})", err=True)
    context.exit(int(worst(shown) > Severity.NOTE))


def _build(
    order: Order, made_of: str, editions: tuple[str, ...], jobs: int
) -> tuple[list[Finding], list[str], Mapping[str, File]]:
    """Read and build; returns the findings, the editions, and the files of the new site if any."""
    from proceedings.building.released import as_drafts
    from proceedings.building.run import build_all  # Sphinx takes half a second to import
    from proceedings.cli.archive import ids, read_named
    from proceedings.releases.guard import forbidden

    if not ids(order.archive):
        name = order.archive.name
        raise click.UsageError(f'"{name}" has no edition; make one with "proceedings new NAME"')
    with garbage.left_alone():
        archive, wanted, findings = read_named(
            order.archive, editions, order.cache, released=not order.draft
        )
    if order.draft:
        archive, wanted = as_drafts(archive, wanted)
        findings += [finding for edition in wanted for finding in forbidden(edition)]
    with garbage.taken_as_lasting():
        findings, files = build_all(archive, wanted, order, findings, made_of, jobs, progress.show)
    progress.clear()
    return findings, [edition.id for edition in wanted], files


def _written(edition: str, files: Mapping[str, File]) -> str:
    """What a reader will find in an edition, by the *files* of the site."""
    from proceedings.exports.citations.files import is_citation

    within = f"{edition}/"
    sizes = {
        path.removeprefix(within): stamp[0]
        for path, (stamp, _) in files.items()
        if path.startswith(within)
    }
    pages = sum(path.endswith(".html") for path in sizes)
    citations = sum(map(is_citation, sizes))
    volumes = [size for path, size in sizes.items() if path.endswith(".pdf") and "/" not in path]
    noun = "volume" if len(volumes) == 1 else f"{len(volumes)} volumes"
    size = f", {noun} of {sum(volumes) / 1e6:.1f} MB" if volumes else ""
    noun = "file" if citations == 1 else "files"
    return f"{pages} pages{size}, {citations} citation {noun}"
