"""The file of a volume, object after object: which number each has and where it begins.

Objects go straight to the disk; what is kept of one is where it begins, eight bytes. The numbers
of the pages come first, so that anything may refer to a page before it is written.
"""

from __future__ import annotations

import os
import sys
import zlib
from array import array
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from itertools import accumulate, islice
from typing import BinaryIO

from proceedings.pdf.assembly import syntax

#: The second line says that the file is binary (ISO 32000-1, 7.5.2).
_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_CHUNKS = 1000  #: handed to the system at once; it takes 1024 at most
_BYTES = 1 << 23  #: kept waiting at most, but for what came last
_ROWS = 1 << 15  #: of the table, made at once
_OFFSET = 8  #: bytes of an entry's second field
_FREE, _USED = b"\0", b"\1"  #: types of entries (7.5.8.3)


class Writer:
    """Writes one file; *pages* numbers are set aside for its pages."""

    def __init__(self, file: BinaryIO, pages: int) -> None:
        self._file = file
        self._count = pages + 1  #: of numbers in use; 0 is not written
        self._offsets = array("Q", bytes(_OFFSET * self._count))  #: by number, and room for more
        self._digest = blake2b(digest_size=16)
        self._position = 0
        self._flushed = 0  #: what the system has been given, in bytes
        self._waiting: list[bytes | memoryview] = []
        self.put((_HEADER,))

    def page(self, index: int) -> int:
        """The number of the page *index*, from 0."""
        return index + 1

    def reserve(self, count: int = 1) -> int:
        """Set numbers aside; returns the first of them."""
        first, self._count = self._count, self._count + count
        lacking = self._count - len(self._offsets)
        if lacking > 0:
            self._offsets.frombytes(bytes(_OFFSET * max(lacking, len(self._offsets) // 2)))
        return first

    def add(self, value: bytes, number: int = 0) -> int:
        """Write *value* as the object *number*, or as a new one; returns the number."""
        return self.add_all([value], number)

    def add_stream(self, data: bytes, entries: dict[str, bytes] | None = None) -> int:
        """Write a stream with *data* as they are; returns its number."""
        return self.add(stream(data, entries or {}))

    def add_all(self, values: Sequence[bytes], first: int = 0) -> int:
        """Write *values* as consecutive objects; returns the number of the *first* one."""
        first = first or self.reserve(len(values))
        texts = [b"%d 0 obj\n%b\nendobj\n" % pair for pair in enumerate(values, start=first)]
        starts = accumulate(map(len, texts), initial=0)
        self.mark(range(first, first + len(texts)), starts)
        written = b"".join(texts)
        self._digest.update(written)
        self.put((written,))
        return first

    def mark(self, numbers: Iterable[int], starts: Iterable[int]) -> None:
        """Remember where objects begin, in bytes from here; they are written next."""
        position, offsets = self._position, self._offsets
        if isinstance(numbers, range):
            begins = array("Q", map(position.__add__, islice(starts, len(numbers))))
            offsets[numbers.start : numbers.stop] = begins
            return
        for number, start in zip(numbers, starts, strict=False):
            offsets[number] = position + start

    def put(self, chunks: Sequence[bytes | memoryview]) -> None:
        """Write *chunks* as they are."""
        self._waiting += chunks
        self._position += sum(map(len, chunks))
        if len(self._waiting) > _CHUNKS or self._position - self._flushed > _BYTES:
            self.flush()

    def flush(self) -> None:
        """Hand what waits to the system, which takes it from where it lies."""
        waiting, self._waiting = self._waiting, []
        count, self._flushed = self._position - self._flushed, self._position
        written = os.writev(self._file.fileno(), waiting) if hasattr(os, "writev") else 0
        if written < count:  # a full disk, more than it takes at once, or a system without it
            rest = memoryview(b"".join(waiting))[written:]
            while rest:
                rest = rest[self._file.write(rest) :]

    def identify(self, what: bytes) -> None:
        """Let the file's identifier depend on *what*, which stands for something written."""
        self._digest.update(what)

    def finish(self, root: int, info: int) -> None:
        """Write the cross-reference stream, which ends the file (7.5.8)."""
        begin, number = self._position, self.reserve()
        self._offsets[number] = begin
        identifier = b"<" + self._digest.hexdigest().encode("ascii") + b">"
        entries = {
            "Type": b"/XRef",
            "Size": b"%d" % self._count,
            "W": b"[ 1 %d 0 ]" % _OFFSET,
            "Root": syntax.reference(root),
            "Info": syntax.reference(info),
            "ID": syntax.array([identifier, identifier]),
            "Filter": b"/FlateDecode",
        }
        table = stream(self._table(), entries)
        self.put((b"%d 0 obj\n%b\nendobj\n" % (number, table),))
        self.put((b"startxref\n%d\n%%%%EOF\n" % begin,))
        self.flush()

    def _table(self) -> bytes:
        """One row for each object: its type, and where it begins in 8 bytes; compressed."""
        packer = zlib.compressobj(1)
        blocks = (
            self._offsets[first : min(first + _ROWS, self._count)]
            for first in range(0, self._count, _ROWS)
        )
        return b"".join((*(packer.compress(_rows(block)) for block in blocks), packer.flush()))


def _rows(offsets: array[int]) -> bytes:
    width = _OFFSET + 1
    rows = bytearray(width * len(offsets))
    rows[::width] = b"".join(_USED if offset else _FREE for offset in offsets)
    if sys.byteorder == "little":
        offsets.byteswap()
    columns = offsets.tobytes()
    for byte in range(_OFFSET):
        rows[1 + byte :: width] = columns[byte::_OFFSET]
    return bytes(rows)


def stream(data: bytes, entries: dict[str, bytes]) -> bytes:
    """A stream object with *data* as they are.

    >>> stream(b"q", {})
    b'<< /Length 1 >>\\nstream\\nq\\nendstream'
    """
    head = syntax.dictionary(entries | {"Length": b"%d" % len(data)})
    return b"%b\nstream\n%b\nendstream" % (head, data)
