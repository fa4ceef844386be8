"""Which printed names are one human.

The ORCID says so, else the name, else `people.yml`, which has the last word:

1. A name with an ORCID belongs to whoever has the ORCID, whatever name stands before it.
2. A name without one is whoever `people.yml` says it is, in that place or everywhere.
3. Else it is the one person of that name who has an ORCID, here or in `people.yml`.
4. On a paper it is the author of that name; two authors of one name are two people.
5. Where there is none, all who have that name and no ORCID are one; where there are two, it
   cannot be told which of them is meant, and those without an ORCID are a third.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from proceedings.model.directory.known import KnownPerson
from proceedings.model.directory.mentions import Mention, Part
from proceedings.model.directory.names import key_of
from proceedings.model.people import Person


class Owner(NamedTuple):
    """A human: one of `people.yml` by number, someone with an ORCID, or a mere name."""

    known: int = -1
    orcid: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Identities:
    """Who is meant by a name; built by `identify`."""

    with_orcid: Mapping[str, Owner]
    without: Mapping[str, Owner]  #: by folded name, wherever `people.yml` says no other
    there: Mapping[tuple[str, str, str], Owner]  #: by folded name, edition, paper; comes first
    unsure: Mapping[str, tuple[Owner, ...]]  #: names of two, met without an ORCID
    contested: Mapping[int, tuple[str, ...]]  #: people known without ORCID, and the ones they have

    def owner(self, person: Person, edition: str, paper: str = "") -> Owner:
        """Who *person* is, as the *paper* of an *edition* prints them."""
        if person.orcid:
            return self.with_orcid.get(person.orcid) or Owner(orcid=person.orcid)
        key = key_of(person.name)
        if self.there:
            found = self.there.get((key, edition, paper)) or self.there.get((key, edition, ""))
            if found:
                return found
        return self.without.get(key) or Owner(name=key)


def identify(found: Sequence[Mention], known: Sequence[KnownPerson] = ()) -> Identities:
    """Find out who is meant by each of the names *found*; linear in their number."""
    claims = _Claims(found, known)
    owners = claims.owners()
    names = claims.names
    anonymous: dict[str, None] = {}
    for mention in found:
        key, orcid = key_of(mention.person.name), mention.person.orcid
        if not orcid:
            anonymous[key] = None
            continue
        owner = owners.setdefault(orcid, Owner(orcid=orcid))
        if owner.known < 0 or not known[owner.known].only:
            names.setdefault(key, {})[owner] = None
    without = dict(claims.everywhere)
    unsure: dict[str, tuple[Owner, ...]] = {}
    for key in anonymous:
        people = tuple(names.get(key, ()))
        if key in without:
            continue
        without[key] = people[0] if len(people) == 1 else Owner(name=key)
        if len(people) > 1:
            unsure[key] = people
    there = {**_in_papers(found, owners, anonymous, unsure), **claims.there}
    return Identities(owners, without, there, unsure, claims.contested)


def _in_papers(
    found: Sequence[Mention],
    owners: Mapping[str, Owner],
    anonymous: Container[str],
    unsure: Container[str],
) -> dict[tuple[str, str, str], Owner]:
    """What the authors of one paper say of a name without an ORCID there.

    Whoever speaks on a paper is its author of that name. Two authors of one name are two people.
    """
    told: dict[tuple[str, str, str], set[Owner]] = {}
    untold: set[tuple[str, str, str]] = set()
    for mention in found:
        key = key_of(mention.person.name)
        if key in anonymous and mention.part is Part.AUTHOR:
            place = (key, mention.edition.id, mention.paper)
            if mention.person.orcid:
                told.setdefault(place, set()).add(owners[mention.person.orcid])
            else:
                untold.add(place)
    there: dict[tuple[str, str, str], Owner] = {}
    for place, people in told.items():
        if place in untold:
            there[place] = Owner(name=place[0])
        elif place[0] in unsure and len(people) == 1:
            there[place] = next(iter(people))
    return there


@dataclass(slots=True)
class _Claims:
    """What `people.yml` claims of the names *found*."""

    found: Sequence[Mention]
    known: Sequence[KnownPerson]
    there: dict[tuple[str, str, str], Owner] = field(default_factory=dict)
    everywhere: dict[str, Owner] = field(default_factory=dict)
    names: dict[str, dict[Owner, None]] = field(default_factory=dict)  #: who has an ORCID
    contested: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def owners(self) -> dict[str, Owner]:
        """Whose each ORCID is: written in `people.yml`, or alone with a name of theirs."""
        owners: dict[str, Owner] = {}
        for number, person in enumerate(self.known):
            for orcid in person.orcids:
                owners.setdefault(orcid, Owner(number))
            self._claim(number, person)
        orcids = self._met()
        # Who is meant in some places only comes first: what is left is everyone else's.
        for number in sorted(orcids, key=lambda number: not self.known[number].only):
            free = tuple(orcid for orcid in orcids[number] if orcid not in owners)
            if len(free) == 1:
                owners[free[0]] = Owner(number)
            elif free:
                self.contested[number] = free
        return owners

    def _claim(self, number: int, person: KnownPerson) -> None:
        for key in person.keys:
            for place in person.only:
                self.there.setdefault((key, place.edition, place.paper), Owner(number))
            # Of those who are written with an ORCID, two may share a name.
            if not person.only and not person.orcids:
                self.everywhere.setdefault(key, Owner(number))
            elif not person.only:
                self.names.setdefault(key, {})[Owner(number)] = None

    def _met(self) -> dict[int, Iterable[str]]:
        """The ORCIDs that stand with the names of those who are known without one."""
        met: dict[int, dict[str, None]] = {}
        for mention in self.found if self.known else ():
            if not mention.person.orcid:
                continue
            key, edition = key_of(mention.person.name), mention.edition.id
            owner = (
                self.there.get((key, edition, mention.paper))
                or self.there.get((key, edition, ""))
                or self.everywhere.get(key)
            )
            if owner is not None and not self.known[owner.known].orcids:
                met.setdefault(owner.known, {})[mention.person.orcid] = None
        return {number: tuple(orcids) for number, orcids in met.items()}
