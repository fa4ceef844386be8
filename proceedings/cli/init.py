"""`proceedings init`: a new archive with a sample edition that builds."""

from __future__ import annotations

from pathlib import Path

import click

from proceedings.cli.skeletons import write_skeleton

SAMPLE = "sample-2026"


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
def init(folder: Path) -> None:
    """Make DIR/editions with an archive.yml and a sample edition of two small papers."""
    from proceedings.cli.sample_papers import draw_sample_papers  # reportlab is slow to import

    archive = folder / "editions"
    if archive.exists() and any(archive.iterdir()):
        raise click.UsageError(f'"{archive}" is not empty; name another folder')
    write_skeleton("archive", archive, "editions")
    write_skeleton("sample", archive / SAMPLE, SAMPLE)
    draw_sample_papers(archive / SAMPLE / "papers")
    build = (
        "proceedings build"
        if folder.resolve() == Path.cwd()
        else (f"cd {folder} && proceedings build")
    )
    click.echo(f"Made {archive} with the edition {SAMPLE}; next: {build}")
