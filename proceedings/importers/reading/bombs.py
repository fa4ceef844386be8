"""Workbooks that unfold to more than fits: refused before a reader makes room for them.

A reader of workbooks unpacks all of a sheet, and makes room for every cell between the first and
the last. A file of a few kilobytes may ask it for gigabytes of either.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from proceedings.importers.report import SourceError

LARGEST = 1 << 30  #: bytes of all that a workbook unpacks to
MOST_CELLS = 30_000_000  #: of a sheet from its first corner to its last, filled or not
_CELL = re.compile(rb"\br=[\"']([A-Z]{1,3})([0-9]{1,7})[\"']")
_CHUNK = 1 << 20
#: What reading a damaged zip may raise.
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
    EOFError,
)


def refuse_bombs(place: str, data: bytes) -> None:
    """SourceError where the zipped workbook *data* is larger inside than any export."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as zipped:
            if sum(member.file_size for member in zipped.infolist()) > LARGEST:
                raise SourceError(f"{place} unpacks to more than {LARGEST >> 30} GB", _CURE)
            for member in zipped.infolist():
                if "worksheets/" in member.filename:
                    _refuse_sheet(place, zipped, member)
    except _DAMAGED as error:
        if isinstance(error, SourceError):
            raise
        raise SourceError(f"{place} is no workbook: {error}", "save it again") from None


_CURE = "save the sheets of one event as a table of their own"


def _refuse_sheet(place: str, zipped: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    columns = rows = unpacked = 0
    rest = b""
    with zipped.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            unpacked += len(chunk)
            for name, row in set(_CELL.findall(rest + chunk)):
                columns, rows = max(columns, _number(name)), max(rows, int(row))
            rest = chunk[-32:]
            if columns * rows > MOST_CELLS or unpacked > LARGEST:
                message = f"{place} has a sheet of {columns:,} columns by {rows:,} rows"
                raise SourceError(message, _CURE)


def _number(letters: bytes) -> int:
    """The number of a column: A is 1, Z is 26, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
