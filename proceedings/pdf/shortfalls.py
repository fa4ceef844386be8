"""What the volume does not show as its authors and editors wrote it, as findings."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity
from proceedings.model.markup.problems import quoted
from proceedings.pdf.fonts.fonts import Fonts
from proceedings.pdf.fonts.scripts.packages import remedy
from proceedings.pdf.fonts.texts import file_of

Links = Mapping[str, tuple[int, int]]

_NAMED = 4  #: characters that the message of a missing glyph names; `proceedings fonts` names all


def shortfalls(
    edition: Edition,
    fonts: Fonts,
    cut: Sequence[str] = (),
    dead: Sequence[str] = (),
    links: Links = MappingProxyType({}),
) -> Iterator[Finding]:
    """Findings on a written volume.

    *cut* are the ids of the talks whose abstract did not fit on its page, *dead* the addresses of
    our own links that lead nowhere, *links* the link annotations of each paper: as they came, and
    as they are.
    """
    yield from _missing(edition, fonts)
    for id_ in cut:
        message = "the abstract does not fit on the one page it has in the volume"
        cure = "shorten it; the volume shows its beginning"
        yield _finding(edition, f"papers/{id_}", "abstract-long", message, cure)
    for id_, (came, are) in links.items():
        if came != are:
            message = f"{came} links came in and {are} came out"
            yield _finding(edition, f"papers/{id_}", "links-lost", message, "report this as a bug")
    for address in dead:
        message = f"a link to {address} leads nowhere in the volume"
        yield _finding(edition, "", "link-dead", message, "mend it", Severity.WARNING)
    for (place, tex), why in fonts.unset.items():
        message = f"the formula {quoted(tex)} is printed as text: {why}"
        cure = "write it without what cannot be typeset"
        yield _finding(edition, place, "math-as-text", message, cure, Severity.WARNING)
    for sign, text in fonts.spelled.items():
        message = f'no font has {sign}; the volume prints "{text.strip()}"'
        yield _finding(edition, "", "sign-spelled", message, "", Severity.NOTE)


def _missing(edition: Edition, fonts: Fonts) -> Iterator[Finding]:
    """One finding for all characters of a place that the same thing brings a font for."""
    found: dict[tuple[str, str], list[str]] = {}
    for char, places in fonts.missing.items():
        for place in places:
            found.setdefault((place, remedy(char)), []).append(char)
    for (place, cure), chars in found.items():
        named = ", ".join(map(described, chars[:_NAMED]))
        more = f" and {len(chars) - _NAMED} more" if len(chars) > _NAMED else ""
        message = f"no font of the volume has {named}{more}"
        yield _finding(edition, place, "missing-glyph", message, cure)


def described(char: str) -> str:
    """*char*, its code, and its name where Unicode has one: not every terminal shows it.

    >>> described("王")
    '"王" (U+738B CJK UNIFIED IDEOGRAPH-738B)'
    """
    name = unicodedata.name(char, "")
    return f'"{char}" (U+{ord(char):04X}{f" {name}" if name else ""})'


def _finding(
    edition: Edition,
    place: str,
    code: str,
    message: str,
    cure: str,
    severity: Severity = Severity.ERROR,
) -> Finding:
    """A finding at *place*: "papers/<id>", or a part of the volume that edition.yml describes."""
    id_ = place.removeprefix("papers/") if place.startswith("papers/") else None
    where = f"{place}: " if place and not id_ else ""
    return Finding(
        code=code,
        message=where + message,
        cure=cure,
        severity=severity,
        file=file_of(edition, place),
        line=1,
        edition=edition.id,
        paper=id_,
    )
