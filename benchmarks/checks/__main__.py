"""`python -m benchmarks.checks`: measure, print the table, say which limits hold."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from benchmarks.checks.limits import limits, rows
from benchmarks.checks.measure import costs
from benchmarks.table import aligned, limit_table

_SAMPLES = Path(__file__).parents[3] / "shared" / "samples" / "pmlr-v103"


@click.command()
@click.option("--papers", type=click.IntRange(1), default=1000, show_default=True)
@click.option("--json", "file", type=click.Path(path_type=Path), help="Write the figures here too.")
@click.option(
    "--source",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    envvar="PROCEEDINGS_BENCH_SOURCE",
    default=_SAMPLES,
    help="The papers: an edition's folder, or an export of PMLR.",
)
@click.option(
    "--work",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Work in a folder in here; the system's for temporary files may be memory.",
)
def main(papers: int, file: Path | None, source: Path, work: Path | None) -> None:
    """Measure what checking an edition costs, beside pypdf reading the first page of each paper."""
    with TemporaryDirectory(prefix="proceedings-bench-", dir=work) as folder:
        found = costs(source, papers, Path(folder), lambda what: click.echo(what, err=True))
    held = list(limits(found))
    click.echo("\n".join([*aligned(list(rows(found, papers))), "", *limit_table(held)]))
    if file is not None:
        plain = {name: asdict(cost) for name, cost in found.items()}
        file.write_text(json.dumps(plain, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
