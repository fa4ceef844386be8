"""What a citation says of a work: a paper, a talk, the volume. Each format is written from this.

Formats differ in their words, not in what they know: what one of them can say is here, as the
model has it, so that no writer looks into an edition for itself.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from proceedings.exports.citations.reference import held_at
from proceedings.model.citation_keys import citation_key, volume_key
from proceedings.model.contribution import Contribution, Kind
from proceedings.model.edition import Edition
from proceedings.model.event import Event
from proceedings.model.identifiers import ANTHOLOGY, ANTHOLOGY_VOLUME, DBLP, Scheme
from proceedings.model.markup import Markup
from proceedings.model.pages import PageRange
from proceedings.model.people import Person
from proceedings.model.volume import Pagination, in_volume
from proceedings.model.volume_info import VolumeInfo
from proceedings.model.volumes import Volume
from proceedings.words import message


class Type(Enum):
    PAPER = auto()  #: in the volume, on its pages
    TALK = auto()  #: given at the event; the volume does not hold it
    VOLUME = auto()  #: the proceedings, or a part of them


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, weakref_slot=True)
class Record:
    """One work. What is empty is not known, and no format says it."""

    type: Type
    key: str  #: the citation key, one in the archive
    id: str  #: of the contribution, or of the volume's file
    full_title: str  #: with the subtitle, as plain text; "Retracted: …" where it is
    title: Markup = Markup("")  #: of a paper or talk, like that; a volume's is in `volume`
    subtitle: Markup = Markup("")
    kind: Kind | None = None  #: of a contribution; None is the volume
    authors: tuple[Person, ...] = ()
    volume: VolumeInfo  #: what holds a paper, or what is a volume; of a talk, whence the publisher
    event: Event
    date: dt.date  #: of publication; of a talk, of the event
    pages: PageRange | None = None
    held: str = ""  #: of a talk: what it was, and where it was given
    genre: str = ""  #: of a talk: what it was, in the words of its edition
    doi: str = ""
    elsewhere: tuple[str, ...] = ()  #: its addresses at dblp and in the ACL Anthology
    url: str = ""  #: of the work's page; empty while the archive has no address
    pdf_url: str = ""  #: of its PDF, in the same folder
    abstract: Markup = Markup("")
    keywords: tuple[str, ...] = ()
    language: str = ""  #: BCP 47; empty where the editors name none
    license: str = ""
    note: str = ""  #: what readers must know, such as that it is retracted
    is_retracted: bool = False

    @property
    def conference(self) -> str:
        """The event, as `conference` names it."""
        return conference(self.event)


def conference(event: Event) -> str:
    """An event by its name, and by the short one with the year: what citations call it."""
    return event.short if event.name in event.short else f"{event.name} ({event.short})"


def record_of(edition: Edition, paper: Contribution, pagination: Pagination) -> Record:
    """What a citation says of *paper*; without pages it is a talk."""
    pages = pagination.get(paper.id)
    if paper not in edition:  # a part of one, for another purpose
        return _record(edition, paper, pages)
    known = _records(edition)
    found = known.get((paper.id, pages))
    if found is None:
        found = known[paper.id, pages] = _record(edition, paper, pages)
    return found


def volume_record(edition: Edition, part: Volume | None = None) -> Record:
    """What a citation says of the proceedings, or of a *part* of them."""
    info = edition.info_of(part)
    site = f"{edition.base_url}{edition.id}/" if edition.base_url else ""
    name = part.id if part else edition.id
    return Record(
        type=Type.VOLUME,
        key=volume_key(edition, part),
        id=name,
        full_title=info.title,
        volume=info,
        event=edition.event,
        date=info.date,
        doi=info.doi,
        elsewhere=_elsewhere((DBLP, info.dblp), (ANTHOLOGY_VOLUME, info.anthology)),
        url=site,
        pdf_url=site and f"{site}{name}.pdf",
        language=edition.language,
        license=info.license,
    )


def records_of(edition: Edition, pagination: Pagination) -> Iterator[Record]:
    """All that an edition's file holds: contributions in order, then the volume, or its parts."""
    for paper in edition.contributions:
        if in_volume(paper):
            yield record_of(edition, paper, pagination)
    for part in edition.parts():
        yield volume_record(edition, part)


@lru_cache(maxsize=4)
def _records(edition: Edition) -> dict[tuple[str, PageRange | None], Record]:
    """The records that were made already: pages, files and indexes ask for the same ones."""
    return {}


def _record(edition: Edition, paper: Contribution, pages: PageRange | None) -> Record:
    volume = _volume_of(edition, paper.id)
    page = f"{edition.base_url}{edition.id}/papers/{paper.id}" if edition.base_url else ""
    return Record(
        type=Type.PAPER if pages else Type.TALK,
        key=citation_key(edition, paper),
        id=paper.id,
        full_title=edition.listed_title(paper),
        title=_title(edition, paper),
        subtitle=paper.subtitle,
        kind=paper.kind,
        authors=paper.authors,
        volume=volume,
        event=edition.event,
        date=volume.date if pages else edition.event.start,
        pages=pages,
        held="" if pages else held_at(edition, paper),
        genre="" if pages else edition.words.say(paper.kind.label),
        doi=paper.doi,
        elsewhere=_elsewhere((DBLP, paper.dblp), (ANTHOLOGY, paper.anthology)),
        url=page and f"{page}.html",
        pdf_url=page and f"{page}.pdf" if paper.pdf else "",
        abstract=paper.abstract,
        keywords=paper.keywords,
        language=paper.language,
        license=paper.license or (volume.license if pages else ""),
        note=_note(edition, paper),
        is_retracted=paper.retracted is not None,
    )


def _elsewhere(*ids: tuple[Scheme, str]) -> tuple[str, ...]:
    return tuple(scheme.url(id_) for scheme, id_ in ids if id_)


def _volume_of(edition: Edition, paper: str) -> VolumeInfo:
    found = (info for part, info in _volumes(edition) if part.holds(paper))
    return next(found, edition.volume)


@lru_cache(maxsize=4)
def _volumes(edition: Edition) -> tuple[tuple[Volume, VolumeInfo], ...]:
    """The parts of the proceedings, which each paper looks through."""
    return tuple((part, edition.info_of(part)) for part in edition.parts())


def _title(edition: Edition, paper: Contribution) -> Markup:
    """The title, which begins with what has become of the paper, as NISO RP-45-2024 asks for.

    Clients that show nothing but a title then show that too.
    """
    said = edition.marked(paper, paper.title.source)
    return paper.title if said == paper.title.source else Markup(said, paper.title.macros)


def _note(edition: Edition, paper: Contribution) -> str:
    text, notice = message("Retracted {date}: {reason}"), paper.retracted
    if paper.removed:
        text, notice = message("Removed {date}: {reason}"), paper.removed
    if notice is None:
        return ""
    return edition.words.say(text, date=notice.date, reason=notice.reason)
