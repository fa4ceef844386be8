"""What a volume is made of, page by page, before anything is merged.

The plan names files, pages and texts; it knows nothing of how a PDF is written. Whatever writes it
can be replaced without anyone noticing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from proceedings.model.pages import roman
from proceedings.pdf.assembly.stamps import Stamp
from proceedings.pdf.fonts.fonts import Fonts
from proceedings.pdf.geometry import LETTER, PageBox
from proceedings.pdf.typesetting.pages import TypesetPages


@dataclass(frozen=True, slots=True)
class Numbering:
    """How the pages of a section are numbered, as a PDF's page labels say it.

    >>> Numbering(first=11, prefix="5:").label(2), Numbering(roman=True).label(3)
    ('5:13', 'iv')
    """

    first: int = 1
    prefix: str = ""
    roman: bool = False

    def label(self, offset: int) -> str:
        """The number of the page that is *offset* pages after the first one."""
        number = self.first + offset
        return self.prefix + (roman(number) if self.roman else str(number))

    def continues(self, before: Numbering, count: int) -> bool:
        """Whether this goes on where *count* pages of *before* end."""
        return self == replace(before, first=before.first + count)


@dataclass(frozen=True, slots=True)
class Section:
    """Pages that follow each other and come from one file."""

    source: Path | None  #: the fragment of a paper; None is the plan's typeset document
    pages: range  #: of the source, from 0: all of a paper; a typeset page is in one section
    numbering: Numbering = Numbering()
    paper: str = ""  #: the id of the contribution that begins here
    stamp: Stamp | None = None  #: what all its pages carry besides their numbers
    boxes: tuple[PageBox, ...] = ()  #: of its pages, where they are stamped


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
    license_url: str = ""
    identifier: str = ""  #: a DOI or an ISBN, with its scheme in front
    date: dt.date  #: the only date in the file, so that it does not depend on the clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    description: Description
    typeset: TypesetPages | None = None
    fonts: Fonts  #: of the stamps
    sections: tuple[Section, ...]
    outline: tuple[Bookmark, ...] = ()

    def labels(self) -> Iterator[str]:
        """What each page of the volume is called, in order."""
        for section in self.sections:
            yield from map(section.numbering.label, range(len(section.pages)))

    def numberings(self) -> Iterator[tuple[int, Numbering]]:
        """The pages, from 0, on which another numbering begins than the one before it."""
        before, count = None, 0
        for section, place in self.placed():
            if before is None or not section.numbering.continues(before, count):
                yield place.start, section.numbering
                before, count = section.numbering, 0
            count += len(section.pages)

    def placed(self) -> Iterator[tuple[Section, slice]]:
        """Each section with the place of its pages among the volume's, from 0."""
        first = 0
        for section in self.sections:
            last = first + len(section.pages)
            yield section, slice(first, last)
            first = last

    def boxes(self) -> tuple[PageBox, ...]:
        """What is visible of each page of the volume."""
        ours = self.typeset.box if self.typeset is not None else PageBox(*LETTER)
        return tuple(
            box
            for section in self.sections
            for box in section.boxes or (ours,) * len(section.pages)
        )

    def typeset_places(self) -> dict[int, int]:
        """Where each typeset page stands in the volume, both from 0."""
        return {
            page: place.start + offset
            for section, place in self.placed()
            if section.source is None
            for offset, page in enumerate(section.pages)
        }

    def named_places(self) -> Iterator[tuple[str, tuple[int, float | None]]]:
        """Where each contribution begins, as `paper.ID`: a page and a height on it, or its top."""
        for paper, page in self.starts().items():
            yield f"paper.{paper}", (page, None)
        places = self.typeset_places()
        for name, anchor in self.typeset.anchors.items() if self.typeset else ():
            if name.startswith("paper.") and anchor.page in places:
                yield name, (places[anchor.page], anchor.top)

    def starts(self) -> dict[str, int]:
        """The volume's page, from 0, on which each contribution begins."""
        return {section.paper: place.start for section, place in self.placed() if section.paper}
