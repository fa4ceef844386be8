"""The volume as a library catalogues it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from proceedings.model.markup import Markup
from proceedings.model.people import Person
from proceedings.model.volumes import OpenRight, PageNumbers, PaperSize, Stamps


@dataclass(frozen=True, slots=True, kw_only=True)
class VolumeInfo:
    """The volume as a library catalogues it."""

    title: str
    part: str = ""  #: "Part I: Theory", where this is one; the title ends with it
    editors: tuple[Person, ...] = ()
    publisher: str = ""
    publisher_place: str = ""
    date: dt.date  #: of publication
    series: str = ""
    number: str = ""
    isbn: str = ""
    issn: str = ""
    doi: str = ""  #: without its address; drafts are in `model.dois`
    dblp: str = ""  #: its key there: conf/ispass/2021
    anthology: str = ""  #: its id in the ACL Anthology: 2020.acl-main
    deposited: dt.date | None = None  #: when its metadata last went to a registry
    license: str = ""
    copyright: str = ""
    imprint: tuple[Markup, ...] = ()  #: lines of the copyright page, as they are to be printed
    imprint_only: bool = False  #: they are all of it; else they follow what is known
    cover: Path | None = None  #: absolute; a picture or a PDF that can be read
    paper_size: PaperSize = PaperSize.A4
    abstract_pages: bool = False  #: talks without a PDF get a typeset page
    dividers: bool = False  #: a page before each session
    keyword_index: bool = False
    numbering: PageNumbers = PageNumbers.CONTINUOUS
    first_page: int = 1  #: where another volume came before this one
    open_right: OpenRight | None = None
    stamps: Stamps = Stamps.FULL

    @property
    def whole_title(self) -> str:
        """The title of what this is a part of."""
        return self.title.removesuffix(f", {self.part}") if self.part else self.title
