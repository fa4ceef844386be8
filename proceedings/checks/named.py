"""Everybody whom an edition names, in every place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from proceedings.checks.check import At
from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.people import Person
from proceedings.model.program import Session


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody as they stand in one place of the edition."""

    person: Person
    part: str  #: "author", "editor", "committee", "chair", "speaker"
    at: At
    paper: str | None = None


def at_paper(edition: Edition, paper: Contribution, *keys: str | int) -> At:
    """A place in the file of *paper*."""
    return At(paper.file or edition.folder, keys)


def people_in(edition: Edition) -> Iterator[Named]:
    """Everybody in *edition*, the authors of papers that are to be published first."""
    for paper in edition.contributions:
        at = at_paper(edition, paper, "authors")
        yield from () if paper.withdrawn else _listed(paper.authors, "author", at, paper.id)
    file = At(edition.folder / "edition.yml")
    yield from _listed(edition.volume.editors, "editor", file.under("volume", "editors"))
    for number, committee in enumerate(edition.committees):
        at = file.under("committees", number, "members")
        for place, member in enumerate(committee.members):
            if member.person:
                yield Named(member.person, "committee", at.under(place))
    program = At(edition.folder / "program.yml", ("sessions",))
    for number, session in enumerate(edition.program.sessions):
        yield from _in_session(session, program.under(number))


def _in_session(session: Session, at: At) -> Iterator[Named]:
    yield from _listed(session.chairs, "chair", at.under("chairs"))
    for number, item in enumerate(session.items):
        yield from _listed(item.speakers, "speaker", at.under("items", number, "speakers"))


def _listed(
    people: Iterable[Person], part: str, at: At, paper: str | None = None
) -> Iterator[Named]:
    for number, person in enumerate(people):
        yield Named(person, part, at.under(number), paper)
