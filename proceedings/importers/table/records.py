"""Tables and lists of JSON objects as records: one value a column, asked for by any name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from proceedings.importers.reading.json import as_text, read_json
from proceedings.importers.reading.source import SourceFile
from proceedings.importers.reading.tables import Table, column, read_tables
from proceedings.importers.report import Row
from proceedings.model.findings import Finding

TABLES = (".csv", ".tsv", ".xlsx", ".xlsm", ".xls")
JSON = (".json", ".jsonl")
_DEEPEST = 4  #: objects within each other whose keys are columns
_EMPTY: tuple[Any, ...] = (None, "", [], {})


@dataclass(frozen=True, slots=True)
class Record:
    """One row or object; a value is a text, or what JSON has."""

    place: str
    line: int | None
    values: Mapping[str, Any]  #: by the column's name, as `column` makes it


@dataclass(slots=True)
class Records:
    """The records of a file or sheet, and which of its columns were asked for."""

    name: str
    file: Path
    columns: dict[str, str]  #: as they are written, by what `column` makes of them
    records: list[Record] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)  #: what is no record
    findings: list[Finding] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

    def known(self, names: Iterable[str]) -> list[str]:
        """Those of *names* that are columns here, as they are asked for."""
        return [key for key in map(column, names) if key in self.columns]

    def unused(self) -> Counter[str]:
        """The columns that were not asked for, and how many records have something there."""
        return Counter(
            self.columns[key]
            for record in self.records
            for key, value in record.values.items()
            if key not in self.used and value not in _EMPTY
        )


def read_records(file: SourceFile) -> Iterator[Records]:
    """The tables of *file*, or its list of objects; SourceError where it cannot be read."""
    if file.suffix in JSON:
        yield _of_json(file)
    else:
        yield from map(_of_table, read_tables(file))


def listed(value: Any) -> list[Any]:
    """The list that *value* is, or the longest that stands right in it.

    >>> listed({"event": "WoT", "papers": [{"title": "A"}]}), listed("A")
    ([{'title': 'A'}], [])
    """
    if isinstance(value, dict):
        lists = [inner for inner in value.values() if isinstance(inner, list)]
        return max(lists, key=len, default=[])
    return value if isinstance(value, list) else []


def texts(value: Any) -> list[str]:
    """The texts of a value: of a list each, of anything else one.

    >>> texts(["a", 1, None]), texts("a"), texts({"name": "a"})
    (['a', '1'], ['a'], ['a'])
    """
    if isinstance(value, dict):
        value = value.get("name", value.get("value"))
    values = value if isinstance(value, list) else [value]
    found = (as_text(v.get("name") if isinstance(v, dict) else v) for v in values)
    return [text for text in found if text]


def _of_table(table: Table) -> Records:
    found = Records(table.name, Path(table.name), _named(filter(None, table.header)))
    numbers = {key: table.column(key) for key in found.columns}
    for row in table.rows:
        values = {key: row.at(number) for key, number in numbers.items()}
        found.records.append(Record(row.place, row.line, values))
    found.findings += table.findings
    return found


def _of_json(file: SourceFile) -> Records:
    found = Records(file.place, Path(file.place), {})
    for number, item in enumerate(listed(read_json(file)), start=1):
        place = f"{file.name}[{number}]"
        if not isinstance(item, dict):
            found.rows.append(Row(place, as_text(item)[:80], reason="it is no object"))
            continue
        flat = dict(_flat(item, ""))
        for name in flat:
            found.columns.setdefault(column(name), name)
        values: dict[str, Any] = {}
        for name, value in flat.items():
            values.setdefault(column(name), value)
        found.records.append(Record(place, None, values))
    return found


def _flat(item: Mapping[str, Any], before: str) -> Iterator[tuple[str, Any]]:
    """The values of an object and of those in it: `extra.takeaway`."""
    for key, value in item.items():
        name = f"{before}{key}"
        if isinstance(value, dict) and name.count(".") < _DEEPEST:
            yield from _flat(value, f"{name}.")
        else:
            yield name, value


def _named(header: Iterable[str]) -> dict[str, str]:
    names: dict[str, str] = {}
    for name in header:
        names.setdefault(column(name), name)
    return names
