"""Putting a finished site in the place of the last one, whole or not at all."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Set
from contextlib import contextmanager
from pathlib import Path

from proceedings.source.listing import paths_below

_EXCHANGE = 2  #: RENAME_EXCHANGE of renameat2(2)
_AT_FDCWD = -100


@contextmanager
def staging(output: Path) -> Iterator[Path]:
    """A new folder beside the site to build in; gone at the end, whatever happens.

    Folders that a killed build left behind are cleared first.
    """
    output.mkdir(parents=True, exist_ok=True)
    for left in output.glob(".building-*"):
        process = left.name.rpartition("-")[2]
        if process.isdecimal() and not _is_running(int(process)):
            shutil.rmtree(left, ignore_errors=True)
    folder = output / f".building-{os.getpid()}"
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def publish(new: Path, site: Path) -> None:
    """Make *new* the site in one step; what stood there before is gone afterwards.

    Where the system can exchange two folders at once it does; elsewhere there is a moment
    between two renames, and `restore` mends a build that was killed in it.
    """
    old = _retired(site)
    if not site.exists():
        new.rename(site)
    elif _exchange(new, site):
        shutil.rmtree(new)
    else:
        site.rename(old)
        new.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def restore(site: Path) -> None:
    """Bring back the last site where a build was killed between its two renames."""
    old = _retired(site)
    if old.exists() and not site.exists():
        old.rename(site)


def copy_tree(source: Path, target: Path) -> None:
    """Copy a folder that is only read from now on: hard links where the disk has them."""
    target.mkdir(parents=True, exist_ok=True)
    link_all(source, target, paths_below(source))


def link_all(source: Path, target: Path, paths: Iterable[str]) -> None:
    """Link the files at *paths* of the folder *source* to the same places in *target*."""
    names: dict[str, set[str]] = {}
    for path in paths:
        folder, _, name = path.rpartition("/")
        names.setdefault(folder, set()).add(name)
    for folder, found in names.items():
        (target / folder).mkdir(parents=True, exist_ok=True)
        _link_in(source / folder, target / folder, found)


def link(source: Path, target: Path) -> None:
    """Let *target* be the same file as *source*, or a copy where the disk cannot do that."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _link_in(source: Path, target: Path, names: Set[str]) -> None:
    """Link files of one folder.

    In the order in which the disk has them, and by name in two folders that are open, it takes
    a third of the time.
    """
    with os.scandir(source) as entries:
        places = {entry.name: entry.inode() for entry in entries if entry.name in names}
    with _opened(source) as old, _opened(target) as new:
        for name in sorted(names, key=lambda name: places.get(name, 0)):
            try:
                os.link(name, name, src_dir_fd=old, dst_dir_fd=new)
            except OSError:
                shutil.copy2(source / name, target / name)


@contextmanager
def _opened(folder: Path) -> Iterator[int]:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _retired(site: Path) -> Path:
    return site.with_name(f".{site.name}-old")


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders atomically; False where the system has no way to."""
    if not sys.platform.startswith("linux"):
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    paths = os.fsencode(one), os.fsencode(other)
    return bool(renameat2(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _EXCHANGE) == 0)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return process > 0
