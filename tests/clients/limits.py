"""What clients cannot do: each difference between what was written and what one of them reads.

A limit blurs both sides until they agree; what it does not explain is our mistake. A limit that
explains nothing any more fails the tests too, so the table says what is so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from tests.clients.meant import bare


def gone(value: Any) -> Any:
    """For a field that a client does not have at all; `Limit` knows it."""
    return value


@dataclass(frozen=True, slots=True)
class Limit:
    """In *field* both sides are equal once they went through *blur*, where *when* holds."""

    clients: str  #: several between blanks
    field: str
    reason: str
    blur: Callable[[Any], Any] = gone
    when: Callable[[Any], bool] = lambda _: True

    def explains(self, name: str, right: Any, found: Any) -> bool:
        if name != self.field or not self.when(right):
            return False
        return found is None if self.blur is gone else self.blur(right) == self.blur(found)


def _quoted(text: str | None) -> str:
    """With quotation marks of one kind, and without what marks formulas."""
    return bare(re.sub('[`"‘’“”]', "'", text or ""))


def _lowered(text: str | None) -> str:
    return _quoted(text).casefold()


def _joined(people: Any) -> Any:
    """Particles as part of the family name."""
    return [(f"{p.particle} {p.family}".strip(), p.given, p.suffix) for p in people or ()]


def _letters(people: Any) -> Any:
    """The same, with nothing but the letters of the family name."""
    joined = _joined(people)
    return [("".join(filter(str.isalnum, family)), *rest) for family, *rest in joined]


def _undotted(people: Any) -> Any:
    """The same, without the dots of initials and suffixes."""
    return [tuple(part.replace(".", "") for part in person) for person in _joined(people)]


def _whole(people: Any) -> Any:
    """Names whose parts are not told apart, as a bag of letters."""
    return [sorted(c for part in person for c in part if c.isalnum()) for person in _joined(people)]


def _anything(_: Any) -> None:
    return None


def _listed(keywords: Any) -> Any:
    return ", ".join(keywords or ())


def _quoted_list(keywords: Any) -> str:
    return _quoted(_listed(keywords))


def _is_empty(value: Any) -> bool:
    return value is None


def _spaced(text: Any) -> str:
    return str(text).replace(" :", ":")


def _has_signs(text: Any) -> bool:
    return "\\" in text


def _has_formula(text: Any) -> bool:
    return "$" in str(text)


def _has_sign(people: Any) -> bool:
    return any("ʿ" in p.particle for p in people)


def _is_parted(people: Any) -> bool:
    return any(" and " in f"{p.family} {p.given}" for p in people)


_LOWERS = "it lowers titles, but for what braces protect, and prints quotes as TeX does"
_PARTICLE = "it keeps a particle with the family name"
_UNKNOWN = "it does not know the field"
_PLACES = {"address": "C1", "booktitle": "C3", "editor": "A2"}


def _limits() -> Iterator[Limit]:
    yield from _pandoc()
    yield from _citation_js()
    yield from _bibutils()
    yield Limit("biber biber-biblatex", "keywords", "its XML has none")
    yield Limit(
        "biber biber-biblatex citation-js", "author", "ʿ is no letter of a particle to it", _letters,
        _has_sign,
    )  # fmt: skip
    yield Limit("rispy", "author", _PARTICLE, _joined)
    yield Limit("rispy", "editor", _PARTICLE, _joined)
    yield Limit("rispy", "author", "RIS parts an organisation at its comma", _whole)


def _pandoc() -> Iterator[Limit]:
    both = "pandoc pandoc-biblatex"
    for field in ("title", "booktitle", "series"):
        yield Limit(both, field, _LOWERS, _lowered)
    yield Limit("pandoc-biblatex", "event", _LOWERS, _lowered)
    yield Limit(
        "pandoc-biblatex", "title", "it joins the subtitle to a title that asks without a colon",
        lambda text: _lowered(text).partition("?")[0], lambda text: text.endswith("?"),
    )  # fmt: skip
    yield Limit("pandoc-biblatex", "subtitle", "it is part of the title")
    for field in ("author", "editor"):
        yield Limit(both, field, "it takes a particle out of braces too", _letters)
    yield Limit(both, "abstract", "it prints quotes as TeX does", _quoted)
    yield Limit(both, "keywords", "it prints quotes as TeX does; CSL has one text", _quoted_list)
    yield Limit("pandoc-biblatex", "eventdate", "CSL has it, and we read the date of issue alone")
    yield Limit("pandoc", "language", _UNKNOWN)
    yield Limit(
        "pandoc-biblatex", "language", "it names the country too", lambda tag: (tag or "")[:2]
    )
    yield Limit("pandoc-biblatex", "language", "it reads those of babel alone")
    yield Limit(both, "held", "it has no field for it")
    yield Limit(both, "publisher", "so it says how a talk was held", _anything, _is_empty)


def _citation_js() -> Iterator[Limit]:
    for field in ("venue", "abstract", "language", "keywords"):
        yield Limit("citation-js", field, _UNKNOWN)
    yield Limit("citation-js", "held", "it has no field for it")
    yield Limit("citation-js", "publisher", "so it says how a talk was held", _anything, _is_empty)
    yield Limit("citation-js", "title", "its indices take the comma too", _anything, _has_formula)
    ris = "citation-js-ris"
    yield Limit(ris, "keywords", "CSL has them as one text", _listed)
    yield Limit(ris, "genre", _UNKNOWN)
    yield Limit(ris, "kind", "a CPAPER is a paper to it", _anything, "talk".__eq__)
    yield Limit(ris, "editor", "it does not know ED")
    yield Limit(ris, "author", _PARTICLE, _joined)
    yield Limit(ris, "editor", _PARTICLE, _joined)
    yield Limit(ris, "author", "RIS parts an organisation at its comma", _whole)


def _bibutils() -> Iterator[Limit]:
    both = "bib2xml ris2xml"
    yield Limit(both, "author", f"{_PARTICLE}, and no dots of initials", _undotted)
    yield Limit("bib2xml", "editor", f"{_PARTICLE}, and no dots of initials", _undotted)
    yield Limit(both, "author", "it splits what has digits or no given name", _whole)
    yield Limit("ris2xml", "editor", "it splits what has digits or no given name", _whole)
    yield Limit(both, "title", "it leaves out the blank before a colon", _spaced)
    yield Limit("bib2xml", "title", "its table of TeX's signs has holes", _anything, _has_signs)
    yield Limit("bib2xml", "abstract", "it knows no formulas", _anything, _has_formula)
    yield Limit("bib2xml", "venue", _UNKNOWN)
    yield Limit("bib2xml", "held", "MODS has no place for it")
    yield Limit("bib2xml", "keywords", "it does not part them", _anything)
    yield Limit("bib2xml", "publisher", "so it says how a talk was held", _anything, _is_empty)
    for field, tag in _PLACES.items():
        yield Limit("ris2xml", field, f"it does not know {tag}")
    for field in ("event", "genre", "series"):
        yield Limit("ris2xml", field, _UNKNOWN)
    yield Limit("ris2xml", "note", "it reads C3 and C1 as notes", _anything)
    yield Limit("ris2xml", "author", "it parts names at “and”", _anything, _is_parted)


LIMITS: tuple[Limit, ...] = tuple(_limits())
