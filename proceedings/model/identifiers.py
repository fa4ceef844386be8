"""Identifiers of works, people and institutions: their normal form, check digits, addresses.

An identifier is taken with or without the address that resolves it, and kept in the one form that
everything else prints and compares. What cannot be one raises `BadIdentifier`, with what would be
right. That it is assigned to anyone, nobody can know without asking the registry.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, unquote

_BASE32 = "0123456789abcdefghjkmnpqrstvwxyz"  #: Crockford's digits, those of a ROR


class BadIdentifier(ValueError):  # noqa: N818  it is the word that messages use
    """Why a text is no such identifier, and what would be right."""

    def __init__(self, message: str, cure: str) -> None:
        super().__init__(message)
        self.cure = cure


@dataclass(frozen=True, slots=True)
class Scheme:
    """A kind of identifier."""

    label: str
    example: str
    form: str  #: a regular expression of the normal form
    address: str  #: of what an identifier names; `{}` is the identifier
    written: str = ""  #: a regular expression of what may stand before it, in any case
    normal: Callable[[str], str] = str
    is_sound: Callable[[str], bool] | None = None  #: whether the check digit is right
    origin: str = ""  #: what shows it rightly

    def read(self, text: str) -> str:
        """Give the normal form of what is written as *text*; raises `BadIdentifier`.

        >>> DOI.read("https://doi.org/10.1000/182"), ISSN.read("issn 20493630")
        ('10.1000/182', '2049-3630')
        """
        text = text.strip()
        before = re.match(self.written, text, re.IGNORECASE)
        rest = text[before.end() :] if before else text
        found = self.normal(unquote(rest) if before and "//" in before[0] else rest)
        if not re.fullmatch(self.form, found, re.ASCII):
            raise BadIdentifier(f'"{text}" is no {self.label}', f'such as "{self.example}"')
        if self.is_sound is not None and not self.is_sound(found):
            message = f'"{text}": the check digit is wrong'
            raise BadIdentifier(message, f"compare it with {self.origin}")
        return found

    def url(self, identifier: str) -> str:
        """Give the address of *identifier*, in its normal form; signs are escaped.

        >>> DOI.url("10.1000/a<b>"), DBLP.url("conf/ispass/Hopper21")
        ('https://doi.org/10.1000/a%3Cb%3E', 'https://dblp.org/rec/conf/ispass/Hopper21')
        """
        return self.address.format(quote(identifier, safe="/:;(),.~!*'@=+$"))


def _grouped(text: str) -> str:
    """Four characters at a time, as an ORCID and an ISSN are printed."""
    digits = re.sub(r"[\s‐‑–-]", "", text).upper()
    return "-".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def _isbn(text: str) -> str:
    """The hyphens of an ISBN part its registrant from its title, and stay where they are."""
    return re.sub(r"[\s‐‑–]+", "-", text).upper()


def _orcid_is_sound(orcid: str) -> bool:
    """ISO 7064, MOD 11-2."""
    total = 0
    for digit in orcid.replace("-", ""):
        total = total * 2 + (10 if digit == "X" else int(digit))
    return total % 11 == 1


def _ror_is_sound(ror: str) -> bool:
    """ISO 7064, MOD 97-10, over the number that the digits of base 32 are."""
    name, check = ror[-9:-2], ror[-2:]
    number = 0
    for digit in name:
        number = number * 32 + _BASE32.index(digit)
    return (number * 100 + int(check)) % 97 == 1


def _issn_is_sound(issn: str) -> bool:
    """ISO 3297: weights from eight down, modulo 11."""
    digits = issn.replace("-", "")
    return _weighed(digits) % 11 == 0


def _isbn_is_sound(isbn: str) -> bool:
    """ISO 2108: of thirteen digits modulo 10 with weights 1 and 3; of ten modulo 11."""
    digits = isbn.replace("-", "")
    if len(digits) == 10:
        return _weighed(digits) % 11 == 0
    return sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(digits)) % 10 == 0


def _weighed(digits: str) -> int:
    values = (10 if digit == "X" else int(digit) for digit in digits)
    return sum(value * (len(digits) - at) for at, value in enumerate(values))


def _without_file(text: str) -> str:
    """An address of dblp or the Anthology may name a file, or a folder: they are of one work."""
    return re.sub(r"(/|\.(html|bib|xml|pdf|rdf))$", "", text.partition("?")[0])


DOI = Scheme(
    label="DOI",
    example="10.1000/182",
    form=r"10\.\d{4,9}(\.\d+)*/[^\s\x00-\x1f]{1,200}",
    address="https://doi.org/{}",
    written=r"(https?://)?(dx\.|www\.)?doi\.org/|doi:\s*",
)
#: What stands before the slash of a publisher's DOIs.
DOI_PREFIX = Scheme(
    label="DOI prefix",
    example="10.5555",
    form=r"10\.\d{4,9}(\.\d+)*",
    address="https://doi.org/{}",
    written=DOI.written,
    normal=lambda text: text.rstrip("/"),
)
ORCID = Scheme(
    label="ORCID",
    example="0000-0002-1825-0097",
    form=r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]",
    address="https://orcid.org/{}",
    written=r"(https?://)?(www\.)?orcid\.org/|orcid:\s*",
    normal=lambda text: _grouped(text.rstrip("/")),
    is_sound=_orcid_is_sound,
    origin="the person's page at orcid.org",
)
ROR = Scheme(  # its address is the identifier, says the registry
    label="ROR",
    example="https://ror.org/03efmqc40",
    form=rf"https://ror\.org/0[{_BASE32}]{{6}}\d\d",
    address="{}",
    written=r"(https?://)?(www\.)?ror\.org/|ror:\s*",
    normal=lambda text: f"https://ror.org/{text.rstrip('/').lower()}",
    is_sound=_ror_is_sound,
    origin="the institution's page at ror.org",
)
ISBN = Scheme(
    label="ISBN",
    example="978-3-16-148410-0",
    form=r"(?=(\d-?){9}[\dX]$|97[89]-?(\d-?){9}\d$)[\dX]+(-[\dX]+)*",
    address="urn:isbn:{}",
    written=r"urn:isbn:|isbn(-1[03])?:?\s*",
    normal=_isbn,
    is_sound=_isbn_is_sound,
    origin="the one that the publisher assigned",
)
ISSN = Scheme(
    label="ISSN",
    example="2049-3630",
    form=r"\d{4}-\d{3}[\dX]",
    address="https://portal.issn.org/resource/ISSN/{}",
    written=r"(https?://)?portal\.issn\.org/resource/issn/|urn:issn:|e?issn:?\s*",
    normal=_grouped,
    is_sound=_issn_is_sound,
    origin="the series' page at portal.issn.org",
)
_DBLP_HOST = r"(https?://)?(www\.)?dblp\.(org|uni-trier\.de|dagstuhl\.de)"
#: A paper or a volume at dblp.
DBLP = Scheme(
    label="dblp key",
    example="conf/ispass/KlimovicA21",
    form=r"[a-z]+/[\w.+-]+/[\w.+:-]+",
    address="https://dblp.org/rec/{}",
    written=rf"{_DBLP_HOST}/rec/((html|bibtex|bib|xml|rdf)/)?|dblp:\s*",
    normal=_without_file,
)
#: A series of conferences there.
DBLP_STREAM = Scheme(
    label="dblp series",
    example="conf/ispass",
    form=r"[a-z]+/[\w.+-]+",
    address="https://dblp.org/streams/{}",
    written=rf"{_DBLP_HOST}/(streams|db)/|dblp:\s*",
    normal=lambda text: _without_file(text.removesuffix("index.html")),
)
#: A person there.
DBLP_PERSON = Scheme(
    label="dblp person",
    example="h/GraceHopper",
    form=r"[a-z0-9]+/[\w.+-]+",
    address="https://dblp.org/pid/{}",
    written=rf"{_DBLP_HOST}/pid/|dblp:\s*",
    normal=_without_file,
)
#: A paper in the ACL Anthology; a letter and a year begin the older ones.
ANTHOLOGY = Scheme(
    label="Anthology id",
    example="2020.acl-main.1",
    form=r"\d{4}\.[a-z0-9]+-[a-z0-9_]+\.\d+|[A-Z]\d{2}-\d{4,5}",
    address="https://aclanthology.org/{}/",
    written=r"(https?://)?(www\.)?aclanthology\.org/|acl:\s*",
    normal=_without_file,
)
ANTHOLOGY_VOLUME = Scheme(
    label="Anthology volume",
    example="2020.acl-main",
    form=r"\d{4}\.[a-z0-9]+-[a-z0-9_]+|[A-Z]\d{2}-\d{1,2}",
    address="https://aclanthology.org/volumes/{}/",
    written=r"(https?://)?(www\.)?aclanthology\.org/volumes/|acl:\s*",
    normal=_without_file,
)
