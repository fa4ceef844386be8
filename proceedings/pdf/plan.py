"""What a volume is made of, page by page, before anything is merged.

The plan names files, pages and texts; it knows nothing of how a PDF is written. Whatever writes it
can be replaced without anyone noticing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from proceedings.pdf.geometry import PageBox
from proceedings.pdf.stamps import Stamp
from proceedings.pdf.wording import roman


@dataclass(frozen=True, slots=True)
class Section:
    """Pages that follow each other and come from one file."""

    source: Path | None  #: a normalised paper; None is the plan's typeset document
    pages: range  #: of the source, from 0
    stamps: tuple[tuple[PageBox, Stamp], ...] = ()  #: one for each page, or none at all
    paper: str = ""  #: the id of the contribution that begins here


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A line of the volume's outline; *page* counts the volume's pages from 0."""

    title: str
    page: int | None
    top: float | None = None  #: in the page's own space; None shows the page from its top
    children: tuple[Bookmark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What a library, a viewer's title bar and a search engine read of the file."""

    title: str
    authors: tuple[str, ...] = ()
    subject: str = ""
    keywords: tuple[str, ...] = ()
    language: str = "en"
    publisher: str = ""
    license: str = ""
    identifier: str = ""  #: a DOI or an ISBN, with its scheme in front
    date: dt.date  #: the only date in the file, so that it does not depend on the clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    description: Description
    typeset: bytes = b""  #: a PDF with all pages that are ours: front matter, abstracts, index
    stamps: bytes = b""  #: a PDF with one page for each stamp, in the order of the sections
    sections: tuple[Section, ...]
    front: int = 0  #: so many pages at the beginning are numbered in roman
    first: int = 1  #: the number of the page after them
    outline: tuple[Bookmark, ...] = ()

    def labels(self) -> Iterator[str]:
        """What each page of the volume is called, in order."""
        count = sum(len(section.pages) for section in self.sections)
        yield from map(roman, range(1, self.front + 1))
        yield from map(str, range(self.first, self.first + count - self.front))

    def placed(self) -> Iterator[tuple[Section, slice]]:
        """Each section with the place of its pages among the volume's, from 0."""
        first = 0
        for section in self.sections:
            last = first + len(section.pages)
            yield section, slice(first, last)
            first = last

    def starts(self) -> dict[str, int]:
        """The volume's page, from 0, on which each contribution begins."""
        return {section.paper: place.start for section, place in self.placed() if section.paper}
