"""What a contribution of Indico is, whichever export it came in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from proceedings.importers.contacts import Contact, Contacts
from proceedings.importers.formats import Wishes
from proceedings.importers.reading.json import Fields, unused
from proceedings.importers.submissions import Submission
from proceedings.importers.times import duration
from proceedings.model.findings import Finding
from proceedings.model.people import Person

_MOST_MINUTES = 300  #: a number beyond it counts seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """A submission with its place in the program."""

    submission: Submission
    type: str = ""
    begins: dt.datetime | None = None
    minutes: int | None = None
    room: str = ""
    track: str = ""
    session: str = ""
    called: str = ""  #: what tells its block from others of the session
    conveners: tuple[Person, ...] = ()
    speakers: tuple[Person, ...] = ()  #: where they are not simply its authors
    board: str = ""
    links: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class People:
    """Makes people of Indico's, and knows what of them nobody asked for."""

    wishes: Wishes
    contacts: Contacts = field(init=False)
    _seen: list[Fields] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.contacts = Contacts(self.wishes)

    @property
    def findings(self) -> list[Finding]:
        return self.contacts.findings

    def person(self, one: Fields, file: Path) -> Person | None:
        self._seen.append(one)
        family = one.text("last_name", "familyName", "family_name", "lastName")
        given = one.text("first_name", "firstName")
        whole = one.text("full_name", "fullName", "name")
        return self.contacts.person(
            Contact(
                given=given,
                family=family or ("" if given else whole),
                affiliation=_place(one),
                email=one.text("email"),
                orcid=one.text("orcid"),
            ),
            file,
        )

    def unused(self) -> dict[str, int]:
        return unused(self._seen, "persons.")


def _place(one: Fields) -> str:
    linked = one.object("affiliation_link", {"id", "street", "city", "country_code", "postcode"})
    return one.text("affiliation") or linked.text("name")


def roles(
    authors: Sequence[Person], speakers: Sequence[Person]
) -> tuple[tuple[Person, ...], tuple[Person, ...]]:
    """The authors, and the speakers where they say more than the authors do."""
    if not authors:
        return tuple(speakers), ()
    same = [one.identity for one in authors] == [one.identity for one in speakers]
    return tuple(authors), () if same else tuple(speakers)


def minutes_of(text: str) -> int | None:
    """Minutes of a duration; a large number alone counts seconds.

    >>> minutes_of("0:20:00"), minutes_of("20"), minutes_of("1200"), minutes_of("soon")
    (20, 20, 20, None)
    """
    found = duration(text)
    if found is not None and found > _MOST_MINUTES and text.isdecimal():
        return found // 60
    return found


def listed(parts: Iterable[str]) -> str:
    """The first of *parts* that says something."""
    return next((part for part in parts if part), "")
