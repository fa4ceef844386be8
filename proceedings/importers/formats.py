"""The formats that can be imported, and how one is told from the others.

Each is a module of this package with two functions. `recognise` says in a few words what it misses
in a source, and nothing where the source is of its format; it looks at names and first lines alone.
`read` gives what the source holds; a source that it cannot read at all is a `SourceError`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Protocol, TypeVar

from proceedings.importers.content import Content
from proceedings.importers.ids import Ids
from proceedings.importers.reading.source import Source
from proceedings.importers.report import SourceError

T = TypeVar("T")


class Follow(Protocol):
    """Gives *items* on, one by one, and may show how far it is."""

    def __call__(self, items: Sequence[T], what: str) -> Iterable[T]: ...


def quietly(items: Sequence[T], what: str) -> Iterable[T]:
    """Show nothing."""
    return items


@dataclass(frozen=True, slots=True)
class Wishes:
    """What whoever imports asks for beyond the export itself."""

    with_emails: bool = False  #: authors' addresses come into the edition's files
    with_rejected: bool = False  #: what was not accepted is taken too
    mapping: Path | None = None  #: which column of a table is what
    volume: str = ""  #: which volume of a collection
    follow: Follow = quietly  #: sees what takes long, item by item


class Importer(Protocol):
    """A module of this package."""

    def recognise(self, source: Source) -> str: ...

    def read(self, source: Source, ids: Ids, wishes: Wishes) -> Content: ...


#: In the order in which they are tried; what has a form of its own comes first.
FORMATS: Sequence[str] = (
    "easychair",
    "hotcrp",
    "openreview",
    "cmt",
    "pretalx",
    "indico",
    "aclpub2",
    "anthology",
    "pmlr",
    "joss",
    "bibtex",
    "csv",
    "page",
)
#: Modules that have another name than their format.
_MODULES = {"csv": "table"}


def importer(form: str) -> Importer:
    """The module that reads *form*; imported when it is asked for."""
    module: Importer = import_module(f"proceedings.importers.{_MODULES.get(form, form)}")
    return module


def recognised(source: Source) -> str:
    """The format of *source*; SourceError with what each one missed where it is none."""
    missed: list[str] = []
    for form in FORMATS:
        misses = importer(form).recognise(source)
        if not misses:
            return form
        missed.append(f"{form} {misses}")
    tried = "".join(f"\n  {one}" for one in missed)
    raise SourceError(f"{source} has none of the known formats:{tried}", "name the format")
