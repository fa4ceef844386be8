"""What is printed on the pages of a PDF, as the checks get it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pikepdf import Pdf
from reportlab.pdfgen.canvas import Canvas

from proceedings.pdf.survey.text import PageText, pages_of
from proceedings.pdf.survey.text_marks import begins_references, marks_in, numbered_lines
from tests.checks.pdf.pages import BODY, FIRST, Placed, write_pdf


def pages(
    path: Path, *drawn: tuple[str, ...], placed: tuple[Placed, ...] = ()
) -> tuple[PageText, ...]:
    return pages_of(write_pdf(path / "paper.pdf", *drawn, placed=placed).read_bytes())


def test_the_lines_of_the_first_two_pages_are_kept_in_their_sizes(tmp_path: Path) -> None:
    first, second, third = pages(tmp_path, FIRST, BODY, BODY)
    assert [line.text for line in first.lines] == list(FIRST)
    assert first.lines[0].size > 1.5 * first.lines[1].size > 0
    assert (len(second.lines), third.lines) == (len(BODY), ())


def test_letters_are_counted_apart_from_other_signs(tmp_path: Path) -> None:
    (page,) = pages(tmp_path, ("a b-c, 12.",))
    assert (page.letters, page.signs, page.unread) == (5, 3, 0)


def test_heads_and_feet_are_read_line_by_line(tmp_path: Path) -> None:
    placed = ((1, 72.0, 810.0, "Tests 2026"), (1, 290.0, 30.0, "12"), (1, 72.0, 60.0, "a note"))
    (page,) = pages(tmp_path, ("", *FIRST), placed=placed)
    assert (page.head, page.foot) == ("Tests 2026", "12\na note")


def test_the_head_of_a_turned_page_is_that_of_the_displayed_one(tmp_path: Path) -> None:
    file = write_pdf(tmp_path / "paper.pdf", FIRST, placed=[(1, 10.0, 400.0, "x")])
    with Pdf.open(file, allow_overwriting_input=True) as pdf:
        pdf.pages[0].rotate(90, relative=False)
        pdf.save(file)
    (page,) = pages_of(file.read_bytes())
    assert (round(page.width), round(page.height), page.head) == (842, 595, "x")


def test_equal_texts_have_one_digest_however_their_lines_break(tmp_path: Path) -> None:
    long = tuple(f"{line} and it was found once more in the week after that" for line in BODY)
    joined = tuple(f"{one} {other}" for one, other in zip(long[::2], long[1::2], strict=True))
    (one,), (other,) = pages(tmp_path / "1", long), pages(tmp_path / "2", joined)
    assert one.digest == other.digest != b""


def test_a_page_with_little_text_has_no_digest(tmp_path: Path) -> None:
    (page,) = pages(tmp_path, FIRST[:3])
    assert page.digest == b""


def test_a_blank_page_is_known_from_one_without_text(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "paper.pdf"), invariant=1)
    canvas.showPage()
    canvas.rect(100, 100, 200, 200, fill=1)
    canvas.showPage()
    canvas.save()
    blank, picture = pages_of((tmp_path / "paper.pdf").read_bytes())
    assert (blank.is_drawn, picture.is_drawn) == (False, True)
    assert (blank.letters, picture.letters) == (0, 0)


def test_what_is_no_pdf_has_no_pages() -> None:
    assert pages_of(b"%PDF-1.7 and then nothing") == ()


def test_the_same_bytes_give_the_same_reading(tmp_path: Path) -> None:
    data = write_pdf(tmp_path / "paper.pdf", FIRST, BODY).read_bytes()
    assert pages_of(data) == pages_of(data)


@pytest.mark.parametrize(
    "heading",
    ["References", "REFERENCES", "7 References", "VII. REFERENCES", "R EFERENCES", "Bibliography",
     "Literaturverzeichnis", "Kaynakça", "参考文献", "References:"],
)  # fmt: skip
def test_references_begin_under_a_heading_of_their_own(heading: str) -> None:
    assert begins_references(f"so it ended.\n{heading}\n[1] A. Turing")


@pytest.mark.parametrize("line", ["References to others", "see the References", "Preferences"])
def test_other_lines_with_the_word_are_no_heading(line: str) -> None:
    assert not begins_references(f"so it ended.\n{line}\nand on")


def test_lines_are_numbered_at_either_end() -> None:
    assert numbered_lines("so 7\nit 8\n9 is\n[1] a\n2. b") == 3


def test_a_reference_that_breaks_over_two_lines_is_found() -> None:
    assert [mark.text for mark in marks_in("as in Figure\n?? we see")] == ["Figure ??"]


def test_each_mark_of_a_page_is_told_once() -> None:
    assert [mark.text for mark in marks_in("as [?] and [?] say")] == ["[?]"]
