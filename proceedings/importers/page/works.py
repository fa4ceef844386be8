"""What is given at an event, from its line in the program and its own page."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from proceedings.importers.ids import Ids, addressable
from proceedings.importers.links import PAGES
from proceedings.importers.page.blocks import Words
from proceedings.importers.page.entries import Entry
from proceedings.importers.page.facts import Facts, key_of
from proceedings.importers.page.talks import TalkPage
from proceedings.importers.people_lines import given_affiliations
from proceedings.model.contribution import Kind
from proceedings.model.people import Member, Person


@dataclass(frozen=True, slots=True)
class Work:
    """A talk or paper with all that is said of it."""

    title: Words
    people: tuple[Member, ...]
    kind: Kind
    links: tuple[tuple[str, str], ...]
    slug: str = ""  #: its old address, where that is its speaker's name

    @property
    def persons(self) -> tuple[Person, ...]:
        return tuple(member.person for member in self.people if member.person)

    def id(self, ids: Ids, taken: Set[str]) -> str:
        """Its id: that of the last import, else its old address or its first speaker's name.

        Of several works by one speaker, each but the first is known by its title too.
        """
        persons = self.persons
        name = persons[0].name if persons and self.kind is not Kind.PANEL else None
        called = key_of(name.full) if name else key_of(self.title.text)
        if ids.given.get(called) in taken:
            called = f"{called} {key_of(self.title.text)[:40]}"
        if self.slug:
            return ids.give(called, addressable(self.slug))
        return ids.of_paper(called, name, "Panel" if self.kind is Kind.PANEL else self.title.text)


def work_of(
    entry: Entry | None, talk: TalkPage | None, kind: Kind | None, facts: Facts
) -> Work | None:
    """The work of a line, a page or both; None where neither has a title.

    Its own page says the title and its program who and from where; where they differ, it is told.
    """
    own = talk.kind if talk else None
    said = entry.kind if entry else None
    default = Kind.PAPER if entry and entry.is_quoted else Kind.INVITED
    found = own or said or kind or default
    if entry and talk:
        _compare(entry, talk, facts)
        people = _with_addresses(entry.people or talk.people, talk.people)
        title = talk.title or entry.title
        return Work(title, people, found, (*entry.links, *talk.links), talk.stem)
    if talk:
        return Work(talk.title, _employed(talk), found, tuple(talk.links), talk.stem)
    if entry and entry.title:
        return Work(entry.title, entry.people, found, entry.links, _slug(entry))
    return None


def page_of(entry: Entry, talks: Sequence[TalkPage]) -> TalkPage | None:
    """The page that *entry* links to, or that has its title or its speaker."""
    linked = {_last(url) for url in entry.page_links}
    first = _first(entry.people)
    for talk in talks:
        is_titled = key_of(talk.title.text) == key_of(entry.title.text) != ""
        if key_of(talk.stem) in linked or is_titled or (first and first == _first(talk.people)):
            return talk
    return None


def _compare(entry: Entry, talk: TalkPage, facts: Facts) -> None:
    page, line = talk.page, talk.title.line
    if talk.title and not entry.is_pending and _differ(entry.title.text, talk.title.text):
        message = f'the program has "{entry.title.text}", its own page "{talk.title.text}"'
        cure = "its own page was taken; correct it if that is wrong"
        facts.find(page, line, "page-differs", message, cure, is_warning=True)
    for ours, theirs in zip(entry.people, talk.people, strict=False):
        names = [one.person.name.full if one.person else "TBD" for one in (ours, theirs)]
        if _differ(*names):
            message = f'the program has "{names[0]}", the talk\'s own page "{names[1]}"'
            cure = "the program's was taken; correct it if that is wrong"
            facts.find(page, 1, "page-differs", message, cure, is_warning=True)


def _differ(one: str, other: str) -> bool:
    return key_of(one) != key_of(other)


def _with_addresses(people: Sequence[Member], others: Sequence[Member]) -> tuple[Member, ...]:
    """*people* with the addresses that the talk's own page has around their names.

    A link around a name in the program leads to the talk's page.
    """
    known = {other.person.name.key: other.person.url for other in others if other.person}
    return tuple(
        replace(one, person=replace(one.person, url=known.get(one.person.name.key, "")))
        if one.person
        else one
        for one in people
    )


def _employed(talk: TalkPage) -> tuple[Member, ...]:
    """Those of a page, from where its second line says: "Professor -- Department -- MIT"."""
    if not talk.jobs or any(m.person and m.person.affiliations for m in talk.people):
        return talk.people
    parts = re.split(r"\s+[-–—]+\s+|,\s+", talk.jobs[0].text)
    return given_affiliations(talk.people, parts[-1])


def _slug(entry: Entry) -> str:
    """The last part of the talk's old address, where it is its speaker's name."""
    person = entry.people[0].person if entry.people else None
    family = key_of(person.name.family) if person else ""
    for url in entry.page_links:
        word = PurePosixPath(unquote(urlsplit(url).path)).name
        if family and _bare(key_of(word)) == _bare(family):
            return word
    return ""


def _bare(key: str) -> str:
    """A family name without what spellings of ä, ö and ü differ in."""
    return re.sub(r"(?<=[aou])e", "", key)


def _last(url: str) -> str:
    path = PurePosixPath(unquote(urlsplit(url).path))
    return key_of(path.stem if path.suffix in PAGES else path.name)


def _first(people: Sequence[Member]) -> str:
    person = people[0].person if people else None
    return person.identity if person else ""
