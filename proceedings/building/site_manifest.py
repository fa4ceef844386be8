"""The manifest of the whole site: the digest of every file, asked of those that are new."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from proceedings.building.standing import File
from proceedings.releases.ledger import sha256_of
from proceedings.releases.manifest import NAME, Manifest
from proceedings.source.listing import entries_below, stamp_of


def write_manifest(site: Path, last: Mapping[str, File]) -> Mapping[str, File]:
    """Write the manifest of *site* into it; returns all its files.

    *last* are those of the site that stands: one that both share is what it was.
    """
    (site / NAME).unlink(missing_ok=True)
    shared = {file[0][2]: file for file in last.values()}  # by inode
    found: dict[str, File] = {}
    for path, entry in entries_below(site):
        found[path] = shared.get(entry.inode()) or _file(site / path)
    outputs = {path: digest for path, (_, digest) in found.items()}
    text = Manifest(edition="", release="", outputs=outputs).text()
    (site / NAME).write_text(text, "utf-8")
    return {**found, NAME: _file(site / NAME)}


def _file(file: Path) -> File:
    return stamp_of(file.lstat()), sha256_of(file)
