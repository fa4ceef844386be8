"""What the volume does not show as its authors and editors wrote it, as findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity
from proceedings.pdf.fonts import Fonts

Links = Mapping[str, tuple[int, int]]


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
    for char, places in fonts.missing.items():
        for place in places:
            message = f"no font of the volume has {char!r} (U+{ord(char):04X})"
            cure = "write it in letters that have a font; the volume shows an empty box"
            yield _finding(edition, place, "missing-glyph", message, cure)
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
    for sign, text in fonts.spelled.items():
        message = f'no font has {sign}; the volume prints "{text.strip()}"'
        yield _finding(edition, "", "sign-spelled", message, "", Severity.NOTE)


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
    file = edition.contribution(id_).file if id_ else edition.folder / "edition.yml"
    where = f"{place}: " if place and not id_ else ""
    return Finding(
        code=code,
        message=where + message,
        cure=cure,
        severity=severity,
        file=file,
        line=1,
        edition=edition.id,
        paper=id_,
    )
