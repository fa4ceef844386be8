"""What ties two people of an archive together: where they work, and with whom they write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from proceedings.checks.named import Named
from proceedings.checks.subject import Subject
from proceedings.model.archive import Archive
from proceedings.model.directory import Directory, Part, Profile, directory_of
from proceedings.model.directory.names import term_key
from proceedings.model.names import Name


@dataclass(frozen=True, eq=False)
class Ties:
    """The people of all editions, and whether two of them are likely one."""

    directory: Directory
    _places: dict[str, set[str]] = field(default_factory=dict)
    _papers: dict[str, set[tuple[str, str]]] = field(default_factory=dict)

    def bind(self, one: Profile, other: Profile) -> bool:
        """Whether both work at one place, wrote with one person, or share a paper and its talk."""
        if self._works_at(one) & self._works_at(other):
            return True
        if self._spoke_on(one) & self._wrote(other) or self._wrote(one) & self._spoke_on(other):
            return True
        return bool(self._wrote_with(one) & self._wrote_with(other))

    def part(self, one: Profile, other: Profile) -> bool:
        """Whether the two are sure to be two: each has an ORCID, or they sign one paper."""
        if one.orcid and other.orcid:
            return True
        return bool(self._wrote(one) & self._wrote(other))

    @cached_property
    def settled(self) -> frozenset[str]:
        """The ids of those whom people.yml knows."""
        return frozenset(id_ for owner, id_ in self.directory.ids.items() if owner.known >= 0)

    @cached_property
    def newest(self) -> Mapping[str, str]:
        """The newest edition that prints a name so."""
        found: dict[str, str] = {}
        for mention in self.directory.mentions:
            found.setdefault(mention.person.name.full, mention.edition.id)
        return found

    def _works_at(self, who: Profile) -> set[str]:
        if who.id not in self._places:
            found = (given.name for m in who.mentions for given in m.person.affiliations)
            self._places[who.id] = {term_key(name.split(",")[0]) for name in found}
        return self._places[who.id]

    def _wrote_with(self, who: Profile) -> set[str]:
        return {id_ for paper in self._wrote(who) for id_ in self.directory.authors[paper]}

    def _spoke_on(self, who: Profile) -> set[tuple[str, str]]:
        return {(m.edition.id, m.paper) for m in who.mentions if m.part is Part.SPEAKER and m.work}

    def _wrote(self, who: Profile) -> set[tuple[str, str]]:
        if who.id not in self._papers:
            wrote = (m for m in who.mentions if m.part is Part.AUTHOR)
            self._papers[who.id] = {(mention.edition.id, mention.paper) for mention in wrote}
        return self._papers[who.id]


@lru_cache(maxsize=2)
def ties_of(archive: Archive) -> Ties:
    """Found once for all editions that are checked."""
    return Ties(directory_of(archive.editions, archive.known))


def place_of(subject: Subject, ties: Ties, *names: Name) -> Named | None:
    """Where it is said that *names* are one person: the newest edition that has one of them.

    There it is the first of them that stands in it. None where that is not the edition of *subject*
    or nobody stands there.
    """
    order = {edition.id: number for number, edition in enumerate(ties.directory.editions)}
    newest = min((ties.newest[name.full] for name in names), key=order.__getitem__)
    if newest != subject.edition.id:
        return None
    places = _places(subject)
    return next((places[name.full] for name in names if name.full in places), None)


@lru_cache(maxsize=1)
def _places(subject: Subject) -> Mapping[str, Named]:
    """The first place of each name, as it is printed."""
    found: dict[str, Named] = {}
    for named in subject.people:
        found.setdefault(named.person.name.full, named)
    return found
