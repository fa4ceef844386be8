"""One PDF in the place of several."""

from __future__ import annotations

from pathlib import Path

from pikepdf import Pdf

from tests.checks.conftest import PAPER, Said
from tests.conftest import DrawPdf

TURING = {"papers/turing.md": PAPER.replace("On Bugs", "On Numbers")}
LONG = "On moths and other things that were found between the contacts of a relay, and how. " * 9


def test_the_same_file_under_two_names_is_told_of_the_second(
    said: Said, draw: DrawPdf, tmp_path: Path
) -> None:
    papers = tmp_path / "tests-2026/papers"
    draw(papers / "hopper.pdf", 2)
    draw(papers / "turing.pdf", 2)
    message = 'papers/turing.md:2: the PDF is the same file as that of "hopper"'
    assert said("pdf-twice", TURING) == [message]


def test_the_same_text_saved_once_more_is_told(said: Said, draw: DrawPdf, tmp_path: Path) -> None:
    papers = tmp_path / "tests-2026/papers"
    draw(papers / "hopper.pdf", 2, LONG)
    with Pdf.open(papers / "hopper.pdf") as pdf:
        pdf.save(papers / "turing.pdf", compress_streams=False, linearize=True)
    message = 'papers/turing.md:2: the PDF has the same text on every page as that of "hopper"'
    assert said("pdf-twice", TURING) == [message]


def test_two_papers_that_share_their_first_page_are_two(
    said: Said, draw: DrawPdf, tmp_path: Path
) -> None:
    papers = tmp_path / "tests-2026/papers"
    draw(papers / "hopper.pdf", 2, LONG)
    draw(papers / "turing.pdf", 3, LONG)
    assert said("pdf-twice", TURING) == []
