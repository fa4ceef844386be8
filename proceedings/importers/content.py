"""What an importer knows of an edition, whatever the format it came from.

Texts are ready for the files: titles and abstracts are markup, everything else plain words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias

from proceedings.importers.reading.source import SourceFile
from proceedings.importers.report import Row
from proceedings.model.call import KeyDate, SubmissionKind
from proceedings.model.contribution import Kind
from proceedings.model.edition import Sponsor
from proceedings.model.event import Link, PreviousEdition
from proceedings.model.findings import Finding
from proceedings.model.names import Name
from proceedings.model.people import Committee, Person

AttachmentKey: TypeAlias = Literal["slides", "video", "code", "data", "supplementary", "links"]


@dataclass(frozen=True, slots=True)
class Attachment:
    """What goes with a paper: an address, or a file of the source and its place in the edition."""

    key: AttachmentKey
    url: str = ""
    file: Path | SourceFile | None = None
    path: str = ""  #: of the copy, inside the edition
    label: str = ""  #: where the key's own word does not do


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeContent:
    """What happened to a paper after it was published."""

    date: str
    reason: str  #: markup, one line
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperContent:
    id: str
    title: str  #: markup, one line
    subtitle: str = ""  #: markup, one line
    abstract: str = ""  #: markup
    kind: Kind = Kind.PAPER
    authors: tuple[Name | Person, ...] = ()
    keywords: tuple[str, ...] = ()
    archival: bool = True
    language: str = ""
    pages: str = ""
    doi: str = ""
    anthology: str = ""  #: its id in the ACL Anthology
    citation_key: str = ""
    license: str = ""
    award: str = ""
    note: str = ""  #: markup, one line
    pdf: Path | SourceFile | None = None  #: in the source
    files: tuple[str, ...] = ()  #: what the export calls its PDF
    attachments: tuple[Attachment, ...] = ()
    revisions: tuple[NoticeContent, ...] = ()
    erratum: NoticeContent | None = None
    retracted: NoticeContent | None = None
    withdrawn: NoticeContent | None = None  #: after it was published


@dataclass(frozen=True, slots=True)
class SectionContent:
    title: str  #: markup, one line
    papers: tuple[str, ...]  #: ids, in order


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemContent:
    """A line of a session: a paper by its id, or what has a title of its own."""

    paper: str = ""
    title: str = ""  #: markup, one line
    start: str = ""  #: local, "09:30"
    end: str = ""
    room: str = ""
    speakers: tuple[Name | Person, ...] = ()
    speakers_label: str = ""
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionContent:
    title: str  #: markup, one line
    is_break: bool = False
    date: str = ""  #: "2021-03-28"; empty is that of the session before
    start: str = ""
    end: str = ""
    room: str = ""
    track: str = ""
    chairs: tuple[Name | Person, ...] = ()
    items: tuple[ItemContent, ...] = ()


@dataclass(frozen=True, slots=True)
class PageContent:
    """A page of prose."""

    id: str  #: the file's name without .md
    text: str  #: MyST, with its heading


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionContent:
    """The event and its volume; what the source does not say is empty."""

    name: str
    short: str
    series: str = ""
    ordinal: str = ""
    start: str = ""
    end: str = ""
    timezone: str = "UTC"
    place: str = ""
    hours: str = ""
    url: str = ""
    held_with: Link | None = None
    title: str = ""  #: of the volume
    editors: tuple[Name | Person, ...] = ()
    publisher: str = ""
    publisher_place: str = ""
    date: str = ""
    volume_series: str = ""
    number: str = ""
    isbn: str = ""
    issn: str = ""
    doi: str = ""
    anthology: str = ""  #: its id in the ACL Anthology
    license: str = ""
    numbering: str = ""  #: "declared" where the volume prints the pages that its papers declare
    order: str = ""  #: "pages" where the sections do not follow each other in the volume
    abstract_pages: bool = False  #: talks have no PDFs, and the volume is to show them
    language: str = ""
    summary: str = ""  #: markup, one line
    topics: tuple[str, ...] = ()  #: markup
    dates: tuple[KeyDate, ...] = ()
    dates_note: str = ""
    kinds: tuple[SubmissionKind, ...] = ()
    system: Link | None = None
    call_notes: tuple[str, ...] = ()  #: markup
    committees: tuple[Committee, ...] = ()
    sponsors: tuple[Sponsor, ...] = ()
    history: tuple[PreviousEdition, ...] = ()
    links: tuple[Link, ...] = ()
    news: tuple[tuple[str, str], ...] = ()  #: day and markup, the newest first
    front_matter: tuple[str, ...] = ()  #: ids of prose pages
    macros: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """All that an export holds, and what became of each of its rows."""

    edition: EditionContent
    papers: tuple[PaperContent, ...] = ()
    sessions: tuple[SessionContent, ...] = ()
    program_notes: tuple[str, ...] = ()  #: markup
    program_attachments: tuple[Attachment, ...] = ()
    pages: tuple[PageContent, ...] = ()
    rows: tuple[Row, ...] = ()
    findings: tuple[Finding, ...] = ()
    unused: Mapping[str, int] = field(default_factory=dict)  #: what is not taken, by how often
    files: tuple[Attachment, ...] = ()  #: of the edition itself, such as logos
    other_pdfs: tuple[SourceFile, ...] = ()  #: that are no paper's own
