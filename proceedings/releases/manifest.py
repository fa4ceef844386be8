"""A manifest: the SHA-256 of every file that a release was made of, and of every file it is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import Any

from proceedings.releases.ledger import sha256_of
from proceedings.source.listing import paths_below

FORMAT = 1
NAME = "manifest.json"  #: of the file, in a release's folder and beside its pages
_PACKAGE = "proceedings"
_REQUIRED = re.compile(r"[A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a release is made of. Paths are POSIX, seen from the archive or from its own pages."""

    edition: str
    release: str
    outputs: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    tool: Mapping[str, str] = field(default_factory=dict)  #: our version, and every library's

    def text(self) -> str:
        """The JSON file, the same for the same manifest.

        >>> print(Manifest(edition="e", release="1.0").text().splitlines()[1])
         "format": 1,
        """
        known = {"format": FORMAT, "edition": self.edition, "release": self.release}
        lists = {"outputs": self.outputs, "sources": self.sources, "tool": self.tool}
        values = [
            f'"{key}": {json.dumps(value, ensure_ascii=False)}' for key, value in known.items()
        ]
        values += [f'"{key}": {_lines(rows)}' for key, rows in lists.items()]
        text = "{\n " + ",\n ".join(values) + "\n}\n"
        # A file's name may be bytes that are no text: they are escaped, as JSON allows.
        return text.encode("utf-8", "backslashreplace").decode()

    @property
    def digest(self) -> str:
        """The SHA-256 of the file: what a reader compares."""
        return sha256(self.text().encode()).hexdigest()


def _lines(rows: Mapping[str, str]) -> str:
    """*rows* as JSON, a line each: written so that the quick encoder does it."""
    text = json.dumps(dict(sorted(rows.items())), ensure_ascii=False, separators=(",\n  ", ": "))
    return f"{{\n  {text[1:-1]}\n }}" if rows else text


def read_manifest(text: str) -> Manifest:
    """Read what `Manifest.text` writes; ValueError or KeyError where *text* is something else."""
    data: dict[str, Any] = json.loads(text)
    if data.pop("format") != FORMAT:
        raise ValueError("the manifest is of another version of the program")
    return Manifest(**data)


def digests_below(folder: Path, without: str = "") -> dict[str, str]:
    """The SHA-256 of every file below *folder*, hidden ones too, by its path in it."""
    paths = sorted(path for path in paths_below(folder) if path != without)
    return {path: sha256_of(folder / path) for path in paths}


def tool_versions() -> dict[str, str]:
    """Our version, and that of every library which we need, directly or not."""
    found: dict[str, str] = {}
    waiting = [_PACKAGE]
    while waiting:
        name = waiting.pop()
        key = name.lower().replace("_", "-")
        if key in found:
            continue
        try:
            found[key] = version(name)
        except PackageNotFoundError:  # of another system or another Python, so it has no part
            continue
        waiting += _requirements(name)
    return dict(sorted(found.items()))


def _requirements(name: str) -> Iterator[str]:
    for line in requires(name) or ():
        if "extra ==" not in line and (match := _REQUIRED.match(line)):
            yield match[0]
