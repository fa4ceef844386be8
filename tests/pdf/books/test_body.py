"""What the edition asks to be printed on its papers is printed on them, and nothing else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from proceedings.model.contribution import Notice
from proceedings.model.volumes import Stamps

Make = Callable[..., Any]

CITATION = "Proceedings of Tests 2026: Workshop on Tests, pages 2–4. Ghent, Belgium, 1 June 2026."


@pytest.mark.parametrize(
    ("stamps", "first", "later"),
    [
        pytest.param(Stamps.NONE, "", "", id="none"),
        pytest.param(Stamps.NUMBERS, "2", "3", id="numbers"),
        pytest.param(
            Stamps.FULL,
            f"{CITATION} Licence: CC BY 4.0 · creativecommons.org/licenses/by/4.0/ 2",
            "Tests 2026 On Computable Numbers 3",
            id="full",
        ),
    ],
)
def test_papers_carry_what_the_edition_asks_for(
    stamps: Stamps, first: str, later: str, make: Make
) -> None:
    made = make(stamps=stamps, license="CC-BY-4.0")
    expected = [
        " ".join(filter(None, (own, text))) for own, text in (("page 1", first), ("page 2", later))
    ]
    for label, words in zip("23", expected, strict=True):
        assert sorted(made.page_of(label).split()) == sorted(words.split())
    talk = made.page_of("1")
    assert "Workshop on Tests, page 1." in talk  # our own pages are numbered in any case
    assert talk.endswith("1")


RETRACTED = {"retracted": Notice(dt.date(2026, 8, 1), "The proof is wrong.")}


@pytest.mark.parametrize(
    ("stamps", "number"), [(Stamps.NONE, ""), (Stamps.NUMBERS, "3"), (Stamps.FULL, "3")]
)
def test_a_retracted_paper_says_so_on_each_page_whatever_else_is_printed(
    stamps: Stamps, number: str, make: Make
) -> None:
    made = make(stamps=stamps, turing=RETRACTED)
    for label in "234":
        assert "RETRACTED 1 August 2026" in made.page_of(label)
    assert "RETRACTED" not in made.page_of("1") + made.page_of("5")
    assert made.page_of("3").split()[-1:] == ([number] if number else ["2026"])


def test_contents_index_and_bookmarks_say_that_a_paper_was_retracted(make: Make) -> None:
    made = make(turing=RETRACTED)
    front = " ".join(made.texts[: made.report.front])
    assert "Retracted: On Computable Numbers" in front
    index = made.texts[-1]
    assert "2 (retracted)" in index
    assert index.count("(retracted)") == len({"Turing"})
    assert "Retracted: On Computable Numbers" in str(made.reader.outline)


def test_the_first_page_of_a_revised_paper_says_which_version_it_is(make: Make) -> None:
    dates = (dt.date(2026, 6, 20), dt.date(2026, 7, 1))
    revisions = tuple(Notice(date, "Mended.") for date in dates)
    made = make(turing={"revisions": revisions})
    assert "Ghent, Belgium, 1 June 2026. Version 3, 1 July 2026." in made.page_of("2")
