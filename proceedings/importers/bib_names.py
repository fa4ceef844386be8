"""The names in a .bib file's author and editor fields.

BibTeX's own rules split them: "First von Last", "von Last, First" and "von Last, Jr, First", where
braces keep together what belongs together. `{de Campos}, Cassio P.` says that the family name is
"de Campos"; `de Campos, Cassio P.` says that "de" is a particle of it.
"""

from __future__ import annotations

import re

from bibtexparser.middlewares.names import (
    parse_single_name_into_parts,
    split_multiple_persons_names,
)

from proceedings.importers.latex_signs import Remark
from proceedings.importers.text import plain_text
from proceedings.model.names import Name

_OTHERS = re.compile(r"^(and )?others\.?$|^et\.? al\.?$", re.IGNORECASE)


def read_names(value: str) -> tuple[list[Name], list[Remark]]:
    r"""The names of an author or editor field, in its order.

    >>> [name.full for name in read_names(r"{de Wit}, Rob and Mau\'{a}, Denis and {{The ACL}}")[0]]
    ['Rob de Wit', 'Denis Mauá', 'The ACL']
    """
    names: list[Name] = []
    remarks: list[Remark] = []
    for part in split_multiple_persons_names(_without_needless_braces(value, remarks)):
        if _OTHERS.match(part.strip()):
            message = "the names end in “and others”; the others are missing"
            remarks.append(Remark("names-others", message, "name them in overrides.yml"))
        elif name := _name(part.strip(), remarks):
            names.append(name)
    return names, remarks


def _name(part: str, remarks: list[Remark]) -> Name | None:
    if _is_one_group(part):
        organisation = plain_text(part)
        return Name(organisation, organisation=True) if organisation else None
    if part.count(",") - _commas_in_braces(part) > 2:
        message = f'"{part}" has more than two commas; it was read as one name'
        cure = "put “and” between two names, and braces around an organisation's"
        remarks.append(Remark("names-commas", message, cure))
    parts = parse_single_name_into_parts(part, strict=False)
    given, particle, family, suffix = (
        plain_text(" ".join(words)) for words in (parts.first, parts.von, parts.last, parts.jr)
    )
    if not (family or given):
        return None
    return Name(family or given, given if family else "", particle, suffix)


def _without_needless_braces(value: str, remarks: list[Remark]) -> str:
    """Unwrap a whole list of people that stands in braces as if it were one organisation."""
    inner = value.strip()[1:-1]
    people = inner.split(" and ")
    is_list = len(people) > 1 and all(person.count(",") == 1 for person in people)
    if not (is_list and _is_one_group(value.strip())):
        return value  # one name with a comma may well be "Tests, Ltd."
    message = "braces around all names make them one organisation; they were read as people"
    remarks.append(Remark("names-braces", message, "delete the outer braces"))
    return inner


def _is_one_group(text: str) -> bool:
    """Whether one pair of braces holds all of *text*."""
    if not (text.startswith("{") and text.endswith("}")):
        return False
    depth = 0
    for position, char in enumerate(text):
        depth += (char == "{") - (char == "}")
        if depth == 0:
            return position == len(text) - 1
    return False


def _commas_in_braces(text: str) -> int:
    depth = count = 0
    for char in text:
        depth += (char == "{") - (char == "}")
        count += char == "," and depth > 0
    return count
