"""A contribution: a paper, a talk, a panel, a workshop; whatever has a page of its own."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from proceedings.model.markup import Markup
from proceedings.model.people import Person
from proceedings.words import Words, message


class Kind(StrEnum):
    """What a contribution is; the value is what editors write, `label` what readers see."""

    PAPER = "paper"
    SHORT = "short"
    ABSTRACT = "abstract"
    INVITED = "invited"
    KEYNOTE = "keynote"
    TALK = "talk"
    PANEL = "panel"
    POSTER = "poster"
    DEMO = "demo"
    TUTORIAL = "tutorial"
    WORKSHOP = "workshop"
    PREFACE = "preface"

    @property
    def label(self) -> str:
        """What it is called: a message, for `Words.say`."""
        return _LABELS[self]

    @property
    def people(self) -> str:
        """What the contribution's people are called: the heading of their list, a message."""
        return _PEOPLE.get(self, _SPEAKERS if self.is_talk else _AUTHORS)

    @property
    def is_talk(self) -> bool:
        """Whether it is given rather than written: it may have no PDF and still be complete."""
        return self in _TALKS


_TALKS = frozenset(
    {Kind.INVITED, Kind.KEYNOTE, Kind.TALK, Kind.PANEL, Kind.TUTORIAL, Kind.WORKSHOP}
)
_SPEAKERS, _AUTHORS = message("Speakers"), message("Authors")
_PEOPLE = {Kind.PANEL: message("Panellists"), Kind.WORKSHOP: message("Organisers")}
_LABELS = {
    Kind.PAPER: message("Paper"),
    Kind.SHORT: message("Short paper"),
    Kind.ABSTRACT: message("Extended abstract"),
    Kind.INVITED: message("Invited talk"),
    Kind.KEYNOTE: message("Keynote"),
    Kind.TALK: message("Talk"),
    Kind.PANEL: message("Panel"),
    Kind.POSTER: message("Poster"),
    Kind.DEMO: message("Demonstration"),
    Kind.TUTORIAL: message("Tutorial"),
    Kind.WORKSHOP: message("Workshop"),
    Kind.PREFACE: message("Preface"),
}


@dataclass(frozen=True, slots=True)
class Resource:
    """Something that goes with a contribution: slides, a video, code, data, a supplement.

    Exactly one of *url* (elsewhere) and *path* (a file of the edition, absolute) is set.
    """

    label: str  #: its editors' own, or a message
    url: str = ""
    path: Path | None = None
    number: int = 0  #: of several that have no label of their own: 1, 2, …

    def name(self, words: Words) -> str:
        """What readers see.

        >>> Resource("Slides", "https://example.org", number=2).name(Words.of("en"))
        'Slides 2'
        """
        label = words.say(self.label)
        return f"{label} {self.number}" if self.number else label


@dataclass(frozen=True, slots=True)
class Notice:
    """A retraction, withdrawal, erratum or revision: when, and why."""

    date: dt.date
    reason: str
    url: str = ""
    by: str = ""  #: who decided it: "the publisher", "the authors"
    replaced: Path | None = None  #: absolute; the file in whose place a revision came


@dataclass(frozen=True, slots=True)
class Translation:
    """Title and abstract once more, in another *language* (BCP 47); either may be empty."""

    language: str
    title: Markup = Markup("")
    abstract: Markup = Markup("")


@dataclass(frozen=True, slots=True)
class Crossing:
    """A pointer into the archive: another edition, or one of its contributions."""

    edition: str
    paper: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """One contribution with everything its page, its citation and the volume say of it."""

    id: str  #: its file's name, its address, its anchor
    title: Markup
    kind: Kind = Kind.PAPER
    subtitle: Markup = Markup("")
    authors: tuple[Person, ...] = ()
    abstract: Markup = Markup("")
    translations: tuple[Translation, ...] = ()
    keywords: tuple[str, ...] = ()
    archival: bool = True  #: in the volume and the citations, not only on the site
    language: str = ""  #: BCP 47; empty is the edition's
    pdf: Path | None = None  #: absolute
    declared_pages: str = ""  #: what the editors believe the page range to be
    resources: tuple[Resource, ...] = ()
    doi: str = ""  #: without its address; drafts are in `model.dois`
    dblp: str = ""  #: its key there
    anthology: str = ""  #: its id in the ACL Anthology
    citation_key: str = ""  #: the editors' own; empty is what `model.citation_keys` gives it
    license: str = ""
    award: str = ""
    note: Markup = Markup("")  #: whatever else readers should know: a room, a start time
    related: tuple[Crossing, ...] = ()
    formerly: tuple[str, ...] = ()  #: ids that it had when it was released: addresses still
    revisions: tuple[Notice, ...] = ()
    erratum: Notice | None = None
    retracted: Notice | None = None
    withdrawn: Notice | None = None  #: before it was published
    removed: Notice | None = None  #: after that: a tombstone stands at its address
    file: Path | None = None  #: where it is described, for findings
    pages_line: int = 1  #: of *file*, where its pages are declared

    @property
    def full_title(self) -> str:
        """Title and subtitle as plain text, joined by a colon."""
        return ": ".join(part.text() for part in (self.title, self.subtitle) if part)
