"""EasyChair's "ACM data download": accepted papers in XML, with names in parts and ORCIDs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from proceedings.importers.contacts import Contact, Contacts, is_yes
from proceedings.importers.decisions import Decision, kind_of
from proceedings.importers.reading.source import SourceFile
from proceedings.importers.reading.xml import read_xml
from proceedings.importers.submissions import Submission
from proceedings.model.findings import Finding
from proceedings.model.people import Affiliation, Person

_ROOT = "erights_record"
_GROUPS = frozenset(("paper", "authors", "author", "affiliations", "affiliation", "parent_data"))


def is_acm(file: SourceFile) -> bool:
    return _ROOT.encode() in file.head()


@dataclass(slots=True)
class AcmReader:
    contacts: Contacts
    found: list[Submission] = field(default_factory=list)
    files: list[SourceFile] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unused: Counter[str] = field(default_factory=Counter)
    _used: set[str] = field(default_factory=set)

    def read(self, files: Iterable[SourceFile]) -> None:
        """Read the papers of those of *files* that are the ACM's."""
        for file in filter(is_acm, files):
            self.files.append(file)
            root = read_xml(file)
            for paper in root.iter("paper"):
                self.found.append(self._paper(paper, file))
            tags = (
                element.tag for element in root.iter("*") if element.text and element.text.strip()
            )
            counts = Counter(f"{_ROOT}: {tag}" for tag in tags if tag not in self._used | _GROUPS)
            self.unused.update(counts)

    def _paper(self, paper: etree._Element, file: SourceFile) -> Submission:
        tracking, title = (
            self._text(paper, "event_tracking_number"),
            self._text(paper, "paper_title"),
        )
        numbers = re.findall(r"\d+", tracking)
        pages = filter(None, (self._text(paper, "start_page"), self._text(paper, "end_page")))
        authors = sorted(paper.iterfind("authors/author"), key=self._place)
        people = (self._author(author, file) for author in authors)
        return Submission(
            place=f"{file.place}:{_line(paper)}",
            file=Path(file.place),
            line=_line(paper),
            number=(numbers[-1].lstrip("0") or "0") if numbers else tracking or title,
            title=title,
            decision=Decision(kind=kind_of(self._text(paper, "paper_type"))),
            track=self._text(paper, "section"),
            authors=tuple(person for person in people if person),
            pages="-".join(dict.fromkeys(pages)),
            knows_names=bool(authors),
        )

    def _author(self, author: etree._Element, file: SourceFile) -> Person | None:
        given = f"{self._text(author, 'first_name')} {self._text(author, 'middle_name')}"
        contact = Contact(
            given=given.strip(),
            family=self._text(author, "last_name"),
            suffix=self._text(author, "suffix"),
            affiliations=tuple(self._affiliations(author)),
            email=self._text(author, "email_address"),
            orcid=self._text(author, "ORCID"),
            corresponding=is_yes(self._text(author, "contact_author")),
        )
        return self.contacts.person(contact, Path(file.place), _line(author))

    def _affiliations(self, author: etree._Element) -> Iterable[Affiliation]:
        """Each with its department before it; some exports have its name alone, as text."""
        for place in sorted(author.iterfind("affiliations/affiliation"), key=self._place):
            parts = (self._text(place, "department"), self._text(place, "institution"))
            name = ", ".join(filter(None, parts)) or " ".join((place.text or "").split())
            if name:
                yield Affiliation(name, country=self._text(place, "country"))

    def _place(self, element: etree._Element) -> int:
        """Its sequence number; what has none keeps its order, since sorting is stable."""
        number = self._text(element, "sequence_no")
        return int(number) if re.fullmatch("[0-9]{1,6}", number) else 0

    def _text(self, element: etree._Element, tag: str) -> str:
        self._used.add(tag)
        found = element.find(tag)
        return "" if found is None else " ".join("".join(map(str, found.itertext())).split())


def _line(element: etree._Element) -> int | None:
    return element.sourceline if isinstance(element.sourceline, int) else None
