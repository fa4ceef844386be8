"""`python -m benchmarks`: measure, print the tables, say which limits hold."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from benchmarks import corpus
from benchmarks.corpus import Input
from benchmarks.limits import limits
from benchmarks.make import in_a_process
from benchmarks.suite import Costs, Suite
from benchmarks.table import cost_table, limit_table, stage_table

_SAMPLES = Path(__file__).parents[2] / "shared" / "samples" / "pmlr-v103"
_ALL, _QUICK = 1020, 204


@click.command()
@click.option("--papers", type=click.IntRange(1), help=f"How many  [{_ALL}, {_QUICK} if quick]")
@click.option("--distinct", is_flag=True, help="Also with copies that have no stream in common.")
@click.option("--quick", is_flag=True, help="Fewer papers, without pypdf and twice the papers.")
@click.option("--repeat", default=1, show_default=True, help="The best of so many runs counts.")
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
def main(
    papers: int | None,
    distinct: bool,
    quick: bool,
    repeat: int,
    file: Path | None,
    source: Path,
    work: Path | None,
) -> None:
    """Measure what a volume costs beside a byte copy, pikepdf's merge and pypdf's append.

    The papers alone come first, then repeated under new ids; limits are for the latter.
    """
    figures: dict[str, Costs] = {}
    with TemporaryDirectory(prefix="proceedings-bench-", dir=work) as folder:
        edition = _edition(source, Path(folder))
        alone = len(corpus.papers(edition))
        many = papers or (_QUICK if quick else _ALL)
        kinds = [Input.SAME, Input.DISTINCT] if distinct else [Input.SAME]
        for count, kind in dict.fromkeys([(alone, Input.SAME), *((many, kind) for kind in kinds)]):
            name = f"{count} papers, {kind}"
            within = Path(folder) / name.replace(" ", "-")
            within.mkdir(exist_ok=True)
            fonts = Path(folder) / "fonts"
            suite = Suite(edition, within, fonts, repeat, partial(_tell, name))
            is_large = count == many
            figures[name] = suite.run(count, kind, pypdf=not quick, twice=is_large and not quick)
            click.echo("\n".join(_report(name, figures[name], has_limits=is_large)))
    if file is not None:
        file.write_text(json.dumps(_plain(figures), indent=2) + "\n", "utf-8")


def _edition(source: Path, folder: Path) -> Path:
    if (source / "edition.yml").is_file():
        return source
    in_a_process("import", source, folder / "imported")
    return folder / "imported" / "editions" / "papers"


def _report(name: str, costs: Costs, *, has_limits: bool) -> Iterator[str]:
    yield from (f"## {name}", "", *cost_table(costs), "", *stage_table(costs), "")
    if has_limits:
        yield from (*limit_table(limits(costs)), "")


def _plain(figures: Mapping[str, Costs]) -> dict[str, object]:
    return {
        name: {
            "costs": {job: asdict(cost) for job, cost in costs.items()},
            "limits": [{**asdict(limit), "holds": limit.holds} for limit in limits(costs)],
        }
        for name, costs in figures.items()
    }


def _tell(input_: str, what: str) -> None:
    click.echo(f"{input_}: {what}", err=True)


if __name__ == "__main__":
    main()
