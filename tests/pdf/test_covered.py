"""What a stamp covers of a paper is told, page by page, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

import pytest
from reportlab.pdfgen.canvas import Canvas

from proceedings.model.edition import Edition
from proceedings.model.findings import Finding, Severity
from proceedings.model.volumes import Stamps
from proceedings.pdf.intake.paper import take_in
from proceedings.pdf.volume import write_volume

MakeEdition: TypeAlias = Callable[..., Edition]
Find: TypeAlias = Callable[..., list[Finding]]

#: Where a paper may have printed something of its own: x and y of a page of A4.
HEAD_LEFT, HEAD_RIGHT, NUMBER, LICENCE = (50, 811), (530, 811), (297, 25), (60, 25)
BESIDE = ((300, 811), (255, 25), (450, 25), (300, 400), (20, 811), (60, 780))


@pytest.fixture
def find(make_edition: MakeEdition, tmp_path: Path, cache: Path) -> Find:
    """Findings on a volume with one paper that has a dot at these places of each page."""

    def found(
        *pages: list[tuple[float, float]], grey: float = 0, stamps: Stamps = Stamps.FULL
    ) -> list[Finding]:
        canvas = Canvas(str(tmp_path / "paper.pdf"), pagesize=(595, 842), invariant=1)
        for dots in pages:
            canvas.setFillGray(grey)
            for x, y in dots:
                canvas.rect(x, y, 4, 4, stroke=0, fill=1)
            canvas.showPage()
        canvas.save()
        edition = make_edition(("turing", "On Computable Numbers", ["Alan Turing"]))
        volume = replace(edition.volume, stamps=stamps, license="CC-BY-4.0")
        edition = replace(edition, volume=volume)
        papers = {"turing": take_in(tmp_path / "paper.pdf", cache)}
        return list(write_volume(edition, papers, [], tmp_path / "v.pdf", cache).findings)

    return found


@pytest.mark.parametrize(
    ("pages", "message"),
    [
        pytest.param([[HEAD_LEFT], []], "the citation line is printed over what is on page 1 of the PDF", id="citation"),
        pytest.param([[], [HEAD_LEFT]], "the running head is printed over what is on page 2 of the PDF", id="left of the head"),
        pytest.param([[], [HEAD_RIGHT], [HEAD_RIGHT]], "the running head is printed over what is on pages 2, 3 of the PDF", id="right of the head"),
        pytest.param([[NUMBER]] * 3, "the page number is printed over what is on pages 1, 2, 3 of the PDF", id="numbers"),
        pytest.param([[LICENCE], [LICENCE]], "the licence is printed over what is on page 1 of the PDF", id="licence"),
        pytest.param(
            [[HEAD_LEFT, NUMBER, LICENCE], [HEAD_LEFT, NUMBER]],
            "the citation line is printed over what is on page 1; the licence is printed over what is on page 1;"
            " the page number is printed over what is on pages 1, 2; the running head is printed over what is on page 2"
            " of the PDF",
            id="all",
        ),
    ],
)  # fmt: skip
def test_what_is_covered_is_a_note_that_names_pages_and_a_cure(
    pages: list[list[tuple[float, float]]], message: str, find: Find
) -> None:
    (finding,) = find(*pages)
    assert (finding.code, finding.severity) == ("stamp-over-ink", Severity.NOTE)
    assert (finding.edition, finding.paper, finding.line) == ("tests-2026", "turing", 1)
    assert finding.message == message
    assert finding.cure == (
        "move it out of the margin, or print less there: "
        "volume.stamps in edition.yml can be numbers, or none"
    )


def test_what_stands_beside_the_stamps_is_not_covered(find: Find) -> None:
    # The line that cites the first page is longer than the running head.
    assert find([*BESIDE[1:]], [*BESIDE]) == []


def test_a_light_tint_below_the_stamps_is_not_covered(find: Find) -> None:
    every = [HEAD_LEFT, HEAD_RIGHT, NUMBER, LICENCE]
    assert find(every, every, grey=0.92) == []


@pytest.mark.parametrize(
    ("stamps", "codes"), [(Stamps.NONE, []), (Stamps.NUMBERS, ["stamp-over-ink"])], ids=str
)
def test_only_what_is_printed_covers(stamps: Stamps, codes: list[str], find: Find) -> None:
    assert find([HEAD_LEFT], [HEAD_LEFT], stamps=stamps) == []
    assert [finding.code for finding in find([NUMBER], stamps=stamps)] == codes
