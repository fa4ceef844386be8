"""archive.yml: what all editions of an archive share."""

from __future__ import annotations

from proceedings.source.forms.form import Form
from proceedings.source.forms.values import Text, Url


class ArchiveForm(Form):
    title: Text
    publisher: Text | None = None
    base_url: Url | None = None
    language: Text | None = None
    license: Text | None = None
    contact: Text | None = None
