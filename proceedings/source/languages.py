"""`language` of archive.yml and edition.yml: whether there are words in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from proceedings.model.findings import Finding, Severity
from proceedings.source.located import Value, place
from proceedings.words.catalogue import is_known, languages


def unspoken(language: str | None, data: Value, file: Path) -> Iterator[Finding]:
    """A note where the words around the editors' own text are going to be English ones."""
    if language and not is_known(language):
        where, line = place(data, ("language",)) or (file, 1)
        known = " and ".join(f'"{name}"' for name in languages())
        yield Finding(
            code="words-missing",
            message=f'language: headings and labels are English, there are none in "{language}"',
            cure=f"there are some in {known}",
            severity=Severity.NOTE,
            file=where,
            line=line,
        )
