"""One entry of a .bib file as a paper or talk of the edition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from pydantic_core import PydanticCustomError

from proceedings.importers.bib import Entry
from proceedings.importers.bib_names import read_names
from proceedings.importers.bib_volume import USED as OF_VOLUME
from proceedings.importers.content import Attachment, AttachmentKey, PaperContent
from proceedings.importers.ids import Ids
from proceedings.importers.latex_macros import plain_address
from proceedings.importers.latex_signs import Remark
from proceedings.importers.links import host
from proceedings.importers.text import abstract, keywords, plain_text, title
from proceedings.model.contribution import Kind
from proceedings.model.findings import Finding, Severity
from proceedings.model.identifiers import DOI, BadIdentifier
from proceedings.model.languages import tag_of
from proceedings.model.markup import safe_url
from proceedings.source.forms.values import read_pages

_TALKS = frozenset("misc unpublished".split())
#: The kinds of entries that are papers or talks.
KINDS = _TALKS | frozenset("inproceedings conference incollection inbook article".split())
USED = OF_VOLUME | frozenset(
    "title subtitle author pages eid abstract keywords doi url note language langid crossref"
    " howpublished".split()
)
#: Fields with addresses that organisers add of their own, by what they lead to.
_ATTACHED: tuple[tuple[re.Pattern[str], AttachmentKey], ...] = (
    (re.compile(r"(presentation[-_]?)?video(url)?|url[-_]?video"), "video"),
    (re.compile(r"slides(url)?|url[-_]?slides"), "slides"),
    (re.compile(r"code(url)?|url[-_]?code|software"), "code"),
    (re.compile(r"dataset|url[-_]?data(set)?"), "data"),
    (re.compile(r"(url[-_]?)?suppl?\d*|supplementary|url[-_]?appendix"), "supplementary"),
)
_KEY = re.compile(r"[A-Za-z0-9][\w:.+/-]*", re.ASCII)
_PREFACE = re.compile(r"(^|: )(preface|foreword)$", re.IGNORECASE)
T = TypeVar("T")


def attached(name: str) -> AttachmentKey | None:
    """What the field *name* leads to; None where it is none of those with addresses.

    >>> attached("presentation-video"), attached("urlsuppl1"), attached("track")
    ('video', 'supplementary', None)
    """
    return next((key for form, key in _ATTACHED if form.fullmatch(name)), None)


def is_used(name: str) -> bool:
    """Whether the field *name* of a paper is taken."""
    return name in USED or attached(name) is not None


@dataclass(slots=True)
class PaperReader:
    """Reads one entry; *findings* collect what was not understood, mended or missing."""

    entry: Entry
    ids: Ids
    number: int = 1  #: of the entries with this key, which is that of the first one
    findings: list[Finding] = field(default_factory=list)
    id: str = ""

    def read(self) -> PaperContent | None:
        """The paper; None, and a finding, where it has no title."""
        entry = self.entry
        heading = self.noted("title", *title(entry.get("title")))
        if not heading:
            message = "the entry has no title; it was left out"
            self.report("title", "title-missing", message, "give it one", Severity.ERROR)
            return None
        names = self.noted("author", *read_names(entry.raw("author")))
        called = entry.key if self.number == 1 else f"{entry.key} {self.number}"
        first = names[0] if names else None
        self.id = self.ids.of_paper(called, first, plain_text(entry.get("title")))
        is_talk = entry.kind in _TALKS
        return PaperContent(
            id=self.id,
            title=heading,
            subtitle=self.noted("subtitle", *title(entry.get("subtitle"))),
            abstract=self.noted("abstract", *abstract(entry.raw("abstract").strip())),
            kind=self.kind(heading),
            authors=tuple(names),
            keywords=tuple(keywords(entry.get("keywords"))),
            archival=not is_talk,
            language=tag_of(entry.get("langid", "language")),
            pages="" if is_talk else self.pages(),
            doi=self.doi(),
            citation_key=self.key(),
            note=self.noted("note", *title(entry.get("note"))),
            files=(f"{entry.key}.pdf",),
            attachments=tuple(self.links()),
        )

    def kind(self, heading: str) -> Kind:
        """A talk says what it was before where it was: "Invited talk at …"."""
        if self.entry.kind not in _TALKS:
            return Kind.PREFACE if _PREFACE.search(heading) else Kind.PAPER
        held = self.entry.get("howpublished").casefold()
        return next((kind for kind in Kind if held.startswith(kind.label.casefold())), Kind.INVITED)

    def pages(self) -> str:
        written = self.entry.get("pages", "eid")
        if not written:
            return ""
        try:
            first, _, last = str(read_pages(plain_text(written))).partition("–")
            return first if last in ("", first) else f"{first}-{last}"
        except PydanticCustomError as error:
            cure = str((error.context or {}).get("cure", ""))
            self.report("pages", "pages-unread", f"pages: {error.message()}", cure)
            return ""

    def doi(self) -> str:
        written = plain_address(self.entry.get("doi"))
        if not written:
            return ""
        try:
            return DOI.read(written)
        except BadIdentifier as error:
            self.report("doi", "bib-identifier", f"doi: {error}; it was left out", error.cure)
            return ""

    def key(self) -> str:
        """The entry's key: what has cited it once can go on doing so."""
        if self.number > 1:
            return ""
        if _KEY.fullmatch(self.entry.key):
            return self.entry.key
        message = f'"{self.entry.key}" cannot be a citation key here; the paper gets another one'
        cure = "use letters, digits, and - _ : . + / between them"
        self.report("", "bib-identifier", message, cure)
        return ""

    def links(self) -> Iterator[Attachment]:
        """What its address, and those in fields of the organisers' own, lead to."""
        url = self.address("url")
        if url and not re.match(r"https?://(dx\.)?doi\.org/", url):
            yield Attachment("links", url=url, label=host(url))
        for name in self.entry.fields:
            key = attached(name)
            if key is not None and (url := self.address(name)):
                yield Attachment(key, url=url)

    def address(self, name: str) -> str:
        written = plain_address(self.entry.get(name))
        url = safe_url(written)
        if not written:
            return ""
        if url is None or not written.startswith(("http://", "https://")):
            self.report(name, "file-address", f'{name}: "{written}" is no web address', "mend it")
            return ""
        return url

    def noted(self, name: str, value: T, remarks: list[Remark]) -> T:
        for remark in remarks:
            self.report(name, remark.code, f"{name}: {remark.message}", remark.cure)
        return value

    def report(
        self, name: str, code: str, message: str, cure: str, severity: Severity = Severity.WARNING
    ) -> None:
        file, line = self.entry.place_of(name)
        self.findings.append(
            Finding(
                code=code,
                message=message,
                cure=cure,
                severity=severity,
                file=file,
                line=line,
                paper=self.id or None,
            )
        )
