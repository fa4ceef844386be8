"""The released versions in the site: each stands as it was published, and is hardly ever made."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from proceedings.building.publish import copy_tree
from proceedings.building.released import sources_of
from proceedings.building.version_build import build_version
from proceedings.model.findings import Finding, Severity
from proceedings.model.releases import Release
from proceedings.releases.git import GitError
from proceedings.releases.manifest import NAME, Manifest, digests_below, read_manifest
from proceedings.releases.snapshot import NoSnapshotError
from proceedings.source.archive import edition_ids
from proceedings.source.releases import FOLDER, read_releases

_TOLD = 3  #: files that differ; the others are counted


def place_versions(archive: Path, new: Path, old: Path, cache: Path) -> Iterator[Finding]:
    """Put every release of every edition of *archive* into the *new* site.

    From *cache*, or from the *old* site where it is still what was published; only a release that
    is nowhere is made again, of its own sources. One that cannot be made as it was is an error.
    """
    for id_ in edition_ids(archive):
        for release in read_releases(archive / id_)[0]:
            place = new / id_ / release.version.folder
            if (new / id_).is_dir() and not place.exists():
                yield from _place(archive, id_, release, place, old, cache)


def keep(pages: Path, edition: str, manifest: Manifest, cache: Path) -> None:
    """Keep the *pages* of a release that has just been made, its manifest among them."""
    (pages / NAME).write_text(manifest.text(), "utf-8")
    kept = kept_in(cache, edition, manifest.release, manifest.digest)
    kept.parent.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(kept, ignore_errors=True)
    pages.rename(kept)


def kept_in(cache: Path, edition: str, version: str, digest: str) -> Path:
    """Where *cache* keeps the pages of a release: under the digest of its manifest."""
    return cache / "versions" / f"{edition}-{version}-{digest[:24]}"


def _place(
    archive: Path, id_: str, release: Release, place: Path, old: Path, cache: Path
) -> Iterator[Finding]:
    yield from ready(archive, id_, release, old, cache)
    kept = kept_in(cache, id_, str(release.version), release.manifest)
    if kept.is_dir():
        copy_tree(kept, place)


def ready(archive: Path, id_: str, release: Release, old: Path, cache: Path) -> Iterator[Finding]:
    """Let *cache* keep the pages of *release* as they were published, if they can be had."""
    kept = kept_in(cache, id_, str(release.version), release.manifest)
    noted = archive / id_ / FOLDER / str(release.version) / NAME
    try:
        manifest = read_manifest(noted.read_text("utf-8"))
    except (OSError, ValueError, LookupError, TypeError) as error:
        yield _broken(noted, id_, f"its manifest cannot be read: {error}")
        return
    # What is linked into a site is changed by whoever writes into the site.
    if kept.is_dir() and digests_below(kept, NAME) != manifest.outputs:
        shutil.rmtree(kept)
    if not kept.is_dir():
        before = old / id_ / release.version.folder
        yield from _make(archive, id_, release, manifest, before, kept, cache)
    if kept.is_dir():
        (kept / NAME).unlink(missing_ok=True)
        (kept / NAME).write_text(manifest.text(), "utf-8")


def _make(
    archive: Path,
    id_: str,
    release: Release,
    manifest: Manifest,
    old: Path,
    kept: Path,
    cache: Path,
) -> Iterator[Finding]:
    """Let *kept* be the pages of *release*, if they can be had as they were."""
    noted = archive / id_ / FOLDER / str(release.version) / NAME
    new = kept.with_name(f".{kept.name}-{os.getpid()}")
    shutil.rmtree(new, ignore_errors=True)
    try:
        if old.is_dir() and digests_below(old, NAME) == manifest.outputs:
            copy_tree(old, new)
        else:
            new.mkdir(parents=True)
            sources = sources_of(archive, id_, release, cache)
            found = build_version(sources, id_, release, new, cache)
            yield from (finding for finding in found if finding.severity is Severity.ERROR)
        differ = list(_compared(new, manifest, noted, id_))
        yield from differ
        if not differ:
            keep(new, id_, manifest, cache)
    except (NoSnapshotError, GitError) as error:
        yield _broken(noted, id_, str(error))
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _compared(new: Path, manifest: Manifest, noted: Path, id_: str) -> Iterator[Finding]:
    """What of the pages in *new* is not what was published."""
    made = digests_below(new, NAME)
    names = sorted(made.keys() | manifest.outputs.keys())
    differ = [name for name in names if made.get(name) != manifest.outputs.get(name)]
    if differ:
        more = f" and {len(differ) - _TOLD} more" if len(differ) > _TOLD else ""
        told = ", ".join(differ[:_TOLD]) + more
        by = manifest.tool.get("proceedings", "")
        yield _broken(
            noted,
            id_,
            f"made again, it is not what was published: {told}",
            f"copy the published folder to the site, or make it with version {by} of the program",
        )


def _broken(noted: Path, id_: str, message: str, cure: str = "") -> Finding:
    return Finding(
        code="release-differs",
        message=f"release {noted.parent.name}: {message}",
        cure=cure or "bring back what belongs to the release",
        file=noted,
        line=1,
        edition=id_,
    )
