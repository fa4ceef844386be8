"""The authors of a record: names in one text, a list of names, or objects that say more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from proceedings.importers.contacts import Contact, Contacts, is_yes
from proceedings.importers.latex_signs import Remark
from proceedings.importers.people_columns import affiliations
from proceedings.importers.people_lines import people
from proceedings.importers.reading.json import Fields
from proceedings.importers.table.records import texts
from proceedings.model.people import Person

#: What `people` has to take apart; anything else is a name as it stands.
_SAYS_MORE = re.compile(r"[(\[{<@]")


@dataclass(slots=True)
class Authors:
    """Reads the authors of one record."""

    contacts: Contacts
    separator: str
    file: Path
    line: int | None
    remarks: list[Remark] = field(default_factory=list)

    def read(
        self, values: Sequence[Any], places: Sequence[Any], orcids: Sequence[Any]
    ) -> tuple[Person, ...]:
        """The authors that *values* name; places and ORCIDs are one each, or one for all."""
        found = [person for value in values for person in self._people(value)]
        where = [text for value in places for text in self._parts(value)]
        whole = [text for value in places for text in texts(value)]
        for at, person in enumerate(found):
            place = where[at] if len(where) == len(found) else "; ".join(whole)
            if place and not person.affiliations:
                found[at] = replace(person, affiliations=affiliations(place))
        ids = [text for value in orcids for text in self._parts(value)]
        if len(ids) == len(found):
            found = [self._with_orcid(*pair) for pair in zip(found, ids, strict=True)]
        return tuple(found)

    def _people(self, value: Any) -> list[Person]:
        if isinstance(value, str) and not self.separator and "\n" not in value:
            return self._line(value)
        items = value if isinstance(value, list) else self._parts(value)
        items = [value] if isinstance(value, dict) else items
        return [person for item in items for person in self._one(item)]

    def _parts(self, value: Any) -> list[str]:
        """The texts of a list, or of one text between separators."""
        if not isinstance(value, str):
            return texts(value)
        sign = self.separator or next((sign for sign in "\n;" if sign in value), ";")
        return [part.strip() for part in value.split(sign) if part.strip()]

    def _one(self, item: Any) -> list[Person]:
        if isinstance(item, dict):
            return self._contact(_contact(Fields(item)))
        (text, *_) = [*texts(item), ""]
        return self._line(text) if _SAYS_MORE.search(text) else self._contact(Contact(given=text))

    def _line(self, text: str) -> list[Person]:
        found, remarks = people(text)
        self.remarks += remarks
        return list(found)

    def _contact(self, contact: Contact) -> list[Person]:
        person = self.contacts.person(contact, self.file, self.line)
        return [person] if person else []

    def _with_orcid(self, person: Person, orcid: str) -> Person:
        known = self.contacts.person(Contact(given="x", orcid=orcid), self.file, self.line)
        return replace(person, orcid=known.orcid) if known and not person.orcid else person


def _contact(item: Fields) -> Contact:
    given = item.text("given", "given name", "first", "first name")
    family = item.text("family", "family name", "last", "last name", "surname")
    whole = "" if given or family else item.text("name", "full name", "author")
    places = item.value(
        "affiliations", "affiliation", "institutions", "institution", "organization"
    )
    return Contact(
        given=given or whole,
        family=family,
        affiliation=" / ".join(texts(places)),
        country=item.text("country"),
        email=item.text("email"),
        orcid=item.text("orcid"),
        url=item.text("url", "web page", "homepage"),
        corresponding=is_yes(item.text("corresponding", "is corresponding", "contact")),
    )
