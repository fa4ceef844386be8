"""How titles are written."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Said
from tests.checks.written import paper, papers

HEADLINES = [f"Learning Some Useful Things About Number {n}" for n in range(12)]


def test_a_title_in_capitals_is_named(said: Said) -> None:
    files = papers("LEARNING FROM BUGS: AN OVERVIEW", "GPU vs. TPU", "MIDI", "NASA API JSON")
    assert said("title-capitals", files) == [
        'papers/p1.md:2: the title stands in capitals: "LEARNING FROM BUGS: AN OVERVIEW"'
    ]


def test_a_title_without_any_capital_is_named(said: Said) -> None:
    files = papers("learning from bugs", "iPhones as instruments", "untitled", "虫から学ぶ")
    assert said("title-lowercase", files) == [
        'papers/p1.md:2: the title has no capital: "learning from bugs"'
    ]


def test_a_full_stop_behind_a_title_is_named(said: Said) -> None:
    files = papers("Learning from Bugs.", *HEADLINES)
    assert said("title-full-stop", files) == [
        'papers/p1.md:2: the title ends in a full stop: "Learning from Bugs."'
    ]


@pytest.mark.parametrize(
    "title", ["Bugs at Hopper Inc.", "Less is more. More is less.", "Waiting ...", "Moths et al."]
)
def test_a_full_stop_that_belongs_there_is_none(said: Said, title: str) -> None:
    assert said("title-full-stop", papers(title)) == []


def test_full_stops_that_most_titles_have_are_told_once(said: Said) -> None:
    files = papers(*(f"On Bugs {n}." for n in range(5))) | {"papers/hopper.md": paper()}
    assert said("title-full-stop", files) == ["papers/p1.md:2: 5 of 6 titles end in a full stop"]


def test_a_title_in_another_style_than_the_editions_is_told(said: Said) -> None:
    odd = "Learning some useful things about moths"
    assert said("title-style", papers(*HEADLINES, odd)) == [
        "papers/p13.md:2: in one title only names have capitals, unlike the others: "
        '"Learning some useful things about moths"'
    ]


def test_an_edition_of_both_styles_has_no_habit(said: Said) -> None:
    odd = [f"Learning some useful things about number {n}" for n in range(4)]
    assert said("title-style", papers(*HEADLINES, *odd)) == []
