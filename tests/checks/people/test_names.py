"""Names that are not written as their bearers write them."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Said
from tests.checks.written import paper


@pytest.mark.parametrize(
    ("name", "what"), [("GRACE HOPPER", "name"), ("Grace HOPPER", "family name")]
)
def test_a_name_in_capitals_is_named(said: Said, name: str, what: str) -> None:
    assert said("name-capitals", {"papers/hopper.md": paper(authors=f"[{name}]")}) == [
        f'papers/hopper.md:3: the {what} stands in capitals: "{name}"'
    ]


@pytest.mark.parametrize(
    "authors",
    [
        "[J. K. LI]",
        "[JP Morgan]",
        "[Ewen McCALLum]",
        "[NASA]",
        "[{organisation: IBM RESEARCH}]",
        "[王小明]",
    ],
)
def test_initials_and_names_of_groups_are_no_names_in_capitals(said: Said, authors: str) -> None:
    assert said("name-capitals", {"papers/hopper.md": paper(authors=authors)}) == []


def test_a_name_without_capitals_is_told(said: Said) -> None:
    assert said("name-lowercase", {"papers/hopper.md": paper(authors="[bell hooks]")}) == [
        'papers/hopper.md:3: the name has no capital: "bell hooks"'
    ]


def test_a_part_without_a_capital_is_named(said: Said) -> None:
    text = paper(authors="[Grace hopper, ada Lovelace]")
    assert said("name-lowercase", {"papers/hopper.md": text}) == [
        'papers/hopper.md:3: "hopper" in "Grace hopper" has no capital',
        'papers/hopper.md:3: "ada" in "ada Lovelace" has no capital',
    ]


@pytest.mark.parametrize(
    "name", ["Anna van der Berg", "Jean d'Alembert", "moxie", "Yi-fan Chen", "王小明", "Al al-Din"]
)
def test_particles_and_names_of_one_word_need_no_capital(said: Said, name: str) -> None:
    assert said("name-lowercase", {"papers/hopper.md": paper(authors=f"[{name}]")}) == []


@pytest.mark.parametrize(
    ("name", "sign"), [("Grace Hopper1", "1"), ("Grace Hopper*", "*"), ("grace@navy.mil", "@")]
)
def test_signs_in_a_name_are_named(said: Said, name: str, sign: str) -> None:
    assert said("name-signs", {"papers/hopper.md": paper(authors=f'["{name}"]')}) == [
        f'papers/hopper.md:3: the name has "{sign}" in it: "{name}"'
    ]


def test_signs_that_names_have_are_no_flaw(said: Said) -> None:
    text = paper(authors="[Conor O'Neill-Smith Jr., Ana Mª. Sì, {organisation: 4D Group}]")
    assert said("name-signs", {"papers/hopper.md": text.replace("Mª.", "M.")}) == []
