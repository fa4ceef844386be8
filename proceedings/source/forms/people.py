"""People, affiliations and committees, long or short."""

from __future__ import annotations

import re
from typing import Any, ClassVar, Self

from pydantic import AliasChoices, Field, model_validator

from proceedings.source.forms.form import Form, Many, wrong
from proceedings.source.forms.values import TBD, Flag, Orcid, Text, Url

_WITH_AFFILIATION = re.compile(r"^(?P<name>.*\S)\s*[(（](?P<affiliation>[^()（）]+)[)）]$")
#: Of Chinese, Japanese and Korean names: in these scripts a person's name has no space.
_WITHOUT_SPACE = re.compile("[\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")


class AffiliationForm(Form):
    """An institution; *id* is what an author's `affiliations` may say instead of its name."""

    shorthand: ClassVar[str] = "name"

    name: Text
    id: Text | None = None
    ror: Url | None = None
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
    sort_as: Text | None = None
    affiliations: Many[AffiliationForm] = Field(
        [], validation_alias=AliasChoices("affiliations", "affiliation")
    )
    orcid: Orcid | None = None
    url: Url | None = None
    corresponding: Flag = False

    @classmethod
    def expand(cls, text: str) -> dict[str, Any]:
        text = text.strip()
        if text.count("(") != text.count(")"):
            cure = 'write "Given Family (Affiliation)"'
            raise wrong('"{value}" has an unbalanced bracket', cure, value=text)
        match = _WITH_AFFILIATION.match(text)
        if match and (" " in match["name"] or _WITHOUT_SPACE.fullmatch(match["name"])):
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
