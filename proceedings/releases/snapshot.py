"""The sources of a release: out of git where the archive is kept in it, else out of a tar archive.

A snapshot is an archive with one edition in it: the archive's own files, and the edition's folder
as it was released. Nothing else has a part in a release's pages, so they can be made again from it
anywhere, whatever has become of the archive since.
"""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterator
from pathlib import Path

from proceedings.model.releases import Version
from proceedings.releases import git
from proceedings.releases.ledger import sha256_of
from proceedings.source.archive import edition_ids
from proceedings.source.listing import entries_below
from proceedings.source.releases import FOLDER

SOURCES = "sources.tar.xz"  #: in a release's folder, where there is no git to ask
_TIME = 315_532_800  #: 1980-01-01: members have no time of their own, so that bytes are the same


class NoSnapshotError(RuntimeError):
    """The sources of a release cannot be had; the message says why, and what would help."""


def tag_of(edition: str, version: Version) -> str:
    """The tag of a release: `fastpath-2021/v1.0`."""
    return f"{edition}/v{version}"


def source_paths(archive: Path, edition: str) -> list[str]:
    """The files that a release of *edition* is made of, by their paths in *archive*.

    What the releases before it left is none of its sources; hidden files are nobody's.
    """
    others = [f"{other}/" for other in edition_ids(archive) if other != edition]
    left_out = (f"{edition}/{FOLDER}/", *others)
    paths = (path for path, _ in entries_below(archive, of_editors=True))
    return sorted(path for path in paths if not path.startswith(left_out))


def source_digests(archive: Path, edition: str) -> dict[str, str]:
    """The SHA-256 of every source of *edition*."""
    return {path: sha256_of(archive / path) for path in source_paths(archive, edition)}


def pack(archive: Path, edition: str, to: Path) -> None:
    """Write the sources of *edition*, with the releases before, to a tar archive at *to*."""
    before = archive / edition / FOLDER
    ledgers = [
        path.relative_to(archive).as_posix()
        for path in sorted(before.glob("[0-9]*/*.json") if before.is_dir() else ())
    ]
    with tarfile.open(to, "w:xz", format=tarfile.PAX_FORMAT, preset=6) as tar:
        for path in sorted([*source_paths(archive, edition), *ledgers]):
            tar.addfile(*_member(archive, path))


def unpack(archive: Path, edition: str, version: Version, to: Path) -> None:
    """Put the sources of a release of *edition* into the new folder *to*.

    Raises `NoSnapshotError` where neither its tag nor its own archive of sources is there.
    """
    own = archive / edition / FOLDER / str(version) / SOURCES
    to.mkdir(parents=True)
    if own.is_file():
        with tarfile.open(own) as tar:
            tar.extractall(to, filter="data")
        return
    top, tag = git.top_level(archive), tag_of(edition, version)
    if top is None or not git.succeeds(archive, "rev-parse", "-q", "--verify", f"refs/tags/{tag}"):
        raise NoSnapshotError(
            f'the tag "{tag}" of release {version} is not here; fetch it with "git fetch --tags"'
        )
    _unpack_tag(archive, edition, tag, to)


def unpack_release(archive: Path, edition: str, version: Version, to: Path) -> None:
    """Put what a release of *edition* has written itself into *to*, out of its tag."""
    inside = f"{edition}/{FOLDER}/{version}/"
    tag, prefix = tag_of(edition, version), git.run(archive, "rev-parse", "--show-prefix").strip()
    paths = [path for path in _committed(archive, tag, prefix) if path.startswith(inside)]
    to.mkdir(parents=True)
    for path, data in _blobs(archive, tag, prefix, paths):
        (to / path.removeprefix(inside)).write_bytes(data)


def _unpack_tag(archive: Path, edition: str, tag: str, to: Path) -> None:
    """Take the archive's own files and *edition* out of the commit of *tag*."""
    inside = git.run(archive, "rev-parse", "--show-prefix").strip()
    paths = _committed(archive, tag, inside)
    others = {p.partition("/")[0] for p in paths if p.endswith("/edition.yml")} - {edition}
    own = f"{edition}/{FOLDER}/{tag.rpartition('/v')[2]}/"
    wanted = [p for p in paths if p.partition("/")[0] not in others and not p.startswith(own)]
    for path, data in _blobs(archive, tag, inside, wanted):
        file = to / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def _committed(archive: Path, tag: str, inside: str) -> list[str]:
    """The files of the commit of *tag* below *inside*, seen from there."""
    rows = git.run(archive, "ls-tree", "-r", "-z", "--name-only", "--full-tree", tag, inside or ".")
    return [row.removeprefix(inside) for row in rows.split("\0") if row]


def _blobs(archive: Path, tag: str, inside: str, paths: list[str]) -> Iterator[tuple[str, bytes]]:
    """The content of each path as it was committed, past any filter of a working tree."""
    asked = "".join(f"{tag}:{inside}{path}\n" for path in paths)
    data = git.run_bytes(archive, "cat-file", "--batch", given=asked.encode())
    stream = io.BytesIO(data)
    for path in paths:
        size = int(stream.readline().split()[2])
        yield path, stream.read(size)
        stream.read(1)


def _member(archive: Path, path: str) -> tuple[tarfile.TarInfo, io.BytesIO]:
    """A member of the tar archive that says nothing of who packed it, and when."""
    data = (archive / path).read_bytes()
    member = tarfile.TarInfo(path)
    member.size, member.mtime, member.mode = len(data), _TIME, 0o644
    return member, io.BytesIO(data)
