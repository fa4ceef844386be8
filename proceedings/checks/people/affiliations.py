"""Institutions that are written in several ways."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from proceedings.checks.check import Flaw, check
from proceedings.checks.people.countries import country
from proceedings.checks.people.misspelt import is_misspelt
from proceedings.checks.subject import Subject
from proceedings.checks.texts import Text
from proceedings.model.findings import Severity
from proceedings.model.names import fold

_SAME = {
    "univ": "university", "uni": "university", "inst": "institute", "dept": "department",
    "tech": "technology", "technol": "technology", "natl": "national", "lab": "laboratory",
    "labs": "laboratory", "laboratories": "laboratory", "ctr": "center", "centre": "center",
    "organisation": "organization", "sci": "science", "sciences": "science", "coll": "college",
    "eng": "engineering", "engg": "engineering", "intl": "international", "acad": "academy",
}  # fmt: skip
_LEFT_OUT = frozenset("the and of at for in de der des du la le inc ltd gmbh corp".split())
#: An institution that stands in one town.
_KIND = re.compile(
    r"\b(?:universi\w*|institut\w*|college|school|academy|hochschule|politecnico|polytechnic\w*"
    r"|école|ecole)\b",
    re.IGNORECASE,
)
_LETTERS = 7  #: of a word that may be misspelt: Genova and Geneva are two
Places = Mapping[str, list[Text]]  #: of each affiliation, as it is written


@check("affiliation-spellings", Severity.NOTE, cure="write it in one way")
def affiliation_spellings(subject: Subject) -> Iterator[Flaw]:
    """One institution is written in several ways: Univ. and University, with its country or not.

    Each way is an institution of its own for the archive's index and for those who count papers.
    That a letter is wrong is a warning.
    """
    places = affiliations(subject)
    groups: dict[str, list[str]] = defaultdict(list)
    for name in places:
        groups[_key(name)].append(name)
    for names in groups.values():
        if len(names) > 1:
            yield _flaw(names, places, "one institution is written in", None)
    yield from _in_towns(groups, places)
    yield from _misspelt(groups, places)


def affiliations(subject: Subject) -> Places:
    """Where each affiliation stands, by the name that is written there."""
    found: dict[str, list[Text]] = {}
    for text in subject.texts:
        if text.field == "affiliation":
            found.setdefault(" ".join(text.source.split()), []).append(text)
    return found


@lru_cache(maxsize=1 << 14)
def _key(name: str) -> str:
    """What is equal for the usual ways of writing an institution, with a country or without."""
    parts = [part for part in name.split(",") if part.strip()]
    while len(parts) > 1 and country(parts[-1]):
        parts.pop()
    words = fold(" ".join(parts)).split("-")
    return "-".join(_SAME.get(word, word) for word in words if word not in _LEFT_OUT) or fold(name)


def _in_towns(groups: Mapping[str, Sequence[str]], places: Places) -> Iterator[Flaw]:
    """Universities that stand with a town once and without it elsewhere.

    One that stands with several towns has several seats: University of California.
    """
    towns: dict[str, set[str]] = defaultdict(set)
    for key, names in groups.items():
        head = names[0].partition(",")[0]
        if "," in names[0] and _KIND.search(head) and _key(head) != key:
            towns[_key(head)].add(key)
    for head, keys in towns.items():
        if head in groups and len(keys) == 1:
            names = [*groups[head], *groups[next(iter(keys))]]
            yield _flaw(names, places, "one institution is likely written in", None)


def _misspelt(groups: Mapping[str, Sequence[str]], places: Places) -> Iterator[Flaw]:
    """Names that differ by one letter of a long word."""
    seen: dict[str, list[tuple[str, str]]] = {}
    for key in groups:
        words = key.split("-")
        for number, word in enumerate(words):
            if len(word) < _LETTERS or not word.isalpha():
                continue
            rest = "-".join((*words[:number], f"{word[0]}*", *words[number + 1 :]))
            for other, known in seen.setdefault(rest, []):
                if is_misspelt(word, other) and len(words) > 1:
                    names = [groups[key][0], groups[known][0]]
                    what = "one institution is likely written in"
                    yield _flaw(names, places, what, Severity.WARNING)
            seen[rest].append((word, key))


def _flaw(names: Sequence[str], places: Places, what: str, severity: Severity | None) -> Flaw:
    """The flaw, at the first place of the rarest way; one with its accents is taken for right."""
    by_count = sorted(names, key=lambda name: (name.isascii(), -len(places[name]), -len(name)))
    listed = ", ".join(f'"{name}" ({len(places[name])})' for name in by_count)
    cure = f'write "{by_count[0]}" everywhere, if they are one'
    rarest = places[by_count[-1]][0]
    return rarest.flaw(f"{what} {len(names)} ways: {listed}", cure=cure, severity=severity)
