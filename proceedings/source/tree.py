"""What stands in a folder: each file with a digest of its content, read only where it changed.

Between two builds a file whose size, times and inode are the same is taken to be the same. One that
was changed within the last moments before it was looked at is read again: a second change could
have left the same times.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b, file_digest
from pathlib import Path
from typing import TypeAlias

from proceedings.source.listing import Stamp, entries_below, stamp_of

Known: TypeAlias = Mapping[str, tuple[Stamp, str]]

_TICK = 2_000_000_000  #: nanoseconds; the coarsest clock of a file system counts two seconds


@dataclass(frozen=True, slots=True)
class Tree:
    """The files below *folder*, by their path in it."""

    folder: Path
    files: Mapping[str, str]  #: digests of contents

    def has(self, path: str) -> bool:
        """Whether a file stands at *path*, seen from the folder."""
        is_seen = not path.startswith(("/", ".")) and "/." not in path
        return path in self.files if is_seen else (self.folder / path).is_file()

    def digest(self) -> str:
        """What is equal for equal folders."""
        return blake2b(repr(sorted(self.files.items())).encode(), digest_size=16).hexdigest()


def memory_of(folder: Path, cache: Path) -> Path:
    """The file in *cache* that keeps what is known of *folder*."""
    digest = blake2b(str(folder).encode(), digest_size=6).hexdigest()
    return cache / "read" / f"{folder.name}-{digest}.json"


def read_tree(folder: Path, memory: Path | None = None) -> Tree:
    """Look at every file below *folder*; *memory* is a file that keeps what is known of them.

    Hidden files are no part of an edition, nor are links that lead nowhere.
    """
    known, moment = _remembered(memory), time.time_ns()
    found: dict[str, tuple[Stamp, str]] = {}
    for path, entry in entries_below(folder, of_editors=True):
        stamp = stamp_of(entry.stat())
        before = known.get(path)
        digest = before[1] if before and before[0] == stamp else _digest(entry.path)
        found[path] = (stamp, digest)
    if memory is not None and found != known:
        _remember(memory, found, moment)
    return Tree(folder, {path: digest for path, (_, digest) in found.items()})


def path_in(folder: Path, path: Path) -> str:
    """Give *path*, which is absolute, as `Tree.has` asks for it: seen from *folder*."""
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else str(path)


def versions(files: Iterable[Path]) -> str:
    """What is equal as long as none of *files* has changed, wherever they stand."""
    return repr([(str(file), *stamp_of(file.stat())) for file in files if file.exists()])


def _digest(path: str) -> str:
    with open(path, "rb") as file:
        return file_digest(file, lambda: blake2b(digest_size=16)).hexdigest()


def _remembered(memory: Path | None) -> dict[str, tuple[Stamp, str]]:
    """What is known; nothing where it was not kept, or is no longer whole."""
    try:
        rows = json.loads(memory.read_text("utf-8")) if memory else {}
        return {path: ((row[0], row[1], row[2]), row[3]) for path, row in rows.items()}
    except (OSError, ValueError, TypeError, IndexError, AttributeError):
        return {}


def _remember(memory: Path, found: Known, moment: int) -> None:
    """Keep what is known of the files that were not changed just now."""
    settled = {
        path: [*stamp, digest]
        for path, (stamp, digest) in found.items()
        if stamp[1] < moment - _TICK
    }
    memory.parent.mkdir(parents=True, exist_ok=True)
    new = memory.with_suffix(f".{os.getpid()}")
    new.write_text(json.dumps(settled), "utf-8")
    new.replace(memory)
