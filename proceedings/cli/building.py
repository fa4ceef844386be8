"""Building the editions and the archive's own pages into one site.

Everything is built in a folder beside the site and takes its place at the end, so a build that
fails, is interrupted or is killed leaves the last good output as it was.
"""

from __future__ import annotations

import multiprocessing
import shutil
import signal
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from proceedings.cli.order import PARTS, Order
from proceedings.cli.publish import copy_tree, publish, restore, staging
from proceedings.cli.sphinx_run import run_sphinx
from proceedings.exports.files import write_citations
from proceedings.model.archive import Archive
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity, worst
from proceedings.pdf.intake.papers import take_in_all

#: A worker is replaced after so many editions: Sphinx keeps state that only a new process lacks.
_EDITIONS_A_WORKER = 20


@dataclass(frozen=True, slots=True)
class Built:
    """One edition's outcome: what its PDFs are found to be, and what Sphinx said."""

    edition: str
    taken: tuple[Finding, ...]
    said: tuple[Finding, ...] = ()
    was_built: bool = False


def build_all(
    archive: Archive,
    order: Order,
    findings: Sequence[Finding],
    jobs: int,
    progress: Callable[[str, int, int], None],
) -> tuple[list[Finding], bool]:
    """Build the editions of *archive*; returns all findings, and whether the site was replaced.

    *findings* are those of the reading. Without `keep_going` one error anywhere leaves the site
    as it is; the papers of all editions are taken in all the same, to report what is wrong.
    """
    restore(order.site)
    known, said = list(findings), list[Finding]()
    with staging(order.output) as folder:
        new, doctrees = folder / "site", folder / "doctrees"
        new.mkdir()
        may_build = order.keep_going or worst(known) < Severity.ERROR
        tasks = [_Task(edition, order, new, doctrees, may_build) for edition in archive.editions]
        built: list[str] = []
        progress(", ".join(task.edition.id for task in tasks), 0, len(tasks))
        for number, outcome in enumerate(_run(tasks, jobs), start=1):
            known += outcome.taken
            said += outcome.said
            built += [outcome.edition] if outcome.was_built else []
            progress(outcome.edition, number, len(tasks))
        _keep_the_others(order, built, new)
        if "site" in order.parts and built:
            progress("the archive's own pages", len(tasks), len(tasks))
            said += _build_root(archive, order, new, doctrees)
        found = known + _not_said_before(said, known)
        may_publish = order.keep_going or worst(found) < Severity.ERROR
        if may_publish:
            _remove_sphinx_leftovers(new)
            publish(new, order.site)
        return found, may_publish


@dataclass(frozen=True, slots=True)
class _Task:
    edition: Edition
    order: Order
    site: Path
    doctrees: Path
    may_build: bool


def _run(tasks: list[_Task], jobs: int) -> Iterator[Built]:
    """The outcomes as they come; in this process where one worker would do."""
    if jobs < 2 or len(tasks) < 2:
        yield from map(_build_edition, tasks)
        return
    fork = multiprocessing.get_context("fork")
    # Ctrl-C reaches every process of a terminal. The first one answers it; the workers are made
    # while it is ignored, and go on ignoring it.
    answer = signal.signal(signal.SIGINT, signal.SIG_IGN)
    pool = fork.Pool(min(jobs, len(tasks)), _ignore_interrupts, (), _EDITIONS_A_WORKER)
    signal.signal(signal.SIGINT, answer)
    with pool:
        yield from pool.imap_unordered(_build_edition, tasks)


def _ignore_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _build_edition(task: _Task) -> Built:
    edition, order = task.edition, task.order
    taken = take_in_all(edition, order.cache)
    broken = not order.keep_going and worst(taken.findings) == Severity.ERROR
    if broken or not task.may_build:
        return Built(edition.id, taken.findings)
    out = task.site / edition.id
    if order.parts != PARTS and (order.site / edition.id).exists():
        shutil.copytree(order.site / edition.id, out)  # no links: Sphinx writes into files
    said: list[Finding] = []
    if "volume" in order.parts:
        for file in out.glob("*.pdf"):
            file.unlink()  # a volume that is no longer made would stay
        said += _sphinx(task, out, "volume")  # first: the pages say how large it is
    if "site" in order.parts:
        said += _sphinx(task, out, "html")
    if "citations" in order.parts:
        write_citations(edition, taken.paginate(edition), out)
    return Built(edition.id, taken.findings, tuple(said), was_built=True)


def _sphinx(task: _Task, out: Path, builder: str) -> list[Finding]:
    folder = task.edition.folder
    doctrees = task.doctrees / task.edition.id
    settings: dict[str, object] = {"proceedings_cache": str(task.order.cache)}
    return run_sphinx(folder, out, doctrees, builder, settings)


def _not_said_before(said: list[Finding], known: list[Finding]) -> list[Finding]:
    """Sphinx's findings without those that the extension says again: they were read twice."""
    places = {(finding.code, finding.file, finding.line) for finding in known}
    return [finding for finding in said if (finding.code, finding.file, finding.line) not in places]


def _keep_the_others(order: Order, built: list[str], new: Path) -> None:
    """What the last build had of editions that this one did not build stays.

    Only editions that are still in the archive: one whose folder is gone leaves the site.
    """
    for folder in order.site.iterdir() if order.site.exists() else ():
        is_edition = (order.archive / folder.name / "edition.yml").exists()
        if folder.is_dir() and is_edition and folder.name not in built:
            copy_tree(folder, new / folder.name)
    if "site" not in order.parts and order.site.exists():
        for path in order.site.iterdir():
            if path.is_file():
                shutil.copy2(path, new / path.name)
            elif path.name.startswith("_"):
                copy_tree(path, new / path.name)


def _build_root(archive: Archive, order: Order, new: Path, doctrees: Path) -> list[Finding]:
    settings: dict[str, object] = {"proceedings_cache": str(order.cache)}
    return run_sphinx(archive.folder, new, doctrees / "archive", "html", settings)


def _remove_sphinx_leftovers(site: Path) -> None:
    """Files that only Sphinx's next run in the same folder would read."""
    for name in (".buildinfo", ".buildinfo.bak"):
        for file in site.rglob(name):
            file.unlink()
