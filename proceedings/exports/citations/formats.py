"""The citation formats on offer; a new one is a module and a line here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from proceedings.exports.citations import bibtex
from proceedings.exports.citations.record import Record

#: Bytes of a file of many works; online editors refuse larger ones.
LARGEST = 50_000_000


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around and between the works of a file."""

    before: str = ""
    between: str = ""
    after: str = ""

    def around(self, works: Iterable[str]) -> str:
        return f"{self.before}{self.between.join(works)}{self.after}"

    def within(self, text: str) -> str:
        """The works of a file, as `around` takes them."""
        return text.removeprefix(self.before).removesuffix(self.after)


@dataclass(frozen=True, slots=True)
class Format:
    """A format: how the command and readers call it, the suffix of its files, what writes them."""

    name: str  #: as the command takes it
    label: str  #: as readers know it
    suffix: str
    media_type: str
    one: Callable[[Record], str]  #: writes one work
    frame: Frame = Frame()
    is_beside: bool = False  #: whether a file of it stands beside each page

    def write(self, records: Iterable[Record]) -> str:
        """A whole file, ending in a line end."""
        return self.frame.around(map(self.one, records))

    def parts(self, records: Iterable[Record], largest: int = LARGEST) -> Iterator[str]:
        """The same in as many files as keep each below *largest* bytes; a work is never cut."""
        works: list[str] = []
        size = room = largest - len(self.frame.around([]).encode())
        for work in map(self.one, records):
            length = len((work + self.frame.between).encode())
            if works and length > size:
                yield self.frame.around(works)
                works, size = [], room
            works.append(work)
            size -= length
        yield self.frame.around(works)


#: In the order in which readers ask for them.
FORMATS = (
    Format(
        name="bibtex",
        label="BibTeX",
        suffix="bib",
        media_type="application/x-bibtex",
        one=bibtex.entry,
        frame=Frame(between="\n"),
        is_beside=True,
    ),
)
BESIDE = tuple(form for form in FORMATS if form.is_beside)
