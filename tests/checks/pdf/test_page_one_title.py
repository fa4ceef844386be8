"""The title on page 1 against that of the metadata."""

from __future__ import annotations

import pytest

from tests.checks.pdf.conftest import OfPages
from tests.checks.pdf.pages import FIRST, PAPER, TITLE


def said_of(of_pages: OfPages, *top: str, paper: str = PAPER) -> list[str]:
    return of_pages("page-one-title", [*top, *FIRST[1:]], paper=paper)


@pytest.mark.parametrize(
    ("printed", "message"),
    [
        pytest.param(
            "A Relay Computer With Moths",
            '"With" is printed for "Without"',
            id="another word",
        ),
        pytest.param("A Computer Without Moths", '"Relay" is not printed', id="a word less"),
        pytest.param(
            "A Fast Relay Computer Without Moths", '"Fast" is printed as well', id="a word more"
        ),
    ],
)
def test_words_that_differ_are_named(of_pages: OfPages, printed: str, message: str) -> None:
    assert said_of(of_pages, printed) == [f"2: the title differs on page 1: {message}"]


def test_another_title_is_shown_whole(of_pages: OfPages) -> None:
    assert said_of(of_pages, "Gauze Against Insects") == [
        '2: page 1 has another title: "Gauze Against Insects"'
    ]


def test_a_subtitle_that_only_the_page_has_is_told(of_pages: OfPages) -> None:
    printed = f"{TITLE}: Lessons of 1947"
    assert said_of(of_pages, printed) == ['2: the title on page 1 goes on: "Lessons of 1947"']


@pytest.mark.parametrize(
    "printed",
    [
        pytest.param("A relay-computer without Moths!", id="capitals, hyphens, signs"),
        pytest.param(f"{TITLE}*1", id="a footnote"),
        pytest.param("Ä Rèlay Computer Without Möths", id="accents"),
    ],
)
def test_how_a_title_is_set_is_nothing_to_tell(of_pages: OfPages, printed: str) -> None:
    assert said_of(of_pages, printed) == []


def test_signs_that_a_font_does_not_map_are_nothing_to_tell(of_pages: OfPages) -> None:
    paper = PAPER.replace(TITLE, "Efficient Offloading for Relay Computers")
    assert said_of(of_pages, "E cient O oading for Relay Computers", paper=paper) == []


def test_a_formula_in_a_title_is_not_compared(of_pages: OfPages) -> None:
    paper = PAPER.replace(TITLE, "Relay Computers in $O(n^2)$ Steps Without Moths")
    assert said_of(of_pages, "Relay Computers in O n Steps Without Moths", paper=paper) == []
