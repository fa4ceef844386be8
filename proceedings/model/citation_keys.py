"""Citation keys: readable, and one a work in the whole archive.

A key that the editors give, such as one that was cited already, is kept. The others are made of
what a reader remembers: first family name, year, first telling word of the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from string import ascii_lowercase

from anyascii import anyascii

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.markup import Markup
from proceedings.model.names import fold
from proceedings.model.volumes import Volume

#: Words that say nothing about a title.
_SMALL = frozenset(
    "a an and are as at by for from in into is its of on or the to toward towards via with".split()
)
_OTHERS = re.compile(r"[^a-z0-9]")
_MARKED = re.compile(r"[\\$*_`^~<>&{}\[\]]")  # what may be more than the letter that it is
_WORD = re.compile(r"[\w'’]+")
_MOST = 24  #: letters of a word; a title in Chinese may be one word


def citation_key(edition: Edition, contribution: Contribution) -> str:
    """The key of *contribution*: `klimovic-2021-ingesting`.

    A second contribution with the same three parts gets a letter: `park-2021-embedding-b`.
    """
    return _keys(edition)[contribution.id]


def volume_key(edition: Edition, part: Volume | None = None) -> str:
    """The key of the proceedings, or of a *part* of them: `fastpath-2021-proceedings`."""
    if part is None or not part.part:
        return f"{edition.id}-proceedings"
    own = part.id if part.id.startswith(edition.id) else f"{edition.id}-{part.id}"
    return f"{own}-proceedings"


def keys_apart(editions: Iterable[Edition]) -> tuple[Edition, ...]:
    """The *editions* of an archive, so that no two of their works have one key.

    Of two that would have the same, the one of the earlier edition keeps it. Each edition then
    knows the keys that it must not give, which are few or none.
    """
    in_turn = sorted(editions, key=lambda e: (e.event.start, e.id))
    found: list[Edition] = []
    for _, group in groupby(in_turn, key=lambda e: e.year):
        of_year = list(group)
        found += _apart(of_year) if len(of_year) > 1 else of_year
    by_id = {edition.id: edition for edition in found}
    return tuple(by_id[edition.id] for edition in editions)


def _apart(editions: list[Edition]) -> Iterator[Edition]:
    taken = {p.citation_key for edition in editions for p in edition.contributions}
    for edition in editions:
        own = {paper.citation_key for paper in edition.contributions}
        keys, met = _assign(edition, frozenset(taken - own))
        taken.update(keys.values())
        yield replace(edition, foreign_keys=met) if met else edition


@lru_cache(maxsize=8)
def _keys(edition: Edition) -> Mapping[str, str]:
    return _assign(edition, edition.foreign_keys)[0]


def _assign(edition: Edition, foreign: frozenset[str]) -> tuple[dict[str, str], frozenset[str]]:
    """The keys of all contributions, and those of *foreign* that hindered one."""
    given = {p.id: p.citation_key for p in edition.contributions if p.citation_key}
    taken = {*given.values(), *(volume_key(edition, part) for part in edition.parts())}
    met: set[str] = set()
    keys: dict[str, str] = {}
    for paper in edition.contributions:
        candidates = [given[paper.id]] if paper.id in given else _candidates(edition, paper)
        for key in candidates:
            if key in foreign:
                met.add(key)
            if paper.id in given or (key not in taken and key not in met):
                break
        taken.add(key)
        keys[paper.id] = key
    return keys, frozenset(met)


def _candidates(edition: Edition, paper: Contribution) -> Iterator[str]:
    stem = _stem(paper, edition.year)
    yield stem
    yield from (f"{stem}-{letter}" for letter in ascii_lowercase[1:])
    yield f"{stem}-{paper.id}"
    yield f"{stem}-{edition.id}-{paper.id}"


def _stem(paper: Contribution, year: int) -> str:
    name = paper.authors[0].name if paper.authors else None
    family = _ascii((name.latin or name).family) if name else ""
    words = (_ascii(word[0]) for word in _WORD.finditer(_plain(paper.title)))
    telling = next((w for w in words if w and w not in _SMALL and not w.isdigit()), "")
    return "-".join(part for part in (family or "anonymous", str(year), telling) if part)


def _plain(title: Markup) -> str:
    """The words of a title; most have no markup that would have to be read."""
    return title.text() if _MARKED.search(title.source) else title.source


def _ascii(text: str) -> str:
    """Letters that every client's keys may hold; other scripts are transliterated.

    >>> _ascii("Kästner"), _ascii("王小明")
    ('kastner', 'wangxiaoming')
    """
    folded = fold(text)
    plain = folded if folded.isascii() else anyascii(folded)
    return _OTHERS.sub("", plain.casefold())[:_MOST]
