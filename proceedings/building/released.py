"""Reading an archive as it is published: each edition as it was last released, if it ever was."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path

from proceedings.model.archive import Archive
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding
from proceedings.model.releases import Release
from proceedings.releases.git import GitError
from proceedings.releases.snapshot import NoSnapshotError, unpack
from proceedings.source import read_archive, read_edition
from proceedings.source.archive import edition_ids, read_archive_info
from proceedings.source.releases import FOLDER, as_released, read_releases


def read_released(folder: Path, cache: Path) -> tuple[Archive, list[Finding]]:
    """Read the archive in *folder*, its released editions out of their last releases.

    *cache* keeps the sources of releases, which never change. Where those of the last release
    cannot be had, the edition is read as it stands, and that is an error.
    """
    folder = folder.resolve()
    releases: dict[str, tuple[Release, ...]] = {}
    instead: dict[str, Path] = {}
    findings: list[Finding] = []
    for id_ in edition_ids(folder):
        found, _ = read_releases(folder / id_)
        if found:
            releases[id_] = found
            try:
                instead[id_] = sources_of(folder, id_, found[-1], cache) / id_
            except (NoSnapshotError, GitError, OSError) as error:
                findings.append(_unknown(folder / id_, found[-1], str(error)))
    archive, problems = read_archive(folder, cache=cache, instead=instead)
    editions = tuple(
        as_released(edition, releases[edition.id]) if edition.id in releases else edition
        for edition in archive.editions
    )
    return replace(archive, editions=editions), [*findings, *problems]


def as_drafts(archive: Archive, wanted: list[Edition]) -> tuple[Archive, list[Edition]]:
    """The same, where editions that were released before say that they are not what was."""
    drafts = {e.id: replace(e, draft=bool(e.releases)) for e in archive.editions}
    editions = tuple(drafts[edition.id] for edition in archive.editions)
    return replace(archive, editions=editions), [drafts[edition.id] for edition in wanted]


def sources_of(folder: Path, edition: str, release: Release, cache: Path) -> Path:
    """The folder of an archive with *edition* alone, as it was when *release* was made.

    Raises `NoSnapshotError` where its sources cannot be had.
    """
    name = f"{edition}-{release.version}-{release.manifest[:12]}"
    kept = cache / "releases" / name
    if not kept.is_dir():
        new = kept.with_name(f".{name}-{os.getpid()}")
        shutil.rmtree(new, ignore_errors=True)
        try:
            unpack(folder, edition, release.version, new)
            new.rename(kept)
        finally:
            shutil.rmtree(new, ignore_errors=True)
    return kept


def edition_in(folder: Path, id_: str) -> Edition | None:
    """The edition *id_* of the archive in *folder*; None where nothing of it can be read."""
    info, _ = read_archive_info(folder)
    return read_edition(folder / id_, info)[0]


def _unknown(edition: Path, release: Release, why: str) -> Finding:
    return Finding(
        code="release-sources",
        message=f"the sources of release {release.version} cannot be had: {why}",
        cure="the working state is no release; bring back the tag, or the release's own archive",
        file=edition / FOLDER / str(release.version),
        edition=edition.name,
    )
