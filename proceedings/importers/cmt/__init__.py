"""Microsoft CMT: Papers.xls, which is XML, with a sheet a track; reviewers in tables with tabs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from proceedings.importers.cmt.authors import authors, file_names
from proceedings.importers.contacts import Contact, Contacts, committee
from proceedings.importers.content import Content, EditionContent
from proceedings.importers.decisions import ACCEPTED, Decision, decided
from proceedings.importers.formats import Wishes
from proceedings.importers.ids import Ids
from proceedings.importers.reading import tables
from proceedings.importers.reading.source import Source, SourceFile
from proceedings.importers.reading.tables import Table, missing, peek, read_tables
from proceedings.importers.report import Row, SourceError
from proceedings.importers.submissions import (
    Papers,
    Submission,
    keywords,
    numbered_pdfs,
    other_files,
)
from proceedings.model.findings import Finding, Severity
from proceedings.model.people import Committee, Person

_PAPERS = (".xls", ".xlsx", ".xml", ".csv")
_TABLES = (*_PAPERS, ".tsv", ".txt")
_COMMITTEE = "Program Committee"
_NUMBER, _TITLE = ("Paper ID", "PaperId"), ("Paper Title", "Title")
_STATUS = ("Status", "Paper Status", "Decision")
#: What the name of a table of people says of them.
_ROLES = (("seniormeta", "Senior meta-reviewer"), ("meta", "Meta-reviewer"), ("chair", "Chair"))
_PDF = re.compile(r"(?:[^/]+/)?\d+/")
_MISSED = "has no table with Paper ID and Paper Title"


def recognise(source: Source) -> str:
    found = (table for file in source.with_suffix(*_PAPERS) for table in peek(file))
    return "" if any(map(_is_papers, found)) else _MISSED


def holds_papers(names: Sequence[str]) -> bool:
    """Whether a zip has the papers in folders called after their numbers, as CMT packs them.

    >>> holds_papers(["12/CameraReady/final.pdf"]), holds_papers(["12/figure.png"])
    (True, False)
    """
    pdfs = [name for name in names if name.casefold().endswith(".pdf")]
    return bool(pdfs) and all(map(_PDF.match, pdfs))


def read(source: Source, ids: Ids, wishes: Wishes) -> Content:
    """The papers of all tracks and the reviewers; SourceError where there are no papers."""
    source.open_zips(holds_papers)
    reader = _Reader(Contacts(wishes), source.with_suffix(".pdf"))
    for file in source.with_suffix(*_TABLES):
        reader.read(file)
    submissions = reader.submissions()
    if not submissions:
        raise SourceError(f"{source} {_MISSED}", "give the Papers.xls that CMT exports")
    papers = Papers(ids, wishes)
    papers.take(submissions)
    committees = reader.committees()
    return Content(
        edition=EditionContent(name="", short="", committees=committees),
        papers=tuple(papers.papers),
        sessions=papers.sections(),
        rows=(*papers.rows, *reader.rows),
        findings=(*reader.findings, *reader.contacts.findings, *papers.findings),
        unused=reader.unused() + other_files(source, reader.files),
    )


def _is_papers(table: Table) -> bool:
    return table.has(*_NUMBER) and table.has(*_TITLE)


def _is_people(table: Table) -> bool:
    return table.has("First Name") and table.has("Last Name")


@dataclass(slots=True)
class _Reader:
    contacts: Contacts
    pdfs: list[SourceFile]
    files: set[str] = field(default_factory=set)  #: that were read
    rows: list[Row] = field(default_factory=list)  #: but for the submissions
    findings: list[Finding] = field(default_factory=list)
    _papers: list[Table] = field(default_factory=list)
    _people: list[Table] = field(default_factory=list)
    _others: list[Table] = field(default_factory=list)

    def read(self, file: SourceFile) -> None:
        """Sort the tables of *file* by what they are."""
        if file.suffix == ".txt" and not any(map(_is_people, peek(file))):
            return
        if file.suffix == ".xml" and not peek(file):
            return
        self.files.add(file.name)
        for table in read_tables(file):
            self.findings += table.findings
            kind = self._papers if _is_papers(table) else self._others
            (self._people if _is_people(table) else kind).append(table)

    def submissions(self) -> list[Submission]:
        for table in self._papers:
            self.findings += missing(table, "Abstract", "Authors|Author Names", "Status")
            if not table.has(*_STATUS):
                self._undecided(table)
        return [
            self._submission(row)
            for table in self._papers
            for row in table.rows
            if self._is_paper(row)
        ]

    def committees(self) -> tuple[Committee, ...]:
        """The program committee: reviewers, and others with what they are."""
        return committee(_COMMITTEE, self._members())

    def unused(self) -> Counter[str]:
        found: Counter[str] = Counter()
        for table in (*self._papers, *self._people):
            counts = table.unused().items()
            found.update({f"{PurePosixPath(table.name).name}: {name}": n for name, n in counts})
        for table in self._others:
            found[f"{PurePosixPath(table.name).name}: all"] += len(table.rows)
        return found

    def _is_paper(self, row: tables.Row) -> bool:
        if row.get(*_NUMBER):
            return True
        name = " ".join(cell for cell in row.cells if cell and "@" not in cell)[:60]
        self.rows.append(Row(row.place, name, reason="it has no Paper ID"))
        return False

    def _submission(self, row: tables.Row) -> Submission:
        number = row.get(*_NUMBER)
        listed = authors(row.get("Authors"), row.get("Author Names"), row.get("Author Emails"))
        areas = f"{row.get('Primary Subject Area')};{row.get('Secondary Subject Areas')}"
        subjects = [" ".join(area.split()).strip("*") for area in areas.split(";")]
        sheet = row.table.name.rsplit(":", 1)[-1]
        return Submission(
            place=row.place,
            file=Path(row.table.name),
            line=row.line,
            number=number,
            title=row.get(*_TITLE),
            abstract=row.get("Abstract"),
            decision=_decision(row),
            track=row.get("Track Name") or (sheet if len(self._papers) > 1 else ""),
            authors=tuple(self._people_of(listed, row)),
            keywords=(*keywords(row.get("Keywords")), *filter(None, subjects)),
            files=(
                *numbered_pdfs(self.pdfs, number, "CameraReady"),
                *file_names(row.get("Camera Ready Files")),
                *file_names(row.get("Files")),
            ),
        )

    def _people_of(self, listed: Iterable[Contact], row: tables.Row) -> Iterator[Person]:
        for contact in listed:
            if person := self.contacts.person(contact, Path(row.table.name), row.line):
                yield person

    def _members(self) -> Iterator[tuple[Person, str]]:
        seen: dict[tuple[str, str], str] = {}
        for row in (row for table in self._people for row in table.rows):
            file = PurePosixPath(row.table.name).stem
            role = next((role for word, role in _ROLES if word in file.casefold()), "")
            contact = Contact(
                given=f"{row.get('First Name')} {row.get(*_MIDDLE)}".strip(),
                family=row.get("Last Name"),
                affiliation=row.get("Organization", "Affiliation"),
                country=row.get("Country"),
                url=row.get("URL", "Homepage"),
            )
            person = self.contacts.person(contact, Path(row.table.name), row.line)
            name = person.name.full if person else ""
            key = (row.get("E-mail", "Email") or name, role)
            if person is None:
                self.rows.append(Row(row.place, "", reason="it has no name"))
            elif key in seen:
                reason = f"the committee has them already ({seen[key]})"
                self.rows.append(Row(row.place, name, reason=reason))
            else:
                seen[key] = row.place
                self.rows.append(Row(row.place, name, taken_as=_COMMITTEE))
                yield person, role

    def _undecided(self, table: Table) -> None:
        self.findings.append(
            Finding(
                code="decisions-missing",
                message="without a status, all of its papers count as accepted",
                cure="export the table with its column Status, or accepted papers alone",
                severity=Severity.WARNING,
                file=Path(table.name),
            )
        )


_MIDDLE = ("Middle Initial (optional)", "Middle Initial", "Middle Name", "Middle Name (optional)")


def _decision(row: tables.Row) -> Decision:
    return decided(row.get(*_STATUS)) if row.table.has(*_STATUS) else ACCEPTED
