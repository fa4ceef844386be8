"""What the checks look at: an edition in its archive, every text in it, and its PDFs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from proceedings.checks.check import At
from proceedings.checks.named import Named, people_in
from proceedings.checks.texts import Text, texts_of
from proceedings.model.archive import Archive
from proceedings.model.check_settings import CheckSettings
from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.pdf.survey.survey import PdfSurvey


@dataclass(frozen=True, eq=False)
class Subject:
    """One edition with all that there is to look at."""

    edition: Edition
    archive: Archive
    pdfs: Mapping[str, PdfSurvey] = field(default_factory=dict)  #: by contribution
    gone: Mapping[str, str] = field(default_factory=dict)  #: addresses that lead nowhere, and why

    @property
    def settings(self) -> CheckSettings:
        return self.edition.checks

    @property
    def edition_file(self) -> At:
        return At(self.edition.folder / "edition.yml")

    @property
    def program_file(self) -> At:
        return At(self.edition.folder / "program.yml")

    @cached_property
    def papers(self) -> tuple[Contribution, ...]:
        """The contributions that are to be published; those withdrawn are nobody's care."""
        return tuple(paper for paper in self.edition.contributions if not paper.withdrawn)

    def at(self, paper: Contribution, *keys: str | int, text: str = "") -> At:
        """A place in the file of *paper*."""
        return At(paper.file or self.edition.folder, keys, text)

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Every text of the edition, its papers' first."""
        return tuple(texts_of(self.edition, self.people))

    @cached_property
    def people(self) -> tuple[Named, ...]:
        """Everybody in every place, authors first."""
        return tuple(people_in(self.edition))
