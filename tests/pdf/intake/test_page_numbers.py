"""Declared page numbers against those of the volume and the pages that the PDFs have."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from proceedings.model.findings import Severity
from proceedings.pdf.intake.papers import take_in_all
from proceedings.pdf.volume import write_volume
from proceedings.source import read_archive


def declare(archive: Path, volume: str = "", **pages: str) -> None:
    for id_, said in pages.items():
        file = archive / f"tests-2026/papers/{id_}.md"
        file.write_text(file.read_text().replace("title:", f"pages: {said}\ntitle:", 1))
    file = archive / "tests-2026/edition.yml"
    file.write_text(file.read_text().replace("volume:\n", f"volume:\n  order: pages\n{volume}"))


def said(archive: Path, cache: Path) -> list[tuple[str, int | None, Severity, str, str]]:
    findings = take_in_all(read_archive(archive)[0].editions[0], cache).findings
    return [(str(f.paper), f.line, f.severity, f.code, f.message) for f in findings]


@pytest.mark.parametrize(
    ("turing", "expected"),
    [
        ("2-4", []),
        ("5-7", [("turing", 2, Severity.WARNING, "pages-differ", "pages: 5–7 is declared, and the volume has 2–4")]),
        ("2:1-2:3", [("turing", 2, Severity.WARNING, "pages-differ", "pages: 2:1–2:3 is declared, and the volume has 2–4")]),
    ],
    ids=["same", "others", "by paper"],
)  # fmt: skip
def test_pages_that_the_volume_numbers_otherwise_are_a_warning(
    archive: Path, cache: Path, turing: str, expected: list[object]
) -> None:
    declare(archive, hopper="1-1", turing=turing)
    assert said(archive, cache) == expected


def test_a_declared_range_must_be_as_long_as_its_pdf(archive: Path, cache: Path) -> None:
    declare(archive, "  numbering: declared\n", hopper="1", turing="11-20", noether="e7")
    assert said(archive, cache) == [
        ("turing", 2, Severity.ERROR, "pages-count", "pages: 11–20 is 10 pages, and the PDF has 3")
    ]


def test_what_opens_on_the_right_needs_an_odd_number_and_room_before_it(
    archive: Path, cache: Path
) -> None:
    asked = "  numbering: declared\n  open_right: papers\n"
    declare(archive, asked, hopper="1", turing="2-4", noether="9-10")
    assert said(archive, cache) == [
        ("turing", 2, Severity.WARNING, "page-left", "pages: 2 is the number of a left-hand page"),
        ("turing", 2, Severity.WARNING, "page-twice", "pages: a blank page has the number 2 too: the declared pages leave it none"),
    ]  # fmt: skip


def test_declared_numbers_are_printed_and_labelled_exactly(
    archive: Path, cache: Path, tmp_path: Path
) -> None:
    declare(archive, "  numbering: declared\n", hopper="iv", turing="11-13", noether="e7")
    edition = read_archive(archive)[0].editions[0]
    taken = take_in_all(edition, cache)
    report = write_volume(edition, taken.intakes, [], tmp_path / "v.pdf", cache)
    reader = PdfReader(tmp_path / "v.pdf")
    labels = reader.page_labels[report.front :]
    assert labels == ["iv", "11", "12", "13", "e7:1", "e7:2", "A:1"]
    for page, label in zip(reader.pages[report.front :], labels, strict=True):
        assert label in page.extract_text().split()
    texts = [" ".join(page.extract_text().split()) for page in reader.pages]
    assert "article e7." in texts[report.front + 4]
    assert "Turing, Alan 11, e7" in texts[-1]
