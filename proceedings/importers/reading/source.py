"""The files of an export: of folders, of zips, or single ones.

What comes from elsewhere may be hostile, or just enormous. A symbolic link is not followed, a name
that leads out of its zip is refused, and nothing is read or unpacked that is larger than an export
can be. What was refused is a finding; an export that is too large as a whole is a `SourceError`.
A zip that is given is opened; one that lies in a folder may be a supplement, and is a file like
any other until a format asks for what is in it (`open_zips`). A zip within a zip stays closed.
"""

from __future__ import annotations

import hashlib
import os
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from proceedings.importers.report import SourceError
from proceedings.model.findings import Finding, Severity

MOST_FILES = 100_000
LARGEST_FILE = 1 << 30  #: bytes of one file: a video among supplements
LARGEST_TEXT = 200 << 20  #: bytes of a file that is read as text: a table of a million rows
LARGEST_ZIP = 20 << 30  #: bytes of all that a zip unpacks to
_DEEPEST = 24  #: folders within each other
_DAMAGED = (zipfile.BadZipFile, OSError, zlib.error, NotImplementedError, RuntimeError, EOFError)
_BEGINS_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A regular file of an export."""

    name: str  #: its path within the export, with slashes
    path: Path  #: its own, or that of the zip that holds it
    size: int  #: bytes
    member: str = ""  #: what the zip calls it

    @classmethod
    def at(cls, path: Path) -> SourceFile:
        """The file at *path*, by itself."""
        return cls(path.name, path, path.stat().st_size)

    @property
    def place(self) -> str:
        """What findings call it."""
        return f"{self.path}:{self.member}" if self.member else str(self.path)

    @property
    def suffix(self) -> str:
        return PurePosixPath(self.name).suffix.casefold()

    @property
    def stem(self) -> str:
        return PurePosixPath(self.name).stem

    def head(self, length: int = 4096) -> bytes:
        """The first bytes, by which a format is known."""
        return self._read(length)

    def data(self) -> bytes:
        """All bytes; SourceError where they are more than any text is."""
        if self.size > LARGEST_TEXT:
            cure = "give the export itself, without what goes with it"
            raise SourceError(f"{self.place} has {self.size >> 20} MB", cure)
        return self._read(LARGEST_TEXT)

    def sha256(self) -> str:
        found = hashlib.sha256()
        for chunk in self._chunks():
            found.update(chunk)
        return found.hexdigest()

    def copy_to(self, file: Path) -> None:
        """Write its bytes to *file*."""
        with file.open("wb") as out:
            for chunk in self._chunks():
                out.write(chunk)

    def _read(self, most: int) -> bytes:
        found = bytearray()
        for chunk in self._chunks(min(most, 1 << 20)):
            found += chunk
            if len(found) >= most:
                break
        return bytes(found[:most])

    def _chunks(self, size: int = 1 << 20) -> Iterator[bytes]:
        if not self.member:
            with self.path.open("rb") as stream:
                while chunk := stream.read(size):
                    yield chunk
            return
        try:  # a bomb that is larger than it says has another checksum
            with zipfile.ZipFile(self.path) as zipped, zipped.open(self.member) as stream:
                while chunk := stream.read(size):
                    yield chunk
        except _DAMAGED as error:
            raise SourceError(f"{self.place} is damaged: {error}", "make the zip anew") from None


@dataclass(slots=True)
class Source:
    """The files of an export, sorted by name, and what was refused among them."""

    paths: tuple[Path, ...]  #: as they were given
    files: list[SourceFile] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @classmethod
    def open(cls, paths: Sequence[Path], without: Path | None = None) -> Source:
        """List the files of *paths*; those below *without*, the edition itself, are left out."""
        found = cls(tuple(paths))
        for path in paths:
            try:
                found._open(path, without)
            except OSError as error:
                reason = (error.strerror or str(error)).lower()
                raise SourceError(f"{path} cannot be read: {reason}") from None
        found.files.sort(key=lambda file: file.name)
        return found

    def __str__(self) -> str:
        return ", ".join(map(str, self.paths))

    def named(self, *names: str) -> SourceFile | None:
        """The file with one of these names, the first name first, whatever folder it is in."""
        by_name = {
            PurePosixPath(f.name).name.casefold(): f
            for f in sorted(self.files, key=lambda f: -f.name.count("/"))
        }
        return next((by_name[name] for name in names if name in by_name), None)

    def with_suffix(self, *suffixes: str) -> list[SourceFile]:
        """The files that end in one of *suffixes*, which are in lower case."""
        return [file for file in self.files if file.suffix in suffixes]

    def zips(self, holds: Callable[[Sequence[str]], bool]) -> list[SourceFile]:
        """The zips in folders for whose files, by their names, *holds* says yes."""
        closed = (file for file in self.with_suffix(".zip") if not file.member)
        return [file for file in closed if (names := _names(file.path)) and holds(names)]

    def open_zips(self, holds: Callable[[Sequence[str]], bool]) -> None:
        """Put the files of `zips` in their place, in a folder called as the zip; a finding says so.

        They are bounded as those of a zip that is given.
        """
        for file in self.zips(holds):
            self.files.remove(file)
            before = len(self.files)
            self._open_zip(file.path, f"{file.name[: -len(file.suffix)]}/")
            message = f"the zip was opened; it holds {len(self.files) - before:,} files"
            cure = "give it out of its folder, if it is none of the export's"
            self._tell("source-zip", message, cure, file.path, Severity.NOTE)
        self.files.sort(key=lambda file: file.name)

    def _open(self, path: Path, without: Path | None) -> None:
        if path.is_dir():
            self._open_folder(path.resolve(), without)
        elif not path.is_file():
            raise SourceError(f"there is no {path}", "give a file or a folder")
        elif _is_plain_zip(path):
            self._open_zip(path)
        else:
            self._add(SourceFile(path.name, path, path.stat().st_size))

    def _open_folder(self, root: Path, without: Path | None) -> None:
        for folder, names, files in os.walk(root):
            here = Path(folder)
            depth = len(here.relative_to(root).parts)
            for name in sorted(names):
                if (here / name).is_symlink():
                    self._refuse(here / name, *_LINK)
            names[:] = sorted(
                n for n in names if n[0] != "." and depth < _DEEPEST and here / n != without
            )
            for name in sorted(files):
                self._open_file(root, here / name)

    def _open_file(self, root: Path, path: Path) -> None:
        found = path.lstat()
        if stat.S_ISLNK(found.st_mode):
            self._refuse(path, *_LINK)
        elif stat.S_ISREG(found.st_mode):
            self._add(SourceFile(path.relative_to(root).as_posix(), path, found.st_size))

    def _open_zip(self, path: Path, folder: str = "") -> None:
        try:
            with zipfile.ZipFile(path) as zipped:
                members = [member for member in zipped.infolist() if not member.is_dir()]
        except (*_DAMAGED, ValueError) as error:
            raise SourceError(f"{path} is a damaged zip: {error}", "export it again") from None
        if sum(member.file_size for member in members) > LARGEST_ZIP:
            cure = "unpack what is needed of it, and give the folder"
            raise SourceError(f"{path} unpacks to more than {LARGEST_ZIP >> 30} GB", cure)
        for member in members:
            self._open_member(path, member, folder)

    def _open_member(self, path: Path, member: zipfile.ZipInfo, folder: str) -> None:
        place = Path(f"{path}:{member.filename}")
        parts = PurePosixPath(member.filename.replace("\\", "/")).parts
        if stat.S_ISLNK(member.external_attr >> 16):
            self._refuse(place, *_LINK)
        elif ".." in parts or not parts or parts[0] == "/" or ":" in parts[0]:
            self._refuse(place, "its name leads out of the zip", "make the zip anew")
        elif member.flag_bits & 1:
            self._refuse(place, "it is encrypted", "unpack the zip, and give the folder")
        elif not any(part.startswith((".", "__MACOSX")) for part in parts):
            name = folder + "/".join(parts)
            self._add(SourceFile(name, path, member.file_size, member.filename))

    def _add(self, file: SourceFile) -> None:
        if file.size > LARGEST_FILE:
            self._refuse(Path(file.place), f"it has {file.size >> 20} MB", "give a smaller one")
            return
        self.files.append(file)
        if len(self.files) > MOST_FILES:
            cure = "give the folder of the export alone"
            raise SourceError(f"{self} holds more than {MOST_FILES:,} files", cure)

    def _refuse(self, place: Path, reason: str, cure: str) -> None:
        self._tell("source-refused", f"{reason}; it was not taken", cure, place, Severity.ERROR)

    def _tell(self, code: str, message: str, cure: str, file: Path, severity: Severity) -> None:
        finding = Finding(code=code, message=message, cure=cure, file=file, severity=severity)
        self.findings.append(finding)


_LINK = ("it is a symbolic link, which is not followed", "put the file itself there")


def _names(path: Path) -> list[str]:
    """The names of the files in a zip; none where it cannot be read."""
    try:
        with zipfile.ZipFile(path) as zipped:
            return [member.filename for member in zipped.infolist() if not member.is_dir()]
    except (*_DAMAGED, ValueError):
        return []


def _is_plain_zip(path: Path) -> bool:
    """Whether *path* is a zip of files, and no office document, which is one too."""
    with path.open("rb") as stream:
        is_zip = stream.read(4) == _BEGINS_ZIP
    return is_zip and path.suffix.casefold() not in (".xlsx", ".xlsm", ".docx", ".ods")
