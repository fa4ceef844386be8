"""The files that stand in a folder and in those below it.

Every look at a folder goes through here: at an edition's sources, at the site that stands, at what
a build has just made.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Set
from pathlib import Path
from typing import TypeAlias

Stamp: TypeAlias = tuple[int, int, int]  #: size, time of change in nanoseconds, inode


def entries_below(
    folder: Path, *, of_editors: bool = False, without: Set[str] = frozenset()
) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Give each file below *folder* with its path in it, in no order; none where it is no folder.

    With *of_editors* as editors mean it: hidden files are none of theirs, and a link is what it
    leads to. Else everything is what it is, and a link is a file.
    """
    waiting = [""] if folder.is_dir() else []
    while waiting:
        prefix = waiting.pop()
        with os.scandir(folder / prefix) as entries:
            for entry in entries:
                if of_editors and entry.name.startswith("."):
                    continue
                path = prefix + entry.name
                if entry.is_dir(follow_symlinks=of_editors):
                    if path not in without:
                        waiting.append(f"{path}/")
                elif not of_editors or entry.is_file():
                    yield path, entry


def paths_below(folder: Path, without: Set[str] = frozenset()) -> set[str]:
    """The files below *folder* by their path in it; none where it is no folder.

    Its own folders whose names are in *without* are not looked into.
    """
    return {path for path, _ in entries_below(folder, without=without)}


def stamp_of(stat: os.stat_result) -> Stamp:
    """What stays the same as long as a file is not changed."""
    return (stat.st_size, stat.st_mtime_ns, stat.st_ino)
