"""What stands in the site since the last build, so that the next one makes only what changed.

It is kept beside the site, in a folder of its own, and says which site it is of: where another one
stands, or part of it was changed by hand, nothing is known and everything is made. This module
imports next to nothing: where nothing has changed, a build is over before the model is loaded.
"""

from __future__ import annotations

import json
import pickle
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from proceedings.model.findings import Finding
from proceedings.source.listing import Stamp, entries_below, stamp_of

_SITE, _FILES, _PEOPLE = "site.json", "files", "people.pickle"

_END = "\0"  #: of a line of files: their names may have line ends

File: TypeAlias = tuple[Stamp, str]  #: what a file of the site is, and its SHA-256


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of the site at *site*; *folder* is where it is kept."""

    site: Path
    folder: Path
    everything: str = ""  #: a digest of all that the site was made of
    found: tuple[Finding, ...] = ()  #: what the build said that made it
    files: Mapping[str, File] = field(default_factory=dict)  #: its files, once it was looked at

    def built(self, name: str) -> Any:
        """What is known of an edition, as it was noted; None is nothing."""
        try:
            data = (self.folder / f"{name}.pickle").read_bytes()
            found = pickle.loads(data)  # noqa: S301  the tool trusts what it wrote
        except Exception:  # noqa: BLE001  # there is none, or it is damaged
            return None
        return found if (self.site / name).is_dir() else None

    def outputs(self, name: str) -> Path:
        """The file in which the making of pages keeps what it made."""
        return self.folder / f"{name}.json"

    def addresses(self, made_of: str) -> Any:
        """Where people have their pages, if they were found in what is *made_of* this."""
        try:
            was, found = pickle.loads((self.folder / _PEOPLE).read_bytes())  # noqa: S301
        except Exception:  # noqa: BLE001  # there is none, or it is damaged
            return None
        return found if was == made_of else None


ARCHIVE = ".archive"  #: the name of the archive's own pages, which no edition can have


def read_standing(site: Path) -> Standing:
    """What is known of the site at *site*; nothing where it is another one than was noted."""
    folder = _folder(site)
    unknown = Standing(site, folder.with_name(f"{folder.name}-none"))
    for place in (folder, _next(folder)):  # the second where a build was killed in between
        try:
            data = json.loads((place / _SITE).read_text("utf-8"))
            if data["site"] == _token(site):
                found = tuple(pickle.loads((place / "found.pickle").read_bytes()))  # noqa: S301
                return Standing(site, place, data["everything"], found)
        except Exception:  # noqa: BLE001, S112  # there is none, or it is damaged
            continue
    return unknown


@dataclass(frozen=True, slots=True)
class Notes:
    """What will be known of the site that is being made."""

    folder: Path

    def write(self, name: str, built: object) -> None:
        (self.folder / f"{name}.pickle").write_bytes(pickle.dumps(built))

    def outputs(self, name: str) -> Path:
        return self.folder / f"{name}.json"

    def write_addresses(self, made_of: str, found: Any) -> None:
        (self.folder / _PEOPLE).write_bytes(pickle.dumps((made_of, found)))

    def keep_addresses(self, standing: Standing) -> None:
        shutil.copy2(standing.folder / _PEOPLE, self.folder / _PEOPLE)

    def keep(self, name: str, standing: Standing) -> None:
        """Take over what is known of something that stays as it is."""
        for suffix in ("pickle", "json"):
            file = standing.folder / f"{name}.{suffix}"
            if file.exists():
                shutil.copy2(file, self.folder / file.name)

    def finish(
        self,
        new: Path,
        last: Path,
        everything: str,
        found: list[Finding],
        files: Mapping[str, File],
    ) -> None:
        """Note what is going to be the site in the place of the *last* one, just before it is."""
        (self.folder / "found.pickle").write_bytes(pickle.dumps(found))
        lines = (f"{_line(path, stamp)} {digest}" for path, (stamp, digest) in files.items())
        (self.folder / _FILES).write_text(_END.join(lines), "utf-8", "surrogateescape")
        data = {"site": _token(new), "everything": everything}
        (self.folder / _SITE).write_text(json.dumps(data), "utf-8")
        waiting = _next(_folder(last))
        shutil.rmtree(waiting, ignore_errors=True)
        self.folder.rename(waiting)


def settle(site: Path) -> None:
    """Put the new notes in the place of the old ones; they are of the site that stands now."""
    folder = _folder(site)
    shutil.rmtree(folder, ignore_errors=True)
    _next(folder).rename(folder)


def files_of(standing: Standing) -> Mapping[str, File]:
    """The files of the site; none where one is not what was noted: somebody changed it."""
    try:
        text = (standing.folder / _FILES).read_text("utf-8", "surrogateescape")
    except (OSError, ValueError):  # there are none, or they are damaged
        return {}
    rows = (line.rpartition(" ") for line in text.split(_END))
    noted = {line: digest for line, _, digest in rows}
    found: dict[str, File] = {}
    for path, entry in entries_below(standing.site):
        stamp = stamp_of(entry.stat(follow_symlinks=False))
        digest = noted.get(_line(path, stamp))
        if not digest:
            return {}
        found[path] = stamp, digest
    return found if len(found) == len(noted) else {}


def _line(path: str, stamp: Stamp) -> str:
    """A file as it is noted. Its inode is not: what is known does not depend on it."""
    size, time, _ = stamp
    return f"{path} {size} {time}"


def _folder(site: Path) -> Path:
    return site.with_name(f".{site.name}-notes")


def _next(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}-new")


def _token(site: Path) -> str:
    """What tells one folder from another, whatever it is called."""
    stat = site.stat()
    return f"{stat.st_dev} {stat.st_ino} {stat.st_mtime_ns}"
