"""Authors and committee members from the columns of reviewing systems.

An address of e-mail goes into a file only where whoever imports wishes so, and then that of the
corresponding author alone. Web pages and ORCIDs that are none would be errors in the edition's
files; they are told instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from pydantic_core import PydanticCustomError

from proceedings.importers.formats import Wishes
from proceedings.importers.people_columns import person
from proceedings.model.findings import Finding, Severity
from proceedings.model.identifiers import ORCID, BadIdentifier
from proceedings.model.people import Affiliation, Committee, Member, Person
from proceedings.source.forms.values import read_url

_EMAIL = re.compile(r"[(<\[]?\s*(?:mailto:)?[^\s<>()\[\],;]{1,64}@[\w-]+(?:\.[\w-]+)+\s*[)>\]]?")
_YES = frozenset(("yes", "y", "true", "1", "x", "✔", "✓", "*"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Somebody as an export has them, in its words."""

    given: str = ""
    family: str = ""
    suffix: str = ""
    affiliation: str = ""
    affiliations: tuple[Affiliation, ...] = ()  #: where the export has them one by one
    country: str = ""
    email: str = ""
    url: str = ""
    orcid: str = ""
    corresponding: bool = False


@dataclass(slots=True)
class Contacts:
    """Makes people of contacts; *findings* say what of them is not taken."""

    wishes: Wishes
    findings: list[Finding] = field(default_factory=list)

    def person(self, contact: Contact, file: Path | None, line: int | None = None) -> Person | None:
        """Who *contact* is; None where they have no name."""
        shown = self.wishes.with_emails and contact.corresponding and "@" in contact.email
        email = contact.email.strip() if shown else ""
        given, family = (_EMAIL.sub("", part).strip() for part in (contact.given, contact.family))
        found = person(
            given,
            family,
            _EMAIL.sub("", contact.affiliation).strip(" ,"),
            suffix=contact.suffix,
            country=contact.country,
            orcid=self._orcid(contact.orcid, f"{given} {family}".strip(), file, line),
            url=f"mailto:{email}" if email else self._url(contact.url, file, line),
            corresponding=contact.corresponding,
        )
        many = contact.affiliations
        return replace(found, affiliations=many) if found and many else found

    def _orcid(self, text: str, name: str, file: Path | None, line: int | None) -> str:
        try:
            return ORCID.read(text) if text.strip() else ""
        except BadIdentifier as error:
            self._told("person-orcid", f"{name}: {error}; it was not taken", file, line)
            return ""

    def _url(self, text: str, file: Path | None, line: int | None) -> str:
        text = text.strip()
        if not text or "@" in text or text.casefold() in ("-", "n/a", "none", "na", "no"):
            return ""
        address = text if "://" in text else f"https://{text}"
        try:
            return str(read_url(address))
        except PydanticCustomError as error:
            self._told("person-url", f"{error.message()}; it was not taken", file, line)
            return ""

    def _told(self, code: str, message: str, file: Path | None, line: int | None) -> None:
        cure = "write it in the person's entry, if it is known"
        severity = Severity.NOTE
        self.findings.append(
            Finding(code=code, message=message, cure=cure, severity=severity, file=file, line=line)
        )


def is_yes(text: str) -> bool:
    """Whether a cell says yes, in words or with a tick.

    >>> is_yes("✔"), is_yes("no")
    (True, False)
    """
    return text.strip().casefold() in _YES


def committee(name: str, members: Iterable[tuple[Person, str]]) -> tuple[Committee, ...]:
    """A committee with chairs first, then senior members; none where nobody is on it."""
    found = sorted(members, key=lambda pair: _rank(pair[1]))
    return (Committee(name, tuple(Member(p, role) for p, role in found)),) if found else ()


def _rank(role: str) -> int:
    ranks = (r"\bchair\b", r"\bchair", r"\bsenior|\bmeta", "")
    return next(n for n, pattern in enumerate(ranks) if re.search(pattern, role.casefold()))
