"""people.yml: which printed names of an archive are one person, and which are two."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from proceedings.model.directory.names import address
from proceedings.source.forms.form import Form, Many, wrong
from proceedings.source.forms.values import DblpPerson, Orcid, Text, Url


def _read_id(value: object) -> object:
    if isinstance(value, str) and address(value) != value:
        cure = f'write "{address(value.casefold())}"'
        raise wrong('"{value}" cannot be an address', cure, value=value)
    return value


class KnownPersonForm(Form):
    """Someone of several names, or one of several who share a name."""

    name: Text = Field(description="as the person's page prints it")
    id: Annotated[Text, BeforeValidator(_read_id)] | None = Field(
        None, description="the address of the page, to keep it"
    )
    also: Many[Text] = Field([], description="other printed names")
    orcid: Many[Orcid] = Field([], description="the one that is shown comes first")
    dblp: DblpPerson | None = Field(None, description="their page at dblp")
    url: Url | None = None
    only: Many[Text] = Field(
        [], description="editions, or edition/paper, where a name without an ORCID is theirs"
    )


class PeopleForm(Form):
    """The file: a list below one key, as in program.yml."""

    people: Many[KnownPersonForm]
