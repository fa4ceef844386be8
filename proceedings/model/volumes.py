"""What is made of an edition: the proceedings, or their parts, a book of abstracts, a program."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from proceedings.model.pages import roman
from proceedings.words import Words, message


class PaperSize(StrEnum):
    A4 = "a4"
    LETTER = "letter"
    A5 = "a5"
    A6 = "a6"


class PageNumbers(StrEnum):
    """Where the numbers of the volume's pages come from."""

    CONTINUOUS = "continuous"  #: from the first paper to the last
    BY_PAPER = "by-paper"  #: within each paper, whose own number stands before them: 5:1–5:12
    DECLARED = "declared"  #: each paper says them, as they were once published


class OpenRight(StrEnum):
    """What begins on a right-hand page, if need be after a blank one."""

    PAPERS = "papers"
    SESSIONS = "sessions"


class Stamps(StrEnum):
    """What the volume prints in the margins of the papers."""

    FULL = "full"  #: running heads, page numbers; on the first page citation and licence
    NUMBERS = "numbers"
    NONE = "none"  #: nothing: the papers have all of it already


class VolumeKind(StrEnum):
    PROCEEDINGS = "proceedings"
    ABSTRACTS = "abstracts"
    PROGRAM = "program"

    @property
    def label(self) -> str:
        """What it is called: a message, for `Words.say`."""
        return _LABELS[self]


_LABELS = {
    VolumeKind.PROCEEDINGS: message("Proceedings"),
    VolumeKind.ABSTRACTS: message("Book of Abstracts"),
    VolumeKind.PROGRAM: message("Program"),
}


class AbstractsLayout(StrEnum):
    RUNNING = "running"  #: one after another
    PAGES = "pages"  #: each on a page of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """One file that is made. What it does not say of itself, the edition's `volume` says."""

    id: str  #: the file's name without .pdf
    kind: VolumeKind = VolumeKind.PROCEEDINGS
    part: int = 0  #: of how many the edition has: 1, 2, …; 0 is the whole
    title: str = ""  #: of a part what follows the volume's title; else the whole title
    number: str = ""
    isbn: str = ""
    doi: str = ""
    first_page: int | None = None  #: of a part; None goes on where the part before it ends
    papers: frozenset[str] | None = None  #: the contributions in it; None is all
    paper_size: PaperSize | None = None  #: None is that of the edition's volume, or of its kind
    layout: AbstractsLayout = AbstractsLayout.RUNNING

    def part_name(self, words: Words) -> str:
        """What a part is called: its title, else its number; empty for a whole.

        >>> Volume(id="x", part=2).part_name(Words.of("en"))
        'Part II'
        """
        if not self.part:
            return ""
        return self.title or words.say("Part {number}", number=roman(self.part).upper())

    def holds(self, paper: str) -> bool:
        return self.papers is None or paper in self.papers
