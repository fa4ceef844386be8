"""edition.yml, `volumes`: which files are made, and what is in each."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field, model_validator

from proceedings.model.volumes import AbstractsLayout, PaperSize, VolumeKind
from proceedings.source.forms.form import Form, Many, wrong
from proceedings.source.forms.values import Doi, Isbn, Ordinal, Text

_OF_PARTS = ("part", "sessions", "from_", "to", "first_page", "number")
#: Keys that say something of one kind alone.
_KINDS = {**dict.fromkeys(_OF_PARTS, VolumeKind.PROCEEDINGS), "layout": VolumeKind.ABSTRACTS}


class PdfForm(Form):
    """A file that is made. Short: its kind alone."""

    shorthand: ClassVar[str] = "kind"

    kind: VolumeKind = VolumeKind.PROCEEDINGS
    id: Text | None = Field(None, description="the file's name; else the edition's and the kind")
    title: Text | None = Field(None, description='of a part such as "Part I: Theory"')
    isbn: Isbn | None = None
    doi: Doi | None = None
    paper_size: PaperSize | None = Field(None, description="else the volume's; `a6` for a program")
    layout: AbstractsLayout = Field(
        AbstractsLayout.RUNNING, description="of abstracts: one after another, or a page for each"
    )
    part: Ordinal | None = Field(None, description="of proceedings: 1 for the first part")
    sessions: Many[Text] = Field([], description="of a part: the sessions in it")
    from_: Text | None = Field(
        None,
        validation_alias="from",
        description="of a part: its first paper in the volume's order",
    )
    to: Text | None = Field(None, description="of a part: its last paper")
    first_page: Ordinal | None = Field(
        None, description="of a part: else it goes on where the one before it ends"
    )
    number: Text | None = Field(None, description="of a part: its own number in the series")

    @model_validator(mode="after")
    def _says_what_it_can_be(self) -> PdfForm:
        for name in sorted(self.model_fields_set):
            kind = _KINDS.get(name, self.kind)
            if kind is not self.kind:
                message = '"{key}" says nothing of a volume of the kind "{kind}"'
                cure = f'leave it out, or write "kind: {kind}"'
                raise wrong(message, cure, key=name.rstrip("_"), kind=self.kind.value)
        return self

    @property
    def is_part(self) -> bool:
        return bool(self.part or self.sessions or self.from_ or self.to)
