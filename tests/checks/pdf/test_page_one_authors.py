"""The authors on page 1 against those of the metadata."""

from __future__ import annotations

import pytest

from tests.checks.pdf.conftest import OfPages
from tests.checks.pdf.pages import FIRST, PAPER, TITLE

AUTHORS = "[Grace Hopper (Navy), Howard Aiken (Harvard)]"


def said_of(of_pages: OfPages, *printed: str, authors: str = AUTHORS) -> list[str]:
    paper = PAPER.replace(AUTHORS, authors)
    return of_pages("page-one-authors", [TITLE, *printed, *FIRST[3:]], paper=paper)


@pytest.mark.parametrize(
    "printed",
    [
        pytest.param(["Grace Hopper1,2 and Howard Aiken∗", "1 Navy, 2 Harvard"], id="marks"),
        pytest.param(["GRACE HOPPER", "Navy", "HOWARD AIKEN", "Harvard"], id="capitals"),
        pytest.param(["G. M. Hopper, H. Hathaway Aiken"], id="initials, further names"),
        pytest.param(["Hopper, Grace; Aiken, Howard"], id="family names first"),
        pytest.param(["Grace Hopper    Howard Aiken    Harvard University"], id="in a row"),
        pytest.param(["Grace Hopper", "Navy", "h.aiken@harvard.edu", "Howard Aiken"], id="mail"),
        pytest.param(
            ["Grace Hopper", "Harvard, Cambridge, Massachusetts, and", "Howard Aiken"], id="city"
        ),
    ],
)
def test_the_same_authors_are_found_however_they_are_set(
    of_pages: OfPages, printed: list[str]
) -> None:
    assert said_of(of_pages, *printed) == []


def test_an_author_who_is_not_printed_is_named_with_their_line(of_pages: OfPages) -> None:
    assert said_of(of_pages, "Grace Hopper") == [
        '3: "Howard Aiken" is not among the authors on page 1'
    ]


def test_an_author_in_a_footnote_is_not_missing(of_pages: OfPages) -> None:
    page = [TITLE, "Grace Hopper", *FIRST[3:], "The second author is Mr Aiken."]
    assert of_pages("page-one-authors", page) == []


def test_where_nobody_is_found_nobody_is_missing(of_pages: OfPages) -> None:
    assert said_of(of_pages, "The Harvard Group") == []


@pytest.mark.parametrize(
    ("printed", "authors", "message"),
    [
        pytest.param(
            "Grace Hopper, Howard Aikens",
            AUTHORS,
            '"Howard Aiken" is "Howard Aikens" on page 1',
            id="a letter more",
        ),
        pytest.param(
            "Grace Hopper, Konrad Zuse, Emil Pöst",
            "[Grace Hopper, Konrad Zuse, Emil Post]",
            '"Emil Post" is "Emil Pöst" on page 1',
            id="accents",
        ),
    ],
)
def test_another_spelling_is_told(
    of_pages: OfPages, printed: str, authors: str, message: str
) -> None:
    assert said_of(of_pages, printed, authors=authors) == [f"3: {message}"]


def test_accents_that_are_loose_pieces_are_not_repeated(of_pages: OfPages) -> None:
    assert said_of(of_pages, "Grace Höpper, Howard Aiken ´") == [
        '3: "Grace Hopper" has accents on page 1'
    ]


def test_accents_that_only_the_metadata_has_are_nothing_to_tell(of_pages: OfPages) -> None:
    assert (
        said_of(of_pages, "Grace Hopper, Howard Aiken", authors="[Gracé Hopper, Howard Aïken]")
        == []
    )


def test_another_order_is_told_once(of_pages: OfPages) -> None:
    assert said_of(of_pages, "Howard Aiken and Grace Hopper") == [
        "3: the authors stand in another order on page 1: Howard Aiken, Grace Hopper"
    ]


def test_of_many_authors_those_who_stand_elsewhere_are_named(of_pages: OfPages) -> None:
    authors = "[Ada King, Grace Hopper, Alan Turing, Konrad Zuse, Emil Post]"
    line = "Ada King, Alan Turing, Konrad Zuse, Grace Hopper, Emil Post"
    assert said_of(of_pages, line, authors=authors) == [
        "3: the authors stand in another order on page 1: "
        "…, Alan Turing, Konrad Zuse, Grace Hopper, …"
    ]


def test_editors_may_sign_their_preface_in_any_order(of_pages: OfPages) -> None:
    paper = PAPER.replace("authors:", "kind: preface\nauthors:")
    page = [TITLE, "Howard Aiken and Grace Hopper", *FIRST[3:]]
    assert of_pages("page-one-authors", page, paper=paper) == []


def test_authors_in_columns_may_be_read_along_their_rows(of_pages: OfPages) -> None:
    """As word processors write them: one column after the other."""
    paper = PAPER.replace(AUTHORS, "[Ada King, Alan Turing, Grace Hopper, Emil Post]")
    drawn = [("Ada King", 90, 730), ("Grace Hopper", 90, 700), ("Alan Turing", 300, 730)]
    placed = [(1, x, y, name) for name, x, y in [*drawn, ("Emil Post", 300, 700)]]
    page = [TITLE, *[""] * 6]
    assert of_pages("page-one-authors", page, paper=paper, placed=placed) == []


def test_a_second_family_name_may_be_left_out(of_pages: OfPages) -> None:
    authors = "[Grace Hopper, {given: Ana, family: Lopez Garcia}]"
    assert said_of(of_pages, "Grace Hopper, Ana Lopez", authors=authors) == []


def test_a_name_more_in_the_list_is_told(of_pages: OfPages) -> None:
    assert said_of(of_pages, "Grace Hopper1, Ada Lovelace2,", "and Howard Aiken1") == [
        '3: "Ada Lovelace" stands among the authors on page 1'
    ]


def test_an_author_of_another_paper_is_known_on_a_line_of_their_own(of_pages: OfPages) -> None:
    files = {"papers/turing.md": "---\ntitle: Machines\nauthors: [Alan Turing]\n---\n"}
    page = [TITLE, "Grace Hopper", "Navy", "Howard Aiken", "Harvard", "Alan Turing", *FIRST[3:]]
    assert of_pages("page-one-authors", page, files=files) == [
        '3: "Alan Turing" stands among the authors on page 1'
    ]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Grace Hopper, Howard Aiken, Stanford University", id="an institution"),
        pytest.param("Grace Hopper, Howard Aiken, IBM Endicott", id="a company"),
        pytest.param("Grace Hopper, Howard Aiken, corresponding author", id="what they do"),
    ],
)
def test_what_is_no_name_is_no_author(of_pages: OfPages, line: str) -> None:
    assert said_of(of_pages, line) == []


def test_editors_who_are_named_there_are_no_authors(of_pages: OfPages) -> None:
    files = {"papers/turing.md": "---\ntitle: Machines\nauthors: [Alan Turing]\n---\n"}
    page = [TITLE, "Grace Hopper", "Howard Aiken", "Editor: Alan Turing", *FIRST[3:]]
    assert of_pages("page-one-authors", page, files=files) == []


def test_names_in_another_script_are_not_compared(of_pages: OfPages) -> None:
    authors = "[Grace Hopper, 王小明]"
    assert said_of(of_pages, "Grace Hopper", "Wang Xiaoming", authors=authors) == []
