"""Files that cannot be read, or not as they should be."""

from __future__ import annotations

from pathlib import Path

import pytest
from pikepdf import Encryption, Pdf

from tests.checks.conftest import Said
from tests.checks.pdf.conftest import OfPdf
from tests.conftest import DrawPdf

PROBLEMS = ("pdf-not", "pdf-damaged", "pdf-password", "pdf-empty")


@pytest.fixture
def paper(draw: DrawPdf, tmp_path: Path) -> Path:
    """The PDF of the one paper, in order."""
    return draw(tmp_path / "tests-2026/papers/hopper.pdf", 2)


@pytest.mark.parametrize("code", [*PROBLEMS, "pdf-repaired", "pdf-junk", "pdf-restricted"])
def test_a_file_in_order_has_none_of_them(of_pdf: OfPdf, code: str) -> None:
    assert of_pdf(code) == []


def test_a_web_page_that_was_saved_in_its_place_is_no_pdf(said: Said, paper: Path) -> None:
    paper.write_text("<!doctype html><title>Log in</title>")
    assert said("pdf-not", {}) == ["papers/hopper.md:2: this is no PDF but something else"]
    assert [said(code, {}) for code in PROBLEMS[1:]] == [[], [], []]


def test_an_empty_file_is_called_so(said: Said, paper: Path) -> None:
    paper.write_bytes(b"")
    assert said("pdf-not", {}) == ["papers/hopper.md:2: this is no PDF but an empty file"]


def test_a_file_that_breaks_off_is_damaged(said: Said, paper: Path) -> None:
    data = paper.read_bytes()
    paper.write_bytes(data[: data.index(b"trailer")])
    assert said("pdf-damaged", {}) == ["papers/hopper.md:2: the PDF breaks off before its end"]


def test_a_password_is_told_and_a_restriction_is_another_matter(said: Said, paper: Path) -> None:
    with Pdf.open(paper, allow_overwriting_input=True) as pdf:
        pdf.save(paper, encryption=Encryption(user="secret", owner="secret"))
    message = "papers/hopper.md:2: the PDF opens with a password only"
    assert said("pdf-password", {}) == [message]
    assert said("pdf-restricted", {}) == []


def test_a_file_that_opens_and_restricts_what_is_done_with_it(said: Said, paper: Path) -> None:
    with Pdf.open(paper, allow_overwriting_input=True) as pdf:
        pdf.save(paper, encryption=Encryption(user="", owner="secret"))
    message = "papers/hopper.md:2: the PDF restricts what may be done with it"
    assert said("pdf-restricted", {}) == [message]
    assert said("pdf-password", {}) == []


def test_a_file_without_pages_is_told(said: Said, paper: Path) -> None:
    with Pdf.new() as pdf:
        pdf.save(paper)
    assert said("pdf-empty", {}) == ["papers/hopper.md:2: the PDF has no pages"]


def test_what_the_reader_mended_is_told_in_its_words(said: Said, paper: Path) -> None:
    data = paper.read_bytes()
    paper.write_bytes(data.replace(b"startxref\n", b"startxref\n9"))
    assert said("pdf-repaired", {}) == [
        "papers/hopper.md:2: the PDF had to be repaired: file is damaged; xref not found; "
        "Attempting to reconstruct cross-reference table"
    ]


def test_a_page_that_names_no_resources_needs_no_repair(said: Said, paper: Path) -> None:
    data = paper.read_bytes()
    paper.write_bytes(data.replace(b"/Resources", b"/Resource5"))
    assert b"/Resource5" in paper.read_bytes()
    assert said("pdf-repaired", {}) == []


def test_lines_of_a_mail_before_the_pdf_are_told(said: Said, paper: Path) -> None:
    paper.write_bytes(b"Content-Type: application/pdf\n\n" + paper.read_bytes())
    message = "papers/hopper.md:2: the PDF begins after 31 bytes of something else"
    assert said("pdf-junk", {}) == [message]


@pytest.mark.parametrize(("size", "said_of_it"), [(49, []), (51, ["the PDF has 51 MB"])])
def test_more_than_50_megabytes_are_told(
    said: Said, paper: Path, size: int, said_of_it: list[str]
) -> None:
    with Pdf.open(paper, allow_overwriting_input=True) as pdf:
        pdf.Root["/Ballast"] = pdf.make_stream(bytes(size * 1_000_000))
        pdf.save(paper, compress_streams=False)
    assert said("pdf-large", {}) == [f"papers/hopper.md:2: {text}" for text in said_of_it]
