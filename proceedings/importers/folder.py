"""Writing an edition's folder, and never over an editor's work.

The folder keeps a record of the last import: `.import.json` has the SHA-256 of each file that it
wrote, and which id each submission got; `.import/` has the texts as it wrote them. What an editor
changed since then stays, key by key, and the export's own changes are put in around it. Each file
appears whole or not at all.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from proceedings.importers.merge import merge
from proceedings.importers.reading.source import SourceFile
from proceedings.importers.report import SourceError
from proceedings.model.findings import Finding, Severity

RECORD = ".import.json"
BASES = ".import"  #: the folder of the texts as the last import wrote them
VERSION = 1


@dataclass(slots=True)
class Record:
    """What an import did."""

    files: dict[str, str] = field(default_factory=dict)  #: SHA-256 by path
    ids: dict[str, str] = field(default_factory=dict)  #: of papers, by what the export calls them


class EditionFolder:
    """The folder that an import writes to; with *is_rehearsal* it only tells what it would do."""

    def __init__(self, folder: Path, form: str, *, is_rehearsal: bool = False) -> None:
        if folder.exists() and not folder.is_dir():
            raise SourceError(f"{folder} is a file", "give the edition another name")
        self.folder = folder
        self.form = form
        self.is_rehearsal = is_rehearsal
        self.findings: list[Finding] = []
        self.written: list[Path] = []
        self.unchanged: list[Path] = []
        self.kept: list[Path] = []
        self.before = self._read_record()
        self.record = Record(ids=dict(self.before.ids))

    def write(self, path: str, text: str) -> None:
        """Give the file *path*, relative to the folder, the content *text*.

        What an editor changed since the last import stays; what the export changed is put in.
        """
        base, mine = self.base(path), self.present(path)
        if base is None or mine is None:
            if self._may_write(path, hashlib.sha256(text.encode()).hexdigest()):
                self._put(self.folder / path, text)
        else:
            self._merge(path, base, mine, text)
        if path in self.record.files:
            self._put(self.folder / BASES / path, text)

    def base(self, path: str) -> str | None:
        """A text as the last import wrote it; None where it wrote none."""
        return _text(self.folder / BASES / path) if path in self.before.files else None

    def copy(self, source: SourceFile | Path, path: str) -> None:
        """Copy the file *source* to *path*; its bytes are never shared with the source's.

        A file that cannot be read is a finding, and costs only itself.
        """
        given = SourceFile.at(source) if isinstance(source, Path) else source
        try:
            if self._may_write(path, given.sha256()) and not self.is_rehearsal:
                with _whole(self.folder / path) as temporary:
                    given.copy_to(temporary)
        except (PermissionError, SourceError) as error:
            reason = error.strerror if isinstance(error, PermissionError) else str(error)
            message = f"cannot be read: {(reason or 'not permitted').lower()}"
            self.record.files.pop(path, None)
            cure, place = "allow reading it", Path(given.place)
            self._report("file-unreadable", message, cure, place, Severity.ERROR)

    def finish(self) -> None:
        """Name what earlier imports wrote and this one did not, and write the record."""
        for path in sorted(set(self.before.files) - set(self.record.files)):
            if (self.folder / path).exists():
                self.record.files[path] = self.before.files[path]
                message = "an earlier import wrote it; the source has it no longer"
                cure = "delete it, or set “withdrawn” in overrides.yml"
                self._report("import-gone", message, cure, self.folder / path, Severity.NOTE)
        data = {
            "version": VERSION,
            "format": self.form,
            "files": dict(sorted(self.record.files.items())),
            "ids": dict(sorted(self.record.ids.items())),
        }
        self._put(self.folder / RECORD, json.dumps(data, indent=2, ensure_ascii=False) + "\n")

    def _merge(self, path: str, base: str, mine: str, theirs: str) -> None:
        merged = merge(base, mine, theirs, is_page=path.endswith(".md"))
        file = self.folder / path
        for conflict in merged.conflicts:
            news = f"“{conflict.theirs}”" if conflict.theirs else "nothing"
            message = f"{conflict.key}: the export now has {news}; what an editor wrote stays"
            cure = "write it in yourself, if it is right"
            self._report("import-kept", message, cure, file, Severity.WARNING)
        self.record.files[path] = hashlib.sha256(theirs.encode()).hexdigest()
        as_it_was = self.unchanged if mine == theirs else self.kept
        (as_it_was if merged.text == mine else self.written).append(Path(path))
        self._put(file, merged.text)

    def _put(self, file: Path, text: str) -> None:
        if not self.is_rehearsal and _text(file) != text:
            with _whole(file) as temporary:
                temporary.write_text(text, encoding="utf-8", newline="\n")

    def present(self, path: str) -> str | None:
        """The text that stands at *path*; a link to one does not count."""
        file = self.folder / path
        return None if file.is_symlink() else _text(file)

    def _may_write(self, path: str, digest: str) -> bool:
        """Whether *path* is to be written whole; if not, it is right already, or an editor's."""
        target = self.folder / path
        is_plain = target.is_file() and not target.is_symlink()
        present = _sha256(target) if is_plain else None
        if present == digest:
            self.unchanged.append(Path(path))
        elif present == self.before.files.get(path) if is_plain else not os.path.lexists(target):
            self.written.append(Path(path))
        else:
            self._keep(path, digest)
            return False
        self.record.files[path] = digest
        return present != digest

    def _keep(self, path: str, digest: str) -> None:
        self.kept.append(Path(path))
        before = self.before.files.get(path)
        message = "was there before the import, and is left as it is"
        if before is not None:
            self.record.files[path] = before
            message = "was changed since it was imported, and is left as it is"
        cure = "to have the export's, move yours away and import again"
        severity = Severity.WARNING if digest != before else Severity.NOTE
        self._report("import-kept", message, cure, self.folder / path, severity)

    def _report(self, code: str, message: str, cure: str, file: Path, severity: Severity) -> None:
        finding = Finding(code=code, message=message, cure=cure, file=file, severity=severity)
        self.findings.append(finding)

    def _read_record(self) -> Record:
        """The record of the import before; what is no record counts as none."""
        file = self.folder / RECORD
        try:
            data = json.loads(file.read_text("utf-8")) if file.exists() else {}
            if data.get("version", VERSION) != VERSION:
                raise ValueError
            files, ids = data.get("files", {}).items(), data.get("ids", {}).items()
            return Record({str(k): str(v) for k, v in files}, {str(k): str(v) for k, v in ids})
        except (OSError, ValueError, AttributeError):
            message = "the record of the last import cannot be read; no file is replaced"
            self._report("import-record", message, "delete it", file, Severity.WARNING)
            return Record()


@contextmanager
def _whole(target: Path) -> Iterator[Path]:
    """A path to write to; it becomes *target* when all is written."""
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}.part")
    try:
        yield temporary
        os.replace(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _text(file: Path) -> str | None:
    """The text of *file*; None where it is none."""
    try:
        return file.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
