"""All that the editors have written of an edition, value by value, searched quickly.

Only what may be seen by readers is of interest here: comments of YAML are not, nor what an override
has replaced. So a file in which something is found is read again as what it says. The others cost
a look at their text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from proceedings.checks.check import At, Flaw, Key
from proceedings.checks.places import Places
from proceedings.checks.subject import Subject
from proceedings.model.edition import Edition
from proceedings.source.files import read_text
from proceedings.source.located import Map, Seq, Value

_NOT_SHOWN = frozenset({"checks", "macros"})  #: keys of edition.yml that no page shows


@dataclass(frozen=True, slots=True)
class Found:
    """Something that was looked for, and where it is written."""

    match: re.Match[str]
    at: At
    paper: str | None
    is_prose: bool = False

    def flaw(self, message: str, cure: str = "") -> Flaw:
        """The flaw that it is."""
        return Flaw(message=message, at=self.at, paper=self.paper, cure=cure)


def found_in(subject: Subject, wanted: re.Pattern[str], *hints: str) -> Iterator[Found]:
    """Each place of *wanted* in the texts of the edition, the same text of a file once.

    *hints* are in small letters: a file without any of them is not searched.
    """
    places = Places(subject.edition.folder)
    for source in _sources(subject.edition):
        if not source.may_have(wanted, hints):
            continue
        told: set[str] = set()
        for value, at in _values(source, places):
            for match in wanted.finditer(value):
                if match[0] not in told:
                    told.add(match[0])
                    where = At(at.file, at.keys, match[0].split("\n")[0])
                    yield Found(match, where, source.paper, source.is_prose)


@dataclass(frozen=True, slots=True)
class _Source:
    """A file that readers see something of."""

    file: Path
    text: str
    folded: str  #: the text in small letters
    paper: str | None = None
    is_prose: bool = False

    def may_have(self, wanted: re.Pattern[str], hints: tuple[str, ...]) -> bool:
        return any(hint in self.folded for hint in hints) and bool(wanted.search(self.text))


@lru_cache(maxsize=4)
def _sources(edition: Edition) -> tuple[_Source, ...]:
    """The files of *edition* that readers see something of.

    What overrides say may be in any of them, so each is searched as if it stood there.
    """
    corrections = _text(edition.folder / "overrides.yml")
    own = [(edition.folder / name, None, False) for name in ("edition.yml", "program.yml")]
    prose = [(page.path, None, True) for page in edition.pages]
    papers = [(p.file, p.id, False) for p in edition.contributions if p.file and not p.withdrawn]
    found = []
    for file, paper, is_prose in (*own, *prose, *papers):
        text = _text(file) + ("" if is_prose else corrections)
        found.append(_Source(file, text, text.casefold(), paper, is_prose))
    return tuple(found)


def _text(file: Path) -> str:
    return read_text(file)[0] if file.is_file() else ""


def _values(source: _Source, places: Places) -> Iterator[tuple[str, At]]:
    """Every text of a file with its place: prose whole, an abstract, a value of YAML."""
    file = source.file
    if source.is_prose:
        yield source.text, At(file)
        return
    data, parts = places.values(file)
    for keys, value in _strings(data, ()):
        if not keys or keys[0] not in _NOT_SHOWN:
            yield value, At(file, keys)
    if parts is not None:
        yield parts.body, At(file, ("abstract",))


def _strings(value: Value, keys: tuple[Key, ...]) -> Iterator[tuple[tuple[Key, ...], str]]:
    if isinstance(value, str):
        yield keys, value
    elif isinstance(value, Map):
        for key, below in value.items():
            yield from _strings(below, (*keys, key))
    elif isinstance(value, Seq):
        for number, below in enumerate(value):
            yield from _strings(below, (*keys, number))
