"""One person under several names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from proceedings.checks.check import Flaw, check
from proceedings.checks.people.ties import Ties, place_of, ties_of
from proceedings.checks.people.variants import Entry, entries, variants
from proceedings.checks.subject import Subject
from proceedings.model.archive import Archive
from proceedings.model.directory import Profile
from proceedings.model.findings import Severity
from proceedings.model.names import Name


@check("name-spellings", Severity.WARNING, cure="say in people.yml that they are one person")
def name_spellings(subject: Subject) -> Iterator[Flaw]:
    """One person is likely written in several ways: J. Smith, John Smith, John A. Smith, Jon Smith.

    Over papers, committees, the program and other editions. Two names are two people: each has a
    page and a place in the index. That they are one is told by an institution or a co-author of
    both; without these, one more given name is a note. `people.yml` settles it.
    """
    ties = ties_of(subject.archive)
    for fuller, other in _variants(subject.archive):
        if named := place_of(subject, ties, other.name, fuller.name):
            yield Flaw(
                message=f'"{other.name.full}" and "{fuller.name.full}" are likely one person',
                at=named.at,
                cure=_cure(fuller, other, ties),
                severity=None if ties.bind(fuller.who, other.who) else Severity.NOTE,
                paper=named.paper,
            )


@lru_cache(maxsize=2)
def _variants(archive: Archive) -> tuple[tuple[Entry, Entry], ...]:
    """Pairs of names, each pair of people once."""
    ties = ties_of(archive)
    found = variants(entries(ties.directory.profiles.values()), ties)
    pairs: dict[frozenset[str], tuple[Entry, Entry]] = {}
    for pair in found:
        pairs.setdefault(frozenset(entry.who.id for entry in pair), pair)
    return tuple(pairs.values())


def _cure(fuller: Entry, other: Entry, ties: Ties) -> str:
    """What to write in people.yml, to the letter."""
    settled = [entry for entry in (fuller, other) if entry.who.id in ties.settled]
    if settled:
        name, also = settled[0].who.name.full, (other if settled[0] is fuller else fuller).name.full
        return f'add "{also}" to the "also" of {name} in people.yml'
    entry = f"- {{name: {fuller.name.full}, also: {other.name.full}}}"
    return f"if so, write in people.yml under `people`: `{entry}`"


@check("name-accents", Severity.WARNING, cure="write the name with its accents everywhere")
def name_accents(subject: Subject) -> Iterator[Flaw]:
    """A name stands with its accents in one place, and without them in another.

    A form or a program lost them. Both count as one person, whose name is wrong in one place. In
    two editions it is a note.
    """
    ties = ties_of(subject.archive)
    own = {named.person.name.full for named in subject.people}
    for plain, accented in _accents(subject.archive):
        if named := place_of(subject, ties, plain, accented):
            severity = None if {plain.full, accented.full} <= own else Severity.NOTE
            message = f'"{plain.full}" stands with accents elsewhere: "{accented.full}"'
            yield Flaw(message=message, at=named.at, severity=severity, paper=named.paper)


@lru_cache(maxsize=2)
def _accents(archive: Archive) -> tuple[tuple[Name, Name], ...]:
    """Names of one person that differ in accents, the one with most of them second."""
    found: list[tuple[Name, Name]] = []
    ties = ties_of(archive)
    for who in ties.directory.profiles.values():
        if who.id not in ties.settled and len(who.spellings):
            found += _differing(who)
    return tuple(found)


def _differing(who: Profile) -> Iterator[tuple[Name, Name]]:
    best: dict[str, Name] = {}
    names = list(dict.fromkeys(mention.person.name for mention in who.mentions))
    for name in names:
        most = max(best.get(name.key, name), name, key=_accents_in)
        best[name.key] = most
    for name in names:
        if _accents_in(name) < _accents_in(best[name.key]):
            yield name, best[name.key]


def _accents_in(name: Name) -> int:
    return sum(not char.isascii() and char.isalpha() for char in name.full)
