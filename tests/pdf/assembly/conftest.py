"""Documents made by hand, spliced into a file without anything added to their pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Pdf, Stream

from proceedings.pdf.assembly.assemble import assemble
from proceedings.pdf.assembly.fragment import keep
from proceedings.pdf.assembly.fragmenting import fragment_of
from proceedings.pdf.assembly.plan import Description, Numbering, Plan, Section
from proceedings.pdf.fonts.fonts import Fonts
from proceedings.pdf.geometry import PageBox

Blank = Callable[..., Pdf]
Splice = Callable[..., Path]


@pytest.fixture(scope="session")
def blank() -> Blank:
    """A document of pages with these contents, each with entries given by name."""

    def make(*contents: bytes, **entries: Any) -> Pdf:
        pdf = pikepdf.new()
        for content in contents:
            pdf.add_blank_page(page_size=(400, 600))
            page = pdf.pages[-1].obj
            page["/Contents"] = Stream(pdf, content)
            for key, value in {"Rotate": 0, **entries}.items():
                page[f"/{key}"] = Array(value) if isinstance(value, list) else value
        return pdf

    return make


@pytest.fixture(scope="session")
def splice(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Splice:
    """Write the pages of documents, one after the other, into a file; returns its path."""
    folder = tmp_path_factory.mktemp("spliced")
    fonts = Fonts(cache)

    def write(*documents: Pdf, numberings: Sequence[Numbering] = (), **changes: Any) -> Path:
        sections = []
        for number, document in enumerate(documents):
            pages, path = len(document.pages), folder / f"{number}.fragment"
            keep(fragment_of(_copy(document)), path)
            boxes = (PageBox(0, 0, 400, 600),) * pages
            numbering = numberings[number] if numberings else Numbering()
            sections.append(Section(path, range(pages), numbering, f"paper{number}", boxes=boxes))
        assemble(_plan(fonts, sections, changes), folder / "spliced.pdf")
        return folder / "spliced.pdf"

    return write


def _copy(document: Pdf) -> Pdf:
    """The same read anew, since a document is changed when it becomes a fragment."""
    out = BytesIO()
    document.save(out)
    return Pdf.open(out)


def _plan(fonts: Fonts, sections: Sequence[Section], changes: dict[str, Any]) -> Plan:
    about = Description(title="Spliced", date=dt.date(2026, 6, 1))
    values: dict[str, Any] = {"description": about, "fonts": fonts, "sections": tuple(sections)}
    return Plan(**(values | changes))
