"""From the forms of people to the model's."""

from __future__ import annotations

from collections.abc import Iterable

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
    if form.organisation:
        return Name(form.organisation, organisation=True, sort_as=form.sort_as or "")
    if form.family:
        return Name(
            family=form.family,
            given=form.given or "",
            particle=form.particle or "",
            suffix=form.suffix or "",
            sort_as=form.sort_as or "",
        )
    name = Name.parse(form.name or "")
    return Name(name.family, name.given, name.particle, name.suffix, sort_as=form.sort_as or "")
