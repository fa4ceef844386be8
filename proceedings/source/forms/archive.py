"""archive.yml: what all editions of an archive share."""

from __future__ import annotations

from pydantic import Field

from proceedings.source.forms.form import Form, Many
from proceedings.source.forms.theme import ThemeForm
from proceedings.source.forms.values import RelativePath, Text, Url


class ArchiveForm(Form):
    title: Text
    publisher: Text | None = None
    base_url: Url | None = None
    language: Text | None = None
    license: Text | None = None
    contact: Text | None = None
    theme: ThemeForm = ThemeForm()
    fonts: Many[RelativePath] = Field([], description="font files for letters that ours lack")
