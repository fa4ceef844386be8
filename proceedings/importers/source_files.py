"""The files of a volume's folder: found by name, never outside it, none forgotten.

A field of an export may name any file of the machine: only those that the source has are looked
at, and a path that leads out of it is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from proceedings.importers.reading.source import Source, SourceFile


class RefusedPathError(ValueError):
    """A path that an import must not follow; the message says why."""


@dataclass(slots=True)
class SourceFiles:
    """The files of a source below *root*: what their names begin with, "" or "v103/"."""

    source: Source
    root: str = ""
    _all: dict[str, SourceFile] = field(default_factory=dict, init=False)  #: by name below the root
    _pdfs: dict[str, SourceFile] = field(default_factory=dict, init=False)
    _supplements: dict[str, list[SourceFile]] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        for file in self.source.files:
            if file.name.startswith(self.root):
                self._all[file.name.removeprefix(self.root)] = file
        for name in sorted(self._all, key=lambda name: (name.count("/"), name)):
            if not _is_made(name):
                self._index(name, self._all[name])

    def _index(self, name: str, file: SourceFile) -> None:
        start, mark, _ = PurePosixPath(name).name.casefold().partition("-supp")
        if mark:
            self._supplements.setdefault(start, []).append(file)
        if file.suffix == ".pdf":
            self._pdfs.setdefault(_letters(file.stem), file)

    def pdf(self, names: Iterable[str]) -> SourceFile | None:
        """The PDF that is called as one of *names*, the first name and the nearest file first."""
        keys = map(_letters, names)
        return next((self._pdfs[key] for key in keys if key in self._pdfs), None)

    def supplements(self, names: Iterable[str]) -> list[SourceFile]:
        """The files called "<name>-supp…" for one of *names*."""
        keys = dict.fromkeys(name.casefold() for name in names)
        return [file for key in keys for file in self._supplements.get(key, ())]

    def at(self, name: str) -> SourceFile | None:
        """The file called *name*, with its folders, below the root."""
        return self._all.get(name)

    def within(self, folder: str, suffix: str) -> list[SourceFile]:
        """The files right in *folder*, "" or "_posts/", that end in *suffix*, by name."""
        found = (
            name
            for name, file in self._all.items()
            if name.rpartition("/")[0] == folder.rstrip("/") and file.suffix == suffix
        )
        return [self._all[name] for name in sorted(found)]

    def published(self) -> list[str]:
        """The papers' ids, by the folders of their PDFs: "roe19a/roe19a.pdf"."""
        files = (PurePosixPath(name) for name in self._all if not _is_made(name))
        return sorted(f.stem for f in files if f.suffix == ".pdf" and f.stem == f.parent.name)

    def made(self) -> list[SourceFile]:
        """The PDFs in folders that begin with "_": copies that a site's generator made."""
        return [f for name, f in self._all.items() if f.suffix == ".pdf" and _is_made(name)]

    def named(self, written: str, beside: Iterable[str]) -> SourceFile | None:
        """The file that a field names: below the root, or in one of the folders *beside*.

        RefusedPathError where it leads out.
        """
        path = PurePosixPath(written.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in "".join(path.parts[:1]):
            raise RefusedPathError("leads out of the source")
        places = ((PurePosixPath(folder) / path).as_posix() for folder in ("", *beside))
        return next((self._all[place] for place in places if place in self._all), None)


def _is_made(name: str) -> bool:
    return any(part.startswith("_") for part in name.split("/")[:-1])


def _letters(name: str) -> str:
    """*name* without case and signs: "de-Bock19a" is "debock19a"."""
    return re.sub(r"[\W_]", "", name.casefold())
