"""Every place of an edition that names someone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import TypeAlias, TypedDict

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.people import Person
from proceedings.model.program import Item, Session


class Part(StrEnum):
    """What someone did, as far as an edition says it."""

    AUTHOR = "author"  #: of a contribution; a talk's speakers and a panel's panellists too
    SPEAKER = "speaker"  #: of a line of the program
    CHAIR = "chair"  #: of a session
    MEMBER = "member"  #: of a committee
    EDITOR = "editor"  #: of the volume


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Someone, as one place of an edition prints them."""

    person: Person
    edition: Edition
    part: Part
    work: Contribution | None = None
    session: Session | None = None
    item: Item | None = None  #: of *session*; its title is what was said, where there is no *work*
    committee: str = ""
    role: str = ""  #: on the committee, or what the program calls its speakers
    place: int = 0  #: where it stands among all of the edition

    @property
    def paper(self) -> str:
        """The id of the contribution that this is about; empty where it is about none."""
        return self.work.id if self.work else ""


class About(TypedDict, total=False):
    """What is said of someone who is named."""

    part: Part
    work: Contribution | None
    session: Session
    item: Item
    committee: str
    role: str


Named: TypeAlias = tuple[Person, About]


def mentions(editions: Iterable[Edition]) -> Iterator[Mention]:
    """Everyone named in *editions*, in their order: authors, program, committees, editors."""
    for edition in editions:
        named = chain(_of_papers(edition), _of_program(edition), _of_committees(edition))
        for place, (person, about) in enumerate(named):
            yield Mention(person=person, edition=edition, place=place, **about)


def _of_papers(edition: Edition) -> Iterator[Named]:
    for work in edition.contributions:
        about: About = {"part": Part.AUTHOR, "work": work}
        for author in work.authors:
            yield author, about


def _of_program(edition: Edition) -> Iterator[Named]:
    works = {work.id: work for work in edition.contributions}
    for session in edition.program.sessions:
        for chair in session.chairs:
            yield chair, {"part": Part.CHAIR, "session": session}
        for item in session.items:
            about: About = {
                "part": Part.SPEAKER, "session": session, "item": item,
                "work": works.get(item.paper), "role": item.speakers_label,
            }  # fmt: skip
            for speaker in item.speakers:
                yield speaker, about


def _of_committees(edition: Edition) -> Iterator[Named]:
    for committee in edition.committees:
        for member in committee.members:
            if member.person is not None:
                about: About = {"part": Part.MEMBER, "committee": committee.name}
                yield member.person, {**about, "role": member.role}
    for editor in edition.volume.editors:
        yield editor, {"part": Part.EDITOR}
