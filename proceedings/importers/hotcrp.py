"""HotCRP: the JSON of its papers, authors.csv, and final PDFs by the paper's number.

Authors were `first` and `last` until 2026 and are `given_name` and `family_name` since; an accepted
paper's status was "accepted" and is "accept". Only authors.csv has ORCIDs and countries, so that
its authors are taken where both are given.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from proceedings.importers.contacts import Contact, Contacts, is_yes
from proceedings.importers.content import Content, EditionContent
from proceedings.importers.decisions import ACCEPTED, Decision, Fate, decided
from proceedings.importers.formats import Wishes
from proceedings.importers.ids import Ids
from proceedings.importers.reading.json import Fields, as_text, read_json, shown, unused
from proceedings.importers.reading.source import Source, SourceFile
from proceedings.importers.reading.tables import Row, Table, missing, peek, read_tables
from proceedings.importers.report import Row as ReportRow
from proceedings.importers.report import SourceError
from proceedings.importers.submissions import Papers, Submission, other_files
from proceedings.model.findings import Finding
from proceedings.model.people import Person

_TABLES = (".csv", ".tsv")
_GIVEN, _FAMILY = ("given_name", "first", "first_name"), ("family_name", "last", "last_name")
_PDF = re.compile(r"(?:^|[/-])(?:paper|final|submission)\d+\.pdf$", re.IGNORECASE)
_MISSED = 'has no JSON with "pid" and no table with paper and given_name or first'


def recognise(source: Source) -> str:
    if any(b'"pid"' in file.head() for file in source.with_suffix(".json", ".jsonl")):
        return ""
    tables = (table for file in source.with_suffix(*_TABLES) for table in peek(file))
    return "" if any(map(_is_authors, tables)) else _MISSED


def holds_papers(names: Sequence[str]) -> bool:
    """Whether a zip is one of papers, or of the JSON and papers, and no attachment of one paper.

    >>> holds_papers(["wot26-final2.pdf", "wot26-final12.pdf"]), holds_papers(["fig1.pdf"])
    (True, False)
    """
    pdfs = [name for name in names if name.casefold().endswith(".pdf")]
    are_papers = bool(pdfs) and all(map(_PDF.search, pdfs))
    return are_papers or any(name.casefold().endswith("-data.json") for name in names)


def read(source: Source, ids: Ids, wishes: Wishes) -> Content:
    """The papers; SourceError where *source* has none. A committee is in no export of HotCRP."""
    source.open_zips(holds_papers)
    reader = _Reader(Contacts(wishes), source.with_suffix(".pdf"))
    for file in source.with_suffix(".json", ".jsonl"):
        reader.read_json(file)
    for file in source.with_suffix(*_TABLES):
        reader.read_authors(file)
    submissions = reader.submissions()
    if not submissions:
        raise SourceError(f"{source} {_MISSED}", "give what HotCRP's search downloads")
    papers = Papers(ids, wishes)
    papers.take(submissions)
    return Content(
        edition=EditionContent(name="", short=""),
        papers=tuple(papers.papers),
        sessions=papers.sections(),
        rows=(*papers.rows, *reader.rows),
        findings=(*reader.findings, *reader.contacts.findings, *papers.findings),
        unused=reader.unused() + other_files(source, reader.read),
    )


def _is_authors(table: Table) -> bool:
    return table.has("paper") and table.has("title") and table.has(*_GIVEN, *_FAMILY)


@dataclass(slots=True)
class _Reader:
    contacts: Contacts
    pdfs: list[SourceFile]
    read: set[str] = field(default_factory=set)  #: names of files
    rows: list[ReportRow] = field(default_factory=list)  #: what is no submission and was left out
    findings: list[Finding] = field(default_factory=list)
    _papers: list[tuple[str, SourceFile, Fields]] = field(default_factory=list)
    _used: dict[str, set[str]] = field(default_factory=dict)  #: keys by kind of object
    _people: list[Fields] = field(default_factory=list)
    _tables: list[Table] = field(default_factory=list)
    _authors: dict[str, list[Row]] = field(default_factory=dict)  #: rows by paper

    def read_json(self, file: SourceFile) -> None:
        """Read the papers of a list, or one that stands alone."""
        data = read_json(file)
        self.read.add(file.name)
        inner = data.get("papers") if isinstance(data, dict) else None
        listed = inner if isinstance(inner, list) else data if isinstance(data, list) else [data]
        for number, one in enumerate(listed, start=1):
            place = f"{file.place}, {number}"
            if isinstance(one, dict) and "pid" in one:
                self._papers.append((place, file, Fields(one, self._keys("paper"))))
            else:
                self.rows.append(ReportRow(place, shown(one), reason="it is no paper with a pid"))

    def read_authors(self, file: SourceFile) -> None:
        """Read authors.csv; contacts who are no authors are left out."""
        self.read.add(file.name)
        for table in filter(_is_authors, read_tables(file)):
            self._tables.append(table)
            wanted = ("given_name|first", "family_name|last", "affiliation")
            self.findings += [*table.findings, *missing(table, *wanted)]
            for row in table.rows:
                if row.get("iscontact").casefold() == "nonauthor":
                    name = f"{row.get(*_GIVEN)} {row.get(*_FAMILY)}".strip()
                    reason = "a contact of the paper who is no author"
                    self.rows.append(ReportRow(row.place, name, reason=reason))
                else:
                    self._authors.setdefault(row.get("paper"), []).append(row)

    def submissions(self) -> list[Submission]:
        """The papers of the JSON; without it, those that authors.csv names."""
        if self._papers:
            known = {fields.text("pid") for _, _, fields in self._papers}
            for number in self._authors.keys() - known:
                row = self._authors[number][0]
                self.rows.append(ReportRow(row.place, number, reason="the JSON has no such paper"))
            return [self._submission(*paper) for paper in self._papers]
        return [
            Submission(
                place=rows[0].place,
                file=Path(rows[0].table.name),
                line=rows[0].line,
                number=number,
                title=rows[0].get("title"),
                authors=self._of_table(number),
                files=tuple(self._files(number)),
            )
            for number, rows in self._authors.items()
        ]

    def unused(self) -> Counter[str]:
        found = unused(fields for _, _, fields in self._papers)
        found += unused(self._people, "authors.")
        for table in self._tables:
            found.update({f"authors.csv: {name}": n for name, n in table.unused().items()})
        return found

    def _submission(self, place: str, file: SourceFile, paper: Fields) -> Submission:
        number = paper.text("pid")
        final = paper.object("final", self._keys("final"))
        first = paper.object("submission", self._keys("final"))
        named = [document.text("content_file") for document in (final, first)]
        return Submission(
            place=place,
            file=Path(file.place),
            number=number,
            title=paper.text("title"),
            abstract=paper.text("abstract"),
            decision=_decision(paper),
            track=_track(paper),
            authors=self._of_table(number) or tuple(self._of_json(paper, file)),
            keywords=tuple(paper.texts("topics")),
            files=(*filter(None, named), *self._files(number)),
        )

    def _of_json(self, paper: Fields, file: SourceFile) -> Iterator[Person]:
        contacts = {one.text("email") for one in paper.objects("contacts", used=set())}
        for author in paper.objects("authors", used=self._keys("authors")):
            self._people.append(author)
            email = author.text("email")
            contact = Contact(
                given=author.text(*_GIVEN),
                family=author.text(*_FAMILY) or author.text("name"),
                affiliation=author.text("affiliation"),
                email=email,
                orcid=author.text("orcid"),
                corresponding=bool(email) and email in contacts,
            )
            if person := self.contacts.person(contact, Path(file.place)):
                yield person

    def _of_table(self, number: str) -> tuple[Person, ...]:
        people = (
            self.contacts.person(
                Contact(
                    given=row.get(*_GIVEN),
                    family=row.get(*_FAMILY),
                    affiliation=row.get("affiliation"),
                    country=row.get("country"),
                    email=row.get("email"),
                    orcid=row.get("orcid"),
                    corresponding=is_yes(row.get("iscontact")),
                ),
                Path(row.table.name),
                row.line,
            )
            for row in self._authors.get(number, ())
        )
        return tuple(person for person in people if person)

    def _files(self, number: str) -> Iterable[str]:
        """The PDFs called after *number*, "conf26-final12.pdf" before "conf26-paper12.pdf"."""
        found = [
            (match[1].casefold() != "final", pdf.name)
            for pdf in self.pdfs
            if (
                match := re.search(r"(final|paper|submission|^|-)0*(\d+)$", pdf.stem, re.IGNORECASE)
            )
            and match[2] == number
        ]
        return [name for _, name in sorted(found)]

    def _keys(self, kind: str) -> set[str]:
        return self._used.setdefault(kind, set())


def _decision(paper: Fields) -> Decision:
    """The status says whether, the decision in the chairs' own words as what."""
    status, words = paper.text("status"), paper.text("decision")
    if as_text(paper.value("withdrawn")) == "yes":
        status = "withdrawn"
    if not (status or words):
        return ACCEPTED
    found, said = decided(status or words), decided(words)
    return said if found.fate is said.fate is Fate.ACCEPTED else found


def _track(paper: Fields) -> str:
    """The class that it was submitted to; the one that all sites have counts as none."""
    found = paper.text("submission_class")
    return "" if found.casefold() in ("unnamed", "main") else found
