"""Numbers on the pages that are not those of the volume."""

from __future__ import annotations

from tests.checks.pdf.conftest import OfPages
from tests.checks.pdf.pages import BODY, FIRST, PAPER, Placed
from tests.conftest import EDITION

FROM_11 = {"edition.yml": EDITION.replace("volume:", "volume:\n  first_page: 11")}
PAGES = (FIRST, BODY, BODY, BODY)


def numbered(*numbers: int) -> list[Placed]:
    return [(page, 290.0, 30.0, str(number)) for page, number in enumerate(numbers, start=1)]


def test_pages_that_begin_with_1_in_the_middle_of_a_volume_are_told(of_pages: OfPages) -> None:
    assert of_pages("pdf-page-numbers", *PAGES, files=FROM_11, placed=numbered(1, 2, 3, 4)) == [
        "2: the pages of the PDF are numbered 1–4, and in the volume 11–14"
    ]


def test_the_numbers_of_the_volume_itself_are_nothing_to_tell(of_pages: OfPages) -> None:
    placed = numbered(11, 12, 13, 14)
    assert of_pages("pdf-page-numbers", *PAGES, files=FROM_11, placed=placed) == []


def test_numbers_that_do_not_grow_are_none_of_pages(of_pages: OfPages) -> None:
    placed = numbered(2026, 2026, 7, 2026)
    assert of_pages("pdf-page-numbers", *PAGES, files=FROM_11, placed=placed) == []


def test_declared_numbers_that_the_volume_changes_are_told_elsewhere(of_pages: OfPages) -> None:
    paper = PAPER.replace("authors:", "pages: 1-4\nauthors:")
    placed = numbered(1, 2, 3, 4)
    assert of_pages("pdf-page-numbers", *PAGES, files=FROM_11, placed=placed, paper=paper) == []
