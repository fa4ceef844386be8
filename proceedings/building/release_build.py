"""Making a release: its ledger, its pages, its manifest; it stands when all of them do."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from proceedings.building.released import edition_in, sources_of
from proceedings.building.version_build import build_version
from proceedings.building.version_pages import keep
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity, worst
from proceedings.model.releases import Difference, Ledger, Release, Version
from proceedings.pdf.intake.papers import take_in_all
from proceedings.releases import act
from proceedings.releases.differences import differences
from proceedings.releases.ledger import ledger_of
from proceedings.releases.manifest import NAME, Manifest, digests_below, tool_versions
from proceedings.releases.message import message
from proceedings.releases.snapshot import source_digests, source_paths
from proceedings.source.releases import CHANGES, FOLDER, write_release


def planned(edition: Edition, version: Version, day: dt.date, note: str, cache: Path) -> Release:
    """What a release of *edition* would assign, and what it changes of the one before.

    Raises `NoSnapshotError` or `GitError` where nobody knows any more what that one was.
    """
    ledger = ledger_of(edition, take_in_all(edition, cache).paginate(edition))
    changes = _changes(edition, ledger, cache)
    return Release(version=version, date=day, ledger=ledger, differences=changes, note=note)


def make_release(edition: Edition, plan: Release, cache: Path) -> Sequence[Finding]:
    """Make the pages of *plan*, and let it stand.

    Returns what their making said; with an error in it nothing was released.
    """
    archive = edition.folder.parent
    cache.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".release-", dir=cache) as work:
        pages = Path(work) / "pages"
        pages.mkdir()
        sources = _copied(archive, edition.id, Path(work))
        findings = build_version(sources, edition.id, plan, pages, cache)
        if worst(findings) == Severity.ERROR:
            return findings
        manifest = Manifest(
            edition=edition.id,
            release=str(plan.version),
            outputs=digests_below(pages),
            sources=source_digests(archive, edition.id),
            tool=tool_versions(),
        )
        _write(archive, edition, plan, manifest)
        keep(pages, edition.id, manifest, cache)
    return findings


def _copied(archive: Path, edition: str, work: Path) -> Path:
    """A copy of the sources: what is published is made of what is kept, and of nothing else."""
    for path in source_paths(archive, edition):
        to = work / "sources" / path
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(archive / path, to)
    before = archive / edition / FOLDER
    if before.is_dir():
        hidden = shutil.ignore_patterns(".*", "*.xz")
        shutil.copytree(before, work / "sources" / edition / FOLDER, ignore=hidden)
    return work / "sources"


def _changes(edition: Edition, ledger: Ledger, cache: Path) -> tuple[Difference, ...]:
    """What this release changes of the one before."""
    if not edition.releases:
        return differences(None, edition, ledger, ledger)
    last = edition.releases[-1]
    sources = sources_of(edition.folder.parent, edition.id, last, cache)
    return differences(edition_in(sources, edition.id), edition, last.ledger, ledger)


def _write(archive: Path, edition: Edition, plan: Release, manifest: Manifest) -> None:
    """Write the release's own files, and let it stand."""
    volumes = sorted(item for item in manifest.outputs.items() if _is_volume(item[0]))
    whole = replace(plan, manifest=manifest.digest, volumes=tuple(volumes))
    with act.prepared(archive, edition.id, plan.version) as place:
        write_release(place, whole)
        (place / NAME).write_text(manifest.text(), "utf-8")
        (place / CHANGES).write_text(f"{plan.note}\n" if plan.note else "", "utf-8")
        act.settle(archive, edition.id, plan.version, message(edition, plan))


def _is_volume(path: str) -> bool:
    return path.endswith(".pdf") and "/" not in path
