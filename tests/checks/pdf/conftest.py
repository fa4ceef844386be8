"""What the tests of the checks of PDFs share: one paper, drawn and then changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

import pytest
from pikepdf import Pdf
from reportlab.lib.pagesizes import A4

from tests.checks.conftest import Said
from tests.checks.pdf.pages import PAPER, Placed, write_pdf
from tests.conftest import DrawPdf

Change: TypeAlias = Callable[[Pdf], object]
#: What one check says of the PDF of `hopper`, without the place.
OfPdf: TypeAlias = Callable[..., list[str]]


def nothing(_: Pdf) -> None:
    """The drawn PDF as it is."""


@pytest.fixture
def of_pdf(said: Said, draw: DrawPdf, tmp_path: Path) -> OfPdf:
    """Run one check over a paper whose PDF was drawn, and whose objects a test changes."""

    def run(
        code: str, change: Change = nothing, pages: int = 2, files: Mapping[str, str] | None = None
    ) -> list[str]:
        file = draw(tmp_path / "tests-2026/papers/hopper.pdf", pages)
        with Pdf.open(file, allow_overwriting_input=True) as pdf:
            change(pdf)
            pdf.save(file)
        return [line.split(": ", 1)[1] for line in said(code, files or {})]

    return run


#: What one check says of a PDF that is drawn with these pages, without the file.
OfPages: TypeAlias = Callable[..., list[str]]


@pytest.fixture
def of_pages(said: Said, tmp_path: Path) -> OfPages:
    """Run one check over a paper whose pages are drawn line by line (`pages.write_pdf`)."""

    def run(
        code: str,
        *drawn: Sequence[str],
        paper: str = PAPER,
        files: Mapping[str, str] | None = None,
        size: tuple[float, float] = A4,
        placed: Sequence[Placed] = (),
    ) -> list[str]:
        folder = tmp_path / "tests-2026/papers"
        write_pdf(folder / "hopper.pdf", *drawn, size=size, placed=placed)
        lines = said(code, {"papers/hopper.md": paper} | dict(files or {}))
        return [line.removeprefix("papers/hopper.md:") for line in lines]

    return run
