"""Which column of a table is what, as whoever imports says it in a file of YAML.

Without such a file the columns with well-known names are taken. It is the editor's own file: what
is wrong in it stops the import, with what would be right.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from proceedings.importers.reading.source import SourceFile
from proceedings.importers.reading.yaml import read_yaml
from proceedings.importers.report import SourceError

#: What can be taken of a paper, and the names under which it is found without a mapping.
WELL_KNOWN: Mapping[str, tuple[str, ...]] = {
    "number": ("number", "#", "no", "nr", "id", "paper id", "paper number", "submission id",
               "submission number", "submission", "paper", "paper #"),
    "title": ("title", "paper title", "submission title", "name of the paper"),
    "authors": ("authors", "author", "author names", "author list", "authors list", "speakers"),
    "affiliations": ("affiliations", "affiliation", "institutions", "institution"),
    "orcids": ("orcids", "orcid"),
    "abstract": ("abstract", "summary"),
    "keywords": ("keywords", "keyword", "tags", "topics", "key words"),
    "decision": ("decision", "final decision", "paper decision", "status", "accepted"),
    "track": ("track", "track name", "section", "session"),
    "kind": ("kind", "type", "paper type", "submission type"),
    "pages": ("pages", "page numbers", "page range"),
    "doi": ("doi",),
    "language": ("language", "lang"),
    "license": (),
    "note": ("note",),
    "award": ("award", "awards"),
    "pdf": ("pdf", "pdf file", "file", "file name", "filename"),
    "slides": ("slides",),
    "video": ("video", "recording"),
    "code": ("code", "software"),
    "data": ("data", "dataset"),
    "supplementary": ("supplementary", "supplement", "supplementary material"),
    "links": ("links", "link", "url", "web page", "website"),
}  # fmt: skip
#: What can be said of the event and the volume; `days` is the first and last in one text.
EVENT = frozenset(
    "name short series ordinal start end days timezone place url title editors publisher"
    " publisher_place date volume_series number isbn issn doi license language summary".split()
)
_KEYS = ("columns", "separator", "accepted", "event", "details")


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """Where a file of the source says what the event is."""

    file: str = ""
    entry: str = ""  #: the key in it that the event has
    columns: Mapping[str, str] = field(default_factory=dict)  #: its key for what we call it


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """A mapping as it is given; *file* is None where none is."""

    file: Path | None = None
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    separator: str = ""  #: between people, affiliations and keywords
    accepted: tuple[str, ...] = ()  #: decisions that accept; empty where ours are understood
    event: Mapping[str, Any] = field(default_factory=dict)
    details: Details | None = None


def read_mapping(file: Path | None) -> Columns:
    """Read *file*; SourceError where it is none."""
    if file is None:
        return Columns()
    data, findings = read_yaml(SourceFile.at(file))
    if findings:
        raise SourceError(str(findings[0]))
    given = _object(data, file, "the mapping")
    _only(given, _KEYS, file, "a mapping")
    columns = _object(given.get("columns"), file, "columns")
    _only(columns, WELL_KNOWN, file, "columns")
    event = _object(given.get("event"), file, "event")
    _only(event, EVENT, file, "event")
    return Columns(
        file=file,
        columns={name: tuple(_texts(value)) for name, value in columns.items()},
        separator=str(given.get("separator") or ""),
        accepted=tuple(_texts(given.get("accepted"))),
        event=event,
        details=_details(given.get("details"), file),
    )


def _details(value: Any, file: Path) -> Details | None:
    if value is None:
        return None
    given = _object(value, file, "details")
    _only(given, ("file", "entry", "columns"), file, "details")
    columns = _object(given.get("columns"), file, "columns of details")
    _only(columns, EVENT, file, "columns of details")
    return Details(
        file=str(given.get("file") or ""),
        entry=str(given.get("entry") or ""),
        columns={name: str(value) for name, value in columns.items()},
    )


def _object(value: Any, file: Path, what: str) -> dict[str, Any]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise SourceError(f"{file}: {what} is no list of keys", 'write lines such as "title: Name"')
    return value


def _only(given: Mapping[str, Any], known: Iterable[str], file: Path, what: str) -> None:
    for key in given:
        if key not in known:
            raise SourceError(
                f'{file}: {what} has no "{key}"', f"it has {', '.join(sorted(known))}"
            )


def _texts(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [text for text in values if isinstance(text, str) and text]
