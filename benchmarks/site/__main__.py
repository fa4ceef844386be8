"""`python -m benchmarks.site`: measure, print the tables, say which limits hold."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from benchmarks.limits import Limit
from benchmarks.site.limits import growth, largest_page, limits
from benchmarks.site.suite import CHANGED, OURS, Costs, Suite
from benchmarks.site.table import cost_table
from benchmarks.table import limit_table

_ALL = (1000, 10_000)


@click.command()
@click.option("--papers", type=click.IntRange(1), multiple=True, help="How many  [1000 and 10000]")
@click.option("--large", default=800, show_default=True, help="The edition of the largest page.")
@click.option(
    "--colds",
    default=3,
    show_default=True,
    help="Cold builds of up to 1000 papers; the least counts.",
)
@click.option("--json", "file", type=click.Path(path_type=Path), help="Write the figures here too.")
@click.option(
    "--work",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Work in a folder in here; the system's for temporary files may be memory.",
)
def main(
    papers: tuple[int, ...], large: int, colds: int, file: Path | None, work: Path | None
) -> None:
    """Measure what an edition's site costs beside plain Sphinx with a document a paper."""
    figures: dict[int, Costs] = {}
    held: dict[str, list[Limit]] = {}
    with TemporaryDirectory(prefix="proceedings-bench-", dir=work) as name:
        for count in sorted(papers or _ALL):
            often = colds if count <= min(_ALL) else 1
            suite = Suite(count, Path(name) / str(count), _tell, often)
            figures[count] = suite.run()
            strangers = suite.strangers(figures[count][f"{OURS}, {CHANGED}"])
            held[str(count)] = list(limits(count, figures[count], len(strangers)))
            _print(f"{count} papers", [*cost_table(count, figures[count])], held[str(count)])
            for page in strangers[:10]:
                _tell(f"rewritten, though it does not show the abstract: {page}")
        _tell(f"the pages of {large} papers")
        size = Suite(large, Path(name) / "large", _tell).largest_page()
        held["all"] = [*growth(figures), largest_page(large, size)]
        _print("Of all", [], held["all"])
    if file is not None:
        file.write_text(json.dumps(_plain(figures, held), indent=2) + "\n", "utf-8")


def _print(title: str, table: list[str], limits: list[Limit]) -> None:
    click.echo(
        "\n".join([f"## {title}", "", *table, *([""] if table else []), *limit_table(limits), ""])
    )


def _plain(figures: Mapping[int, Costs], held: Mapping[str, list[Limit]]) -> dict[str, object]:
    costs = {
        str(count): {name: asdict(cost) for name, cost in found.items()}
        for count, found in figures.items()
    }
    limits = {
        name: [{**asdict(limit), "holds": limit.holds} for limit in found]
        for name, found in held.items()
    }
    return {"costs": costs, "limits": limits}


def _tell(what: str) -> None:
    click.echo(what, err=True)


if __name__ == "__main__":
    main()
