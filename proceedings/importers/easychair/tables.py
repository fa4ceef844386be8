"""EasyChair's tables: submissions, authors, committee and topics, from CSV files or a workbook.

A table is known by its columns, so that files and sheets may have any names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from proceedings.importers.contacts import Contact, Contacts, committee, is_yes
from proceedings.importers.decisions import Decision, Fate, decided
from proceedings.importers.myst import escape
from proceedings.importers.people_lines import people
from proceedings.importers.reading import tables
from proceedings.importers.reading.source import SourceFile
from proceedings.importers.reading.tables import Table, missing, read_tables
from proceedings.importers.report import Row
from proceedings.importers.submissions import Submission, keywords
from proceedings.model.findings import Finding, Severity
from proceedings.model.people import Committee, Person

PROGRAM_COMMITTEE = "Program Committee"
_NUMBER = ("#", "submission #", "submission", "paper #", "id")
_OF_AUTHOR = ("submission #", "submission", "paper #", "paper", "#")
_TITLE = ("title", "paper title", "submission title")
_FIRST, _LAST = ("first name", "given name", "first"), ("last name", "family name", "last")
_DECISION = ("decision", "final decision", "paper decision")
_TRACK = ("track name", "track")
_WITHDRAWN = Decision(Fate.TAKEN_BACK, "deleted")


def role_of(table: Table) -> str:
    """Which of EasyChair's tables *table* is; empty where it is none that is read."""
    if table.has(*_FIRST) or table.has(*_LAST):
        if table.has("role"):
            return "committee"
        return "authors" if table.has("submission #", "paper #", "submission", "#") else ""
    if table.has("topic"):
        return "topics of submissions" if table.has("submission #") else "topics"
    return "submissions" if table.has(*_NUMBER) and table.has(*_TITLE) else ""


def is_ours(table: Table) -> bool:
    """Whether *table* is EasyChair's and no other system's: that numbers things with #."""
    role = role_of(table)
    if role == "submissions":
        return table.has("#") and table.has("decision", "form fields", "track name", "submitted")
    known = {"authors": ("submission #", "person #"), "committee": ("person #",)}
    return table.has(*known.get(role, ())) or role == "topics of submissions"


@dataclass(slots=True)
class Tables:
    """All tables of an export."""

    contacts: Contacts
    files: list[SourceFile] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)  #: but for the submissions
    findings: list[Finding] = field(default_factory=list)
    _tables: dict[str, list[Table]] = field(default_factory=dict)
    _authors: dict[str, list[Person]] = field(default_factory=dict)
    _topics: dict[str, list[str]] = field(default_factory=dict)

    def read(self, files: Iterable[SourceFile]) -> None:
        """Read the tables of *files* and sort them by what they are."""
        for file in files:
            self.files.append(file)
            for table in read_tables(file):
                self.findings += table.findings
                self._tables.setdefault(role_of(table), []).append(table)

    def submissions(self) -> list[Submission]:
        """Every submission, with its authors in the order of their rows, and its topics."""
        entries = self._entries()
        self._read_authors(entries)
        for row in self._rows_of("topics of submissions"):
            self._topics.setdefault(_number(row, _OF_AUTHOR), []).append(row.get("topic"))
        self._name_missing("submissions", ("decision", "abstract", "keywords"))
        for table in self._tables.get("submissions", ()):
            if not table.has(*_DECISION):
                self.findings.append(_undecided(table))
        return [self._submission(number, rows) for number, rows in entries]

    def committees(self) -> tuple[Committee, ...]:
        """The program committee; a member without a role of their own has none."""
        found: dict[tuple[str, str], tuple[Person, str]] = {}
        for row in self._rows_of("committee"):
            person, role = self._person(row), row.get("role")
            if person is None:
                self._left_out(row, "it has no name")
                continue
            name = person.name.full
            known = (row.get("person #") or row.get("email") or name, role)
            if known in found:
                self._left_out(row, "the committee has them already")
            else:
                found[known] = (person, "" if role.casefold() == "pc member" else _capital(role))
                self.rows.append(Row(row.place, name, taken_as=PROGRAM_COMMITTEE))
        return committee(PROGRAM_COMMITTEE, found.values())

    def topics(self) -> tuple[str, ...]:
        """The topics of the call; those that are headings of others are none."""
        found: list[str] = []
        for row in self._rows_of("topics"):
            if is_yes(row.get("header?")):
                self._left_out(row, "it is a heading above topics")
            elif topic := row.get("topic"):
                found.append(escape(topic))
        return tuple(dict.fromkeys(found))

    def unused(self) -> Counter[str]:
        """Columns that nothing was taken of, and tables that are none of ours."""
        found: Counter[str] = Counter()
        for role, some in self._tables.items():
            for table in some:
                name = _shown(table.name)
                counts = table.unused() if role else {"all": len(table.rows)}
                found.update({f"{name}: {column}": n for column, n in counts.items()})
        return found

    def _entries(self) -> list[tuple[str, list[tables.Row]]]:
        """The rows of each submission: of several tables, where they have it under one title."""
        found: dict[tuple[str, str], list[tables.Row]] = {}
        for table in self._tables.get("submissions", ()):
            seen: set[tuple[str, str]] = set()
            for row in table.rows:
                key = _number(row, _NUMBER), "".join(row.get(*_TITLE).split()).casefold()
                if not key[0]:
                    self._left_out(row, "it has no number")
                elif key in seen:
                    self._left_out(row, f"it is listed at {found[key][0].place} already")
                else:
                    found.setdefault(key, []).append(row)
                    seen.add(key)
        return [(number, rows) for (number, _), rows in found.items()]

    def _read_authors(self, entries: Sequence[tuple[str, list[tables.Row]]]) -> None:
        """The authors of each submission, from the first table that has any of it."""
        known, source = {number for number, _ in entries}, dict[str, Table]()
        self._name_missing("authors", ("first name", "last name", "affiliation|organization"))
        for row in self._rows_of("authors"):
            number = _number(row, _OF_AUTHOR)
            person = self._person(row)
            if number not in known:
                self._left_out(row, f"there is no submission {number}".rstrip())
            elif person is None:
                self._left_out(row, "the author has no name")
            elif source.setdefault(number, row.table) is row.table:
                self._authors.setdefault(number, []).append(person)

    def _name_missing(self, role: str, columns: Sequence[str]) -> None:
        """Name the columns that none of the tables of one kind has."""
        some = self._tables.get(role, [])
        lacked = [names for names in columns if not any(t.has(*names.split("|")) for t in some)]
        for table in some:
            self.findings += missing(table, *lacked)

    def _submission(self, number: str, rows: Sequence[tables.Row]) -> Submission:
        row = rows[0]
        listed = (*keywords(_get(rows, "keywords")), *self._topics.get(number, ()))
        return Submission(
            place=row.place,
            file=Path(row.table.name),
            line=row.line,
            number=number,
            title=_get(rows, *_TITLE),
            abstract=_get(rows, "abstract"),
            decision=_decision(rows),
            track=_get(rows, *_TRACK),
            authors=self._authors_of(number, rows),
            keywords=listed,
        )

    def _authors_of(self, number: str, rows: Sequence[tables.Row]) -> tuple[Person, ...]:
        """From the table of authors, else from the column that has them in one line."""
        line = _get(rows, "authors", "author names")
        if number in self._authors or not line:
            return tuple(self._authors.get(number, ()))
        found, remarks = people(line)
        for remark in remarks:
            self._told(rows[0], remark.code, remark.message, remark.cure)
        return found

    def _person(self, row: tables.Row) -> Person | None:
        contact = Contact(
            given=row.get(*_FIRST),
            family=row.get(*_LAST),
            affiliation=row.get("affiliation", "organization", "organisation"),
            country=row.get("country"),
            email=row.get("email", "e-mail"),
            url=row.get("web page", "webpage", "web site", "homepage"),
            orcid=row.get("orcid"),
            corresponding=is_yes(row.get("corresponding?", "corresponding author")),
        )
        return self.contacts.person(contact, Path(row.table.name), row.line)

    def _rows_of(self, role: str) -> Iterator[tables.Row]:
        for table in self._tables.get(role, ()):
            yield from table.rows

    def _left_out(self, row: tables.Row, reason: str) -> None:
        name = " ".join(cell for cell in row.cells if cell and "@" not in cell)[:60]
        self.rows.append(Row(row.place, name, reason=reason))

    def _told(self, row: tables.Row, code: str, message: str, cure: str) -> None:
        file, severity = Path(row.table.name), Severity.WARNING
        self.findings.append(
            Finding(
                code=code, message=message, cure=cure, severity=severity, file=file, line=row.line
            )
        )


def _decision(rows: Sequence[tables.Row]) -> Decision:
    """What was decided; without a column for it, whatever is listed was accepted."""
    if is_yes(_get(rows, "deleted?", "deleted")):
        return _WITHDRAWN
    if not any(row.table.has(*_DECISION) for row in rows):
        return Decision()
    return decided(_get(rows, *_DECISION))


def _undecided(table: Table) -> Finding:
    return Finding(
        code="decisions-missing",
        message="without decisions, all of its submissions count as accepted",
        cure="export the table with decisions, or of accepted papers alone",
        severity=Severity.WARNING,
        file=Path(table.name),
    )


def _get(rows: Iterable[tables.Row], *names: str) -> str:
    """The first cell that says anything; each table is asked, so that its column counts as used."""
    return next(filter(None, [row.get(*names) for row in rows]), "")


def _number(row: tables.Row, names: Sequence[str]) -> str:
    return row.get(*names).removeprefix("#").strip()


def _capital(role: str) -> str:
    return role[:1].upper() + role[1:]


def _shown(name: str) -> str:
    """The file's own name, with the sheet's."""
    return name.replace("\\", "/").rsplit("/", 1)[-1]
