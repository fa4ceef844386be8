"""People, links and dates of the model as the values of an edition's files."""

from __future__ import annotations

from proceedings.importers.plain_yaml import InOneLine, Plain
from proceedings.model.call import KeyDate, SubmissionKind
from proceedings.model.event import Link, PreviousEdition
from proceedings.model.names import Name
from proceedings.model.people import Affiliation, Committee, Member, Person


def person(given: Name | Person) -> Plain:
    known = given if isinstance(given, Person) else Person(given)
    return InOneLine(_person_keys(known))


def _person_keys(person: Person) -> dict[str, Plain]:
    name = person.name
    if name.organisation:
        return {"organisation": name.family, "url": person.url}
    places = [_affiliation(place) for place in person.affiliations]
    return {
        "given": name.given,
        "particle": name.particle,
        "family": name.family,
        "suffix": name.suffix,
        "latin": _inverted(name.latin),
        "affiliations": places[0] if len(places) == 1 else places,
        "orcid": person.orcid,
        "url": person.url,
        "corresponding": person.corresponding or None,
    }


def _inverted(name: Name | None) -> str:
    """A name with the commas that tell its parts: "van der Berg, Anna", "King, Jr, Martin"."""
    if name is None:
        return ""
    parts = (name.surname, name.suffix if name.given else "", name.given)
    return ", ".join(filter(None, parts))


def _affiliation(place: Affiliation) -> Plain:
    if not (place.ror or place.country):
        return place.name
    return InOneLine(name=place.name, ror=place.ror, country=place.country)


def committee(group: Committee) -> Plain:
    return {"name": group.name, "members": [_member(member) for member in group.members]}


def _member(member: Member) -> Plain:
    keys = _person_keys(member.person) if member.person else {"tbd": True}
    return InOneLine({**keys, "role": member.role})


def link(given: Link | None) -> Plain:
    if given is None:
        return ""
    return InOneLine(name=given.label, url=given.url) if given.url else given.label


def key_date(date: KeyDate) -> Plain:
    day = date.date.isoformat() if date.date else "TBD"
    return InOneLine(name=date.name, date=day, note=date.note)


def submission_kind(kind: SubmissionKind) -> Plain:
    pages = "-".join(str(number) for number in (kind.min_pages, kind.max_pages) if number)
    return InOneLine(name=kind.name, pages=pages, note=kind.note)


def previous_edition(previous: PreviousEdition) -> Plain:
    held: dict[str, Plain] = {name: str(count) for name, count in previous.counts}
    return {
        "name": previous.name,
        "url": previous.url,
        "edition": previous.edition,
        "held_with": previous.held_with,
        "length": previous.length,
        "held": held,
    }
