"""Keywords that are several, and several that are one."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Said
from tests.checks.written import paper


@pytest.mark.parametrize("keyword", ["bugs; moths", "bugs, moths, relays", "bugs · moths"])
def test_a_list_in_one_keyword_is_named(said: Said, keyword: str) -> None:
    text = paper(keywords=f'["{keyword}"]')
    assert said("keyword-list", {"papers/hopper.md": text}) == [
        f'papers/hopper.md:4: a keyword is a list: "{keyword}"'
    ]


@pytest.mark.parametrize(
    "keyword", ["Face, Gesture, and Pose Recognition", "Paris, France", "f(a; b)", "C, C++"]
)
def test_a_term_with_a_comma_is_no_list(said: Said, keyword: str) -> None:
    assert said("keyword-list", {"papers/hopper.md": paper(keywords=f'["{keyword}"]')}) == []


def test_a_keyword_that_is_there_twice_is_named(said: Said) -> None:
    text = paper(keywords="[bugs, Machine-Learning, bugs, machine learning]")
    assert said("keyword-twice", {"papers/hopper.md": text}) == [
        'papers/hopper.md:4: the keyword "bugs" is there twice',
        'papers/hopper.md:4: the keywords "Machine-Learning" and "machine learning" are one',
    ]
    assert said("keyword-twice", {"papers/hopper.md": paper(keywords="[C, C++, C#]")}) == []
