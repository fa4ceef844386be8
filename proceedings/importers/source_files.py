"""The files of a source folder: found by name, never outside it, none forgotten.

Symbolic links are not followed, and a path that leads out of the folder is refused: an export
comes from elsewhere, and may ask for any file of the machine.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from proceedings.importers.report import SourceError
from proceedings.model.findings import Finding, Severity

MAX_FILES = 200_000  #: a folder with more is not a volume's
MAX_DEPTH = 4  #: folders inside one another


class RefusedPathError(ValueError):
    """A path that an import must not follow; the message says why."""


@dataclass(slots=True)
class SourceFiles:
    """The regular files below *root*, and which of them were used."""

    root: Path
    files: list[Path] = field(default_factory=list)  #: absolute, sorted
    links: list[Path] = field(default_factory=list)
    used: set[Path] = field(default_factory=set)
    _all: set[Path] = field(default_factory=set, init=False)
    _pdfs: dict[str, Path] = field(default_factory=dict, init=False)
    _supplements: dict[str, list[Path]] = field(default_factory=dict, init=False)

    @classmethod
    def below(cls, root: Path, without: Path) -> SourceFiles:
        """List *root*; hidden folders, those that begin with "_", and *without* are left out."""
        found = cls(root)
        for folder, names, files in os.walk(root):
            here = Path(folder)
            depth = len(here.relative_to(root).parts)
            names[:] = sorted(
                n for n in names if n[0] not in "._" and depth < MAX_DEPTH and here / n != without
            )
            for name in sorted([*files, *(n for n in names if (here / n).is_symlink())]):
                path = here / name
                (found.links if path.is_symlink() else found.files).append(path)
            if len(found.files) > MAX_FILES:
                cure = "give the folder of one volume"
                raise SourceError(f"{root} holds more than {MAX_FILES:,} files", cure)
        found._index()
        return found

    def pdf(self, names: Iterable[str]) -> Path | None:
        """The PDF that is called as one of *names*, the first name first; it counts as used."""
        keys = map(_letters, names)
        found = next((self._pdfs[key] for key in keys if key in self._pdfs), None)
        if found is not None:
            self.used.add(found)
        return found

    def supplements(self, names: Iterable[str]) -> list[Path]:
        """The files called "<name>-supp…" for one of *names*; they count as used."""
        keys = dict.fromkeys(name.casefold() for name in names)
        found = [path for key in keys for path in self._supplements.get(key, ())]
        self.used.update(found)
        return found

    def take(self, path: Path) -> bool:
        """Whether *path* is one of the files; then it counts as used."""
        if path not in self._all:
            return False
        self.used.add(path)
        return True

    def named(self, written: str, beside: Iterable[str]) -> Path | None:
        """The file that a field names: below the root, or in one of the folders *beside*.

        RefusedPathError where it leads out, or through a symbolic link.
        """
        relative = Path(written.replace("\\", "/"))
        if relative.is_absolute() or ".." in relative.parts or ":" in relative.parts[0]:
            raise RefusedPathError("leads out of the source")
        for folder in ("", *beside):
            path = self.root / folder / relative
            steps = [path, *path.parents]
            inside = steps[: steps.index(self.root)]
            if any(step.is_symlink() for step in inside):
                raise RefusedPathError("leads through a symbolic link, which is not followed")
            if path.is_file():
                self.used.add(path)
                return path
        return None

    def forgotten(self) -> list[Finding]:
        """The PDFs that belong to no paper, and the links that were not followed."""
        findings = [
            Finding(
                code="pdf-unknown",
                message="the PDF belongs to no paper; it was not taken",
                cure="rename it to its paper's key, or name it in the paper's entry",
                severity=Severity.WARNING,
                file=path,
            )
            for path in self.files
            if path.suffix.casefold() == ".pdf" and path not in self.used
        ]
        for path in self.links:
            message = "is a symbolic link, which is not followed; it was not taken"
            cure = "put the file itself there"
            finding = Finding(code="source-link", message=message, cure=cure, file=path)
            findings.append(finding)
        return findings

    def _index(self) -> None:
        self._all = set(self.files)
        for path in sorted(self.files, key=lambda path: (len(path.parts), path)):
            start, mark, _ = path.name.casefold().partition("-supp")
            if mark:
                self._supplements.setdefault(start, []).append(path)
            if path.suffix.casefold() == ".pdf":
                self._pdfs.setdefault(_letters(path.stem), path)


def _letters(name: str) -> str:
    """*name* without case and signs: "de-Bock19a" is "debock19a"."""
    return re.sub(r"[\W_]", "", name.casefold())
