"""Blanks that nobody meant."""

from __future__ import annotations

from tests.checks.conftest import Said


def test_two_blanks_in_a_title_are_named_with_their_line(said: Said) -> None:
    paper = "---\nauthors: [Grace Hopper]\ntitle: On  Bugs\n---\nMoths  are bugs.\n"
    assert said("text-spaces", {"papers/hopper.md": paper}) == [
        'papers/hopper.md:3: the title has more than one blank in a row: "n  B"'
    ]


def test_single_blanks_and_those_of_an_abstract_are_nothing_to_tell(said: Said) -> None:
    paper = "---\ntitle: On Bugs\nauthors: [Grace Hopper]\n---\nMoths  are bugs.\n"
    assert said("text-spaces", {"papers/hopper.md": paper}) == []
