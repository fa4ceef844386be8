"""Which PDF is whose: by name, by number, by the title on its first page."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from proceedings.importers.pdfs import Wanted, find_pdfs
from proceedings.importers.reading.source import Source

LOVELACE = Wanted("lovelace", "Notes on the {Analytical} Engine", "12", ("final/paper-a.pdf",))
HOPPER = Wanted("hopper", "The Education of a Computer", "7")


def _pdf(file: Path, *lines: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    canvas = Canvas(str(file))
    for number, line in enumerate(lines):
        canvas.drawString(72, 700 - 20 * number, line)
    canvas.save()


def _found(folder: Path) -> tuple[dict[str, str], list[str]]:
    pdfs = Source.open([folder]).with_suffix(".pdf")
    found = find_pdfs(pdfs, [LOVELACE, HOPPER])
    files = {id_: pdf.name for id_, pdf in found.files.items()}
    return files, [f"{finding.code} {finding.paper or ''}" for finding in found.findings]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("paper-a.pdf", "hopper.pdf", id="the export's name, the edition's"),
        pytest.param("12.pdf", "007.pdf", id="numbers"),
        pytest.param("conf26-paper12.pdf", "paper_7_final.pdf", id="numbers among others"),
        pytest.param("final/Paper-A.PDF", "7 (1).pdf", id="folders, capitals, copies"),
    ],
)
def test_a_name_tells(tmp_path: Path, one: str, other: str) -> None:
    _pdf(tmp_path / one, "nothing")
    _pdf(tmp_path / other, "nothing")
    assert _found(tmp_path) == ({"lovelace": one, "hopper": other}, [])


def test_the_title_on_the_first_page_tells_where_the_name_does_not(tmp_path: Path) -> None:
    _pdf(tmp_path / "a.pdf", "Preprint", "Notes on the Ana-", "lytical ENGINE", "Ada Lovelace")
    _pdf(tmp_path / "b.pdf", "The Education", "of a Computer")
    assert _found(tmp_path) == ({"lovelace": "a.pdf", "hopper": "b.pdf"}, [])


def test_a_pdf_that_two_papers_claim_is_nobodys(tmp_path: Path) -> None:
    _pdf(tmp_path / "a.pdf", "Notes on the Analytical Engine", "The Education of a Computer")
    assert _found(tmp_path) == ({}, ["pdf-none lovelace", "pdf-none hopper", "pdf-unknown "])


def test_two_pdfs_of_one_paper_are_both_left(tmp_path: Path) -> None:
    _pdf(tmp_path / "12-old.pdf", "x")
    _pdf(tmp_path / "12-new.pdf", "x")
    _pdf(tmp_path / "7.pdf", "x")
    files, told = _found(tmp_path)
    assert files == {"hopper": "7.pdf"}
    assert told == ["pdf-none lovelace", "pdf-unknown ", "pdf-unknown "]


def test_a_damaged_pdf_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 damaged")
    _pdf(tmp_path / "7.pdf", "x")
    assert _found(tmp_path)[0] == {"hopper": "7.pdf"}


def test_without_any_pdfs_none_is_missed(tmp_path: Path) -> None:
    assert _found(tmp_path) == ({}, [])
