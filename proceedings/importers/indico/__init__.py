"""Indico: contributions.json, the HTTP API with `detail=contributions` or `sessions`, and CSV.

contributions.json and CSV say nothing of the event, and the first has all times in UTC; with the
API's export beside them, its event and its time zone hold.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace
from pathlib import Path

from proceedings.importers.content import Content, ItemContent, PaperContent
from proceedings.importers.decisions import Decision
from proceedings.importers.event_kinds import kind_of
from proceedings.importers.formats import Wishes
from proceedings.importers.ids import Ids
from proceedings.importers.indico.contributions import Contribution, People
from proceedings.importers.indico.event import edition_of
from proceedings.importers.indico.export import Export
from proceedings.importers.indico.table import is_contributions, read_contributions
from proceedings.importers.latex_signs import Remark
from proceedings.importers.links import attachments_of, pdf_of
from proceedings.importers.moments import local, zone_of
from proceedings.importers.reading.source import Source, SourceFile
from proceedings.importers.reading.tables import peek
from proceedings.importers.report import SourceError
from proceedings.importers.slots import Slot, sessions
from proceedings.importers.submissions import Papers, Submission, other_files
from proceedings.importers.text import title
from proceedings.importers.zones import available
from proceedings.model.contribution import Kind
from proceedings.model.findings import Finding, Severity

_JSON = (b'"friendly_id"', b'"primaryauthors"', b'"startDate"')
_TABLES = (".csv", ".xlsx")
_MISSED = 'has no JSON with "friendly_id" or "primaryauthors", and no CSV with Title and Presenters'


def recognise(source: Source) -> str:
    if any(map(_is_export, source.with_suffix(".json"))):
        return ""
    tables = (table for file in source.with_suffix(*_TABLES) for table in peek(file))
    return "" if any(map(is_contributions, tables)) else _MISSED


def read(source: Source, ids: Ids, wishes: Wishes) -> Content:
    """The contributions and their sessions; SourceError where *source* has none."""
    people = People(wishes)
    exports = [Export.of(file, people) for file in source.with_suffix(".json") if _is_export(file)]
    found = [one for export in exports for one in export.contributions()]
    read_files = {export.file.name for export in exports}
    rows = [row for export in exports for row in export.rows]
    unused = sum((export.unused() for export in exports), Counter[str]())
    findings: list[Finding] = []
    for file in source.with_suffix(*_TABLES):
        table = read_contributions(file, people)
        if table is not None:
            read_files.add(file.name)
            found += table.contributions
            findings += table.findings
            unused += table.unused
    if not found:
        raise SourceError(f"{source} {_MISSED}", "export the contributions as JSON")
    edition = edition_of(exports)
    zone = edition.timezone
    remarks: list[Remark] = []
    if zone not in available():  # else contributions.json, in UTC, can be read on its clock
        zone, remarks = zone_of(zone, (one.begins for one in found if one.begins))
    first = Path(found[0].submission.file or "")
    for remark in remarks:
        findings.append(_finding(remark.code, remark.message, remark.cure, first))
    papers = Papers(ids, wishes)
    papers.take([_submission(one, source) for one in found])
    by_place = {row.place: row.taken_as for row in papers.rows}
    slots = [_slot(one, by_place[one.submission.place], zone) for one in found
             if by_place.get(one.submission.place)]  # fmt: skip
    links = {by_place.get(one.submission.place, ""): one for one in found}
    return Content(
        edition=replace(edition, timezone=zone),
        papers=tuple(_with_links(paper, links[paper.id], source) for paper in papers.papers),
        sessions=sessions(slots),
        rows=(*papers.rows, *rows),
        findings=(*findings, *people.findings, *papers.findings),
        unused=unused + other_files(source, read_files),
    )


def _is_export(file: SourceFile) -> bool:
    head = file.head(1 << 16)
    return any(sign in head for sign in _JSON) and b'"conference"' not in head[:4096]


def _submission(one: Contribution, source: Source) -> Submission:
    """A contribution that names no kind is a talk, unless PDFs of papers come along."""
    default = Kind.PAPER if source.with_suffix(".pdf") else Kind.TALK
    kind = kind_of(one.type) if one.type else Kind.TALK
    found = default if kind is Kind.TALK else kind
    return replace(one.submission, decision=Decision(kind=found), track="")


def _slot(one: Contribution, paper: str, zone: str) -> Slot:
    begins = local(one.begins, zone) if one.begins else None
    ends = begins + dt.timedelta(minutes=one.minutes) if begins and one.minutes else None
    return Slot(
        item=ItemContent(paper=paper, speakers=one.speakers),
        begins=begins,
        ends=ends,
        room=one.room,
        track=one.track,
        session=title(one.session)[0],
        called=one.called,
        chairs=one.conveners,
    )


def _with_links(paper: PaperContent, one: Contribution, source: Source) -> PaperContent:
    attachments = tuple(attachments_of(one.links, source, paper.id))
    board = f"Board {one.board}." if one.board.isalnum() else ""
    return replace(
        paper,
        attachments=(*paper.attachments, *attachments),
        pdf=paper.pdf or pdf_of(one.links, source),
        note=paper.note or board,
    )


def _finding(code: str, message: str, cure: str, file: Path) -> Finding:
    return Finding(code=code, message=message, cure=cure, severity=Severity.WARNING, file=file)
