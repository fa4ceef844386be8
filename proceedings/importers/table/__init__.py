"""Any table of papers, or JSON list of them: the columns that a mapping names, or well-known ones.

CSV, TSV, workbooks and SpreadsheetML, and JSON of a list of objects. One record is one paper; rows
of other tables are counted as not used.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from proceedings.importers.contacts import Contacts
from proceedings.importers.content import Content, PaperContent
from proceedings.importers.formats import Wishes
from proceedings.importers.ids import Ids
from proceedings.importers.reading.source import Source
from proceedings.importers.reading.tables import peek
from proceedings.importers.report import SourceError
from proceedings.importers.submissions import Papers, Submission, other_files
from proceedings.importers.table.event import EventReader
from proceedings.importers.table.mapping import WELL_KNOWN, read_mapping
from proceedings.importers.table.papers import RecordReader, columns_taken
from proceedings.importers.table.records import JSON, TABLES, read_records

_MISSED = "has no table or JSON list with a title and authors or an abstract"
_TITLE = re.compile(rb'"(paper_?)?title"\s*:', re.IGNORECASE)
_PAPER = re.compile(rb'"(authors?|author_names|abstract)"\s*:', re.IGNORECASE)


def recognise(source: Source) -> str:
    """Whether *source* has a table with titles and authors, or a JSON list with both."""
    for file in source.with_suffix(*JSON):
        head = file.head(1 << 14)
        if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"[", b"{") and (
            _TITLE.search(head) and _PAPER.search(head)
        ):
            return ""
    wanted = (*WELL_KNOWN["authors"], *WELL_KNOWN["abstract"])
    tables = (table for file in source.with_suffix(*TABLES) for table in peek(file))
    found = any(table.has(*WELL_KNOWN["title"]) and table.has(*wanted) for table in tables)
    return "" if found else _MISSED


def read(source: Source, ids: Ids, wishes: Wishes) -> Content:
    """The papers of the tables; SourceError where none has titles."""
    mapping = read_mapping(wishes.mapping)
    event = EventReader(mapping, source)
    edition = event.read()
    contacts, papers = Contacts(wishes), Papers(ids, wishes)
    files = [file for file in source.with_suffix(*TABLES, *JSON) if file is not event.file]
    readers = [
        RecordReader(records, mapping, contacts, source)
        for file in files
        for records in read_records(file)
    ]
    used = [reader for reader in readers if reader.is_of_papers()]
    if not used:
        raise SourceError(f"{source} {_none(readers)}", "say which column is what with --mapping")
    found: list[Submission] = [one for reader in used for one in reader.submissions()]
    papers.take(found)
    more = {ids.given[n]: m for r in used for n, m in r.more.items() if n in ids.given}
    others = [reader for reader in readers if reader not in used]
    return Content(
        edition=edition,
        papers=tuple(_with(paper, more.get(paper.id, {})) for paper in papers.papers),
        sessions=papers.sections(),
        rows=(*event.rows, *papers.rows, *(row for r in readers for row in r.records.rows)),
        findings=(
            *event.findings,
            *(finding for r in used for finding in r.records.findings),
            *((columns_taken(r) for r in used) if mapping.file is None else ()),
            *(finding for r in used for finding in r.findings),
            *contacts.findings,
            *papers.findings,
        ),
        unused=_unused(source, event, used, others),
    )


def _with(paper: PaperContent, more: Mapping[str, str]) -> PaperContent:
    said = {name: value for name, value in more.items() if value}
    return replace(paper, **said)  # type: ignore[arg-type]  # all of them are texts


def _unused(
    source: Source, event: EventReader, used: list[RecordReader], others: list[RecordReader]
) -> Counter[str]:
    found = Counter(event.unused)
    for reader in used:
        found += reader.records.unused()
    for reader in others:
        found[f"{reader.records.file.name}: all"] += len(reader.records.records)
    read_files = {file.name for file in source.with_suffix(*TABLES, *JSON)}
    read_files |= {event.file.name} if event.file else set()
    return found + other_files(source, read_files)


def _none(readers: list[RecordReader]) -> str:
    """What is there instead of a column of titles."""
    names = [name for reader in readers for name in reader.records.columns.values()]
    shown = ", ".join(dict.fromkeys(names[:40]))
    return (
        f"has no column of titles beside one of authors (there are {shown})" if shown else _MISSED
    )
