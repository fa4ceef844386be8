"""The institutions of an archive: who worked there, and what came of it.

ROR tells them apart where it is known; else the name as it is printed, folded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from proceedings.model.directory.mentions import Mention, Part
from proceedings.model.directory.names import address, term_key
from proceedings.model.directory.profile import Profile, Work
from proceedings.model.people import Affiliation

if TYPE_CHECKING:
    from proceedings.model.directory.directory import Directory


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """An institution; *works* are the newest first, *people* those with the most works."""

    id: str  #: the address: institutions/<id>.html
    name: str  #: as the newest mention prints it
    spellings: tuple[str, ...] = ()  #: how else it is printed
    ror: str = ""  #: https://ror.org/…
    country: str = ""
    people: tuple[tuple[Profile, int], ...] = ()  #: with how many works each
    works: tuple[Work, ...] = ()


@dataclass(frozen=True, eq=False)
class Institutions:
    """The institutions by address, in the order in which the newest edition names them."""

    entries: Mapping[str, Institution]
    ids: Mapping[str, str]  #: by ROR, or by folded name
    rors: Mapping[str, str]  #: by folded name, where one ROR has it

    def of(self, affiliation: Affiliation) -> str:
        """The id of what *affiliation* names; KeyError where no edition does."""
        key = term_key(affiliation.name)
        return self.ids[affiliation.ror or self.rors.get(key, key)]


@dataclass(slots=True)
class _Found:
    """What is known of one institution so far."""

    names: dict[str, None] = field(default_factory=dict)
    ror: str = ""
    country: str = ""
    people: Counter[str] = field(default_factory=Counter)
    works: dict[tuple[str, str], Work] = field(default_factory=dict)

    def add(self, affiliation: Affiliation, person: str, mention: Mention) -> None:
        self.names.setdefault(affiliation.name)
        self.ror = self.ror or affiliation.ror
        self.country = self.country or affiliation.country
        self.people[person] += 0
        if mention.work is not None and mention.part is Part.AUTHOR:
            self.people[person] += 1
            self.works[mention.edition.id, mention.paper] = Work(mention.edition, mention.work)


def institutions_of(directory: Directory) -> Institutions:
    """Find the institutions of the people in *directory*; linear in who is named where."""
    rors = _sole_rors(a for mention in directory.mentions for a in mention.person.affiliations)
    found: dict[str, _Found] = {}
    for mention in directory.mentions:
        if not mention.person.affiliations:
            continue
        person = directory.of(mention.person, mention.edition.id, mention.paper)
        for key, affiliation in _by_key(mention, rors).items():
            found.setdefault(key, _Found()).add(affiliation, person, mention)
    ids = _addresses(found)
    entries = {ids[key]: _institution(ids[key], entry, directory) for key, entry in found.items()}
    return Institutions(entries, ids, rors)


def _by_key(mention: Mention, rors: Mapping[str, str]) -> dict[str, Affiliation]:
    """The affiliations of someone, each institution once."""
    keys = ((term_key(given.name), given) for given in mention.person.affiliations)
    return {given.ror or rors.get(key, key): given for key, given in keys}


def _sole_rors(affiliations: Iterable[Affiliation]) -> dict[str, str]:
    """The ROR of each name that stands with one, and with no other."""
    rors: dict[str, set[str]] = {}
    for affiliation in affiliations:
        if affiliation.ror:
            rors.setdefault(term_key(affiliation.name), set()).add(affiliation.ror)
    return {key: next(iter(found)) for key, found in rors.items() if len(found) == 1}


def _addresses(found: Mapping[str, _Found]) -> dict[str, str]:
    ids: dict[str, str] = {}
    taken: dict[str, None] = {}
    # Who came first has the plain address: the newest stand first.
    for key in reversed(list(found)):
        entry = found[key]
        oldest = next(reversed(entry.names))
        ending = entry.ror.rstrip("/").rpartition("/")[2]
        ids[key] = address(term_key(oldest), taken, *([ending] if ending else []))
        taken[ids[key]] = None
    return ids


def _institution(id_: str, found: _Found, directory: Directory) -> Institution:
    name, *spellings = found.names
    return Institution(
        id=id_,
        name=name,
        spellings=tuple(spellings),
        ror=found.ror,
        country=found.country,
        people=tuple((directory[person], count) for person, count in found.people.most_common()),
        works=tuple(found.works.values()),
    )
