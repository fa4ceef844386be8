"""The book of abstracts, read back with pypdf."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from proceedings.model.volumes import AbstractsLayout, Volume, VolumeKind

Make = Callable[..., Any]
RUNNING = Volume(id="book", kind=VolumeKind.ABSTRACTS)
PAGES = Volume(id="book", kind=VolumeKind.ABSTRACTS, layout=AbstractsLayout.PAGES)


def test_abstracts_stand_one_after_another_under_their_sessions(make: Make) -> None:
    made = make(RUNNING, (RUNNING,))
    assert made.body == ["1", "2"]
    text = made.page_of("1")
    for part in (
        "Morning On Bugs Grace Hopper Navy A talk about x",
        "On Computable Numbers Alan Turing Cambridge The Entscheidungsproblem has no solution.",
        "Late morning Invariants Emmy Noether1, Alan Turing2 1 Göttingen; 2 Cambridge Symmetries",
    ):
        assert part in text
    assert "Turing, Alan 1" in made.page_of("2")
    assert made.reader.metadata.title == "Tests 2026: Book of Abstracts"
    assert made.report.findings == ()


def test_each_abstract_may_have_a_page(make: Make) -> None:
    made = make(PAGES, (PAGES,))
    assert made.body == ["1", "2", "3", "4"]
    assert "On Computable Numbers" in made.page_of("2")
    assert "Tests 2026: Book of Abstracts, page 2." in made.page_of("2")
    assert "Turing, Alan 2, 3" in made.page_of("4")


@pytest.mark.parametrize("volume", [RUNNING, PAGES], ids=["running", "pages"])
def test_the_contents_name_the_pages_and_every_link_leads_to_its_abstract(
    make: Make, volume: Volume
) -> None:
    made = make(volume, (volume,))
    last = "1" if volume is RUNNING else "3"
    contents = made.texts[made.report.front - 1]
    assert re.search(rf"Invariants ?{last}(?!\d)", contents)
    assert made.links()[0] == last
    assert not [link for link in made.links() if link.startswith(("http", "x-"))]


def test_a_long_book_names_the_page_on_which_each_abstract_begins(make: Make) -> None:
    made = make(RUNNING, (RUNNING,), paper_size="a6")
    for title in ("On Bugs", "On Computable Numbers", "Invariants"):
        found = next(
            label
            for label, text in zip(made.body, made.texts[made.report.front :], strict=True)
            if title in text
        )
        contents = " ".join(made.texts[: made.report.front])
        assert re.search(rf"{title} ?{found}(?!\d)", contents)
