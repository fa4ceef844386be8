"""Building the editions and the archive's own pages into one site.

Everything is built in a folder beside the site and takes its place at the end, so a build that
fails, is interrupted or is killed leaves the last good output as it was. What would be made of the
same as in the last build is not made again.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from proceedings import garbage
from proceedings.building import people, standing
from proceedings.building.edition_build import Outcome, build_archive, build_edition
from proceedings.building.order import Order
from proceedings.building.publish import copy_tree, link, publish, restore, staging
from proceedings.building.search.index import index_archive
from proceedings.building.search.people import people_records
from proceedings.building.site import Site
from proceedings.building.site_manifest import write_manifest
from proceedings.building.standing import ARCHIVE, File, Standing
from proceedings.building.version_pages import place_versions
from proceedings.model.archive import Archive
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity, worst

#: A worker is replaced after so many editions: Sphinx keeps state that only a new process lacks.
_EDITIONS_A_WORKER = 20


def build_all(
    archive: Archive,
    wanted: Sequence[Edition],
    order: Order,
    findings: Sequence[Finding],
    made_of: str,
    jobs: int,
    progress: Callable[[str, int, int], None],
) -> tuple[list[Finding], Mapping[str, File]]:
    """Build the *wanted* editions of *archive*; returns all findings, and the new site's files.

    *findings* are those of the reading. *made_of* is a digest of all that the build is made of,
    which is noted with the site; empty where that is not all of the archive. Without `keep_going`
    one error anywhere leaves the site as it is, and there are no files to return; the papers of all
    editions are taken in all the same, to report what is wrong.
    """
    restore(order.site)
    known, said = list(findings), list[Finding]()
    may_build = order.keep_going or worst(known) < Severity.ERROR
    with staging(order.output) as folder:
        site = _site(archive, order, folder)
        garbage.take_as_lasting_too()
        built: list[str] = []
        progress(", ".join(edition.id for edition in wanted), 0, len(wanted))
        for number, outcome in enumerate(_run(wanted, site, jobs, may_build=may_build), start=1):
            known += outcome.taken
            said += outcome.said
            built += [outcome.edition] if outcome.was_built else []
            progress(outcome.edition, number, len(wanted))
        _keep_the_others(site, built)
        if "site" in order.parts and built:
            progress("the archive's own pages", len(wanted), len(wanted))
            said += build_archive(site)
            of = people.made_of(archive)
            who = partial(people_records, site.people, of, order.cache)
            said += index_archive(archive, site.new, order.cache, who, of)
        if "site" in order.parts:
            said += place_versions(order.archive, site.new, order.site, order.cache)
        found = known + _not_said_before(said, known)
        files: Mapping[str, File] = {}
        if order.keep_going or worst(found) < Severity.ERROR:
            _remove_sphinx_leftovers(site.new)
            files = write_manifest(site.new, site.standing.files)
            site.notes.finish(site.new, order.site, made_of, found, files)
            publish(site.new, order.site)
            standing.settle(order.site)
        return found, files


def _site(archive: Archive, order: Order, folder: Path) -> Site:
    """Prepare the new site: what stands, and who is who."""
    new = folder / "site"
    new.mkdir()
    last = standing.read_standing(order.site)
    files = standing.files_of(last)
    last = replace(last, files=files) if files else Standing(order.site, folder / "nothing-known")
    notes = standing.Notes(folder / "notes")
    notes.folder.mkdir()
    found, digests = _people(archive, last, notes)
    return Site(archive, order, new, folder / "doctrees", last, notes, found, digests)


def _people(
    archive: Archive, last: Standing, notes: standing.Notes
) -> tuple[people.People, Mapping[str, str]]:
    """Who is who in the archive: as the last build left it, where nothing of it has changed."""
    made_of = people.made_of(archive)
    known = last.addresses(made_of) if made_of else None
    found = people.People(partial(people.people_of, archive), known[0] if known else {})
    if known is not None:
        notes.keep_addresses(last)
        return found, known[1]
    found.known = people.addresses(found.whole)
    digests = people.digests(found.known, [edition.id for edition in archive.editions])
    notes.write_addresses(made_of, (found.known, digests))
    return found, digests


def _run(wanted: Sequence[Edition], site: Site, jobs: int, *, may_build: bool) -> Iterator[Outcome]:
    """The outcomes as they come; in this process where one worker would do."""
    if jobs < 2 or len(wanted) < 2:
        yield from (build_edition(edition, site, may_build=may_build) for edition in wanted)
        return
    fork = multiprocessing.get_context("fork")
    # Ctrl-C reaches every process of a terminal. The first one answers it; the workers are made
    # while it is ignored, and go on ignoring it.
    answer = signal.signal(signal.SIGINT, signal.SIG_IGN)
    _work[:] = [partial(build_edition, edition, site, may_build=may_build) for edition in wanted]
    pool = fork.Pool(min(jobs, len(wanted)), _ignore_interrupts, (), _EDITIONS_A_WORKER)
    signal.signal(signal.SIGINT, answer)
    with pool:
        yield from pool.imap_unordered(_do, range(len(wanted)))


#: What the workers do. They have it from the process that they are forked from: to send an edition
#: from one process to another takes as long as to read it.
_work: list[Callable[[], Outcome]] = []


def _do(number: int) -> Outcome:
    return _work[number]()


def _ignore_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _not_said_before(said: list[Finding], known: list[Finding]) -> list[Finding]:
    """Sphinx's findings, each once: two builders read the same pages."""
    places = {(finding.code, finding.file, finding.line) for finding in known}
    new = [finding for finding in said if (finding.code, finding.file, finding.line) not in places]
    return list(dict.fromkeys(new))


def _keep_the_others(site: Site, built: list[str]) -> None:
    """What the last build had of editions that this one did not build stays.

    Only editions that are still in the archive: one whose folder is gone leaves the site.
    """
    order, new = site.order, site.new
    for folder in order.site.iterdir() if order.site.exists() else ():
        is_edition = (order.archive / folder.name / "edition.yml").exists()
        if folder.is_dir() and is_edition and folder.name not in built:
            copy_tree(folder, new / folder.name)
            site.notes.keep(folder.name, site.standing)
    if "site" not in order.parts and order.site.exists():
        site.notes.keep(ARCHIVE, site.standing)
        for path in _archives_own(order):
            link(path, new / path.relative_to(order.site))


def _archives_own(order: Order) -> Iterator[Path]:
    """The files of the site that are no edition's."""
    for path in order.site.iterdir():
        if path.is_file():
            yield path
        elif not (order.archive / path.name / "edition.yml").exists():
            yield from (file for file in path.rglob("*") if file.is_file())


def _remove_sphinx_leftovers(site: Path) -> None:
    """Files that only Sphinx's next run in the same folder would read."""
    for folder in (site, *filter(Path.is_dir, site.iterdir())):
        for name in (".buildinfo", ".buildinfo.bak"):
            (folder / name).unlink(missing_ok=True)
