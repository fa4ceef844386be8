"""edition.yml: the event, the volume, the call, the committees, the history."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field, model_validator

from proceedings.model.dois import DoiStatus
from proceedings.model.volumes import OpenRight, PageNumbers, PaperSize, Stamps
from proceedings.source.forms.checks import ChecksForm
from proceedings.source.forms.form import Form, Many, wrong
from proceedings.source.forms.paper import CrossingForm
from proceedings.source.forms.people import CommitteeForm, PersonForm
from proceedings.source.forms.theme import ThemeForm
from proceedings.source.forms.values import (
    AnthologyVolume,
    Date,
    Dblp,
    DblpStream,
    Doi,
    Flag,
    Isbn,
    Issn,
    Number,
    OpenDate,
    Ordinal,
    PageSpan,
    RelativePath,
    Text,
    Url,
    Zone,
)
from proceedings.source.forms.volumes import PdfForm


class LinkForm(Form):
    """A name with an address. Short: the name alone."""

    shorthand: ClassVar[str] = "name"

    name: Text
    url: Url | None = None


class EventForm(Form):
    name: Text = Field(description='without the year: "International Workshop on …"')
    short: Text = Field(description='with the year: "FastPath 2021"')
    series: Text | None = None
    ordinal: Number | None = None
    start: Date
    end: Date | None = Field(None, description="where it lasts more than a day")
    timezone: Zone
    place: Text
    hours: Text | None = Field(None, description="the announced hours, as they are read")
    url: Url | None = None
    held_with: LinkForm | None = None
    dblp: DblpStream | None = Field(None, description="its series at dblp")

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> EventForm:
        if self.end and self.end < self.start:
            message = "it ends on {end}, before it starts on {start}"
            raise wrong(message, "mend one of the two", end=f"{self.end}", start=f"{self.start}")
        return self


class VolumeForm(Form):
    """The volume; where a key is left out, the event and the archive say it."""

    title: Text | None = None
    editors: Many[PersonForm] = []
    publisher: Text | None = None
    publisher_place: Text | None = None
    date: Date | None = Field(None, description="of publication; else the event's first day")
    series: Text | None = None
    number: Text | None = None
    isbn: Isbn | None = None
    issn: Issn | None = Field(None, description="of the series")
    doi: Doi | None = None
    doi_status: DoiStatus | None = Field(
        None, description="else the archive's; `registered` DOIs are shown everywhere"
    )
    deposited: Date | None = Field(
        None, description="the day of the last deposit; a later one replaces what was deposited"
    )
    dblp: Dblp | None = Field(None, description="its key at dblp")
    anthology: AnthologyVolume | None = Field(None, description="its id in the ACL Anthology")
    license: Text | None = None
    copyright: Text | None = None
    imprint: Many[Text] = Field([], description="more lines of the copyright page, in MyST")
    imprint_only: Flag = Field(False, description="`imprint` is the whole copyright page")
    cover: RelativePath | None = Field(None, description="a PNG or JPEG picture, or a PDF")
    order: Literal["program", "pages"] = Field(
        "program", description="`pages`: by the first of each paper's `pages`, as once published"
    )
    paper_size: PaperSize = PaperSize.A4
    abstract_pages: Flag = Field(False, description="a page for each talk without a PDF")
    dividers: Flag = Field(False, description="a page before each session")
    keyword_index: Flag = Field(False, description="an index of the papers' keywords")
    numbering: PageNumbers = Field(
        PageNumbers.CONTINUOUS,
        description="`by-paper`: 5:1–5:12; `declared`: each paper's own `pages`, exactly",
    )
    first_page: Ordinal = Field(1, description="where this volume continues another")
    open_right: OpenRight | None = Field(
        None, description="what begins on a right-hand page, after a blank one if need be"
    )
    stamps: Stamps = Field(
        Stamps.FULL, description="what is printed in the papers' margins: `full`, `numbers`, `none`"
    )


class SponsorForm(Form):
    """Short: the name alone."""

    shorthand: ClassVar[str] = "name"

    name: Text
    url: Url | None = None
    logo: RelativePath | None = Field(None, description="a PNG or JPEG picture")
    level: Text | None = Field(None, description='such as "Gold": the heading it stands under')


class KeyDateForm(Form):
    name: Text
    date: OpenDate
    note: Text | None = None


class SubmissionKindForm(Form):
    """Short: the name alone. `pages` is a span such as "2-4"."""

    shorthand: ClassVar[str] = "name"

    name: Text
    pages: PageSpan | None = None
    note: Text | None = None


class SubmissionForm(Form):
    kinds: Many[SubmissionKindForm] = []
    system: LinkForm | None = None
    notes: Many[Text] = []


class PreviousForm(Form):
    """An earlier edition; `held` counts what it held: `{invited speakers: 7}`."""

    shorthand: ClassVar[str] = "name"

    name: Text
    url: Url | None = None
    edition: Text | None = Field(None, description="its folder, where it is in this archive")
    held_with: Text | None = None
    length: Text | None = None
    held: dict[str, Number] = {}


class NewsForm(Form):
    date: Date
    text: Text


class EditionForm(Form):
    event: EventForm
    volume: VolumeForm = VolumeForm()
    summary: Text | None = None
    language: Text | None = None
    topics: Many[Text] = []
    dates: Many[KeyDateForm] = []
    dates_note: Text | None = None
    submission: SubmissionForm = SubmissionForm()
    committees: Many[CommitteeForm] = []
    sponsors: Many[SponsorForm] = []
    history: Many[PreviousForm] = []
    links: Many[LinkForm] = []
    related: Many[CrossingForm] = []
    news: Many[NewsForm] = []
    volumes: Many[PdfForm] = Field([], description="what is made; else the proceedings alone")
    theme: ThemeForm = ThemeForm()
    preliminary: Text | None = Field(None, description="what every page says is still to come")
    front_matter: Many[Text] = Field([], description="prose pages, in the volume's order")
    checks: ChecksForm = Field(ChecksForm(), description="limits, and findings that stay")
    macros: dict[str, Text] = Field({}, description="TeX macros that formulas use")
    fonts: Many[RelativePath] = Field([], description="font files for letters that ours lack")
