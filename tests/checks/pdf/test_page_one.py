"""Whether the PDF in a paper's place is that paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.conftest import Said
from tests.checks.pdf.conftest import OfPages
from tests.checks.pdf.pages import ABSTRACT, BODY, FIRST, PAPER, TITLE, write_pdf

OTHER = "Numbers That Nobody Can Compute"
OTHER_PAPER = f"""\
---
title: {OTHER}
authors: [Alan Turing (Cambridge)]
---
The numbers of this paper can be written down by no machine, however long it runs, and we show
which they are and why an oracle would not help anybody who wants to have them all the same.
"""
OTHER_FIRST = (
    OTHER,
    "Alan Turing",
    "King's College",
    "Abstract",
    "The numbers of this paper.",
    *BODY,
)


def test_a_paper_in_its_own_place_is_nothing_to_tell(of_pages: OfPages) -> None:
    assert of_pages("page-one-other-paper", FIRST, BODY) == []


@pytest.mark.parametrize(
    "top",
    [
        pytest.param(["A RELAY COMPUTER", "WITHOUT MOTHS*"], id="capitals, two lines, a mark"),
        pytest.param(["A Relay Com-", "puter Without Moths"], id="hyphenated"),
        pytest.param(["A R ELAY C OMPUTER W ITHOUT M OTHS"], id="small capitals"),
        pytest.param(
            ["Proceedings of Tests 2026, 1–10", "ARelayComputerWithoutMoths"], id="no blanks"
        ),
    ],
)
def test_a_title_is_found_however_it_is_set(of_pages: OfPages, top: list[str]) -> None:
    assert of_pages("page-one-other-paper", [*top, *FIRST[1:]]) == []
    assert of_pages("page-one-title", [*top, *FIRST[1:]]) == []


def test_the_paper_whose_pdf_it_is_is_named(of_pages: OfPages) -> None:
    files = {"papers/turing.md": OTHER_PAPER}
    assert of_pages("page-one-other-paper", OTHER_FIRST, files=files) == [
        '2: the PDF is that of "turing" ("Numbers That Nobody Can Compute"): its title stands on page 1'
    ]


def test_papers_whose_pdfs_were_exchanged_are_both_told(said: Said, tmp_path: Path) -> None:
    papers = tmp_path / "tests-2026/papers"
    write_pdf(papers / "hopper.pdf", OTHER_FIRST)
    write_pdf(papers / "turing.pdf", FIRST)
    files = {"papers/hopper.md": PAPER, "papers/turing.md": OTHER_PAPER}
    assert said("page-one-other-paper", files) == [
        'papers/hopper.md:2: the PDF is that of "turing" ("Numbers That Nobody Can Compute"): '
        "its title stands on page 1",
        f'papers/turing.md:2: the PDF is that of "hopper" ("{TITLE}"): its title stands on page 1',
    ]


def test_a_paper_that_is_not_known_is_told_by_its_largest_line(of_pages: OfPages) -> None:
    assert of_pages("page-one-other-paper", OTHER_FIRST) == [
        "2: page 1 has neither the title nor the abstract of this paper; "
        'what is largest on it is "Numbers That Nobody Can Compute"'
    ]


def test_a_new_title_over_the_same_abstract_is_the_same_paper(of_pages: OfPages) -> None:
    renamed = ["Gauze Against Insects", *FIRST[1:]]
    assert of_pages("page-one-other-paper", renamed) == []


def test_without_an_abstract_the_authors_tell_whose_paper_it_is(of_pages: OfPages) -> None:
    paper = PAPER.split("\n---\n")[0] + "\n---\n"
    renamed = ["Gauze Against Insects", *FIRST[1:]]
    assert of_pages("page-one-other-paper", renamed, paper=paper) == []
    assert of_pages("page-one-other-paper", OTHER_FIRST, paper=paper) == [
        "2: page 1 has neither the title nor the authors of this paper; "
        'what is largest on it is "Numbers That Nobody Can Compute"'
    ]


def test_slides_of_a_talk_are_not_asked_for_its_abstract(of_pages: OfPages) -> None:
    talk = PAPER.replace("authors:", "kind: keynote\nauthors:")
    slide = ["Gauze Against Insects", "Grace Hopper, Howard Aiken"]
    assert of_pages("page-one-other-paper", slide, BODY, paper=talk) == []


def test_a_title_alone_does_not_make_another_paper(of_pages: OfPages) -> None:
    preface = "---\ntitle: A Word from the Chairs\nkind: preface\n---\n"
    assert of_pages("page-one-other-paper", ["Preface", *BODY], paper=preface) == []
    assert of_pages("page-one-title", ["Preface", *BODY], paper=preface) == [
        '2: page 1 has another title: "Preface"'
    ]


def test_a_page_without_text_is_no_other_paper(of_pages: OfPages) -> None:
    assert of_pages("page-one-other-paper", ["12"], ["13"]) == []
    assert of_pages("page-one-other-paper", ["12"], BODY) == []


def test_a_paper_behind_a_cover_is_found_and_the_cover_told(of_pages: OfPages) -> None:
    cover = [
        "Archive of a Great University",
        "A service of its library, since 1901, for all people.",
    ]
    assert of_pages("page-one-other-paper", cover, FIRST) == []
    assert of_pages("page-one-cover", cover, FIRST) == [
        "2: page 1 is a cover; the paper begins on page 2"
    ]


def test_a_cover_that_has_the_title_too_is_known_by_its_words(of_pages: OfPages) -> None:
    cover = [TITLE, "Grace Hopper, Howard Aiken", "To cite this version: Hopper, Aiken, 1947."]
    assert of_pages("page-one-cover", cover, FIRST) == [
        "2: page 1 is a cover; the paper begins on page 2"
    ]


def test_a_paper_that_begins_on_page_1_has_no_cover(of_pages: OfPages) -> None:
    cited = [*FIRST, "How to cite this version of our machine is open."]
    assert of_pages("page-one-cover", cited, [TITLE, *ABSTRACT]) == []
