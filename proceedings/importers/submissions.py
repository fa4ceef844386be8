"""Submissions as reviewing systems export them, and the papers that they become.

Each format reads its files to `Submission`s; what follows is the same for all: what was not
accepted is left out and told, titles and abstracts become markup, tracks become sections.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from proceedings.importers.content import (
    Attachment,
    ItemContent,
    PaperContent,
    SessionContent,
)
from proceedings.importers.decisions import ACCEPTED, Decision, Fate, kind_of
from proceedings.importers.formats import Wishes
from proceedings.importers.ids import Ids
from proceedings.importers.latex_signs import Remark
from proceedings.importers.reading.source import Source, SourceFile
from proceedings.importers.report import Row
from proceedings.importers.text import abstract, plain_words, title
from proceedings.model.contribution import Kind
from proceedings.model.findings import Finding, Severity
from proceedings.model.names import fold
from proceedings.model.people import Person

_LONGEST_NAME = 160  #: characters of a row in the report


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """One submission; its title and abstract are as the export has them."""

    place: str  #: "submission.csv:12"
    file: Path | None = None
    line: int | None = None
    number: str  #: what the export calls it, for good
    title: str
    abstract: str = ""
    decision: Decision = ACCEPTED
    track: str = ""
    authors: tuple[Person, ...] = ()
    keywords: tuple[str, ...] = ()
    pages: str = ""
    license: str = ""
    pdf: SourceFile | None = None
    files: tuple[str, ...] = ()  #: what its PDF may be called, the likeliest first
    attachments: tuple[Attachment, ...] = ()  #: files without a path get one
    knows_names: bool = False  #: its authors' names come in parts


@dataclass(slots=True)
class Papers:
    """What becomes of submissions."""

    ids: Ids
    wishes: Wishes
    papers: list[PaperContent] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    _tracks: dict[str, list[str]] = field(default_factory=dict)  #: ids by track
    _seen: dict[str, Submission] = field(default_factory=dict)

    def take(self, submissions: Sequence[Submission]) -> None:
        """Take what was accepted of *submissions*, in their order."""
        for submission in self.wishes.follow(submissions, "Submissions"):
            reason = self._reason(submission)
            if reason:
                self._leave(submission, reason)
            else:
                self._take(submission)
        if submissions and not self.papers:
            message = f"none of the {len(submissions):,} submissions was accepted"
            cure = "export again after the decisions, or take all with --rejected"
            self.findings.append(
                Finding(
                    code="import-none",
                    message=message,
                    cure=cure,
                    severity=Severity.WARNING,
                    file=submissions[0].file,
                )
            )

    def sections(self) -> tuple[SessionContent, ...]:
        """A section for each track, in the order of their first papers; none for one alone."""
        if len(self._tracks) < 2:
            return ()
        return tuple(
            SessionContent(
                title=title(track or "Papers")[0],
                items=tuple(ItemContent(paper=paper) for paper in papers),
            )
            for track, papers in self._tracks.items()
        )

    def _reason(self, submission: Submission) -> str:
        """Why *submission* is left out; empty where it is taken."""
        before = self._seen.setdefault(submission.number, submission)
        if before is not submission:
            same = fold(before.title) == fold(submission.title)
            also = f"it is listed at {before.place} already"
            return also if same else f"number {submission.number} is another paper: {also}"
        fate, reason = submission.decision.fate, submission.decision.reason
        if fate is Fate.TAKEN_BACK or (fate is Fate.REFUSED and not self.wishes.with_rejected):
            return reason
        return "" if submission.title.strip() else "it has no title"

    def _leave(self, submission: Submission, reason: str) -> None:
        self.rows.append(Row(submission.place, _called(submission), reason=reason))
        if submission.decision.fate is Fate.ACCEPTED:
            cure = "mend the export" if submission.title.strip() else "give it a title"
            message = f"submission {submission.number} was left out: {reason}"
            self._told(submission, "", Remark("import-left-out", message, cure))

    def _take(self, submission: Submission) -> None:
        heading, remarks = title(submission.title)
        if not heading:
            self._leave(submission, "nothing of its title can be read")
            return
        first = submission.authors[0].name if submission.authors else None
        id_ = self.ids.of_paper(submission.number, first, plain_words(heading))
        body, more = abstract(submission.abstract)
        for remark in remarks:
            self._told(submission, id_, replace(remark, message=f"title: {remark.message}"))
        for remark in more:
            self._told(submission, id_, replace(remark, message=f"abstract: {remark.message}"))
        self.rows.append(Row(submission.place, _called(submission), taken_as=id_))
        self.papers.append(self._paper(submission, id_, heading, body))
        if submission.decision.fate is Fate.ACCEPTED:
            self._tracks.setdefault(submission.track, []).append(id_)

    def _paper(self, submission: Submission, id_: str, heading: str, body: str) -> PaperContent:
        """What was not accepted is shown outside the volume: it must not be cited as published."""
        decision = submission.decision
        return PaperContent(
            id=id_,
            title=heading,
            abstract=body,
            kind=decision.kind or kind_of(submission.track) or Kind.PAPER,
            authors=submission.authors,
            keywords=_once(submission.keywords),
            archival=decision.archival and decision.fate is Fate.ACCEPTED,
            pages=submission.pages,
            license=submission.license,
            note=decision.mode if decision.kind is None else "",
            pdf=submission.pdf,
            files=submission.files,
            attachments=tuple(_placed(submission.attachments, id_)),
        )

    def _told(self, submission: Submission, paper: str, remark: Remark) -> None:
        finding = Finding(
            code=remark.code,
            message=remark.message,
            cure=remark.cure,
            severity=Severity.WARNING,
            file=submission.file,
            line=submission.line,
            paper=paper or None,
        )
        self.findings.append(finding)


def _called(submission: Submission) -> str:
    title = " ".join(submission.title.split())
    return f"{submission.number} {title}".strip()[:_LONGEST_NAME]


def numbered_pdfs(pdfs: Iterable[SourceFile], number: str, folder: str = "") -> tuple[str, ...]:
    """The PDFs in a folder called *number*, those below one called *folder* first."""
    found = [pdf.name for pdf in pdfs if number in pdf.name.split("/")[:-1]]
    return tuple(sorted(found, key=lambda name: (folder not in name.split("/"), name)))


def _once(words: Iterable[str]) -> tuple[str, ...]:
    """*words* without those that differ in case alone from one before."""
    kept: dict[str, str] = {}
    for word in words:
        kept.setdefault(word.casefold(), word)
    return tuple(filter(None, kept.values()))


def _placed(attachments: Iterable[Attachment], id_: str) -> Iterable[Attachment]:
    for number, item in enumerate(attachments, start=1):
        if isinstance(item.file, SourceFile) and not item.path:
            count = f"-{number}" if number > 1 else ""
            path = f"papers/{id_}-{item.key}{count}{item.file.suffix}"
            yield replace(item, path=path)
        else:
            yield item


def keywords(text: str) -> tuple[str, ...]:
    """The keywords in one cell: a line each, between semicolons or commas, or a list of Python's.

    >>> keywords("['a b', 'c']"), keywords("a, b; c, d"), keywords("a, b")
    (('a b', 'c'), ('a, b', 'c, d'), ('a', 'b'))
    """
    if text.startswith("[") and text.endswith("]"):
        listed = re.findall(r"'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"", text)
        found = [one or other for one, other in listed]
    else:
        sign = next((sign for sign in ("\n", ";") if sign in text), ",")
        found = text.split(sign)
    return tuple(filter(None, (" ".join(word.split()).strip(",;") for word in found)))


def other_files(source: Source, read: Container[str]) -> Counter[str]:
    """The files of *source* that were not read, by their suffix; PDFs are told by themselves."""
    files = (file for file in source.files if file.name not in read and file.suffix != ".pdf")
    return Counter(f"files *{file.suffix}" if file.suffix else "files" for file in files)
