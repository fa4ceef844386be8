"""The abstract on page 1 against that of the metadata."""

from __future__ import annotations

from tests.checks.pdf.conftest import OfPages
from tests.checks.pdf.pages import ABSTRACT, BODY, FIRST

NEW = (
    "Moths are found in computers more often than one would think, and what they do there",
    "is described here for the first time, with drawings of all the species that we met.",
)


def test_another_abstract_is_told_at_the_one_of_the_metadata(of_pages: OfPages) -> None:
    assert of_pages("page-one-abstract", [*FIRST[:4], *NEW], BODY) == [
        "5: the abstract is not the one that is printed on page 1"
    ]


def test_an_abstract_that_was_mostly_rewritten_is_told(of_pages: OfPages) -> None:
    page = [*FIRST[:4], ABSTRACT[0], *NEW]
    assert of_pages("page-one-abstract", page, BODY) == [
        "5: hardly any of the abstract (29%) stands word for word on page 1"
    ]


def test_small_changes_and_line_breaks_are_nothing_to_tell(of_pages: OfPages) -> None:
    printed = " ".join(ABSTRACT).replace("nobody knows", "no one knows").replace("many", "some")
    half = printed.index(" ", len(printed) // 2)
    page = [*FIRST[:4], printed[: half - 3] + "-", printed[half - 3 :]]
    assert of_pages("page-one-abstract", page, BODY) == []


def test_an_abstract_that_goes_on_behind_page_1_is_found(of_pages: OfPages) -> None:
    assert of_pages("page-one-abstract", [*FIRST[:5], *BODY], ABSTRACT[1:]) == []


def test_a_paper_that_prints_no_abstract_is_nothing_to_tell(of_pages: OfPages) -> None:
    assert of_pages("page-one-abstract", [*FIRST[:3], *BODY, *NEW]) == []
