"""An edition: one holding of an event, with everything that its proceedings say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from zoneinfo import ZoneInfo

from proceedings.model.contribution import Contribution, Crossing
from proceedings.model.markup import Markup
from proceedings.model.people import Committee, Person
from proceedings.model.program import Program, Session


@dataclass(frozen=True, slots=True)
class Link:
    label: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What was, or will be, held: where, when, and beside what."""

    name: str  #: without the year: "International Workshop on …"
    short: str  #: with the year: "FastPath 2021"
    series: str = ""  #: what ties the editions together: "FastPath"
    ordinal: int | None = None  #: 11 for the eleventh
    start: dt.date
    end: dt.date
    timezone: ZoneInfo
    place: str
    hours: str = ""  #: as announced: "about 9:00–17:00 EDT"
    url: str = ""
    held_with: Link | None = None


@dataclass(frozen=True, slots=True)
class KeyDate:
    """A date of the call; without a *date* it is still to be determined."""

    name: str
    date: dt.date | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class SubmissionKind:
    """What may be submitted, and how long it may be (pages)."""

    name: str
    min_pages: int | None = None
    max_pages: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """The call for papers, apart from its prose."""

    topics: tuple[Markup, ...] = ()
    dates: tuple[KeyDate, ...] = ()
    dates_note: str = ""  #: "midnight, anywhere on earth"
    kinds: tuple[SubmissionKind, ...] = ()
    notes: tuple[Markup, ...] = ()  #: rules: blind or not, templates, reviews a paper
    system: Link | None = None  #: where to submit


@dataclass(frozen=True, slots=True)
class PreviousEdition:
    """An earlier holding: in this archive (*edition*) or elsewhere (*url*), and what it held."""

    name: str
    url: str = ""
    edition: str = ""
    held_with: str = ""
    length: str = ""  #: "full day", "half day"
    counts: tuple[tuple[str, int], ...] = ()  #: ("invited speakers", 7), …


class PaperSize(StrEnum):
    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class VolumeInfo:
    """The volume as a library catalogues it."""

    title: str
    editors: tuple[Person, ...] = ()
    publisher: str = ""
    publisher_place: str = ""
    date: dt.date  #: of publication
    series: str = ""
    number: str = ""
    isbn: str = ""
    issn: str = ""
    doi: str = ""
    license: str = ""
    copyright: str = ""
    paper_size: PaperSize = PaperSize.A4
    abstract_pages: bool = False  #: talks without a PDF get a typeset page


@dataclass(frozen=True, slots=True)
class ProsePage:
    """A page that an editor wrote: a preface, an announcement."""

    id: str  #: the file's name without .md
    title: str
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Edition:
    """The whole. *contributions* are in the order of the volume.

    Two editions are equal if they are one object: so what is derived of an edition can be kept
    by it, and comparing thousands of papers is nobody's cost.
    """

    id: str  #: its folder's name and its address
    folder: Path
    event: Event
    volume: VolumeInfo
    language: str = "en"
    summary: Markup = Markup("")  #: what it is about, in a sentence
    call: Call = Call()
    committees: tuple[Committee, ...] = ()
    previous: tuple[PreviousEdition, ...] = ()
    links: tuple[Link, ...] = ()
    related: tuple[Crossing, ...] = ()
    news: tuple[tuple[dt.date, Markup], ...] = ()
    front_matter: tuple[str, ...] = ()  #: ids of prose pages, in the volume's order
    pages: tuple[ProsePage, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    program: Program = Program()
    macros: tuple[tuple[str, str], ...] = ()  #: TeX macros its formulas use
    base_url: str = ""  #: of the archive's site, ending in "/"; empty where it has none yet
    _by_id: Mapping[str, Contribution] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_id = {contribution.id: contribution for contribution in self.contributions}
        object.__setattr__(self, "_by_id", by_id)

    @property
    def year(self) -> int:
        return self.event.start.year

    def contribution(self, id_: str) -> Contribution:
        """The contribution called *id_*; KeyError where there is none."""
        return self._by_id[id_]

    def by_session(self) -> tuple[tuple[Session | None, tuple[Contribution, ...]], ...]:
        """The contributions of each session, the volume's first one first; None heads the rest."""
        groups: dict[str, tuple[Session | None, list[Contribution]]] = {}
        for contribution in self.contributions:
            session = self.program.session_of(contribution.id)
            group = groups.setdefault(session.id if session else "", (session, []))
            group[1].append(contribution)
        return tuple((session, tuple(members)) for session, members in groups.values())

    def sections(self) -> tuple[tuple[Session | None, tuple[Contribution, ...]], ...]:
        """The volume's sections: the sessions, where each of them is in one piece.

        Sessions whose papers are mixed in the volume cannot head its contents; then there is one
        section, without a heading.
        """
        groups = self.by_session()
        in_turn = tuple(member for _, members in groups for member in members)
        return groups if in_turn == self.contributions else ((None, self.contributions),)

    def authors(self) -> tuple[tuple[Person, tuple[Contribution, ...]], ...]:
        """Each person who contributed, first printed form, with their contributions."""
        people: dict[str, tuple[Person, list[Contribution]]] = {}
        for contribution in self.contributions:
            for author in contribution.authors:
                people.setdefault(author.identity, (author, []))[1].append(contribution)
        return tuple((person, tuple(works)) for person, works in people.values())
