"""The manifest of the whole site: the digest of every file, asked of those that are new."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from proceedings.releases.ledger import sha256_of
from proceedings.releases.manifest import NAME, Manifest
from proceedings.source.listing import Stamp, entries_below, stamp_of


def write_manifest(site: Path, known_in: Path, notes: Path) -> None:
    """Write the manifest of *site* into it.

    *known_in* is where the last build noted what it knew of each file, *notes* where this one does:
    a file with the same inode, size and time is the same.
    """
    known = _known(known_in)
    (site / NAME).unlink(missing_ok=True)
    found: dict[str, tuple[Stamp, str]] = {}
    for path, entry in entries_below(site):
        stamp = stamp_of(entry.stat(follow_symlinks=False))
        found[path] = stamp, known.get(stamp) or sha256_of(site / path)
    outputs = {path: digest for path, (_, digest) in found.items()}
    text = Manifest(edition="", release="", outputs=outputs).text()
    (site / NAME).write_text(text, "utf-8")
    notes.write_text(json.dumps([[*stamp, digest] for stamp, digest in found.values()]), "utf-8")


def _known(file: Path) -> Mapping[Stamp, str]:
    try:
        rows = json.loads(file.read_text("utf-8"))
        return {(row[0], row[1], row[2]): row[3] for row in rows}
    except (OSError, ValueError, LookupError, TypeError):
        return {}
