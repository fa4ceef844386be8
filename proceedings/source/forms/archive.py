"""archive.yml: what all editions of an archive share."""

from __future__ import annotations

from pydantic import Field

from proceedings.model.dois import DoiStatus
from proceedings.source.forms.form import Form, Many
from proceedings.source.forms.theme import ThemeForm
from proceedings.source.forms.values import Doi, DoiPrefix, Email, RelativePath, Text, Url


class DepositorForm(Form):
    """Who deposits at a registry, and is written to when something is wrong with it."""

    name: Text
    email: Email


class ArchiveForm(Form):
    title: Text
    publisher: Text | None = None
    base_url: Url | None = None
    language: Text | None = None
    license: Text | None = None
    contact: Text | None = None
    doi_prefix: DoiPrefix | None = Field(None, description="what DOIs are made from: 10.5555")
    doi_status: DoiStatus = Field(
        DoiStatus.DRAFT, description="`draft` DOIs are in deposits and shown nowhere"
    )
    depositor: DepositorForm | None = None
    registrant: Text | None = Field(None, description="who owns the DOIs; else the publisher")
    crossmark_policy: Doi | None = Field(
        None, description="of the page that says how the publisher corrects and retracts"
    )
    theme: ThemeForm = ThemeForm()
    fonts: Many[RelativePath] = Field([], description="font files for letters that ours lack")
