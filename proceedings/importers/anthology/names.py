"""The Anthology's people, whose names may stand there in two scripts.

Its `<variant>` has a name in another script, and does not say which of the two the paper prints. Of
names that are not in Latin letters, the one in Latin letters is their transliteration. Where the
Anthology has the Latin one first, the other is taken for the printed name if the title is written
in that script too; else nothing says that the paper prints it, and the variant is not taken.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from proceedings.importers.anthology.words import text
from proceedings.importers.people_columns import person
from proceedings.model.identifiers import ORCID, BadIdentifier
from proceedings.model.names import Name, is_unspaced
from proceedings.model.people import Person

_LATIN = frozenset({"LATIN"})


def people(parent: etree._Element, tag: str, title: str) -> Iterator[Person]:
    """The authors or editors of *parent*, whose title is *title*; those without a name are none."""
    for one in parent.iterfind(tag):
        places = [text(place) for place in one.iterfind("affiliation")]
        found = person(
            *_parts(one),
            ";".join(place.replace(";", ",") for place in places),
            orcid=_orcid(str(one.get("orcid") or "")),
        )
        if found is not None:
            name = _in_two_scripts(one, found.name, title)
            yield replace(found, name=name or found.name)


def unused_variants(parent: etree._Element, tag: str, title: str) -> int:
    """How many names in other scripts are not taken."""
    count = 0
    for one in parent.iterfind(tag):
        found = person(*_parts(one))
        is_taken = found is not None and _in_two_scripts(one, found.name, title) is not None
        count += len(one.findall("variant")) - is_taken
    return count


def scripts(text: str) -> frozenset[str]:
    """What Unicode calls the scripts of the letters in *text*.

    >>> sorted(scripts("Wei, 王 2")), sorted(scripts("Иван"))
    (['CJK', 'LATIN'], ['CYRILLIC'])
    """
    letters = (char for char in text if unicodedata.category(char) in ("Lu", "Ll", "Lt", "Lo"))
    return frozenset(unicodedata.name(char, "").partition(" ")[0] for char in letters)


def _in_two_scripts(one: etree._Element, name: Name, title: str) -> Name | None:
    """*name* with its transliteration; None where no variant gives one of the two."""
    for variant in one.iterfind("variant"):
        found = person(*_parts(variant))
        if found is None or bool(found.name.given) is not bool(name.given):
            continue
        ours, theirs = scripts(name.full), scripts(found.name.full)
        if ours != _LATIN == theirs:
            return _printed(name, latin=found.name)
        if ours == _LATIN and theirs - _LATIN and theirs <= scripts(title):
            return _printed(found.name, latin=name)
    return None


def _printed(name: Name, latin: Name) -> Name:
    parts = (name.family, name.given) if name.given else (name.family,)
    return replace(name, family_first=is_unspaced(*parts), latin=latin)


def _parts(one: etree._Element) -> tuple[str, str]:
    """The given name, and the family name or all of it."""
    family = text(one.find("last"))
    whole = "" if one.find("first") is not None else text(one)
    return text(one.find("first")), family or whole


def _orcid(given: str) -> str:
    try:
        return ORCID.read(given) if given else ""
    except BadIdentifier:
        return ""
