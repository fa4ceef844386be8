"""What `proceedings export` hands to an exporter, and what it gets from one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from proceedings.model.archive import ArchiveInfo
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding
from proceedings.model.volume import Pagination


@dataclass(frozen=True, slots=True)
class Given:
    """What is to be exported: *editions* with their page numbers."""

    archive: ArchiveInfo
    editions: tuple[Edition, ...]
    numbers: Mapping[str, Pagination]  #: by edition
    is_whole: bool = True  #: whether they are asked for as one, the archive


@dataclass(frozen=True, slots=True)
class File:
    name: str  #: its path in the folder of exports
    text: str


#: Makes files, and says what hinders it from making one.
Exporter: TypeAlias = Callable[[Given], Iterator[File | Finding]]
