"""The volume and the event, from a .bib file's @proceedings and from what its papers say alike.

BibTeX has no field for the place of the event. Where `venue`, or ACM's `location`, says it, the
`address` is the publisher's, as BibTeX means it; where none does, organisers mean the event.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from proceedings.importers.bib import Entry, Field
from proceedings.importers.bib_names import read_names
from proceedings.importers.content import EditionContent
from proceedings.importers.latex_macros import plain_address
from proceedings.importers.text import plain_text
from proceedings.model.findings import Finding, Severity
from proceedings.model.identifiers import DOI, ISBN, ISSN, BadIdentifier, Scheme
from proceedings.model.names import Name, fold

KINDS = frozenset("proceedings mvproceedings collection book".split())
#: What a paper says of its volume.
_SHARED = (
    "booktitle editor series volume number year month date publisher address location venue"
    " isbn issn eventtitle eventdate journal".split()
)
USED = frozenset(
    "booktitle title editor series volume number year month date publisher address location venue"
    " isbn issn doi url eventtitle eventdate journal name shortname start end language"
    " langid".split()
)
_HOLDERS = ("booktitle", "journal")  #: what a paper is in
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_NAMED = re.compile(r"Proceedings of (?:the )?(?P<short>[^:]+\b\d{4}): (?P<name>.+)")
_PROCEEDINGS = re.compile(r"^(?:In )?(?:The )?Proceedings of (?:the )?", re.IGNORECASE)
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")


@dataclass(slots=True)
class VolumeReader:
    """Reads the *volume*, if the file has one, and its *papers*; what was guessed is a finding."""

    volume: Entry | None
    papers: Sequence[Entry]
    findings: list[Finding] = field(default_factory=list)

    def read(self) -> EditionContent:
        entry = self.whole()
        get = entry.get
        title = plain_text(get("title", "booktitle") if self.volume else get(*_HOLDERS))
        self.check_titles(title)
        place, seat = _places(entry)
        start, end = self.event_days(entry)
        named = _NAMED.fullmatch(title)
        name = plain_text(get("eventtitle", "name")) or (named["name"] if named else "")
        return EditionContent(
            name=name or _PROCEEDINGS.sub("", title),
            short=_with_year(plain_text(get("shortname")), start)
            or (named["short"] if named else ""),
            start=start,
            end=end if end != start else "",
            place=place,
            title=title,
            editors=tuple(self.editors(entry)),
            publisher=plain_text(get("publisher")),
            publisher_place=seat,
            date=_day(entry),
            volume_series=plain_text(get("series")),
            number=plain_text(get("number", "volume")),
            isbn=self.identifier(entry, "isbn", ISBN),
            issn=self.identifier(entry, "issn", ISSN),
            doi=self.identifier(entry, "doi", DOI) if self.volume else "",
        )

    def whole(self) -> Entry:
        """The volume's entry with what its papers alone say of it."""
        first = self.volume or self.papers[0]
        own = self.volume.fields if self.volume else {}
        title = fold(plain_text(first.get("title", "booktitle"))) if self.volume else ""
        held = [
            paper
            for paper in self.papers
            if not title or fold(plain_text(paper.get(*_HOLDERS))) == title
        ]
        alike = {name: found for name in _SHARED if (found := _most(held, name))}
        return Entry(first.kind, first.key, first.file, first.line, {**alike, **own})

    def check_titles(self, title: str) -> None:
        """Name the papers that say that they are in another volume."""
        for paper in self.papers:
            held = plain_text(paper.get(*_HOLDERS))
            if held and title and fold(held) != fold(title):
                message = f'the booktitle is "{held}", and that of the volume is "{title}"'
                cure = "leave the entry out if it is in another volume"
                self.report(paper, "booktitle", "bib-volume", message, cure)

    def event_days(self, entry: Entry) -> tuple[str, str]:
        """The first and the last day; the day of publication where the event's are not said."""
        first, _, last = entry.get("eventdate").partition("/")
        days = [entry.get("start") or first, entry.get("end") or last or first]
        if all(re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in days):
            return days[0], days[1]
        start = _day(entry)
        if start:
            message = f"the file does not say when the event was; {start} was written"
            cure = "write the days into edition.yml; later imports keep them"
            self.report(entry, "eventdate", "event-unknown", message, cure)
        return start, start

    def editors(self, entry: Entry) -> list[Name]:
        names, remarks = read_names(entry.raw("editor"))
        for remark in remarks:
            message = f"editor: {remark.message}"
            self.report(entry, "editor", remark.code, message, remark.cure)
        return names

    def identifier(self, entry: Entry, name: str, scheme: Scheme) -> str:
        written = plain_address(entry.get(name))
        try:
            return scheme.read(written) if written else ""
        except BadIdentifier as error:
            message = f"{name}: {error}; it was left out"
            self.report(entry, name, "bib-identifier", message, error.cure)
            return ""

    def report(self, entry: Entry, name: str, code: str, message: str, cure: str) -> None:
        file, line = entry.place_of(name)
        finding = Finding(
            code=code, message=message, cure=cure, severity=Severity.WARNING, file=file, line=line
        )
        self.findings.append(finding)


def _with_year(short: str, start: str) -> str:
    year = start[:4]
    return f"{short} {year}" if short and year and year not in short else short


def _most(papers: Iterable[Entry], name: str) -> Field | None:
    """The value of the field *name* that most of the papers that have it agree on."""
    fields = [paper.fields[name] for paper in papers if name in paper.fields]
    counts = Counter(" ".join(found.value.split()) for found in fields)
    best = counts.most_common(1)
    if not best or best[0][1] * 2 <= len(fields):
        return None
    return next(found for found in fields if " ".join(found.value.split()) == best[0][0])


def _places(entry: Entry) -> tuple[str, str]:
    """Where the event was, and where the publisher is."""
    venue, location, address = (
        plain_text(entry.get(name)) for name in ("venue", "location", "address")
    )
    if venue:
        return venue, address or location
    return (location, address) if location else (address, "")


def _day(entry: Entry) -> str:
    """The day of publication; the first of its month, or year, where no more is said.

    >>> from pathlib import Path
    >>> fields = {"year": Field("2019", Path(), 1), "month": Field("14~sep", Path(), 2)}
    >>> _day(Entry("book", "a", Path(), 1, fields))
    '2019-09-14'
    """
    if found := _DATE.match(entry.get("date")):
        return "-".join(f"{int(part or 1):02}" for part in found.groups())
    year = re.search(r"\b\d{4}\b", entry.get("year"))
    if year is None:
        return ""
    month, day = _month_and_day(entry.get("month"))
    return f"{year[0]}-{month:02}-{day:02}"


def _month_and_day(text: str) -> tuple[int, int]:
    """The month as a macro, a word or a number, and a day beside it."""
    word = re.search("|".join(_MONTHS), text.casefold())
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    if word:
        day = next((number for number in numbers if 1 <= number <= 31), 1)
        return _MONTHS.index(word[0]) + 1, day
    return next((number for number in numbers if 1 <= number <= 12), 1), 1
