"""Names that are not written as their bearers write them: capitals, small letters, signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proceedings.checks.check import Flaw, check
from proceedings.checks.named import Named
from proceedings.checks.subject import Subject
from proceedings.model.findings import Severity
from proceedings.model.names import Name

_WORD = re.compile(r"[^\W\d_]+")
_LONG = 3  #: letters of what is no initials: "JP", "LI"
#: Digits, and the marks of footnotes and of corresponding authors; ² and ª are among them.
_SIGN = re.compile(r"[\d@*†‡§¶#$%^=<>|\\/²³¹⁰-₉ª✉]")


@check("name-capitals", Severity.WARNING, cure="write capitals where the name has them")
def name_capitals(subject: Subject) -> Iterator[Flaw]:
    """A name, or a family name, stands in capitals.

    Forms are filled in so, and in some countries family names are written so. Nothing here changes
    a name's case: it would be printed, cited and indexed in capitals beside all others.
    """
    for named in subject.people:
        name = named.person.name
        if name.organisation or not name.given:
            continue  # of one word it may be a pen name, or stand for several words
        if _is_capital(name.full) or _is_capital(name.family):
            what = "name" if _is_capital(name.full) else "family name"
            cure = f'write it as its bearer does, such as "{_with_capitals(name.full)}"'
            yield _flaw(named, f'the {what} stands in capitals: "{name.full}"', cure)


def _is_capital(text: str) -> bool:
    longest = max(map(len, _WORD.findall(text)), default=0)
    return longest >= _LONG and text.isupper()


def _with_capitals(name: str) -> str:
    """Capitals at the beginning of words that have no small letter, initials apart."""
    return _WORD.sub(
        lambda word: word[0].capitalize() if len(word[0]) > 1 and word[0].isupper() else word[0],
        name,
    )


@check("name-lowercase", Severity.WARNING, cure="begin its parts with capitals")
def name_lowercase(subject: Subject) -> Iterator[Flaw]:
    """A name, or a part of it, begins with a small letter.

    Forms are filled in so. Particles (van der, de) are no flaw, nor is a name of one word. A single
    name without any capital is a note: a few people write theirs so.
    """
    people = [named for named in subject.people if not named.person.name.organisation]
    small = {n.person.name.full for n in people if _is_small(n.person.name)}
    for named in people:
        name = named.person.name
        if name.full in small:
            severity = Severity.NOTE if len(small) == 1 else None
            yield _flaw(named, f'the name has no capital: "{name.full}"', severity=severity)
        elif name.given and (part := _small_part(name)):
            yield _flaw(named, f'"{part}" in "{name.full}" has no capital')


def _is_small(name: Name) -> bool:
    return bool(name.given) and name.full.islower() and len(name.full) > _LONG


def _small_part(name: Name) -> str:
    """The family name or the first given one where it is a word without capitals."""
    given = name.given.split(" ")[0]
    parts = (name.family, given)
    return next((part for part in parts if part.isalpha() and part.islower() and len(part) > 1), "")


@check("name-signs", Severity.WARNING, cure="take them off the name")
def name_signs(subject: Subject) -> Iterator[Flaw]:
    """A name has a digit, an @ or the mark of a footnote in it.

    Marks of affiliations and of the corresponding author were copied together with the names; an
    account or an address stands where the name should. A name of one word is a note: some go by
    such a name.
    """
    for named in subject.people:
        name = named.person.name
        if not name.organisation and (found := _SIGN.search(name.full)):
            is_alias = not name.given and "@" not in name.full
            severity = Severity.NOTE if is_alias else None
            message = f'the name has "{found[0]}" in it: "{name.full}"'
            yield _flaw(named, message, severity=severity)


def _flaw(named: Named, message: str, cure: str = "", severity: Severity | None = None) -> Flaw:
    return Flaw(message=message, at=named.at, cure=cure, severity=severity, paper=named.paper)
