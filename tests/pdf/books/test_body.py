"""What the edition asks to be printed on its papers is printed on them, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

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
