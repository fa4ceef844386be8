"""Brackets, quotation marks, and words that are there twice."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Said
from tests.checks.written import paper


def test_a_bracket_that_was_never_opened_is_named(said: Said) -> None:
    text = paper(authors='[{name: Ada Lovelace, affiliation: "Northeastern University)"}]')
    assert said("text-brackets", {"papers/hopper.md": text}) == [
        "papers/hopper.md:3: the affiliation has a bracket that is never opened: "
        '"Northeastern University)"'
    ]


def test_a_bracket_that_is_never_closed_is_named(said: Said) -> None:
    assert said("text-brackets", {"papers/hopper.md": paper("Moths (and Bugs")}) == [
        'papers/hopper.md:2: the title has a bracket that is never closed: "Moths (and Bugs"'
    ]


@pytest.mark.parametrize(
    "text",
    ["First a) moths, b) bugs.", "(1) moths (2) bugs.", "Half open: [0, 1) :-)", "In $[0,1)$."],
)
def test_brackets_that_stand_alone_are_no_flaw(said: Said, text: str) -> None:
    assert said("text-brackets", {"papers/hopper.md": paper(text, abstract=text)}) == []


def test_one_quotation_mark_is_named(said: Said) -> None:
    files = {"papers/hopper.md": paper('The "Great Bug')}
    assert said("text-quotes", files) == [
        'papers/hopper.md:2: the title has one quotation mark: "The "Great Bug"'
    ]


@pytest.mark.parametrize("title", ['A 24" Bug', 'The "Great" Bug', "„Moths“", "Don’t “do” it"])
def test_quotation_marks_in_pairs_are_no_flaw(said: Said, title: str) -> None:
    assert said("text-quotes", {"papers/hopper.md": paper(title)}) == []


def test_a_word_that_is_twice_in_a_title_is_named(said: Said) -> None:
    assert said("text-word-twice", {"papers/hopper.md": paper("Bugs in the the Moth")}) == [
        'papers/hopper.md:2: the title has a word twice: "the the"'
    ]


def test_a_word_twice_in_an_abstract_is_known_by_its_line(said: Said) -> None:
    text = paper(abstract="Moths\nof of bugs.")
    assert said("text-word-twice", {"papers/hopper.md": text}) == [
        'papers/hopper.md:6: the abstract has a word twice: "of of"'
    ]


@pytest.mark.parametrize(
    "title", ["New York, New York", "All that that is", "Turn, Turn", "F $a$ $a$"]
)
def test_a_word_again_further_on_is_no_flaw(said: Said, title: str) -> None:
    assert said("text-word-twice", {"papers/hopper.md": paper(title, abstract=title)}) == []
