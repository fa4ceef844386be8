"""`python -m benchmarks.exports`: measure, print the table, say which limits hold."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from benchmarks.exports.limits import limits, rows
from benchmarks.exports.measure import READING, Cost, export, measure
from benchmarks.table import aligned, limit_table
from proceedings.exports.exporters import EXPORTERS

_ALL = (2000, 10_000)


@click.command()
@click.option("--papers", type=click.IntRange(1), multiple=True, help="How many  [2000 and 10000]")
@click.option("--format", "forms", multiple=True, type=click.Choice(list(EXPORTERS)))
@click.option("--json", "file", type=click.Path(path_type=Path), help="Write the figures here too.")
def main(papers: tuple[int, ...], forms: tuple[str, ...], file: Path | None) -> None:
    """Measure what an edition costs in each format, beside reading its .bib back."""
    costs = {count: _costs(count, forms or tuple(EXPORTERS)) for count in sorted(papers or _ALL)}
    held = list(limits(costs))
    click.echo("\n".join([*aligned(list(rows(costs))), "", *limit_table(held)]))
    if file is not None:
        plain = {
            str(count): {form: asdict(cost) for form, cost in found.items()}
            for count, found in costs.items()
        }
        file.write_text(json.dumps(plain, indent=2) + "\n", "utf-8")


def _costs(count: int, forms: tuple[str, ...]) -> dict[str, Cost]:
    with TemporaryDirectory(prefix="proceedings-bench-") as folder:
        bib = Path(folder) / "works.bib"
        export("bibtex", count, bib)
        found = {READING: measure(READING, count, bib)}
    for form in forms:
        click.echo(f"{count} papers, {form}", err=True)
        found[form] = measure(form, count)
    return found


if __name__ == "__main__":
    main()
