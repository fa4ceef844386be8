"""One entry of a PMLR volume as a paper of the edition."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TypeVar

from pydantic_core import PydanticCustomError

from proceedings.importers.bib_names import read_names
from proceedings.importers.content import PaperContent
from proceedings.importers.latex_signs import Remark
from proceedings.importers.pmlr_attachments import AttachmentReader
from proceedings.importers.pmlr_ids import Submission
from proceedings.importers.source_files import SourceFiles
from proceedings.importers.text import abstract, keywords, title
from proceedings.model.contribution import Kind
from proceedings.model.findings import Finding, Severity
from proceedings.source.forms.values import read_pages

#: The fields of @InProceedings that are taken.
USED = frozenset(
    "title author pages abstract keywords section openreview software video supplementary supp"
    " other_files".split()
)
_PREFACE = re.compile(r"(^|: )(preface|foreword)$", re.IGNORECASE)
#: What a section's title says of the papers in it.
_KINDS = (
    (re.compile(r"\b(preface|foreword)\b", re.IGNORECASE), Kind.PREFACE),
    (re.compile(r"\bshort\b", re.IGNORECASE), Kind.SHORT),
    (re.compile(r"\bextended abstracts?\b", re.IGNORECASE), Kind.ABSTRACT),
    (re.compile(r"\bdemo(nstration)?s?\b", re.IGNORECASE), Kind.DEMO),
)
T = TypeVar("T")


@dataclass(slots=True)
class PaperReader:
    """Reads one submission; *findings* collect what was not understood, mended or missing."""

    submission: Submission
    section: str  #: its title
    files: SourceFiles
    findings: list[Finding] = field(default_factory=list)

    def read(self) -> PaperContent | None:
        """The paper; None, and a finding, where it has no title."""
        entry, id_ = self.submission.entry, self.submission.id
        heading = self.noted("title", *title(entry.get("title")))
        if not heading:
            message = "the entry has no title; it was left out"
            self.report("title", "title-missing", message, "give it one", Severity.ERROR)
            return None
        names = self.noted("author", *read_names(entry.raw("author")))
        attachments = AttachmentReader(entry, id_, self.files)
        attachments.read(self.submission.post.extras if self.submission.post else ())
        for name, remark in attachments.remarks:
            self.report(name, remark.code, remark.message, remark.cure)
        return PaperContent(
            id=id_,
            title=heading,
            abstract=self.noted("abstract", *abstract(entry.raw("abstract").strip())),
            kind=self.kind(heading),
            authors=tuple(names),
            keywords=tuple(keywords(entry.get("keywords"))),
            pages=self.pages(),
            pdf=self.files.pdf((id_, entry.key)),
            files=(f"{id_}.pdf", f"{entry.key}.pdf"),
            attachments=tuple(attachments.found),
        )

    def kind(self, heading: str) -> Kind:
        if _PREFACE.search(heading):
            return Kind.PREFACE
        said = (kind for pattern, kind in _KINDS if pattern.search(self.section))
        return next(said, Kind.PAPER)

    def pages(self) -> str:
        """The declared range, "2-13"; empty, and a finding, where there is none."""
        written = self.submission.entry.get("pages")
        if not written:
            message = "the entry has no pages; it comes after those that have"
            self.report("pages", "pages-missing", message, 'write "pages = {11--20}"')
            return ""
        try:
            first, _, last = str(read_pages(written)).partition("–")
            return first if last in ("", first) else f"{first}-{last}"
        except PydanticCustomError as error:
            cure = str((error.context or {}).get("cure", ""))
            self.report("pages", "pages-unread", f"pages: {error.message()}", cure)
            return ""

    def noted(self, name: str, value: T, remarks: list[Remark]) -> T:
        for remark in remarks:
            self.report(name, remark.code, f"{name}: {remark.message}", remark.cure)
        return value

    def report(
        self,
        name: str,
        code: str,
        message: str,
        cure: str,
        severity: Severity = Severity.WARNING,
    ) -> None:
        file, line = self.submission.entry.place_of(name)
        finding = Finding(
            code=code,
            message=message,
            cure=cure,
            severity=severity,
            file=file,
            line=line,
            paper=self.submission.id,
        )
        self.findings.append(finding)
