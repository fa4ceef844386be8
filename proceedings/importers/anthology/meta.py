"""What the Anthology says of a volume and its event."""

from __future__ import annotations

import calendar
import re
from collections import Counter
from pathlib import Path

from lxml import etree

from proceedings.importers.aclpub2.details import numbered
from proceedings.importers.anthology.names import people, unused_variants
from proceedings.importers.anthology.volumes import Volume
from proceedings.importers.anthology.words import text
from proceedings.importers.content import EditionContent
from proceedings.model.findings import Finding, Severity
from proceedings.model.identifiers import ANTHOLOGY_VOLUME, DOI, ISBN, BadIdentifier, Scheme

_TAKEN = frozenset(
    "booktitle title editor publisher address month year isbn ISBN doi url venue language".split()
)
_TITLE = re.compile(
    r"^(?:actes|proceedings|findings)\s+(?:of|de|des|du)\s+(?:the\s+)?", re.IGNORECASE
)
_PART = re.compile(r"\s*[(:,–-]*\s*\(?(?:volume|vol\.)\s+\d+\b.*$", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MONTHS = {name.casefold(): number for number, name in enumerate(calendar.month_name) if name}
_DAYS = re.compile(
    r"(?P<month>[A-Za-z]+)\.?\s*(?P<first>\d{1,2})?(?:\s*[-–—]+\s*(?P<last>\d{1,2}))?"
)


def edition_of(volume: Volume) -> tuple[EditionContent, list[Finding], Counter[str]]:
    """The event of *volume* as far as it is said; the Anthology knows months and no days."""
    meta = volume.meta if volume.meta is not None else etree.Element("meta")
    findings: list[Finding] = []
    title = text(meta.find("booktitle")) or text(meta.find("title"))
    base = _YEAR.sub("", _PART.sub("", _TITLE.sub("", title)))
    name, ordinal = numbered(" ".join(base.split()).strip(" -–,:()"))
    booktitle = text(meta.find("booktitle"))
    year = text(meta.find("year"))
    own = re.fullmatch(r"(\d{4})\.(.+)", volume.collection)
    venue = text(meta.find("venue")) or (own[2] if own else "")
    start, end = _days(volume, year or (own[1] if own else ""), text(meta.find("month")), findings)
    short = f"{venue.upper()} {year}".strip() if venue else ""
    edition = EditionContent(
        name=name,
        short=short,
        series=venue.upper(),
        ordinal=ordinal,
        start=start,
        end=end,
        place=text(meta.find("address")),
        title=title,
        editors=tuple(people(meta, "editor", booktitle)),
        publisher=text(meta.find("publisher")),
        isbn=_read(volume, ISBN, text(meta.find("isbn")) or text(meta.find("ISBN")), findings),
        doi=_read(volume, DOI, text(meta.find("doi")), findings),
        anthology=_read(volume, ANTHOLOGY_VOLUME, volume.id, findings),
    )
    tags = (child.tag for child in meta if isinstance(child.tag, str))
    unused = Counter(f"meta/{tag}" for tag in tags if tag not in _TAKEN)
    variants = unused_variants(meta, "editor", booktitle)
    return edition, findings, unused + Counter({"editor/variant": variants})


def _days(volume: Volume, year: str, month: str, findings: list[Finding]) -> tuple[str, str]:
    """The first and last day; that of a month where no day is said, with a finding."""
    match = _DAYS.fullmatch(month.strip())
    number = _MONTHS.get(match["month"].casefold(), 0) if match else 0
    if not (year.isdigit() and len(year) == 4 and match and number):
        return "", ""
    first, last = int(match["first"] or 1), int(match["last"] or 0)
    most = calendar.monthrange(int(year), number)[1] if int(year) else 0
    if not match["first"] or first > most:
        first, last = 1, 0
        message = f"of the event's days only {month} {year} is said; its first day was taken"
        findings.append(_finding(volume, "event-unknown", message))
    start = f"{year}-{number:02}-{first:02}"
    return start, f"{year}-{number:02}-{last:02}" if first < last <= most else ""


def _read(volume: Volume, scheme: Scheme, given: str, findings: list[Finding]) -> str:
    try:
        return scheme.read(given) if given else ""
    except BadIdentifier as error:
        findings.append(_finding(volume, "volume-data", f"{error}; it was not taken"))
        return ""


def _finding(volume: Volume, code: str, message: str) -> Finding:
    return Finding(
        code=code,
        message=message,
        cure="write what is right into edition.yml",
        severity=Severity.WARNING,
        file=Path(volume.file.place),
        line=volume.line,
    )
