"""People as the columns of a table have them: a first name, a family name, where they work.

Names stay as they are printed; the family name is split from its particles and its suffix.
"""

from __future__ import annotations

import re
from dataclasses import replace

from proceedings.model.names import SUFFIX, Name, is_unspaced
from proceedings.model.people import Affiliation, Person

_NOBODY = re.compile(
    r"\W*(tb[adcn]|to be \w+|pending|n/?a|none|unknown|anonymous)\W*", re.IGNORECASE
)
_NO_PART = re.compile(r"[\W_]*")  #: what a form that asks for a first name gets where there is none


def is_nobody(text: str) -> bool:
    """Whether *text* stands for a name or a title that is still to come.

    >>> is_nobody("TBD"), is_nobody("(to be announced)"), is_nobody("Pending"), is_nobody("Penny")
    (True, True, True, False)
    """
    return _NOBODY.fullmatch(text) is not None


def person(
    given: str = "",
    family: str = "",
    affiliation: str = "",
    *,
    suffix: str = "",
    country: str = "",
    orcid: str = "",
    url: str = "",
    email: str = "",
    corresponding: bool = False,
) -> Person | None:
    """The person whose name stands in columns; None where there is none.

    Either column may hold the whole name, and the family name its particles and suffix. *email* is
    published: give it only where that is wished for.

    >>> person("Anna", "van der Berg", "NYU / Facebook").affiliations[1].name
    'Facebook'
    >>> person("Martin Luther", "King, Jr.").name.full, person("Ada Lovelace").name.family
    ('Martin Luther King Jr.', 'Lovelace')
    >>> person("-", "Suharto").name.given, person("TBD", "TBD")
    ('', None)
    """
    name = name_of(given, family, suffix)
    if name is None:
        return None
    return Person(
        name=name,
        affiliations=affiliations(affiliation, country),
        orcid=orcid.strip().rstrip("/").rsplit("/", 1)[-1],
        url=url or (f"mailto:{email}" if email else ""),
        corresponding=corresponding,
    )


def name_of(given: str, family: str, suffix: str = "") -> Name | None:
    """The name of two columns, of which one may be empty or hold all of it."""
    given, family = (" ".join(part.split()) for part in (given, family))
    given, family = ("" if _NO_PART.fullmatch(part) else part for part in (given, family))
    if not (given or family) or is_nobody(f"{given} {family}") or is_nobody(family or given):
        return None
    if not (given and family):
        name = whole_name(given or family)
    else:
        base, found = _without_suffix(family)
        parts = Name.parse(f"{base.replace(',', ' ')}, x")
        name = replace(parts, given=given, suffix=found)
    return replace(name, suffix=suffix.strip() or name.suffix)


def affiliations(text: str, country: str = "") -> tuple[Affiliation, ...]:
    """The institutions in one cell: several are parted by " / " or ";".

    >>> [place.name for place in affiliations("University of Chicago / Argonne National Lab")]
    ['University of Chicago', 'Argonne National Lab']
    """
    parts = (" ".join(part.split()).strip(" ,") for part in re.split(r"\s/\s|;", text))
    names = [part for part in parts if part and not is_nobody(part)]
    if not names:
        return ()
    return (Affiliation(names[0], country=country.strip()), *map(Affiliation, names[1:]))


def whole_name(text: str) -> Name:
    """A whole name; a suffix behind a comma belongs to it."""
    base, suffix = _without_suffix(text)
    name = Name.parse(base)
    if name.family_first and not is_unspaced(name.family):
        name = replace(name, family_first=False)
    return replace(name, suffix=suffix or name.suffix)


def _without_suffix(text: str) -> tuple[str, str]:
    words = text.replace(",", " ").split()
    last = words[-1] if len(words) > 1 else ""
    is_small = "," in text and SUFFIX.match(last.title())  # "Jan Hajič, jr."
    if SUFFIX.match(last) or is_small:
        return text[: text.rindex(last)].rstrip(" ,"), last
    return text, ""
