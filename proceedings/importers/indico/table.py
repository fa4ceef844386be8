"""Indico's table of contributions; lists in a cell stand between semicolons."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from proceedings.importers.indico.contributions import Contribution, People, minutes_of, roles
from proceedings.importers.links import labelled
from proceedings.importers.moments import moment
from proceedings.importers.reading.json import Fields
from proceedings.importers.reading.source import SourceFile
from proceedings.importers.reading.tables import Row, Table, missing, peek, read_tables
from proceedings.importers.submissions import Submission, keywords
from proceedings.model.findings import Finding
from proceedings.model.people import Person

_ROLES = ("Presenters", "Speakers"), ("Authors", "Primary authors"), ("Co-Authors", "Coauthors")


@dataclass(frozen=True, slots=True)
class Read:
    contributions: list[Contribution]
    findings: list[Finding]
    unused: Counter[str]


def is_contributions(table: Table) -> bool:
    return (
        table.has("Title") and table.has("Presenters", "Speakers") and table.has("Id", "Duration")
    )


def read_contributions(file: SourceFile, people: People) -> Read | None:
    """The contributions of a table; None where *file* is another one."""
    if not any(map(is_contributions, peek(file))):
        return None
    read = Read([], [], Counter())
    for table in filter(is_contributions, read_tables(file)):
        read.findings.extend(
            [*table.findings, *missing(table, "Id", "Description", "Date", "Session")]
        )
        for row in table.rows:
            read.contributions.append(_contribution(row, file, people))
        for _, *names in (("", *each) for each in _ROLES):
            table.column(*(f"{name} (email)" for name in names))
        read.unused.update({f"{file.name}: {key}": n for key, n in table.unused().items()})
    return read


def _contribution(row: Row, file: SourceFile, people: People) -> Contribution:
    presenters, primary, secondary = (list(_people(row, file, people, *role)) for role in _ROLES)
    authors, speakers = roles([*primary, *secondary], presenters)
    number = row.get("Id", "Friendly Id") or f"row-{row.line}"
    code = row.get("Program Code", "Code")
    return Contribution(
        submission=Submission(
            place=row.place,
            file=Path(row.table.name),
            line=row.line,
            number=number,
            title=row.get("Title"),
            abstract=row.get("Description"),
            authors=authors,
            keywords=keywords(row.get("Keywords")),
            files=tuple(f"{name}.pdf" for name in (code, number) if name),
        ),
        type=row.get("Type"),
        begins=moment(row.get("Date", "Start date")),
        minutes=minutes_of(row.get("Duration")),
        room=row.get("Room", "Location"),
        track=row.get("Track"),
        session=row.get("Session"),
        speakers=speakers,
        board=row.get("Board number"),
        links=tuple(_links(row.get("Materials", "Material"))),
    )


def _people(row: Row, file: SourceFile, people: People, *names: str) -> Iterator[Person]:
    listed = _list(row.get(*names))
    places = _list(row.get(*(f"{name} (affiliation)" for name in names)))
    each = places if len(places) == len(listed) else [""] * len(listed)
    for name, place in zip(listed, each, strict=True):
        one = Fields({"name": name, "affiliation": place}, people.used)
        if found := people.person(one, Path(file.place)):
            yield found


def _list(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";")] if cell.strip() else []


def _links(cell: str) -> Iterator[tuple[str, str]]:
    for part in _list(cell):
        if match := re.search(r"https?://\S+", part):
            yield labelled(part[: match.start()].strip(" :-()"), match[0]), match[0]
