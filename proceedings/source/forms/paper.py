"""A contribution's front matter: mystmd's keys where it has one, ours beyond them."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field, model_validator

from proceedings.model.contribution import Kind
from proceedings.source.forms.form import Form, Many, relative_path
from proceedings.source.forms.people import AffiliationForm, PersonForm
from proceedings.source.forms.values import (
    Anthology,
    CitationKey,
    Date,
    Dblp,
    Doi,
    Flag,
    Pages,
    PaperId,
    RelativePath,
    Text,
    Url,
    read_url,
)


class ResourceForm(Form):
    """A file of the edition or an address, with a label where the key's own does not do."""

    shorthand: ClassVar[str] = "url"

    url: Url | None = None
    path: RelativePath | None = None
    label: Text | None = None

    @classmethod
    def expand(cls, text: str) -> dict[str, Any]:
        is_address = ":" in text.split("/", 1)[0]
        return {"url": read_url(text)} if is_address else {"path": relative_path(text)}

    @model_validator(mode="after")
    def _has_a_target(self) -> ResourceForm:
        if bool(self.url) == bool(self.path):
            raise ValueError("needs a url or a path, and only one of them")
        return self


class NoticeForm(Form):
    """What happened to a paper, when and why."""

    date: Date
    reason: Text
    url: Url | None = None
    by: Text | None = Field(None, description='who decided it: "the publisher"')


class RevisionForm(NoticeForm):
    """A new version of the paper; the file that it replaced is kept under another name."""

    replaced: RelativePath | None = Field(
        None, description="the file of the version before: `papers/klimovic.v1.pdf`"
    )


class TranslationForm(Form):
    """Title and abstract in another language."""

    language: Text
    title: Text | None = None
    abstract: Text | None = None


class CrossingForm(Form):
    """A pointer to another edition of the archive, or to a contribution in it."""

    shorthand: ClassVar[str] = "edition"

    edition: Text
    paper: Text | None = None
    label: Text | None = None


class PaperForm(Form):
    """The metadata of a paper or talk; the body below it is the abstract."""

    title: Text
    subtitle: Text | None = None
    id: Text | None = Field(None, description="where it is not the file's name")
    kind: Kind = Kind.PAPER
    authors: Many[PersonForm] = []
    affiliations: Many[AffiliationForm] = []
    keywords: Many[Text] = []
    session: Text | None = None
    archival: Flag = True
    language: Text | None = None
    pages: Pages | None = None
    pdf: RelativePath | None = None
    slides: Many[ResourceForm] = []
    video: Many[ResourceForm] = []
    code: Many[ResourceForm] = []
    data: Many[ResourceForm] = []
    supplementary: Many[ResourceForm] = []
    links: Many[ResourceForm] = []
    doi: Doi | None = None
    dblp: Dblp | None = Field(None, description="its key at dblp")
    anthology: Anthology | None = Field(None, description="its id in the ACL Anthology")
    citation_key: CitationKey | None = Field(None, description="one that is in use already")
    license: Text | None = None
    award: Text | None = None
    note: Text | None = None
    related: Many[CrossingForm] = []
    translations: Many[TranslationForm] = []
    formerly: Many[PaperId] = Field([], description="ids that it had when it was released")
    revisions: Many[RevisionForm] = []
    erratum: NoticeForm | None = None
    retracted: NoticeForm | None = None
    withdrawn: NoticeForm | None = Field(None, description="before it was published")
    removed: NoticeForm | None = Field(
        None, description="after it was published: a tombstone stands in its place"
    )
