"""One person twice in a place, or with what two people have."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from proceedings.checks.check import Flaw, Key, check
from proceedings.checks.named import Named
from proceedings.checks.people.ties import place_of, ties_of
from proceedings.checks.subject import Subject
from proceedings.model.archive import Archive
from proceedings.model.directory import Profile
from proceedings.model.directory.names import term_key
from proceedings.model.findings import Severity
from proceedings.model.names import Name, fold
from proceedings.model.people import Person


def _lists(subject: Subject) -> Iterator[list[Named]]:
    """The people of each list: of a paper's authors, a committee, the chairs of a session."""

    def place(named: Named) -> tuple[str, tuple[Key, ...]]:
        return str(named.at.file), named.at.keys[:-1]

    for _, group in groupby(subject.people, place):
        people = list(group)
        if len(people) > 1:
            yield people


@check("name-twice", Severity.WARNING, cure="take one of the two out, or mend its name")
def name_twice(subject: Subject) -> Iterator[Flaw]:
    """A list has the same person twice: the authors of a paper, a committee with one role.

    A line was copied and only half written over. Two people of one name are told apart by their
    ORCIDs or institutions.
    """
    for people in _lists(subject):
        seen: dict[tuple[str, str], Named] = {}
        for named in people:
            first = seen.setdefault((named.person.identity, _role(subject, named)), named)
            if first is not named and not _differ(first.person, named.person):
                message = f'"{named.person.name.full}" is in the list twice'
                yield Flaw(message=message, at=named.at, paper=named.paper)


def _differ(one: Person, other: Person) -> bool:
    """Whether two of one name are two people: each has an ORCID, or works elsewhere."""
    if one.orcid and other.orcid and one.orcid != other.orcid:
        return True
    places = [{term_key(given.name) for given in who.affiliations} for who in (one, other)]
    return all(places) and places[0].isdisjoint(places[1])


def _role(subject: Subject, named: Named) -> str:
    if named.part != "committee":
        return ""
    _, committee, _, place = named.at.keys
    return subject.edition.committees[int(committee)].members[int(place)].role


@check("orcid-twice", Severity.ERROR, cure="look it up at orcid.org, and mend the wrong one")
def orcid_twice(subject: Subject) -> Iterator[Flaw]:
    """Two authors of one paper have the same ORCID.

    One of them got the other's: a column of a table slipped, or one author filled in the form for
    all. In every index the paper would be twice that of one, and not that of the other.
    """
    for people in _lists(subject):
        seen: dict[str, Named] = {}
        for named in people:
            orcid = named.person.orcid
            first = seen.setdefault(orcid, named) if orcid else named
            if first.person.identity != named.person.identity:
                names = f'"{first.person.name.full}" and "{named.person.name.full}"'
                message = f"the ORCID {orcid} is that of {names}"
                yield Flaw(message=message, at=named.at, paper=named.paper)


@check("orcid-several", Severity.WARNING, cure="mend the wrong one, or write both in people.yml")
def orcid_several(subject: Subject) -> Iterator[Flaw]:
    """One person likely has two ORCIDs: one name with two, and an institution or co-author of both.

    One is wrong, or someone has registered twice. The archive shows them as two people.
    """
    ties, edition = ties_of(subject.archive), subject.edition.id
    said: set[str] = set()
    for named in subject.people:
        if not named.person.orcid:
            continue
        who = ties.directory[ties.directory.of(named.person, edition, named.paper or "")]
        for other in ties.directory.namesakes(who) if who.id not in said else ():
            said.add(who.id)
            if other.id in said or not other.orcid or not ties.bind(who, other):
                continue
            name, orcids = named.person.name.full, [named.person.orcid, other.orcid]
            cure = f"mend the wrong one, or write in people.yml under `people`: `- {{name: {name}, "
            yield Flaw(
                message=f'"{name}" has the ORCIDs {" and ".join(orcids)}',
                at=named.at,
                cure=f"{cure}orcid: [{', '.join(orcids)}]}}`",
                paper=named.paper,
            )


@check("name-swapped", Severity.WARNING, cure="write the family name as `family`, and see `order`")
def name_swapped(subject: Subject) -> Iterator[Flaw]:
    """Given and family name are likely swapped: the same two stand the other way round elsewhere.

    A form was filled in so, or a name was split that has its family name first. The index has the
    person under the wrong letter. Where no institution or co-author is shared it is a note.
    """
    ties = ties_of(subject.archive)
    for name, other, is_sure in _swapped(subject.archive):
        if named := place_of(subject, ties, name, other):
            message = f'"{name.full}" stands elsewhere as "{other.full}"'
            severity = None if is_sure else Severity.NOTE
            yield Flaw(message=message, at=named.at, severity=severity, paper=named.paper)


@lru_cache(maxsize=2)
def _swapped(archive: Archive) -> tuple[tuple[Name, Name, bool], ...]:
    """Pairs of names, the rarer one first; and whether something binds those who have them."""
    ties, found = ties_of(archive), list[tuple[Name, Name, bool]]()
    parts: dict[tuple[str, str], tuple[Name, Profile]] = {}
    for who in ties.directory.profiles.values():
        for name in dict.fromkeys(mention.person.name for mention in who.mentions):
            family, given = fold(name.family), fold(name.given)
            parts.setdefault((family, given), (name, who))
            other, whose = parts.get((given, family), (name, who))
            if given and family != given and other is not name and not ties.part(who, whose):
                rare = len(who.mentions) <= len(whose.mentions)
                pair = (name, other) if rare else (other, name)
                found.append((*pair, who is whose or ties.bind(who, whose)))
    return tuple(found)
