"""Names that may be one person's: with initials, without a middle name, short, or misspelt."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from proceedings.checks.people.misspelt import is_misspelt
from proceedings.checks.people.ties import Ties
from proceedings.model.directory import Profile
from proceedings.model.names import Name, fold

_MOST = 20  #: people of one family name and initial that are looked at
_LETTERS = 5  #: of a word that may be misspelt
_WORDS = re.compile(r"[^\W\d_]+")
#: Short forms of given names; the first of a line stands for all.
_NICKNAMES = """
alexander alex sasha alexandre aleksandr
andrew andy drew
anthony tony
benjamin ben
catherine cathy kate katherine kathy katie
charles charlie chuck
christopher chris
daniel dan danny
david dave
deborah debbie deb
donald don
douglas doug
edward ed eddie ted
elizabeth liz beth lizzy
frederick fred
gregory greg
jacob jake
james jim jimmy jamie
jeffrey jeff
jennifer jen jenny
jessica jess
john johnny jack
jonathan jon
joseph joe
joshua josh
kenneth ken
lawrence larry
leonard len
margaret maggie meg peggy
matthew matt
michael mike mick
nathaniel nate
nicholas nick nicolas
pamela pam
patricia pat patty
patrick paddy
peter pete
philip phil phillip
rebecca becky
richard rick dick rich
robert bob rob bobby
ronald ron
samuel sam
stephen steve steven
susan sue
theodore theo
thomas tom tommy
timothy tim
victoria vicky
vincent vince
walter walt
william bill will billy
zachary zach zack
"""
_SHORT = {
    short: names.split()[0] for names in _NICKNAMES.strip().split("\n") for short in names.split()
}


@dataclass(frozen=True, eq=False)
class Entry:
    """A name of somebody, in the parts by which names are compared."""

    who: Profile
    name: Name

    @cached_property
    def family(self) -> str:
        return fold(self.name.family)

    @cached_property
    def given(self) -> tuple[str, ...]:
        """The given names, folded; "JR" and "J.R." are two initials."""
        words: list[str] = []
        for word in _WORDS.findall(self.name.given):
            is_initials = len(word) < 4 and word.isupper()
            words += [fold(letter) for letter in word] if is_initials else [fold(word)]
        return tuple(filter(None, words))

    @property
    def is_short(self) -> bool:
        """Whether the first given name is an initial."""
        return len(self.given[0]) == 1

    @property
    def first(self) -> str:
        """The first given name, in its full form where it is a usual short one."""
        return _SHORT.get(self.given[0], self.given[0])


def entries(profiles: Iterable[Profile]) -> list[Entry]:
    """The names of *profiles*, each once, that have a given name."""
    found = []
    for who in profiles:
        for name in {m.person.name.key: m.person.name for m in who.mentions}.values():
            entry = Entry(who, name)
            if not name.organisation and not name.is_unspaced and name.given and entry.given:
                found.append(entry)
    return found


def variants(known: Sequence[Entry], ties: Ties) -> Iterator[tuple[Entry, Entry]]:
    """Pairs of names that are likely one person's, the fuller one first.

    Linear, as long as few people share a family name and an initial.
    """
    families: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in known:
        families[entry.family, entry.first[0]].append(entry)
    for group in families.values():
        if len(group) > 1:
            yield from _longer(group, ties)
            yield from _initials(group, ties)
    yield from _misspelt(known, ties)


def _longer(group: Sequence[Entry], ties: Ties) -> Iterator[tuple[Entry, Entry]]:
    """John Smith and John A. Smith; Bob Smith and Robert Smith."""
    first: dict[str, list[Entry]] = defaultdict(list)
    for entry in group:
        if not entry.is_short:
            first[entry.first].append(entry)
    for same in first.values():
        for place, one in enumerate(same[:_MOST]):
            for other in same[place + 1 : _MOST]:
                if _may_be_one(one, other, ties) and _agree(one.given[1:], other.given[1:]):
                    is_usual = one.given[0] == other.given[0]
                    if (is_usual and len(same) == 2) or ties.bind(one.who, other.who):
                        yield _fuller_first(one, other)


def _initials(group: Sequence[Entry], ties: Ties) -> Iterator[tuple[Entry, Entry]]:
    """J. Smith and John Smith: where something binds them, for initials fit many."""
    whole = [entry for entry in group if not entry.is_short][:_MOST]
    for one in (entry for entry in group if entry.is_short):
        fitting = [
            other
            for other in whole
            if _agree(one.given, other.given)
            and _may_be_one(one, other, ties)
            and ties.bind(one.who, other.who)
        ]
        if len({other.who.id for other in fitting}) == 1:
            yield fitting[0], one


def _misspelt(known: Sequence[Entry], ties: Ties) -> Iterator[tuple[Entry, Entry]]:
    """Names that are one but for a letter in a longer word, where something binds them."""
    seen: dict[str, list[Entry]] = {}
    for entry in known:
        words = (*entry.given, *entry.family.split("-"))
        for place, word in enumerate(words):
            if len(word) < _LETTERS:
                continue
            rest = "-".join((*words[:place], f"{word[0]}*", *words[place + 1 :]))
            for other in seen.setdefault(rest, []):
                another = (*other.given, *other.family.split("-"))[place]
                if not is_misspelt(word, another) or not _may_be_one(entry, other, ties):
                    continue
                if ties.bind(entry.who, other.who):
                    yield _more_often(entry, other)
            if len(seen[rest]) < _MOST:
                seen[rest].append(entry)


def _may_be_one(one: Entry, other: Entry, ties: Ties) -> bool:
    return one.who is not other.who and not ties.part(one.who, other.who)


def _agree(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the shorter list is in the longer one, in its order; initials stand for names."""
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    return all(any(_fits(word, name) for name in rest) for word in short)


def _fits(one: str, other: str) -> bool:
    return one == other or (1 in (len(one), len(other)) and one[0] == other[0])


def _fuller_first(one: Entry, other: Entry) -> tuple[Entry, Entry]:
    first, second = sorted((one, other), key=lambda e: -sum(map(len, e.given)))
    return first, second


def _more_often(one: Entry, other: Entry) -> tuple[Entry, Entry]:
    first, second = sorted((one, other), key=_rank)
    return first, second


def _rank(entry: Entry) -> tuple[int, bool, str]:
    """Whoever is met more often first, then a name that has its accents."""
    return -len(entry.who.mentions), entry.name.full.isascii(), entry.name.full
