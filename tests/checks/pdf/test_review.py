"""What was meant for reviewers and is still there."""

from __future__ import annotations

import pytest

from tests.checks.pdf.conftest import OfPages
from tests.checks.pdf.pages import BODY, FIRST, TITLE, Placed

LONG = tuple(
    f"{line} Nothing was found that had not been seen in the week before." for line in BODY
)


@pytest.mark.parametrize(
    "line",
    [
        "Anonymous Author(s)",
        "Anonymous ACL submission",
        "Anonymous authors",
        "Paper under double-blind review",
        "Author names withheld for double-blind review",
    ],
)
def test_an_anonymous_first_page_is_an_error(of_pages: OfPages, line: str) -> None:
    assert of_pages("pdf-anonymous", [TITLE, line, *FIRST[3:]], BODY) == [
        f'2: page 1 is anonymous: "{line}"'
    ]


def test_anonymous_people_in_the_text_and_on_other_pages_are_not(of_pages: OfPages) -> None:
    thanks = "We thank the anonymous reviewers; an anonymous author wrote to us."
    assert of_pages("pdf-anonymous", [*FIRST, thanks], ["Anonymous Author(s), 1947: Moths."]) == []


def numbered(first: int, count: int, page: int) -> list[Placed]:
    return [(page, 40.0, 740.0 - 12 * n, f"{first + n:03}") for n in range(count)]


def test_line_numbers_in_the_margin_are_told_with_their_pages(of_pages: OfPages) -> None:
    pages = [[TITLE, *LONG], ["On", *LONG]]
    placed = [*numbered(0, 50, 1), *numbered(50, 50, 2)]
    assert of_pages("pdf-line-numbers", *pages, placed=placed) == [
        "2: the lines are numbered on pages 1, 2"
    ]


def test_a_program_with_numbered_lines_is_no_review_version(of_pages: OfPages) -> None:
    pages = [[TITLE, *LONG], ["On", *LONG], ["And on", *LONG]]
    assert of_pages("pdf-line-numbers", *pages, placed=numbered(1, 40, 2)) == []


@pytest.mark.parametrize(
    "line",
    [
        "Under review as a conference paper at ICLR 2026",
        "Preliminary work. Under review by ICML 2026. Do not distribute.",
        "CVPR 2026 Submission #1234. CONFIDENTIAL REVIEW COPY. DO NOT DISTRIBUTE.",
        "Manuscript under review by AISTATS 2026",
        "DRAFT",
    ],
)
def test_a_banner_is_quoted_with_its_pages(of_pages: OfPages, line: str) -> None:
    placed = [(1, 72.0, 800.0, line), (2, 72.0, 800.0, line)]
    assert of_pages("pdf-review-banner", FIRST, BODY, placed=placed) == [
        f'2: pages 1, 2 of the PDF: "{line}"'
    ]


def test_what_the_text_says_of_reviews_is_no_banner(of_pages: OfPages) -> None:
    body = ["Data", *BODY, "Please do not distribute the data.", "The draft of 1946 was lost."]
    first = [*FIRST, "The paper is under review since we found moths.", "We review computers."]
    assert of_pages("pdf-review-banner", first, body) == []


def test_a_preprint_says_so_on_page_1(of_pages: OfPages) -> None:
    placed = [(1, 72.0, 40.0, "Preprint submitted to Computers and Insects")]
    assert of_pages("pdf-preprint", FIRST, placed=placed) == [
        '2: page 1 of the PDF: "Preprint submitted to Computers and Insects"'
    ]


def test_preprints_that_are_cited_are_none(of_pages: OfPages) -> None:
    first = [*FIRST, "This was submitted to us by mail, and a preprint is cited."]
    assert of_pages("pdf-preprint", first, ["References", "A. Preprint.", "Preprint."]) == []


def test_the_stamp_of_arxiv_is_quoted(of_pages: OfPages) -> None:
    stamp = "arXiv:1905.01234v2 [cs.LG] 3 May 2019"
    assert of_pages("pdf-arxiv-stamp", FIRST, placed=[(1, 20.0, 400.0, stamp)]) == [
        f'2: the PDF has the stamp "{stamp}"'
    ]


def test_a_cited_arxiv_paper_is_no_stamp(of_pages: OfPages) -> None:
    cited = [
        "References",
        "A. Turing. Moths. arXiv:1905.01234v2 [cs.LG], 2019.",
        "arXiv:1905.01234.",
    ]
    assert of_pages("pdf-arxiv-stamp", FIRST, cited) == []
