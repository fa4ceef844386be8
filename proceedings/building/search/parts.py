"""The parts of a search index: which pages are indexed together, and which parts stand already.

Pagefind's memory grows with what it indexes at a time, so a large edition has several indexes. To
know whether one is still right its records need not be made, which means to read every abstract:
what they would be made of tells. Indexes are kept in the cache under the digest of their records.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar
from zlib import crc32

from proceedings.building.publish import copy_tree
from proceedings.building.search.pagefind import Indexer, made_of
from proceedings.exports.search import Record
from proceedings.model.findings import Finding

MOST_TEXT = 1_500_000  #: characters of a part: about 1,000 papers with their abstracts
_ENOUGH = 0.75  #: of that: from there on a part may end
_ONE_IN = 64  #: pages is one that a part may end with


class Sized(Protocol):
    """What is indexed: the address of its page, and about how many characters it has."""

    @property
    def address(self) -> str: ...

    @property
    def length(self) -> int: ...


S = TypeVar("S", bound=Sized)


def cut(pages: Sequence[S]) -> Iterator[Sequence[S]]:
    """Cut *pages* into parts, in their order.

    Where a part ends is, with few exceptions, said by the address of its last page. So a page that
    comes, goes or grows changes its own part, and moves no other's ends.
    """
    start = length = 0
    for end, page in enumerate(pages):
        if length + page.length > MOST_TEXT and end > start:
            yield pages[start:end]
            start, length = end, 0
        length += page.length
        if length > _ENOUGH * MOST_TEXT and crc32(page.address.encode()) % _ONE_IN == 0:
            yield pages[start : end + 1]
            start, length = end + 1, 0
    if start < len(pages):
        yield pages[start:]


@dataclass(frozen=True, slots=True)
class Batch:
    """Some parts of an index, whose records are made when they are asked for."""

    made_of: str  #: a digest of all that they are made of; empty where that is unknown
    parts: Callable[[], Iterable[Sequence[Record]]]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The indexes that are kept in the cache, those of one edition or of the archive itself."""

    folder: Path
    indexer: Indexer

    def put(self, batches: Iterable[Batch], out: Path) -> Finding | None:
        """Have the parts of all *batches* in the folder *out*, as 1, 2, …; returns what hindered.

        What is kept and in none of them is forgotten.
        """
        known, used = self._known(), dict[str, list[str]]()
        for number, batch in enumerate(batches):
            digest = self.indexer.digest_of(batch.made_of)
            found = known.get(digest) if digest else None
            if found is None or not all(self._index(part).is_dir() for part in found):
                found = []
                for records in batch.parts():
                    found.append(self.indexer.digest(records))
                    problem = self._make(records, found[-1])
                    if problem:
                        return problem
            used[digest or str(number)] = found
        _put_all([self._index(part) for found in used.values() for part in found], out)
        self._keep(used)
        return None

    def _make(self, records: Sequence[Record], digest: str) -> Finding | None:
        index = self._index(digest)
        return None if index.is_dir() else self.indexer.make(records, index, digest)

    def _index(self, digest: str) -> Path:
        return self.folder / f"index-{digest}"

    def _known(self) -> dict[str, list[str]]:
        """The digests of what parts are made of, with those of their records."""
        try:
            found = json.loads(self._list.read_text("utf-8"))
            return {digest: [str(part) for part in parts] for digest, parts in found.items()}
        except (OSError, ValueError, AttributeError, TypeError):  # there are none, or not whole
            return {}

    def _keep(self, used: dict[str, list[str]]) -> None:
        if used == self._known():
            return
        self._list.write_text(json.dumps(used), "utf-8")
        kept = {self._index(part) for found in used.values() for part in found}
        for index in self.folder.glob("index-*"):
            if index not in kept:
                shutil.rmtree(index, ignore_errors=True)

    @property
    def _list(self) -> Path:
        return self.folder / "parts.json"


def _put_all(indexes: Sequence[Path], out: Path) -> None:
    """Link the *indexes* into *out*; one that stands there already stays."""
    for number, index in enumerate(indexes, start=1):
        part = out / str(number)
        if not part.is_dir() or made_of(part) != made_of(index):
            shutil.rmtree(part, ignore_errors=True)
            copy_tree(index, part)
    for gone in parts_in(out)[len(indexes) :]:
        shutil.rmtree(gone)


def parts_in(folder: Path) -> list[Path]:
    """The parts of the index that stands in *folder*."""
    found = (file.parent for file in folder.glob("*/pages.json"))
    return sorted(found, key=lambda part: int(part.name))
