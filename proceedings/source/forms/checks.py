"""What edition.yml says of its checks: limits, what is required, what has been accepted."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from proceedings.model.contribution import Kind
from proceedings.model.volumes import PaperSize
from proceedings.source.forms.form import Form, Many
from proceedings.source.forms.values import Date, PageSpan, Text

Required = Literal[
    "abstract", "keywords", "affiliations", "orcid", "doi", "license", "slides", "video", "pages"
]


class AcceptedForm(Form):
    """A finding that stays as it is."""

    code: Text
    paper: Text | None = Field(None, description="its id; else wherever the finding is met")
    text: Text | None = Field(None, description="a part of the finding's message")
    reason: Text
    date: Date = Field(description="when it was accepted")


class ChecksForm(Form):
    """The edition's own settings of `proceedings check`."""

    pages: dict[Kind, PageSpan] = Field({}, description="page limits: `{paper: 4-10, short: 4}`")
    references: Literal["count", "free"] = Field(
        "count", description="`free`: pages from the references on do not count"
    )
    paper_size: PaperSize | None = Field(None, description="what authors were asked for")
    required: Many[Required] = Field([], description="keys that each paper must have")
    accepted: Many[AcceptedForm] = Field([], description="findings that stay, and why")
