"""What stands in a name and is none of it."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Said
from tests.checks.written import paper


@pytest.mark.parametrize(
    ("name", "title"),
    [("Dr. Grace Hopper", "Dr."), ("Prof. Dr. Grace Hopper", "Prof."), ("Grace Hopper PhD", "PhD")],
)
def test_a_title_or_degree_is_named(said: Said, name: str, title: str) -> None:
    assert said("name-degree", {"papers/hopper.md": paper(authors=f"[{name}]")}) == [
        f'papers/hopper.md:3: "{name}" has a title or degree in it: "{title}"'
    ]


@pytest.mark.parametrize("name", ["Md. Hasan Rahman", "Drew Barr", "Ma Jun", "Martin King Jr."])
def test_what_looks_like_a_title_may_be_a_name(said: Said, name: str) -> None:
    assert said("name-degree", {"papers/hopper.md": paper(authors=f"[{name}]")}) == []


@pytest.mark.parametrize(
    "name",
    ["A. Smith and B. Jones", "A. Smith; B. Jones", "A. Smith, B. Jones", "Ann Smith et al."],
)
def test_several_people_in_one_name_are_named(said: Said, name: str) -> None:
    assert said("name-several", {"papers/hopper.md": paper(authors=f'["{name}"]')}) == [
        f'papers/hopper.md:3: the name is likely that of several people: "{name}"'
    ]


@pytest.mark.parametrize(
    "name",
    ["Andy Anderson", "Smith, A. B.", "King, Jr., Martin", "Hajič, jr., Jan", "Et Al Sandor"],
)
def test_one_person_with_a_comma_is_one(said: Said, name: str) -> None:
    assert said("name-several", {"papers/hopper.md": paper(authors=f'["{name}"]')}) == []


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("Ada Lovelace (University of London)", "University of London"),
        ("Ada Lovelace (Navy)", "Navy"),
        ("Lovelace, MIT", "MIT"),
    ],
)
def test_an_affiliation_in_a_name_is_named(said: Said, name: str, part: str) -> None:
    text = paper(authors=f'[{{name: "{name}"}}, Grace Hopper (Navy)]')
    shown = "MIT Lovelace" if part == "MIT" else name
    assert said("name-affiliation", {"papers/hopper.md": text}) == [
        f'papers/hopper.md:3: "{shown}" has an affiliation in it: "{part}"'
    ]


@pytest.mark.parametrize("name", ["Wei Wang (王伟)", "William (Bill) Smith", "Jane Roe (née Doe)"])
def test_other_names_in_brackets_are_no_affiliation(said: Said, name: str) -> None:
    text = paper(authors=f'[{{name: "{name}"}}]')
    assert said("name-affiliation", {"papers/hopper.md": text}) == []
