"""A whole edition in two sessions, and its volumes as pypdf reads them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from proceedings.model.edition import Edition
from proceedings.model.markup.nodes import Link, Paragraph, Text
from proceedings.model.volumes import Volume
from proceedings.pdf.intake.papers import take_in_all
from proceedings.pdf.volume import Prose, VolumeReport, write_volume
from proceedings.source import read_archive

PREFACE = Prose(
    "preface",
    "Preface",
    (
        Paragraph((Text("See "), Link("x-paper:noether", (Text("her paper"),)), Text("."))),
        Paragraph((Text("And "), Link("x-paper:turing", (Text("his"),)), Text("."))),
    ),
)


@dataclass(frozen=True, slots=True)
class Made:
    """A volume that was written."""

    report: VolumeReport
    file: Path

    @property
    def reader(self) -> PdfReader:
        return PdfReader(self.file)

    @property
    def labels(self) -> list[str]:
        return list(self.reader.page_labels)

    @property
    def texts(self) -> list[str]:
        """The words of each page, with single blanks between them."""
        return [" ".join(page.extract_text().split()) for page in self.reader.pages]

    @property
    def body(self) -> list[str]:
        """The labels of all pages behind the front matter."""
        return self.labels[self.report.front :]

    def page_of(self, label: str) -> str:
        """What is printed on the page that is called *label*."""
        return self.texts[self.labels.index(label)]

    def links(self) -> list[str]:
        """Where the links of the front matter lead: a page's label, or an address."""
        reader = self.reader
        labels = dict(zip((p.indirect_reference for p in reader.pages), self.labels, strict=True))
        found: list[str] = []
        for page in reader.pages[: self.report.front]:
            for annotation in page.annotations or []:
                link = annotation.get_object()
                dest = link.get("/Dest")
                found.append(
                    link["/A"]["/URI"] if dest is None else labels[dest[0].indirect_reference]
                )
        return found


Make = Callable[..., Made]


@pytest.fixture
def edition(archive: Path) -> Edition:
    """A talk of one page and a paper of 3 in the first session, one of 2 in the second."""
    return read_archive(archive)[0].editions[0]


@pytest.fixture
def make(edition: Edition, cache: Path, tmp_path: Path) -> Make:
    """Write a volume of the edition after a change to its `volume`, `volumes`, or a paper."""

    def write(
        volume: Volume | None = None,
        volumes: tuple[Volume, ...] = (),
        base_url: str = "",
        turing: dict[str, Any] | None = None,
        **changes: Any,
    ) -> Made:
        papers_of = (
            replace(paper, **(turing or {})) if paper.id == "turing" else paper
            for paper in edition.contributions
        )
        held = replace(
            edition,
            contributions=tuple(papers_of),
            volume=replace(edition.volume, **changes),
            volumes=volumes,
            base_url=base_url,
        )
        papers = take_in_all(held, cache).intakes
        out = tmp_path / f"{volume.id if volume else 'volume'}.pdf"
        return Made(write_volume(held, papers, [PREFACE], out, cache, volume), out)

    return write
