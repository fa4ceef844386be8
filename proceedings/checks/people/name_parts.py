"""What stands in a name and is none of it: titles, other people, institutions."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from proceedings.checks.check import Flaw, check
from proceedings.checks.subject import Subject
from proceedings.model.findings import Severity
from proceedings.model.names import SUFFIX, Name, fold

#: "Md." is no degree before a name: it is short for Mohammad there.
_BEFORE = re.compile(
    r"^(?:(?:Univ\.?-)?Prof(?:essor)?\b\.?|Assoc\. Prof\.?|Dr\b\.?(?:-Ing\.?)?|Dipl\b\.?-?\w*\.?"
    r"|Mr\b\.?|Mrs\b\.?|Ms\b\.?|Mx\b\.?|Herr|Frau|Monsieur|Madame|Priv\.-Doz\.|PD Dr\.?)\s",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"[\s,(](?:Ph\. ?D\b\.?|PhD\b\.?|D\. ?Phil\b\.?|(?:M|B)\. ?Sc\b\.?|(?:M|B)Sc\b|M\. ?Eng\b\.?"
    r"|MBA\b|M\.D\.|DDS\b|DVM\b|Dr\b\.?(?:-Ing\.?)?|Prof\b\.?|Professor\b|Esq\b\.?|FIEEE\b"
    r"|Ph\.?D\.? (?:student|candidate))\)?$"
)
_SEVERAL = re.compile(r"\S (?:and|&|und|et al\.?|others) ?|;|\bet al\b|\band others\b|^and ")
_INSTITUTION = re.compile(
    r"\b(?:universi\w+|institut\w*|college|school|laborator\w+|labs?|department|research|academy"
    r"|hochschule|politecnico|école|ecole|gmbh|inc\.?|ltd\.?|llc|corp(?:oration)?\.?|centre|center"
    r"|hospital|faculty|foundation|company|cnrs|inria|mit|eth|epfl|ibm|google|microsoft|nvidia)\b",
    re.IGNORECASE,
)
_SUFFIX = re.compile(SUFFIX.pattern, re.IGNORECASE)
_BRACKET = re.compile(r"[(\[]([^()\[\]]*)[)\]]?")


@check("name-degree", Severity.WARNING, cure="leave it off the name")
def name_degree(subject: Subject) -> Iterator[Flaw]:
    """A title or a degree stands in a name: Dr., Prof., PhD.

    An index sorts it as a given name, and citations abbreviate it. What someone is belongs to the
    text about them.
    """
    for named in subject.people:
        name = named.person.name
        if name.organisation:
            continue
        if found := _BEFORE.search(name.full) or _BEHIND.search(name.full):
            title = found[0].strip(" ,()")
            message = f'"{name.full}" has a title or degree in it: "{title}"'
            yield Flaw(message=message, at=named.at, paper=named.paper)


@check("name-several", Severity.WARNING, cure="write each of them as an author of their own")
def name_several(subject: Subject) -> Iterator[Flaw]:
    """One name is several people: "A. Smith and B. Jones", or a list with commas.

    A whole list of authors came in as one. None of them would be found in the index. A group that
    is called so is written as `organisation`.
    """
    for named in subject.people:
        name = named.person.name
        if not name.organisation and _is_several(name):
            yield Flaw(
                message=f'the name is likely that of several people: "{_written(name)}"',
                at=named.at,
                paper=named.paper,
            )


def _is_several(name: Name) -> bool:
    if _SEVERAL.search(name.full) or name.full.casefold() in ("others", "et al", "et al."):
        return True
    # "A. Smith, B. Jones" reads as the family "A. Smith" with the given names "B. Jones".
    has_names = re.match(r"(?:[A-Z]\. ?)+\w\w", name.family) and re.search(r"\w\w", name.given)
    return bool(has_names) or bool(name.suffix and not _SUFFIX.match(name.suffix))


def _written(name: Name) -> str:
    """Likely what the editors wrote: what stood before the first comma is the family name."""
    parts = (name.surname, name.suffix, name.given)
    if _SEVERAL.search(name.full) and not name.suffix:
        return name.full
    return ", ".join(part for part in parts if part)


@check("name-affiliation", Severity.WARNING, cure='move it to the key "affiliations"')
def name_affiliation(subject: Subject) -> Iterator[Flaw]:
    """An institution stands in a name: in brackets, or behind a comma.

    The short form "Given Family (Institution)" holds for a text alone. What else is in brackets, a
    nickname or the name in another script, is no flaw.
    """
    known = {fold(text.source) for text in subject.texts if text.field == "affiliation"}
    for named in subject.people:
        name = named.person.name
        if not name.organisation and (found := _institution(name, known)):
            message = f'"{name.full}" has an affiliation in it: "{found}"'
            yield Flaw(message=message, at=named.at, paper=named.paper)


def _institution(name: Name, known: Container[str]) -> str:
    bracket = _BRACKET.search(name.full)
    for part in (bracket[1] if bracket else "", name.given, name.full):
        if part and (_INSTITUTION.search(part) or fold(part) in known):
            return part
    return ""
