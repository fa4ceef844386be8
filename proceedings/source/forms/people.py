"""People, affiliations and committees, long or short."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import AfterValidator, AliasChoices, Field, model_validator

from proceedings.model.names import is_unspaced
from proceedings.source.forms.form import Form, Many, wrong
from proceedings.source.forms.values import TBD, DblpPerson, Flag, Orcid, Ror, Text, Url

_WITH_AFFILIATION = re.compile(r"^(?P<name>.*\S)\s*[(（](?P<affiliation>[^()（）]+)[)）]$")


def _in_latin(text: str) -> str:
    """*text*, if no letter of it is of another script; modifier letters are of none."""
    letters = (char for char in text if unicodedata.category(char) in ("Lu", "Ll", "Lt", "Lo"))
    if not all(unicodedata.name(char, "").startswith("LATIN") for char in letters):
        cure = 'write it in Latin letters, such as "Wang, Xiaoming"'
        raise wrong('"{value}" has letters of another script', cure, value=text)
    return text


#: A name in Latin letters: in the order of the printed name, or "Family, Given".
Latin = Annotated[Text, AfterValidator(_in_latin)]


class AffiliationForm(Form):
    """An institution; *id* is what an author's `affiliations` may say instead of its name."""

    shorthand: ClassVar[str] = "name"

    name: Text
    id: Text | None = None
    ror: Ror | None = None
    country: Text | None = None


class PersonForm(Form):
    """A person or an organisation: the parts of the name, or `name` as it is printed.

    Short: `Ada Lovelace` or `Ada Lovelace (University of London)`.
    """

    shorthand: ClassVar[str] = "name"

    name: Text | None = None
    given: Text | None = None
    family: Text | None = None
    particle: Text | None = None
    suffix: Text | None = None
    organisation: Text | None = Field(None, description="an organisation's name")
    order: Literal["given-first", "family-first"] | None = Field(
        None, description="which part is printed first"
    )
    latin: Latin | None = Field(None, description="the same in Latin letters")
    sort_as: Text | None = Field(None, description="where it stands in an index")
    affiliations: Many[AffiliationForm] = Field(
        [], validation_alias=AliasChoices("affiliations", "affiliation")
    )
    orcid: Orcid | None = None
    dblp: DblpPerson | None = Field(None, description="their page at dblp")
    url: Url | None = None
    corresponding: Flag = False

    @classmethod
    def expand(cls, text: str) -> dict[str, Any]:
        text = text.strip()
        if text.count("(") != text.count(")"):
            cure = 'write "Given Family (Affiliation)"'
            raise wrong('"{value}" has an unbalanced bracket', cure, value=text)
        match = _WITH_AFFILIATION.match(text)
        if match and (" " in match["name"] or is_unspaced(match["name"])):
            return {"name": match["name"], "affiliations": [match["affiliation"]]}
        return {"name": text}

    def may_be_nobody(self) -> bool:
        return False

    @model_validator(mode="after")
    def _has_one_name(self) -> Self:
        ways = [bool(self.name), bool(self.family), bool(self.organisation)]
        if sum(ways) != 1 and not self.may_be_nobody():
            raise wrong(
                "a person needs a name, and only one",
                'write "name", or "given" and "family", or "organisation"',
            )
        return self


class MemberForm(PersonForm):
    """A person on a committee with a role; `TBD` where nobody is named yet."""

    role: Text | None = None
    tbd: Flag = Field(False, description="true where the place is not filled yet")

    @classmethod
    def expand(cls, text: str) -> dict[str, Any]:
        return {"tbd": True} if TBD.match(text.strip()) else super().expand(text)

    @model_validator(mode="before")
    @classmethod
    def _tbd_as_a_name(cls, data: Any) -> Any:
        name = data.get("name") if isinstance(data, dict) else None
        if isinstance(name, str) and TBD.match(name.strip()):
            return {**{k: v for k, v in data.items() if k != "name"}, "tbd": True}
        return data

    def may_be_nobody(self) -> bool:
        return self.tbd


class CommitteeForm(Form):
    name: Text
    members: Many[MemberForm]
