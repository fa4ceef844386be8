"""What an importer knows of an edition, whatever the format it came from.

Texts are ready for the files: titles and abstracts are markup, everything else plain words.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from proceedings.model.contribution import Kind
from proceedings.model.names import Name

AttachmentKey: TypeAlias = Literal["slides", "video", "code", "data", "supplementary", "links"]


@dataclass(frozen=True, slots=True)
class Attachment:
    """What goes with a paper: an address, or a file of the source and its place in the edition."""

    key: AttachmentKey
    url: str = ""
    file: Path | None = None
    path: str = ""  #: of the copy, inside the edition
    label: str = ""  #: where the key's own word does not do


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperContent:
    id: str
    title: str  #: markup, one line
    abstract: str = ""  #: markup
    kind: Kind = Kind.PAPER
    authors: tuple[Name, ...] = ()
    keywords: tuple[str, ...] = ()
    pages: str = ""
    pdf: Path | None = None  #: in the source
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionContent:
    title: str  #: markup, one line
    papers: tuple[str, ...]  #: ids, in order


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
    url: str = ""
    title: str = ""  #: of the volume
    editors: tuple[Name, ...] = ()
    publisher: str = ""
    date: str = ""
    volume_series: str = ""
    number: str = ""
    issn: str = ""
    order: str = ""  #: "pages" where the sections do not follow each other in the volume
