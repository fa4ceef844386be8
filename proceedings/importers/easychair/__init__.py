"""EasyChair: its CSV tables, its workbook, the ACM's XML, the zip of the proceedings; any together.

The tables know decisions and committees, the XML knows names in parts and ORCIDs, the zip has the
final PDFs and their pages. What one has and another has not is put together by the submission's
number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from proceedings.importers.contacts import Contacts
from proceedings.importers.content import Content, EditionContent
from proceedings.importers.easychair import acm, readme
from proceedings.importers.easychair.tables import Tables, is_ours
from proceedings.importers.formats import Wishes
from proceedings.importers.ids import Ids
from proceedings.importers.reading.source import Source
from proceedings.importers.reading.tables import peek
from proceedings.importers.report import SourceError
from proceedings.importers.submissions import Papers, Submission, other_files
from proceedings.model.findings import Finding, Severity
from proceedings.model.names import fold

_TABLES = (".csv", ".tsv", ".xlsx", ".xls")
_MISSED = "has no table with #, Title and Decision, no erights_record and no README_EASYCHAIR"


def recognise(source: Source) -> str:
    """Whether any file of *source* is one of EasyChair's."""
    if any(readme.is_readme(file) for file in source.files) or source.zips(readme.holds_papers):
        return ""
    if any(acm.is_acm(file) for file in source.with_suffix(".xml")):
        return ""
    tables = (table for file in source.with_suffix(*_TABLES) for table in peek(file))
    return "" if any(map(is_ours, tables)) else _MISSED


def read(source: Source, ids: Ids, wishes: Wishes) -> Content:
    """The papers and the program committee; SourceError where *source* has no submissions."""
    source.open_zips(readme.holds_papers)
    contacts = Contacts(wishes)
    tables = Tables(contacts)
    tables.read(source.with_suffix(*_TABLES))
    xml = acm.AcmReader(contacts)
    xml.read(source.with_suffix(".xml"))
    zipped = readme.read_all(source.files, contacts)
    merger = _Merger()
    for extra in (tables.submissions(), xml.found, zipped):
        merger.add(extra)
    if not merger.found:
        raise SourceError(f"{source} {_MISSED}", "give the files that EasyChair exports")
    papers = Papers(ids, wishes)
    papers.take(merger.in_order())
    read = {file.name for file in (*tables.files, *xml.files)}
    read |= {file.name for file in source.files if readme.is_readme(file)}
    return Content(
        edition=EditionContent(
            name="", short="", topics=tables.topics(), committees=tables.committees()
        ),
        papers=tuple(papers.papers),
        sessions=papers.sections(),
        rows=(*papers.rows, *tables.rows),
        findings=(
            *tables.findings,
            *xml.findings,
            *contacts.findings,
            *merger.findings,
            *papers.findings,
        ),
        unused=Counter(tables.unused()) + xml.unused + other_files(source, read),
    )


@dataclass(slots=True)
class _Merger:
    """Puts together what several files say of one submission."""

    found: list[Submission] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    _numbers: dict[str, int] = field(default_factory=dict)  #: places in *found*
    _titles: dict[str, int] = field(default_factory=dict)

    def add(self, submissions: Iterable[Submission]) -> None:
        """Add what one kind of file has; within one kind, every submission is one of its own."""
        known, titles = dict(self._numbers), dict(self._titles)
        for one in submissions:
            place = known.get(one.number, titles.get(fold(one.title)))
            if place is None:
                self._numbers.setdefault(one.number, len(self.found))
                self._titles.setdefault(fold(one.title), len(self.found))
                self.found.append(one)
            else:
                self._compare(self.found[place], one)
                self.found[place] = merged(self.found[place], one)

    def in_order(self) -> list[Submission]:
        """In the order of the tables; what only the zip has follows."""
        return self.found

    def _compare(self, first: Submission, second: Submission) -> None:
        if fold(first.title) == fold(second.title):
            return
        message = f'its title is "{first.title}" here and "{second.title}" in {second.place}'
        cure = "the first is taken; set the other in overrides.yml, if that is right"
        finding = Finding(
            code="title-differs",
            message=message,
            cure=cure,
            severity=Severity.NOTE,
            file=first.file,
            line=first.line,
        )
        self.findings.append(finding)


def merged(first: Submission, second: Submission) -> Submission:
    """*first* with what *second*, a file of final versions, has better.

    The ACM's XML has names in parts, and wins over a table; the zip's names only fill a gap.
    """
    authors = second.authors if second.knows_names else first.authors or second.authors
    kind = first.decision.kind or second.decision.kind
    return replace(
        first,
        authors=authors,
        decision=replace(first.decision, kind=kind),
        track=first.track or second.track,
        abstract=first.abstract or second.abstract,
        pages=first.pages or second.pages,
        pdf=first.pdf or second.pdf,
        knows_names=first.knows_names or second.knows_names,
    )
