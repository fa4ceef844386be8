"""Titles in the program against those of the contributions."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Said
from tests.checks.written import EARLIER, paper


def program(*items: str) -> str:
    return "sessions:\n  - title: Morning\n    items:\n" + "".join(f"      - {i}\n" for i in items)


def test_a_title_in_the_program_that_is_not_the_papers_is_named(said: Said) -> None:
    files = {"program.yml": program("{paper: hopper, title: On Moths}")}
    assert said("title-in-program", files) == [
        'program.yml:4: the program calls "hopper" "On Moths", its own file "On Bugs"'
    ]


def test_it_is_said_whose_title_it_was(said: Said) -> None:
    files = {
        "program.yml": program("{paper: hopper, title: Ingesting and Processing Data}"),
        "../tests-2025/edition.yml": EARLIER,
        "../tests-2025/papers/klimovic.md": paper("Ingesting and Processing Data", kind="talk"),
    }
    assert said("title-in-program", files) == [
        'program.yml:4: the program calls "hopper" "Ingesting and Processing Data", its own file '
        '"On Bugs", and that is the title of "klimovic" in tests-2025'
    ]


def test_the_same_title_in_other_capitals_is_nothing_to_tell(said: Said) -> None:
    files = {"program.yml": program("{paper: hopper, title: On bugs}")}
    assert said("title-in-program", files) == []


@pytest.mark.parametrize(
    ("title", "message"),
    [
        ("Bugs and How to Find Them", '"Bugs and How to Find Them" is likely "moth"'),
        (
            "Bugs, and How to Find Them All",
            '"Bugs, and How to Find Them All" is likely "moth", whose title is '
            '"Bugs and How to Find Them"',
        ),
    ],
)
def test_an_item_with_the_title_of_a_paper_should_name_it(
    said: Said, title: str, message: str
) -> None:
    files = {
        "program.yml": program(f'{{title: "{title}"}}'),
        "papers/moth.md": paper("Bugs and How to Find Them"),
    }
    assert said("title-unlinked", files) == [f"program.yml:4: {message}"]


@pytest.mark.parametrize("title", ["Welcome", "Bugs and how to write them", "On bugs"])
def test_an_item_of_its_own_names_no_paper(said: Said, title: str) -> None:
    files = {
        "program.yml": program(f"{{title: {title}}}"),
        "papers/moth.md": paper("Bugs and How to Find Them"),
    }
    assert said("title-unlinked", files) == []


def test_parts_of_a_series_are_not_one(said: Said) -> None:
    files = {
        "program.yml": program("{title: A long course on finding bugs 2}"),
        "papers/moth.md": paper("A long course on finding bugs 1"),
    }
    assert said("title-unlinked", files) == []
