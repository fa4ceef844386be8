"""From the forms of people to the model's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from proceedings.model.names import Name
from proceedings.model.people import Affiliation, Committee, Member, Person
from proceedings.source.forms.people import AffiliationForm, CommitteeForm, MemberForm, PersonForm


def person(form: PersonForm, institutions: Iterable[AffiliationForm] = ()) -> Person:
    """The person that *form* describes; affiliations may be ids of *institutions*."""
    by_id = {institution.id: institution for institution in institutions if institution.id}
    return Person(
        name=_name(form),
        affiliations=tuple(
            Affiliation(name=own.name, ror=own.ror or "", country=own.country or "")
            for own in (by_id.get(written.name, written) for written in form.affiliations)
        ),
        orcid=form.orcid or "",
        dblp=form.dblp or "",
        url=form.url or "",
        corresponding=form.corresponding,
    )


def people(forms: Iterable[PersonForm]) -> tuple[Person, ...]:
    return tuple(person(form) for form in forms)


def committee(form: CommitteeForm) -> Committee:
    return Committee(form.name, tuple(_member(member) for member in form.members))


def _member(form: MemberForm) -> Member:
    return Member(None if form.tbd else person(form), form.role or "")


def _name(form: PersonForm) -> Name:
    name = _printed(form)
    if form.order:
        name = replace(name, family_first=form.order == "family-first")
    return replace(name, sort_as=form.sort_as or "", latin=_latin(form, name))


def _printed(form: PersonForm) -> Name:
    """The name in its parts; the script may say which is printed first, where nothing else does."""
    if form.organisation:
        return Name(form.organisation, organisation=True)
    if not form.family:
        return Name.parse(form.name or "", family_first=form.order == "family-first")
    name = Name(form.family, form.given or "", form.particle or "", form.suffix or "")
    return replace(name, family_first=name.is_unspaced)


def _latin(form: PersonForm, name: Name) -> Name | None:
    """The transliteration, its parts in the order of *name* unless a comma parts them."""
    if not form.latin:
        return None
    if name.organisation:
        return Name(form.latin, organisation=True)
    return Name.parse(form.latin, family_first=name.family_first)
