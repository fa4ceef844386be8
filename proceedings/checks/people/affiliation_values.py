"""Affiliations that are something else, and institutions that are in two countries."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from proceedings.checks.check import Flaw, check
from proceedings.checks.named import Named
from proceedings.checks.people.countries import country
from proceedings.checks.subject import Subject
from proceedings.model.directory.names import term_key
from proceedings.model.findings import Severity
from proceedings.model.people import Affiliation

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.\w+")
_URL = re.compile(
    r"https?://|\bwww\.|^[\w-]+(?:\.[\w-]+)*\.(?:com|org|edu|net|gov|de|uk|fr|io)(?:/\S*)?$",
    re.IGNORECASE,
)
#: What is in one country; companies are in many.
_SEATED = re.compile(r"\b(?:universi|college|hochschule|politecnico|école|ecole)", re.IGNORECASE)


@check("affiliation-address", Severity.WARNING, cure="write the institution's name")
def affiliation_address(subject: Subject) -> Iterator[Flaw]:
    """An affiliation is an address of e-mail, or of the web.

    A column of a table was taken for another, or a form was filled in so. Addresses of e-mail are
    collected from pages by those who send advertisements.
    """
    for text in subject.texts:
        if text.field != "affiliation":
            continue
        if found := _EMAIL.search(text.source):
            yield text.flaw(f'the affiliation has an address of e-mail: "{found[0]}"')
        elif _URL.search(text.source):
            yield text.flaw(f'the affiliation has a web address: "{text.source}"')


@check("affiliation-several", Severity.WARNING, cure="mend the one that is wrong")
def affiliation_several(subject: Subject) -> Iterator[Flaw]:
    """One institution stands with two RORs, or one university with two countries.

    One of them is that of a namesake, or was filled in by mistake. The archive takes an institution
    with two RORs for two.
    """
    yield from _differing(subject, "ROR", lambda given: given.ror)
    yield from _differing(subject, "country", _seat)


def _seat(given: Affiliation) -> str:
    return country(given.country) if _SEATED.search(given.name) else ""


def _differing(subject: Subject, what: str, value: Callable[[Affiliation], str]) -> Iterator[Flaw]:
    """Institutions that have two values of something, each of the second ones once."""
    first: dict[str, tuple[str, Affiliation]] = {}
    said: set[tuple[str, str]] = set()
    for named in subject.people:
        for number, given in enumerate(named.person.affiliations):
            own, key = value(given), term_key(given.name)
            if not own or (known := first.setdefault(key, (own, given)))[0] == own:
                continue
            if (key, own) not in said:
                said.add((key, own))
                yield _flaw(named, number, what, known[1])


def _flaw(named: Named, number: int, what: str, known: Affiliation) -> Flaw:
    given = named.person.affiliations[number]
    one, other = (known.ror, given.ror) if what == "ROR" else (known.country, given.country)
    values = "two RORs" if what == "ROR" else "two countries"
    return Flaw(
        message=f'"{given.name}" stands with {values}: {one} and {other}',
        at=named.at.under("affiliations", number, text=given.name),
        paper=named.paper,
    )
