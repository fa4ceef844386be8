"""An edition: one holding of an event, with everything that its proceedings say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from proceedings.model.call import Call
from proceedings.model.check_settings import CheckSettings
from proceedings.model.colours import Accent
from proceedings.model.contribution import Contribution, Crossing
from proceedings.model.event import Event, Link, PreviousEdition
from proceedings.model.markup import Markup
from proceedings.model.people import Committee, Person
from proceedings.model.program import Program, Session
from proceedings.model.releases import Ledger, Release
from proceedings.model.sources import Sources
from proceedings.model.volume_info import VolumeInfo
from proceedings.model.volumes import Volume, VolumeKind
from proceedings.words import Words

_NOTHING = Ledger()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sponsor:
    """Who supports the event; sponsors of one *level* stand together under it."""

    name: str
    url: str = ""
    logo: Path | None = None  #: absolute; a PNG or JPEG file that can be read
    level: str = ""  #: "Gold", "Travel grants"; empty where there are no levels


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
    volumes: tuple[Volume, ...] = ()  #: what is made; nothing said is the proceedings alone
    language: str = "en"
    summary: Markup = Markup("")  #: what it is about, in a sentence
    preliminary: Markup = Markup("")  #: why it may still change; empty once it is settled
    call: Call = field(default_factory=Call)
    committees: tuple[Committee, ...] = ()
    sponsors: tuple[Sponsor, ...] = ()
    previous: tuple[PreviousEdition, ...] = ()
    links: tuple[Link, ...] = ()
    related: tuple[Crossing, ...] = ()
    news: tuple[tuple[dt.date, Markup], ...] = ()
    front_matter: tuple[str, ...] = ()  #: ids of prose pages, in the volume's order
    pages: tuple[ProsePage, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    program: Program = Program()
    checks: CheckSettings = field(default_factory=CheckSettings)
    macros: tuple[tuple[str, str], ...] = ()  #: TeX macros its formulas use
    fonts: tuple[Path, ...] = ()  #: absolute; its own first, then the archive's
    accent: Accent | None = None  #: its own, else the archive's
    foreign_keys: frozenset[str] = frozenset()  #: citation keys that works elsewhere have
    doi_prefix: str = ""  #: what the DOIs of works without one are made from: 10.5555
    base_url: str = ""  #: of the archive's site, ending in "/"; empty where it has none yet
    releases: tuple[Release, ...] = ()  #: that were published, the first one first
    draft: bool = False  #: whether this is none of them, but what will be the next
    sources: Sources | None = field(default=None, repr=False)  #: None where nobody looked
    _by_id: Mapping[str, Contribution] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_id = {contribution.id: contribution for contribution in self.contributions}
        object.__setattr__(self, "_by_id", by_id)

    @property
    def year(self) -> int:
        return self.event.start.year

    @property
    def words(self) -> Words:
        """The words in its language, for whatever is not its editors' own text."""
        return Words.of(self.language)

    @property
    def ledger(self) -> Ledger:
        """What the newest release has assigned; nothing where there is none."""
        return self.releases[-1].ledger if self.releases else _NOTHING

    def __contains__(self, contribution: object) -> bool:
        """Whether *contribution* is one of this edition's, and no copy of it."""
        return self._by_id.get(getattr(contribution, "id", "")) is contribution

    def contribution(self, id_: str) -> Contribution:
        """The contribution called *id_*; KeyError where there is none."""
        return self._by_id[id_]

    def full_title(self, paper: Contribution) -> str:
        """Title and subtitle of *paper* as plain text, joined as its language does."""
        if not paper.subtitle:
            return paper.full_title
        words = Words.of(paper.language or self.language)
        return words.say(
            "{title}: {subtitle}", title=paper.title.text(), subtitle=paper.subtitle.text()
        )

    def listed_title(self, paper: Contribution) -> str:
        """The same as it stands in lists, which say what has become of a paper."""
        return self.marked(paper, self.full_title(paper))

    def marked(self, paper: Contribution, title: str) -> str:
        """A *title* of *paper*, in any form, after what has become of it: "Retracted: …"."""
        if paper.removed:
            return self.words.say("Removed: {title}", title=title)
        return self.words.say("Retracted: {title}", title=title) if paper.retracted else title

    def made(self) -> tuple[Volume, ...]:
        """The files that are made, in the order in which they are named."""
        return self.volumes or (Volume(id=self.id),)

    def parts(self) -> tuple[Volume, ...]:
        """The proceedings in their parts, by number; one that is whole where there are none.

        Pages are numbered in the proceedings even where no such file is made.
        """
        held = [v for v in self.volumes if v.kind is VolumeKind.PROCEEDINGS]
        parts = sorted((v for v in held if v.part), key=lambda v: v.part)
        return tuple(parts or held[:1]) or (Volume(id=self.id),)

    def part_of(self, paper: str) -> Volume | None:
        """The part of the proceedings that holds *paper*."""
        return next((part for part in self.parts() if part.holds(paper)), None)

    def info_of(self, volume: Volume | None) -> VolumeInfo:
        """What a library catalogues *volume* as: what it says itself, else the edition's volume."""
        return _info_of(self, volume) if volume else self.volume

    def by_session(self) -> tuple[tuple[Session | None, tuple[Contribution, ...]], ...]:
        """The contributions of each session, the volume's first one first; None heads the rest."""
        groups: dict[str, tuple[Session | None, list[Contribution]]] = {}
        first: dict[str, Session] = {}
        for held in self.program.sessions:
            for paper in held.papers:
                first.setdefault(paper, held)
        for contribution in self.contributions:
            session = first.get(contribution.id)
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

    def sponsors_by_level(self) -> tuple[tuple[str, tuple[Sponsor, ...]], ...]:
        """The sponsors under their levels, both in the order in which they are written."""
        levels = dict.fromkeys(sponsor.level for sponsor in self.sponsors)
        return tuple(
            (level, tuple(sponsor for sponsor in self.sponsors if sponsor.level == level))
            for level in levels
        )

    def authors(self) -> tuple[tuple[Person, tuple[Contribution, ...]], ...]:
        """Each person who contributed, first printed form, with their contributions."""
        return _authors(self)


@lru_cache(maxsize=64)
def _info_of(edition: Edition, volume: Volume) -> VolumeInfo:
    """Kept, because every paper of a volume asks for it."""
    info = edition.volume
    if volume.kind is not VolumeKind.PROCEEDINGS:
        kind = edition.words.say(volume.kind.label)
        named = edition.words.say("{event}: {kind}", event=edition.event.short, kind=kind)
        title = volume.title or named
        info = replace(_without_numbers(info), title=title, series="", number="", issn="")
    elif volume.part:
        part = volume.part_name(edition.words)
        info = replace(_without_numbers(info), title=f"{info.title}, {part}", part=part)
    else:
        info = replace(info, title=volume.title or info.title)
    return replace(
        info,
        number=volume.number or info.number,
        isbn=volume.isbn or info.isbn,
        doi=volume.doi or info.doi,
        paper_size=volume.paper_size or info.paper_size,
    )


def _without_numbers(info: VolumeInfo) -> VolumeInfo:
    """*info* without the identifiers of the whole, which are none of its parts'."""
    return replace(info, isbn="", doi="", dblp="", anthology="")


@lru_cache(maxsize=16)
def _authors(edition: Edition) -> tuple[tuple[Person, tuple[Contribution, ...]], ...]:
    people: dict[str, tuple[Person, list[Contribution]]] = {}
    for contribution in edition.contributions:
        for author in contribution.authors:
            people.setdefault(author.identity, (author, []))[1].append(contribution)
    return tuple((person, tuple(works)) for person, works in people.values())
