"""The sheets of workbooks (.xlsx, .xls) and of XML spreadsheets, as rows of text.

A cell that holds a formula is its text or its last value; nothing is ever run.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from lxml import etree
from python_calamine import CalamineError, CalamineWorkbook

from proceedings.importers.reading.bombs import refuse_bombs
from proceedings.importers.reading.source import SourceFile
from proceedings.importers.reading.xml import read_xml
from proceedings.importers.report import SourceError

MOST_COLUMNS = 2_000
_SUFFIXES = (".xlsx", ".xlsm", ".xls")
_NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet"
_SPREADSHEETML = f"{{{_NAMESPACE}}}"
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"  #: how a workbook begins
_INDEX = re.compile(r"[0-9]{1,7}")

#: The name of each sheet, and its rows with their numbers, from 1.
Sheets: TypeAlias = Iterator[tuple[str, Iterable[tuple[int, Sequence[str]]]]]


def sheets(file: SourceFile) -> Sheets | None:
    """The sheets of a workbook; None where *file* is a text."""
    head = file.head(1024)
    if file.suffix in (*_SUFFIXES, ".xml") and _NAMESPACE.encode() in head:
        return _spreadsheetml(file)
    if file.suffix not in _SUFFIXES or not head.startswith((_ZIP, _OLE)):
        return None
    return _workbook(file)


def _workbook(file: SourceFile) -> Sheets:
    data = file.data()
    if data.startswith(_ZIP):
        refuse_bombs(file.place, data)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            yield name, enumerate((list(map(_cell, row)) for row in sheet.iter_rows()), start=1)
    except (CalamineError, OSError, ValueError) as error:
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


def _spreadsheetml(file: SourceFile) -> Sheets:
    """The sheets of an XML spreadsheet of 2003, which CMT calls Papers.xls."""
    for sheet in read_xml(file).iter(f"{_SPREADSHEETML}Worksheet"):
        rows: list[tuple[int, Sequence[str]]] = []
        number = 0
        for row in sheet.iter(f"{_SPREADSHEETML}Row"):
            given = row.get(f"{_SPREADSHEETML}Index") or ""
            number = int(given) if _INDEX.fullmatch(given) else number + 1
            rows.append((number, _cells(row)))
        yield sheet.get(f"{_SPREADSHEETML}Name") or "", rows


def _cells(row: etree._Element) -> list[str]:
    """The cells of a row; some say in which column they stand, the others follow."""
    cells: list[str] = []
    for cell in row.iter(f"{_SPREADSHEETML}Cell"):
        given = cell.get(f"{_SPREADSHEETML}Index") or ""
        column = int(given) if _INDEX.fullmatch(given) else len(cells) + 1
        if column > MOST_COLUMNS:
            break
        cells += [""] * (column - 1 - len(cells))
        cells.append("".join(map(str, cell.itertext())))
    return cells
