"""Tables of exports: CSV, TSV, workbooks (.xlsx, .xls) and SpreadsheetML, as rows of text.

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
from functools import lru_cache
from itertools import islice
from pathlib import Path

from proceedings.importers.reading.letters import decode, mended
from proceedings.importers.reading.source import SourceFile
from proceedings.importers.reading.workbooks import sheets
from proceedings.importers.report import SourceError
from proceedings.model.findings import Finding, Severity

MOST_ROWS = 1_000_000
_HEADER_WITHIN = 20  #: rows that may stand above the header
_PEEKED = 1 << 16  #: bytes of a text by which its columns are known
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


@lru_cache(maxsize=1 << 12)
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
    if (given := sheets(file)) is not None:
        found = [_table(f"{file.place}:{name}", rows) for name, rows in given]
        return [_with_mended_cells(file, table) for table in found if table is not None]
    decoded = decode(file.data())
    table = _table(file.place, _text_rows(decoded.text))
    if table is None:
        raise SourceError(f"{file.place} is empty", "export it again")
    table.findings += [_mended(file, line) for line in decoded.mended]
    table.findings += _unclosed(file, decoded.text, table) or _ragged(file, table)
    return [table]


def peek(file: SourceFile) -> list[Table]:
    """The same by the first lines alone, to know a format; nothing where it is no table."""
    try:
        if (given := sheets(file)) is not None:
            found = [_table(name, islice(rows, _HEADER_WITHIN)) for name, rows in given]
        else:
            text = decode(file.head(_PEEKED)).text
            found = [_table(file.place, islice(_text_rows(text), _HEADER_WITHIN))]
    except SourceError:
        return []
    return [table for table in found if table is not None]


def missing(table: Table, *columns: str) -> list[Finding]:
    """A finding for each of *columns*, any of its names between bars, that *table* lacks."""
    return [
        Finding(
            code="column-missing",
            message=f'there is no column "{names.partition("|")[0]}"',
            cure=f"it may also be called {', '.join(names.split('|')[1:])}" if "|" in names else "",
            severity=Severity.WARNING,
            file=Path(table.name),
        )
        for names in columns
        if not table.has(*names.split("|"))
    ]


def _with_mended_cells(file: SourceFile, table: Table) -> Table:
    """*table* of a workbook, whose text may have been decoded twice before it came there."""
    for number, row in enumerate(table.rows):
        cells = tuple(cell if cell.isascii() else mended(cell) for cell in row.cells)
        if cells != row.cells:
            table.rows[number] = Row(table, cells, row.line)
            table.findings.append(_mended(file, " ".join(cells)))
    return table


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


def _unclosed(file: SourceFile, text: str, table: Table) -> list[Finding]:
    """A quote that is never closed makes all rows below it one cell; it must not pass unseen."""
    if not table.rows or "\n" not in "".join(table.rows[-1].cells):
        return []
    line = table.rows[-1].line
    if text.split("\n", line - 1)[-1].count('"') % 2 == 0:
        return []
    message = "a quotation mark in this row is never closed: all that follows is one cell"
    cure = "close it, and import again"
    return [Finding(code="row-unclosed", message=message, cure=cure, file=file.path, line=line)]


def _ragged(file: SourceFile, table: Table) -> list[Finding]:
    """Rows with more or fewer cells than there are columns: their cells may have moved."""
    wanted = len(table.header)
    return [
        Finding(
            code="row-cells",
            message=f"the row has {len(row.cells)} cells, and there are {wanted} columns",
            cure="look for a quotation mark or a separator too many",
            severity=Severity.WARNING,
            file=file.path,
            line=row.line,
        )
        for row in table.rows
        if len(row.cells) != wanted
    ]


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
    # The limit is the whole process's: it may grow, and never shrinks under another reader.
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    reader = csv.reader(io.StringIO(text), delimiter=separator, strict=False)
    line = 1
    for cells in reader:
        yield line, cells
        line = reader.line_num + 1
