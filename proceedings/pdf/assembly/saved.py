"""The objects of a document as its saved file writes them.

A library has read the paper, mended it and written it anew, each object by itself and in the
plainest form. That form is regular enough to be cut up without another reader, and it is already
what the volume will hold. Nothing here reads a file that anyone else has written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise

from pikepdf import ObjectStreamMode, Pdf

_REFERENCE = re.compile(rb"(\d+) 0 R\b")
#: A literal string, or a reference: what looks like one within a string is none.
_TOKEN = re.compile(rb"\((?:[^\\()]|\\.)*\)|(\d+) 0 R\b", re.DOTALL)
_LENGTH = re.compile(rb"/Length (\d+)")
_STREAM = b"\nstream\n"
_TAILS = frozenset((b"\nendstream\nendobj\n", b"endstream\nendobj\n"))
_XREF_ENTRY = 20  #: bytes of an entry of a cross-reference table (ISO 32000-1, 7.5.4)


@dataclass(frozen=True, slots=True)
class SavedObject:
    """An object's own text; of a stream, the text of its dictionary, and its data as stored."""

    text: bytes
    data: bytes | None = None

    def parts(self) -> tuple[list[bytes], list[int]]:
        """The text cut at the objects it refers to, and their numbers; always one text more.

        >>> SavedObject(b"<< /A 7 0 R /B (7 0 R) >>").parts()
        ([b'<< /A ', b' /B (7 0 R) >>'], [7])
        """
        if b"(" not in self.text:
            cut = _REFERENCE.split(self.text)
            return cut[::2], [int(number) for number in cut[1::2]]
        texts, numbers, end = list[bytes](), list[int](), 0
        for token in _TOKEN.finditer(self.text):
            if token[1]:
                texts.append(self.text[end : token.start()])
                numbers.append(int(token[1]))
                end = token.end()
        return [*texts, self.text[end:]], numbers


def saved_objects(pdf: Pdf) -> tuple[SavedObject, ...]:
    """All objects of *pdf*, by number; the one before the first is empty.

    Raises what the library raises where it cannot write the document.
    """
    out = BytesIO()
    pdf.save(out, object_stream_mode=ObjectStreamMode.disable, static_id=True)
    file = out.getvalue()
    table = int(file[file.rindex(b"startxref") + 9 : -6])
    starts = _starts(file, table)
    ends = dict(pairwise([*sorted(starts), table]))
    return (SavedObject(b""), *(_object(file[start : ends[start]]) for start in starts))


def _starts(file: bytes, table: int) -> list[int]:
    """Where the objects from number 1 on begin, as the *table* in the file says."""
    head = file.index(b"\n", file.index(b"\n", table) + 1) + 1
    count = int(file[table:head].split()[2])
    entries = range(head + _XREF_ENTRY, head + count * _XREF_ENTRY, _XREF_ENTRY)
    return [int(file[entry : entry + 10]) for entry in entries]


def _object(written: bytes) -> SavedObject:
    """What stands between ``obj`` and ``endobj``."""
    begin = written.index(b"obj\n") + 4
    stream = written.find(_STREAM, begin)
    if stream < 0:
        return SavedObject(written[begin : written.rindex(b"\nendobj")])
    text, first = written[begin:stream], stream + len(_STREAM)
    for length in map(int, _LENGTH.findall(text)):  # a string in it may hold another one
        if written[first + length :] in _TAILS:
            return SavedObject(text, written[first : first + length])
    raise ValueError("a stream of the saved file does not end where it says")
