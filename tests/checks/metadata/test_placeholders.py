"""What is still to come, and what a template left."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Said
from tests.checks.written import paper


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"title": "TBD"}, ':2: the title is still to come: "TBD"'),
        (
            {"title": "Title to be announced"},
            ':2: the title is still to come: "Title to be announced"',
        ),
        ({"authors": "[{name: TBA}]"}, ':3: the name is still to come: "TBA"'),
        ({"authors": "[Ada Lovelace (n/a)]"}, ':3: the affiliation is still to come: "n/a"'),
        ({"abstract": "Pending."}, ':5: the abstract is still to come: "Pending."'),
        ({"keywords": "[bugs, '-']"}, ':4: the keyword is still to come: "-"'),
    ],
)
def test_what_is_still_to_come_is_named(said: Said, keys: dict[str, str], expected: str) -> None:
    found = said("text-placeholder", {"papers/hopper.md": paper(**keys)})
    assert found == [f"papers/hopper.md{expected}"]


@pytest.mark.parametrize("title", ["TBD-free scheduling", "Pending work", "None", "The dash –"])
def test_words_within_a_title_hold_no_place(said: Said, title: str) -> None:
    assert said("text-placeholder", {"papers/hopper.md": paper(title)}) == []


def test_an_open_place_in_the_program_is_told_too(said: Said) -> None:
    program = "sessions:\n  - title: Morning\n    items:\n      - title: TBA\n"
    assert said("text-placeholder", {"program.yml": program}) == [
        'program.yml:4: the item is still to come: "TBA"'
    ]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"title": "Paper Title*"}, ':2: the title is that of a template: "Paper Title*"'),
        (
            {"title": "The Name of the Title Is Hope"},
            ':2: the title is that of a template: "The Name of the Title Is Hope"',
        ),
        (
            {"authors": "[First Author (Navy)]"},
            ':3: the name is that of a template: "First Author"',
        ),
        ({"authors": "[Author One (Navy)]"}, ':3: the name is that of a template: "Author One"'),
        ({"authors": "[Ben Trovato (Navy)]"}, ':3: the name is that of a template: "Ben Trovato"'),
        (
            {"authors": "[Ada Lovelace (Your Institution)]"},
            ':3: the affiliation is that of a template: "Your Institution"',
        ),
        (
            {"abstract": "Your abstract here."},
            ':5: the abstract is that of a template: "Your abstract here"',
        ),
        (
            {"abstract": "Lorem ipsum dolor sit amet."},
            ':5: the abstract is that of a template: "Lorem ipsum dolor"',
        ),
        ({"keywords": "[First keyword]"}, ':4: the keyword is that of a template: "First keyword"'),
    ],
)
def test_what_a_template_says_is_named(said: Said, keys: dict[str, str], expected: str) -> None:
    found = said("text-template", {"papers/hopper.md": paper(**keys)})
    assert found == [f"papers/hopper.md{expected}"]


def test_an_abstract_about_abstracts_is_no_template(said: Said) -> None:
    text = paper("Paper titles that work", abstract="An abstract of a document says what is here.")
    assert said("text-template", {"papers/hopper.md": text}) == []
