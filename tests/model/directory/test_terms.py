"""Institutions and keywords over all editions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from proceedings.model.directory import directory_of, institutions_of, keywords_of
from proceedings.model.edition import Edition
from proceedings.model.names import Name
from proceedings.model.people import Affiliation, Person

Make = Callable[..., Edition]


def at(edition: Edition, *affiliations: Affiliation) -> Edition:
    """*edition* with one author of its first paper at each of *affiliations*."""
    people = tuple(
        Person(Name.parse(f"Author Nr{n}"), (where,)) for n, where in enumerate(affiliations)
    )
    first, *others = edition.contributions
    return replace(edition, contributions=(replace(first, authors=people), *others))


def test_an_institution_has_its_people_and_papers(make: Make) -> None:
    old = make(
        2023, {"p": ["Bo Li (ETH Zürich)"], "q": ["Ann Smith (ETH Zurich)", "Bo Li (ETH Zurich)"]}
    )
    new = make(2024, {"r": ["Bo Li (ETH Zurich)"]}, members=["Cy Young (ETH Zurich)"])
    (found,) = institutions_of(directory_of([old, new])).entries.values()
    assert (found.id, found.name, found.spellings) == ("eth-zurich", "ETH Zurich", ("ETH Zürich",))
    assert [(who.id, count) for who, count in found.people] == [
        ("bo-li", 3),
        ("ann-smith", 1),
        ("cy-young", 0),
    ]
    assert [work.contribution.id for work in found.works] == ["r", "p", "q"]


def test_institutions_are_told_apart_by_ror_and_joined_by_it(make: Make) -> None:
    one, other = "https://ror.org/aaa", "https://ror.org/bbb"
    edition = at(
        make(2024, {"p": []}),
        Affiliation("Trinity College", one),
        Affiliation("Trinity College", other),
        Affiliation("TCD", one),
        Affiliation("National Lab", other),
    )
    found = institutions_of(directory_of([edition]))
    assert {id_: entry.ror for id_, entry in found.entries.items()} == {
        "tcd": one,
        "national-lab": other,
    }
    assert found.of(Affiliation("tcd")) == "tcd"
    with pytest.raises(KeyError):
        found.of(Affiliation("Trinity College"))


def test_keywords_are_one_whatever_their_case_hyphens_and_accents(make: Make) -> None:
    old = make(2023, {"p": []}, keywords=["Machine-Learning", "C++", "C", "Poincaré maps"])
    new = make(2024, {"q": []}, keywords=["machine learning", "c", "poincare maps"])
    found = keywords_of([old, new])
    assert {id_: (e.name, len(e.works)) for id_, e in found.entries.items()} == {
        "machine-learning": ("machine learning", 2),
        "c": ("c", 2),
        "poincare-maps": ("poincare maps", 2),
        "c-plus-plus": ("C++", 1),
    }
    assert found.of("MACHINE LEARNING") == "machine-learning"
