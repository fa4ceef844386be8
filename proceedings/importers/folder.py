"""Writing an edition's folder, and never over an editor's work.

The folder keeps a record of what the importer wrote, `.import.json`, with the SHA-256 of each
file. A later import replaces a file only while it still has the content that the importer gave
it; what someone has changed stays, and is named. Each file appears whole or not at all.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from proceedings.importers.report import SourceError
from proceedings.model.findings import Finding, Severity

RECORD = ".import.json"
VERSION = 1


class EditionFolder:
    """The folder that an import writes to."""

    def __init__(self, folder: Path, form: str) -> None:
        if folder.exists() and not folder.is_dir():
            raise SourceError(f"{folder} is a file", "give the edition another name")
        self.folder = folder
        self.form = form
        self.findings: list[Finding] = []
        self.written: list[Path] = []
        self.unchanged: list[Path] = []
        self.kept: list[Path] = []
        self.before = self._read_record()
        self.record: dict[str, str] = {}

    def write(self, path: str, text: str) -> None:
        """Give the file *path*, relative to the folder, the content *text*."""
        data = text.encode("utf-8")
        if self._may_write(path, hashlib.sha256(data).hexdigest()):
            with _whole(self.folder / path) as temporary:
                temporary.write_bytes(data)

    def copy(self, source: Path, path: str) -> None:
        """Copy the file *source* to *path*; its bytes are never shared with the source's.

        A file that cannot be read is a finding, and costs only itself.
        """
        try:
            if self._may_write(path, _sha256(source)):
                with _whole(self.folder / path) as temporary:
                    shutil.copyfile(source, temporary)
        except PermissionError as error:
            message = f"cannot be read: {(error.strerror or 'not permitted').lower()}"
            self.record.pop(path, None)
            self._report("file-unreadable", message, "allow reading it", source, Severity.ERROR)

    def finish(self) -> None:
        """Name what earlier imports wrote and this one did not, and write the record."""
        for path in sorted(set(self.before) - set(self.record)):
            if (self.folder / path).exists():
                self.record[path] = self.before[path]
                message = "an earlier import wrote it; the source has it no longer"
                cure = "delete it, or set “withdrawn” in overrides.yml"
                self._report("import-gone", message, cure, self.folder / path, Severity.NOTE)
        data = {"version": VERSION, "format": self.form, "files": dict(sorted(self.record.items()))}
        with _whole(self.folder / RECORD) as temporary:
            temporary.write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")

    def _may_write(self, path: str, digest: str) -> bool:
        """Whether *path* is to be written; if not, it is right already, or an editor's."""
        target = self.folder / path
        is_plain = target.is_file() and not target.is_symlink()
        present = _sha256(target) if is_plain else None
        if present == digest:
            self.unchanged.append(Path(path))
        elif present == self.before.get(path) if is_plain else not os.path.lexists(target):
            self.written.append(Path(path))
        else:
            self._keep(path, digest)
            return False
        self.record[path] = digest
        return present != digest

    def _keep(self, path: str, digest: str) -> None:
        self.kept.append(Path(path))
        before = self.before.get(path)
        if before is not None:
            self.record[path] = before
        news = digest != before
        message = "was changed since it was imported, and is left as it is"
        if before is None:
            message = "was there before the import, and is left as it is"
        cure = "put your change into overrides.yml, delete the file, and import again"
        severity = Severity.WARNING if news else Severity.NOTE
        self._report("import-kept", message, cure, self.folder / path, severity)

    def _report(self, code: str, message: str, cure: str, file: Path, severity: Severity) -> None:
        finding = Finding(code=code, message=message, cure=cure, file=file, severity=severity)
        self.findings.append(finding)

    def _read_record(self) -> dict[str, str]:
        """The record of the import before; what is no record counts as none."""
        file = self.folder / RECORD
        try:
            data = json.loads(file.read_text("utf-8")) if file.exists() else {}
            files = data.get("files", {}) if data.get("version", VERSION) == VERSION else None
            return {str(path): str(digest) for path, digest in files.items()}  # type: ignore[union-attr]
        except (OSError, ValueError, AttributeError):
            message = "the record of the last import cannot be read; no file is replaced"
            self._report("import-record", message, "delete it", file, Severity.WARNING)
            return {}


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
