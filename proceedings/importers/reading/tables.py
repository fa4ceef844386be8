"""Tables of exports: CSV, TSV, workbooks (.xlsx, .xls, .ods) and SpreadsheetML, as rows of text.

A row knows where it stands. A column is asked for by any of the names that exports gave it, in any
case and place; what was never asked for is told at the end. A cell that holds a formula
is its text or its last value, never run.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree
from python_calamine import CalamineError, CalamineWorkbook

from proceedings.importers.reading.letters import decode
from proceedings.importers.reading.source import SourceFile
from proceedings.importers.reading.xml import read_xml
from proceedings.importers.report import SourceError
from proceedings.model.findings import Finding, Severity

MOST_ROWS = 1_000_000
_HEADER_WITHIN = 20  #: rows that may stand above the header
_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
_SPREADSHEETML = "{urn:schemas-microsoft-com:office:spreadsheet}"
#: What a spreadsheet writes before a cell so that it is not taken for a formula.
_GUARD = re.compile(r"^'(?=[=+@-])")


@dataclass(slots=True)
class Table:
    """A table with a header; *name* is the file's, or that of its sheet."""

    name: str
    header: tuple[str, ...]
    rows: list[Row] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    used: set[int] = field(default_factory=set)  #: columns that were asked for
    _columns: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for number, name in enumerate(self.header):
            self._columns.setdefault(column(name), number)

    def column(self, *names: str) -> int | None:
        """Which column has one of *names*, the first name first; it counts as used."""
        keys = map(column, names)
        found = next((self._columns[key] for key in keys if key in self._columns), None)
        if found is not None:
            self.used.add(found)
        return found

    def has(self, *names: str) -> bool:
        """Whether there is a column with one of *names*; it does not count as used."""
        return any(column(name) in self._columns for name in names)

    def unused(self) -> dict[str, int]:
        """The columns that were not asked for, and how many rows have something there."""
        columns = [(n, name) for n, name in enumerate(self.header) if name and n not in self.used]
        counts = {name: sum(bool(row.at(n)) for row in self.rows) for n, name in columns}
        return {name: count for name, count in counts.items() if count}


@dataclass(frozen=True, slots=True)
class Row:
    table: Table = field(repr=False)
    cells: tuple[str, ...]
    line: int  #: of the file, or the row of the sheet; from 1

    @property
    def place(self) -> str:
        return f"{self.table.name}:{self.line}"

    def at(self, number: int | None) -> str:
        return self.cells[number] if number is not None and number < len(self.cells) else ""

    def get(self, *names: str) -> str:
        """The cell in the column with one of *names*; empty where there is none."""
        return self.at(self.table.column(*names))


def column(name: str) -> str:
    """What is equal for the ways of writing the name of a column.

    >>> column("Submission #") == column("submission_#"), column("Paper ID") == column("paperId")
    (True, True)
    """
    return re.sub(r"[\W_]", "", name.replace("#", "number")).casefold()


def read_tables(file: SourceFile) -> list[Table]:
    """The tables of *file*: one of a text, each sheet of a workbook; those without rows too.

    SourceError where it is no table at all.
    """
    if file.suffix in _WORKBOOKS:
        head = file.head(512)
        sheets = _spreadsheetml(file) if b"<?xml" in head else _workbook(file)
        found = [_table(f"{file.place}:{name}", rows) for name, rows in sheets]
        return [table for table in found if table is not None]
    decoded = decode(file.data())
    table = _table(file.place, _text_rows(decoded.text))
    if table is None:
        raise SourceError(f"{file.place} is empty", "export it again")
    table.findings += [_mended(file, line) for line in decoded.mended]
    return [table]


def _mended(file: SourceFile, line: str) -> Finding:
    shown = " ".join(line.split())[:80]
    message = f'letters had been decoded twice, and were mended: "{shown}"'
    cure = "compare the names in it"
    return Finding(
        code="import-letters",
        message=message,
        cure=cure,
        severity=Severity.NOTE,
        file=file.path,
    )


def _table(name: str, rows: Iterable[tuple[int, Sequence[str]]]) -> Table | None:
    """The rows under the header: the first row that has the most cells of the first ones."""
    rows = iter(rows)
    opening: list[tuple[int, tuple[str, ...]]] = []
    for line, cells in rows:
        if any(cells):
            opening.append((line, _trimmed(cells)))
        if len(opening) == _HEADER_WITHIN:
            break
    if not opening:
        return None
    widest = max(sum(map(bool, cells)) for _, cells in opening)
    start = next(n for n, (_, cells) in enumerate(opening) if sum(map(bool, cells)) * 2 > widest)
    table = Table(name, opening[start][1])
    for line, cells in (*opening[start + 1 :], *rows):
        if any(cells):
            table.rows.append(Row(table, _trimmed(cells), line))
        if len(table.rows) > MOST_ROWS:
            cure = "give the table of one event"
            raise SourceError(f"{name} has more than {MOST_ROWS:,} rows", cure)
    return table


def _trimmed(cells: Iterable[str]) -> tuple[str, ...]:
    return tuple(_GUARD.sub("", cell.strip()) for cell in cells)


def _text_rows(text: str) -> Iterator[tuple[int, Sequence[str]]]:
    first, _, _ = text.partition("\n")
    separator = max(",;\t", key=first.count)
    csv.field_size_limit(len(text) + 1)
    reader = csv.reader(io.StringIO(text), delimiter=separator, strict=False)
    line = 1
    for cells in reader:
        yield line, cells
        line = reader.line_num + 1


def _workbook(file: SourceFile) -> Iterator[tuple[str, Iterator[tuple[int, Sequence[str]]]]]:
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(file.data()))
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            yield name, enumerate((list(map(_cell, row)) for row in sheet.iter_rows()), start=1)
    except CalamineError as error:
        raise SourceError(f"{file.place} is no workbook: {error}", "save it again") from None


def _cell(value: object) -> str:
    """What a cell shows: whole numbers without a point.

    >>> _cell(3.0), _cell(True), _cell("a")
    ('3', 'yes', 'a')
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _spreadsheetml(file: SourceFile) -> Iterator[tuple[str, list[tuple[int, Sequence[str]]]]]:
    """The sheets of an XML spreadsheet of 2003, which CMT calls Papers.xls."""
    for sheet in read_xml(file).iter(f"{_SPREADSHEETML}Worksheet"):
        rows: list[tuple[int, Sequence[str]]] = []
        number = 0
        for row in sheet.iter(f"{_SPREADSHEETML}Row"):
            number = int(row.get(f"{_SPREADSHEETML}Index") or number + 1)
            rows.append((number, _cells(row)))
        yield sheet.get(f"{_SPREADSHEETML}Name") or "", rows


def _cells(row: etree._Element) -> list[str]:
    """The cells of a row; some say in which column they stand, the others follow."""
    cells: list[str] = []
    for cell in row.iter(f"{_SPREADSHEETML}Cell"):
        given = cell.get(f"{_SPREADSHEETML}Index")
        skipped = int(given) - 1 - len(cells) if given and given.isdigit() else 0
        cells += [""] * min(max(skipped, 0), 1000)
        cells.append("".join(map(str, cell.itertext())))
    return cells
