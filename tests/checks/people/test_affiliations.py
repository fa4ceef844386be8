"""Institutions in several spellings, and what is none."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Said
from tests.checks.written import paper


def three(one: str, other: str) -> dict[str, str]:
    """Two who write *one*, and one who writes *other*."""
    people = ", ".join(
        f'{{name: P{n} Q{n}, affiliation: "{place}"}}' for n, place in enumerate((one, one, other))
    )
    return {"papers/hopper.md": paper(authors=f"[{people}]")}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ghent University", "Ghent Univ."),
        ("The University of Ghent", "University of Ghent"),
        ("Sabancı University", "Sabanci University, Türkiye"),
        ("GHENT UNIVERSITY", "Ghent University"),
        ("Brandeis University", "Brandeis University, USA"),
    ],
)
def test_one_institution_in_two_ways_is_told(said: Said, one: str, other: str) -> None:
    message = f'one institution is written in 2 ways: "{one}" (2), "{other}" (1)'
    assert said("affiliation-spellings", three(one, other)) == [f"papers/hopper.md:3: {message}"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ghent University", "Ghent University, Ghent"),
        ("University of Wollongong", "University of Wolongong"),
    ],
)
def test_a_town_or_a_wrong_letter_is_told_as_likely(said: Said, one: str, other: str) -> None:
    message = f'one institution is likely written in 2 ways: "{one}" (2), "{other}" (1)'
    assert said("affiliation-spellings", three(one, other)) == [f"papers/hopper.md:3: {message}"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("University of Genova", "University of Geneva"),
        ("University of California, Berkeley", "University of California, Los Angeles"),
        ("Université Paris 6", "Université Paris 7"),
        ("Google", "Google Research"),
    ],
)
def test_two_institutions_are_two(said: Said, one: str, other: str) -> None:
    assert said("affiliation-spellings", three(one, other)) == []


@pytest.mark.parametrize(
    ("affiliation", "message"),
    [
        ("grace@navy.mil", 'has an address of e-mail: "grace@navy.mil"'),
        ("https://navy.mil", 'has a web address: "https://navy.mil"'),
        ("www.navy.mil", 'has a web address: "www.navy.mil"'),
    ],
)
def test_an_address_in_place_of_an_institution_is_named(
    said: Said, affiliation: str, message: str
) -> None:
    text = paper(authors=f'[{{name: Ada L, affiliation: "{affiliation}"}}]')
    assert said("affiliation-address", {"papers/hopper.md": text}) == [
        f"papers/hopper.md:3: the affiliation {message}"
    ]


@pytest.mark.parametrize("affiliation", ["Booking.com B.V.", "Independent", "Team @ Work"])
def test_a_company_that_is_called_so_is_no_address(said: Said, affiliation: str) -> None:
    text = paper(authors=f'[{{name: Ada L, affiliation: "{affiliation}"}}]')
    assert said("affiliation-address", {"papers/hopper.md": text}) == []


def of(one: str, other: str) -> dict[str, str]:
    authors = f"[{{name: A B, affiliation: {{{one}}}}}, {{name: C D, affiliation: {{{other}}}}}]"
    return {"papers/hopper.md": paper(authors=authors)}


def test_one_name_with_two_rors_or_countries_is_named(said: Said) -> None:
    rors = of(
        "name: York, ror: 'https://ror.org/04m01e293'",
        "name: York, ror: 'https://ror.org/05fq50484'",
    )
    assert said("affiliation-several", rors) == [
        'papers/hopper.md:3: "York" stands with two RORs: https://ror.org/04m01e293 and '
        "https://ror.org/05fq50484"
    ]
    seats = of("name: York University, country: Canada", "name: York University, country: UK")
    assert said("affiliation-several", seats) == [
        'papers/hopper.md:3: "York University" stands with two countries: Canada and UK'
    ]


def test_a_company_in_two_countries_and_one_country_in_two_ways_are_no_flaw(said: Said) -> None:
    company = of("name: Google, country: US", "name: Google, country: Switzerland")
    assert said("affiliation-several", company) == []
    written = of("name: York University, country: UK", "name: York University, country: England")
    assert said("affiliation-several", written) == []
