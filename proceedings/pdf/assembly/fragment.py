"""A paper in the form in which a volume is put together: its objects, serialised once.

A fragment is a template. It holds the text of all objects with a gap wherever an object's number
stands, so that a paper is copied by filling in numbers and nothing is parsed again. What its pages
get from the volume (their parent, the fonts of the stamps, what is drawn before and after their
own content) are gaps too. Streams are kept as they were stored.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from mmap import ACCESS_READ, mmap
from operator import add
from pathlib import Path

from proceedings.pdf.files import replacing

KEY_SIZE = 16  #: bytes of a stream's key
NO_KEY = bytes(KEY_SIZE)  #: of a stream that is not compared


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """All that a document's pages are made of.

    Objects are counted from 0: the pages in their order, the other objects, then the streams.
    A gap holds an object's number, or one of the slots beyond them.
    """

    pages: int
    text: bytes  #: a format with a ``%b`` for each gap; of a stream, up to its data
    gaps: array[int]
    starts: array[int]  #: of each object: how much text is before it without what fills the gaps
    passed: array[int]  #: and how many gaps
    lengths: array[int]  #: of each stream's data, in bytes
    keys: bytes  #: of each stream: equal for streams that look the same, zeros where not known
    data: bytes | memoryview  #: of all streams, one after another
    layers: tuple[int, ...] = ()  #: the objects that are optional content groups
    hidden: tuple[int, ...] = ()  #: those of them that are off
    named: tuple[int, ...] = ()  #: the objects that the document's maker asked for

    @property
    def size(self) -> int:
        """How many objects there are."""
        return len(self.starts)

    @property
    def plain(self) -> int:
        """How many of them are no streams."""
        return self.size - len(self.lengths)

    @property
    def slots(self) -> Slots:
        return Slots(self.size)

    def stream_data(self) -> Iterator[bytes | memoryview]:
        """The data of each stream, as they were stored."""
        end = 0
        for length in self.lengths:
            end += length
            yield self.data[end - length : end]

    def stream_keys(self) -> Iterator[bytes]:
        for start in range(0, len(self.keys), KEY_SIZE):
            yield self.keys[start : start + KEY_SIZE]

    def filled(self, fill: Sequence[bytes]) -> tuple[bytes, list[int]]:
        """The text with *fill* in its gaps, and where in it each object begins."""
        filling = tuple(map(fill.__getitem__, self.gaps))
        before = list(accumulate(map(len, filling), initial=0))
        starts = list(map(add, self.starts, map(before.__getitem__, self.passed)))
        return self.text % filling, starts


@dataclass(frozen=True, slots=True)
class Slots:
    """The gaps that the volume fills with something else than the fragment's own numbers."""

    size: int

    @property
    def fonts(self) -> int:
        """Entries of a font dictionary."""
        return self.size

    def parent(self, page: int) -> int:
        """The number of the node of the page tree that *page* hangs from."""
        return self.size + 1 + 4 * page

    def before(self, page: int) -> int:
        """References to streams that are drawn before those of *page*."""
        return self.size + 2 + 4 * page

    def after(self, page: int) -> int:
        """References to streams that are drawn after those of *page*."""
        return self.size + 3 + 4 * page

    def entries(self, page: int) -> int:
        """More entries of the dictionary of *page*."""
        return self.size + 4 + 4 * page


def keep(fragment: Fragment, path: Path) -> None:
    """Write *fragment* to *path*, to be read by `load` on the same kind of machine."""
    head = {
        "pages": fragment.pages,
        "layers": fragment.layers,
        "hidden": fragment.hidden,
        "named": fragment.named,
        "gaps": len(fragment.gaps),
        "objects": fragment.size,
        "streams": len(fragment.lengths),
        "text": len(fragment.text),
    }
    line = json.dumps(head).encode("ascii") + b"\n"
    arrays = (fragment.gaps, fragment.starts, fragment.passed, fragment.lengths)
    with replacing(path) as temporary, temporary.open("wb") as file:
        file.writelines((line, *arrays, fragment.keys, fragment.text, fragment.data))


def load(path: Path) -> Fragment:
    """The fragment that `keep` wrote to *path*."""
    with path.open("rb") as opened:
        # Mapped, not read: the data of streams that are in the volume already are never looked at.
        file = mmap(opened.fileno(), 0, access=ACCESS_READ)
    head = json.loads(file.readline())
    part = _Cutter(memoryview(file), file.tell())
    return Fragment(
        pages=head["pages"],
        gaps=part.array("I", head["gaps"]),
        starts=part.array("I", head["objects"]),
        passed=part.array("I", head["objects"]),
        lengths=part.array("Q", head["streams"]),
        keys=bytes(part.cut(KEY_SIZE * head["streams"])),
        text=bytes(part.cut(head["text"])),
        data=part.rest(),
        layers=tuple(head["layers"]),
        hidden=tuple(head["hidden"]),
        named=tuple(head["named"]),
    )


@dataclass(slots=True)
class _Cutter:
    """Cuts a file into its parts, from the front."""

    file: memoryview
    at: int

    def cut(self, size: int) -> memoryview:
        self.at += size
        return self.file[self.at - size : self.at]

    def array(self, kind: str, count: int) -> array[int]:
        part: array[int] = array(kind)
        part.frombytes(self.cut(count * part.itemsize))
        return part

    def rest(self) -> memoryview:
        return self.file[self.at :]
