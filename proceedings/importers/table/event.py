"""The event, from the constants of a mapping and from a file of the source that it names."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from proceedings.importers.content import EditionContent
from proceedings.importers.days import read_days
from proceedings.importers.people_columns import name_of
from proceedings.importers.reading.json import as_text, read_json
from proceedings.importers.reading.source import Source, SourceFile
from proceedings.importers.reading.yaml import read_yaml
from proceedings.importers.report import Row, SourceError
from proceedings.importers.table.mapping import Columns, Details
from proceedings.importers.table.records import texts
from proceedings.model.findings import Finding, Severity
from proceedings.model.identifiers import DOI, ISBN, ISSN, BadIdentifier

_SCHEMES = {"isbn": ISBN, "issn": ISSN, "doi": DOI}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(slots=True)
class EventReader:
    """Reads what the mapping says of the event; what cannot be right is left out and told."""

    mapping: Columns
    source: Source
    file: SourceFile | None = None  #: the one that the details are in
    rows: list[Row] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unused: dict[str, int] = field(default_factory=dict)

    def read(self) -> EditionContent:
        details = self.mapping.details
        values = {**(self._details(details) if details else {}), **self.mapping.event}
        editors = [name_of(text, "") for text in texts(values.pop("editors", None))]
        said = {name: text for name, value in values.items() if (text := as_text(value))}
        said.update(self._days(said.pop("days", "")))
        known: dict[str, Any] = {name: self._checked(name, text) for name, text in said.items()}
        whole = EditionContent(name="", short="", editors=tuple(filter(None, editors)))
        return replace(whole, **known)

    def _details(self, details: Details) -> dict[str, Any]:
        """What the entry of the event says, under the names that we have for it."""
        self.file = self.source.named(details.file.casefold())
        if self.file is None:
            raise SourceError(f'the source has no file "{details.file}"', "give it too")
        data = self._data(self.file)
        entries = data if details.entry else {"": data}
        if not isinstance(entries, Mapping) or not isinstance(entries.get(details.entry), Mapping):
            raise SourceError(
                f'{self.file.place} has no entry "{details.entry}"', "mend the mapping"
            )
        for key in entries:
            fate = {"taken_as": "edition"} if key == details.entry else {"reason": _OTHER}
            self.rows.append(Row(self.file.name, str(key), **fate))
        entry = entries[details.entry]
        used = set(details.columns.values())
        self.unused = {f"{self.file.name}: {key}": 1 for key in entry if key not in used}
        return {name: entry[key] for name, key in details.columns.items() if key in entry}

    def _data(self, file: SourceFile) -> Any:
        if file.suffix == ".json":
            return read_json(file)
        data, findings = read_yaml(file)
        self.findings += findings
        return data

    def _days(self, text: str) -> dict[str, str]:
        found = read_days(text) if text else None
        if text and found is None:
            self._tell(f'days: "{text}" names no day that is understood', "write start and end")
        if found is None:
            return {}
        if found.remark:
            self._tell(found.remark, "write start and end into the mapping")
        end = found.end or found.start
        several = {"end": end.isoformat()} if end != found.start else {}
        return {"start": found.start.isoformat(), **several}

    def _checked(self, name: str, text: str) -> str:
        try:
            if name in _SCHEMES:
                return _SCHEMES[name].read(text)
            if name in ("start", "end", "date") and _DAY.fullmatch(text):
                return dt.date.fromisoformat(text).isoformat()
        except BadIdentifier as error:
            self._tell(f"{name}: {error}; it was left out", error.cure)
            return ""
        except ValueError:
            text = ""
        if name in ("start", "end", "date"):
            self._tell(f"{name} is no day; it was left out", "write 2026-07-04")
            return ""
        return text

    def _tell(self, message: str, cure: str) -> None:
        place = Path(self.file.place) if self.file else self.mapping.file
        self.findings.append(
            Finding(
                code="event-data", message=message, cure=cure, severity=Severity.WARNING, file=place
            )
        )


_OTHER = "it is another event; the mapping names one"
