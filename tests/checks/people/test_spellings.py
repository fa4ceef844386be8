"""One person under several names."""

from __future__ import annotations

import pytest

from proceedings.checks.people.variants import _agree
from tests.checks.conftest import Said
from tests.checks.written import EARLIER, paper

WHERE = "papers/b.md:3: "


def two(one: str, other: str, at: str = " (Ghent)") -> dict[str, str]:
    return {
        "papers/a.md": paper("A", f"[{one}{at}, Ada Lovelace]"),
        "papers/b.md": paper("B", f"[{other}{at}]"),
    }


@pytest.mark.parametrize(
    ("fuller", "other"),
    [
        ("John Smith", "J. Smith"),
        ("John A. Smith", "John Smith"),
        ("John Andrew Smith", "J. A. Smith"),
        ("John Andrew Smith", "JA Smith"),
        ("Robert Smith", "Bob Smith"),
        ("Maria Schwartzkopf", "Maria Schwarzkopf"),
        ("Christian Kästner", "Christian Kaestner"),
        ("Hao-Wen Dong", "Hao Wen Dong"),
    ],
)
def test_names_that_are_likely_one_person_are_named(said: Said, fuller: str, other: str) -> None:
    found = said("name-spellings", two(fuller, other))
    same = (
        []
        if fuller == "Hao-Wen Dong"
        else [f'{WHERE}"{other}" and "{fuller}" are likely one person']
    )
    assert found == same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("John A. Smith", "John B. Smith"),
        ("John Smith", "K. Smith"),
        ("John Smith", "Jane Smith"),
        ("Yang Liu", "Yan Liu"),
        ("John Smith", "John Smythe-Jones"),
    ],
)
def test_names_of_two_people_are_none(said: Said, one: str, other: str) -> None:
    assert said("name-spellings", two(one, other)) == []


def test_an_initial_alone_needs_something_that_binds_the_two(said: Said) -> None:
    assert said("name-spellings", two("John Smith", "J. Smith", "")) == []
    files = two("John Smith", "J. Smith", "") | {
        "papers/b.md": paper("B", "[J. Smith, Ada Lovelace]")
    }
    assert said("name-spellings", files) == [
        f'{WHERE}"J. Smith" and "John Smith" are likely one person'
    ]


def test_authors_of_one_paper_and_those_with_orcids_are_two(said: Said) -> None:
    assert (
        said("name-spellings", {"papers/a.md": paper("A", "[J. Smith (X), John Smith (X)]")}) == []
    )
    one = "[{name: J. Smith, affiliation: X, orcid: 0000-0002-1825-0097}]"
    other = "[{name: John Smith, affiliation: X, orcid: 0000-0001-5109-3700}]"
    files = {"papers/a.md": paper("A", one), "papers/b.md": paper("B", other)}
    assert said("name-spellings", files) == []


def test_what_people_yml_says_settles_it(said: Said) -> None:
    known = {"../people.yml": "people:\n  - {name: John Smith, also: J. Smith}\n"}
    assert said("name-spellings", two("John Smith", "J. Smith") | known) == []


def test_the_newest_edition_that_has_one_of_the_names_is_told(said: Said) -> None:
    files = {
        "../tests-2025/edition.yml": EARLIER,
        "../tests-2025/papers/a.md": paper("A", "[J. Smith (Ghent)]"),
        "papers/b.md": paper("B", "[John Smith (Ghent)]"),
    }
    assert said("name-spellings", files) == [
        f'{WHERE}"J. Smith" and "John Smith" are likely one person'
    ]
    later = {
        path.replace("2025", "2027"): text.replace("2025", "2027") for path, text in files.items()
    }
    assert said("name-spellings", later) == []


def test_a_name_without_its_accents_is_named(said: Said) -> None:
    assert said("name-accents", two("Christian Kästner", "Christian Kastner")) == [
        f'{WHERE}"Christian Kastner" stands with accents elsewhere: "Christian Kästner"'
    ]
    assert said("name-accents", two("J. R. Kästner", "J.R. Kästner")) == []


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [(("a",), ("anna", "b"), True), (("a", "b"), ("anna",), True), (("c",), ("anna", "b"), False)],
)
def test_initials_agree_with_names_in_their_order(
    one: tuple[str, ...], other: tuple[str, ...], agree: bool
) -> None:
    assert _agree(one, other) is agree
