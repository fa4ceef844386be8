"""What says how to reach somebody, and would be published with the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proceedings.checks.check import Flaw, check
from proceedings.checks.safety.written import Found, found_in
from proceedings.checks.subject import Subject
from proceedings.model.findings import Severity

_EMAIL = re.compile(
    r"(?:(?<=mailto:)|(?<=mail:)|(?<![\w/.:+-]))"
    r"(?P<local>[a-z0-9][\w.+-]{0,63}|\{[\w.+, -]+\})"
    r"(?:@|\s?[\[(]\s?at\s?[\])]\s?)"
    r"(?P<host>(?:[a-z0-9][a-z0-9-]*(?:\.|\s?[\[(]\s?dot\s?[\])]\s?)){1,5}[a-z]{2,24})\b",
    re.IGNORECASE,
)
#: Addresses of an office, which are published so that people write to them.
_OFFICE = re.compile(
    r"info|contact|chairs?|general|pc|tpc|organi[sz]|program|publi|help|support|submi|editor|admin|"
    r"web|secretar|office|committee|conference|conf|workshop|team|list|press|sponsor|regist|questions",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"example\.(?:com|org|net|edu)$|\.example$", re.IGNORECASE)
_PHONE = re.compile(
    r"\b(?:(?:tel|telephone|phone|fax|whatsapp)\b[.:]*|(?:mobile|cell):)\s?(?:no|number)?[.:]*\s?"
    r"(?P<number>\+?\(?\d[\d ()./-]{7,20}\d)",
    re.IGNORECASE,
)
_PHONE_HINTS = (
    "tel.",
    "tel:",
    " tel ",
    "phone:",
    "phone ",
    "phone.",
    "mobile:",
    "cell:",
    "fax",
    "whatsapp",
)


@check(
    "privacy-email",
    Severity.WARNING,
    cure="take it out, or accept it under `checks` if its owner wants it there",
)
def privacy_email(subject: Subject) -> Iterator[Flaw]:
    """An address of e-mail would be published: in a text, beside a name, on a page of prose.

    What is published stays: such addresses are collected by senders of spam for years, and their
    owners were mostly not asked. They come along with affiliations and abstracts. The archive's own
    contact and addresses of an office (chairs@…, info@…) are there to be written to; in a paper
    they are nobody's.
    """
    wanted = subject.archive.info.contact.casefold().removeprefix("mailto:")
    for found in found_in(subject, _EMAIL, "@", "[at]", "(at)", "[ at ]", "( at )"):
        address = found.match[0]
        if _is_somebodys(found) and address.casefold() != wanted:
            yield found.flaw(f'the address "{address}" would be published')


def _is_somebodys(found: Found) -> bool:
    """Whether it is an address of a person: no measure at a rank, no address of an office."""
    local, host = found.match["local"], found.match["host"]
    second = re.split(r"[.\s]", host)[-2]
    is_measure = second.isdigit() or len(second) < 2
    if is_measure or _NOBODY.search(host) or local.casefold() in ("git", "svn", "hg"):
        return False
    if found.paper is not None:
        return True
    return not (_OFFICE.search(local) or re.search(r"\d{4}$", local))


@check(
    "privacy-phone",
    Severity.WARNING,
    cure="take it out, or accept it under `checks` if its owner wants it there",
)
def privacy_phone(subject: Subject) -> Iterator[Flaw]:
    """A telephone number would be published.

    It comes along with somebody's address out of a PDF or a form. Only what is called a number of a
    telephone is told; on the editors' own pages, where one may be meant to be called, it is a note.
    """
    for found in found_in(subject, _PHONE, *_PHONE_HINTS):
        number = found.match["number"]
        if sum(char.isdigit() for char in number) >= 9 or number.startswith("+"):
            message = f'the telephone number "{number}" would be published'
            severity = None if found.paper else Severity.NOTE
            yield Flaw(message=message, at=found.at, paper=found.paper, severity=severity)
