"""How well a page fits a paper's metadata: its title, its authors, its abstract.

Pure and quick: a page is compared with one paper in some hundredths of a millisecond where it fits,
and in some tenths where it does not.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from proceedings.checks.pdf.page_one_text import Front, Window, alike, grams, letters
from proceedings.model.contribution import Contribution, Kind
from proceedings.model.names import Name

SAME_TITLE = 0.62  #: from here on two titles are writings of one
_SAME_ABSTRACT = 0.3  #: of its pieces; pages of other papers have a quarter at most
_SHORT = 12  #: letters of a title that other words of a page may have by chance
_PIECE, _PIECES = 12, 24  #: letters of a piece of an abstract, and how many are looked for
_SPEAKING = 120  #: letters of an abstract that says anything


@dataclass(frozen=True)
class Wanted:
    """What a paper's page 1 should have, as keys."""

    titles: tuple[str, ...]  #: with subtitle, without, in other languages
    authors: tuple[Name, ...] = ()
    abstracts: tuple[str, ...] = ()

    @classmethod
    def of(cls, paper: Contribution) -> Wanted:
        given = [
            paper.full_title,
            paper.title.text(),
            *(t.title.text() for t in paper.translations),
        ]
        abstracts = [paper.abstract.text(), *(t.abstract.text() for t in paper.translations)]
        if paper.kind.is_talk or paper.kind in (Kind.POSTER, Kind.DEMO):
            abstracts = []  # slides and posters do not print them
        return cls(
            tuple(dict.fromkeys(filter(None, map(letters, given)))),
            tuple(author.name for author in paper.authors),
            tuple(key for text in abstracts if len(key := letters(text)) >= _SPEAKING),
        )

    @cached_property
    def title_grams(self) -> tuple[tuple[str, frozenset[str]], ...]:
        return tuple((title, grams(title)) for title in self.titles)

    @cached_property
    def author_keys(self) -> tuple[tuple[str, ...], ...]:
        """How each author may be written, the surname last."""
        return tuple(name_keys(name) for name in self.authors)

    @cached_property
    def pieces(self) -> tuple[tuple[str, ...], ...]:
        """Pieces of each abstract, evenly spread."""
        return tuple(tuple(_pieces(abstract)) for abstract in self.abstracts)


def name_keys(name: Name) -> tuple[str, ...]:
    """The writings of *name* that count as the same, as keys."""
    first = name.given.split()[:1]
    written = [*name.writings, f"{name.family} {name.given}", f"{name.given} {name.surname}"]
    written += [f"{first[0]} {name.surname}"] if first and len(letters(first[0])) > 1 else []
    return tuple(dict.fromkeys(filter(None, map(letters, written))))


def _pieces(abstract: str) -> Iterable[str]:
    last = len(abstract) - _PIECE
    for number in range(_PIECES):
        start = number * last // (_PIECES - 1)
        yield abstract[start : start + _PIECE]


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a page fits; each share is from 0 to 1, None where the metadata has nothing."""

    title: float
    window: Window | None  #: what is most like the title; None where it stands word for word
    authors: float | None
    abstract: float | None

    @property
    def has_title(self) -> bool:
        return self.title >= SAME_TITLE

    @property
    def has_abstract(self) -> bool:
        return self.abstract is not None and self.abstract >= _SAME_ABSTRACT

    @property
    def is_other(self) -> bool:
        """Whether neither title nor abstract are there; nor, where there is none, the authors.

        Authors alone say little: one who has two papers is on the first pages of both.
        """
        if self.has_title:
            return False
        if self.abstract is not None:
            return not self.has_abstract
        return self.authors is not None and self.authors < 0.5


def fit(wanted: Wanted, front: Front) -> Fit:
    """Compare *wanted* with a page."""
    title, window = _title(wanted, front)
    return Fit(title, window, _authors(wanted, front), _abstract(wanted, front))


def _title(wanted: Wanted, front: Front) -> tuple[float, Window | None]:
    if any(has_title(title, front) for title in wanted.titles):
        return 1.0, None
    best, where = 0.0, None
    for title, pieces in wanted.title_grams:
        least, most = len(title) * 0.45, len(title) * 2.0
        for window in front.windows:
            if least <= len(window.key) <= most:
                share = alike(pieces, window.grams)
                if share > best:
                    best, where = share, window
    return best, where


def has_title(title: str, front: Front) -> bool:
    """Whether the letters *title* stand on the page; a short one has to begin a line."""
    if len(title) > _SHORT:
        return title in front.letters
    return any(window.key.startswith(title) for window in front.windows)


def _authors(wanted: Wanted, front: Front) -> float | None:
    if not wanted.author_keys:
        return None
    found = sum(any(key in front.letters for key in keys) for keys in wanted.author_keys)
    return found / len(wanted.author_keys)


def _abstract(wanted: Wanted, front: Front) -> float | None:
    shares = [sum(piece in front.both for piece in pieces) for pieces in wanted.pieces]
    return max(shares) / _PIECES if shares else None


@dataclass(frozen=True)
class Titles:
    """Papers by the letters of their titles, to be found on any page at once."""

    papers: dict[str, Contribution] = field(default_factory=dict)

    @cached_property
    def _starts(self) -> dict[str, list[str]]:
        starts: dict[str, list[str]] = {}
        for title in self.papers:
            starts.setdefault(title[:_SHORT], []).append(title)
        return starts

    @classmethod
    def of(cls, papers: Iterable[Contribution]) -> Titles:
        keyed = ((letters(paper.title.text()), paper) for paper in papers)
        return cls({key: paper for key, paper in keyed if len(key) > _SHORT})

    def at_the_top(self, front: Front) -> Contribution | None:
        """The paper whose title stands at the top of the page, before any abstract."""
        end = front.abstract_line
        page = "".join(front.keys[: min(end or 20, 20)])
        found = (
            (len(title), title)
            for place in range(len(page))
            for title in self._starts.get(page[place : place + _SHORT], ())
            if page.startswith(title, place)
        )
        longest = max(found, default=None)
        return self.papers[longest[1]] if longest else None
