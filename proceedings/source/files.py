"""Reading text files, and cutting a MyST file into front matter and body."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from proceedings.model.findings import Finding

MAX_BYTES = 5_000_000  #: of one text file; beyond it something else was put in its place


@dataclass(frozen=True, slots=True)
class MystFile:
    """A MyST file in its two parts; lines count from 1 in the file."""

    front_matter: str
    body: str
    body_line: int  #: the line on which the body begins

    @property
    def abstract_line(self) -> int:
        """The first line of the body that is not empty."""
        return self.body_line + len(self.body) - len(self.body.lstrip("\n"))


def read_text(file: Path) -> tuple[str, list[Finding]]:
    """The text of *file*, without a byte-order mark and with plain line ends."""
    try:
        data = file.read_bytes()
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        return "", [Finding(code="file-unreadable", message=f"cannot be read: {reason}", file=file)]
    if len(data) > MAX_BYTES:
        message = f"has {len(data) / 1e6:.0f} MB; a text file of an edition has a few KB"
        return "", [Finding(code="file-too-large", message=message, file=file)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"byte {data[error.start]:#04x} is not UTF-8"
        cure = "save the file in the encoding UTF-8"
        return "", [Finding(code="file-encoding", message=message, cure=cure, file=file, line=line)]
    return text.replace("\r\n", "\n").replace("\r", "\n"), []


def split_myst(text: str, file: Path) -> tuple[MystFile | None, list[Finding]]:
    """Cut a file that opens with `---` at the line that closes the front matter."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        message = "has no front matter"
        cure = 'begin the file with a line "---", the metadata, and another line "---"'
        return None, [
            Finding(code="front-matter-missing", message=message, cure=cure, file=file, line=1)
        ]
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() in ("---", "..."):
            body = "\n".join(lines[number + 1 :])
            return MystFile("\n".join(lines[1:number]), body, number + 2), []
    message = "the front matter does not end"
    cure = 'close it with a line "---" before the abstract'
    return None, [Finding(code="front-matter-open", message=message, cure=cure, file=file, line=1)]
