"""Names stand where a reader looks for them."""

from __future__ import annotations

import random
from functools import lru_cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pyuca import Collator  # type: ignore[import-untyped]

from proceedings.model.collation import by_letter, collation_key, heading, natural_key
from proceedings.model.names import Name


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(
            ["De Bock", "Decadt", "de Cooman", "Dube"], id="blanks do not part a family name"
        ),
        pytest.param(["Galvez", "Gálvez", "Gama"], id="an accent counts last"),
        pytest.param(["Łoś", "Lukas", "Łukasz", "Lutz"], id="stroke letters"),
        pytest.param(["Olsen", "O'Neill", "Oney", "Øster"], id="apostrophes"),
        pytest.param(["Zhang", "Žižek", "Ωμέγας", "Щукин", "王"], id="scripts after each other"),
    ],
)
def test_family_names_are_in_the_order_of_the_unicode_collation(names: list[str]) -> None:
    shuffled = random.Random(7).sample(names, len(names))  # noqa: S311  any order will do
    assert sorted(shuffled, key=lambda name: collation_key(Name(name))) == names


@pytest.mark.parametrize(
    "titles",
    [
        pytest.param(["Days 2", "Days 10", "Days 100"], id="numbers by their value"),
        pytest.param(["Days 2a", "Days 02b", "Days 2c"], id="noughts before a number do not count"),
        pytest.param(["Etudes 2", "Études 2", "Etudes 10"], id="an accent counts last"),
        pytest.param(["2 Days", "10 Days", "Days"], id="a number at the beginning"),
        pytest.param(["alpha", "Beta", "gamma"], id="case does not count"),
    ],
)
def test_titles_are_in_the_order_in_which_one_counts(titles: list[str]) -> None:
    shuffled = random.Random(7).sample(titles, len(titles))  # noqa: S311  any order will do
    assert sorted(shuffled, key=natural_key) == titles


def test_given_names_decide_between_equal_family_names() -> None:
    names = [Name("Abbasi", "Zoë"), Name("Abbasi-Yadkori", "Yasin"), Name("Abbasi", "Ali")]
    in_order = sorted(names, key=collation_key)
    assert [name.full for name in in_order] == ["Ali Abbasi", "Zoë Abbasi", "Yasin Abbasi-Yadkori"]


def test_a_name_of_another_script_stands_where_its_transliteration_does() -> None:
    wang = Name("王", "小明", family_first=True, latin=Name("Wang", "Xiaoming"))
    names = [Name("Wang", "Yu"), wang, Name("Wang", "Wei"), Name("Zhu")]
    in_order = sorted(names, key=collation_key)
    assert [name.full for name in in_order] == ["Wei Wang", "王小明", "Yu Wang", "Zhu"]
    assert heading(wang) == "W"


def test_a_particle_does_not_count_and_sort_as_wins() -> None:
    names = [Name("Cooman", "Gert", particle="de"), Name("Beethoven"), Name("Xu", sort_as="Anna")]
    in_order = sorted(names, key=collation_key)
    assert [name.family for name in in_order] == ["Xu", "Beethoven", "Cooman"]


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        pytest.param(Name("Ångström"), "A", id="accent"),
        pytest.param(Name("łoś"), "L", id="small letter with a stroke"),
        pytest.param(Name("Щукин"), "Щ", id="Cyrillic"),
        pytest.param(Name("Ωμέγας"), "Ω", id="Greek"),
        pytest.param(Name("王"), "Han", id="Han"),
        pytest.param(Name("김"), "Hangul", id="Hangul"),
        pytest.param(Name("3M"), "#", id="digit"),
        pytest.param(Name("de Cooman", sort_as="Cooman"), "C", id="sorted elsewhere"),
    ],
)
def test_a_name_stands_under_its_letter(name: Name, letter: str) -> None:
    assert heading(name) == letter


def test_the_letters_of_an_index_come_in_order_each_with_its_names() -> None:
    written = ["Wei Zhang", "Łukasz Łoś", "Ada Lutz", "Jo De Bock", "Ann Decadt", "Émile Émond"]
    found = by_letter([(Name.parse(text), None) for text in written])
    assert [(letter, [name.full for name, _ in names]) for letter, names in found] == [
        ("D", ["Jo De Bock", "Ann Decadt"]),
        ("E", ["Émile Émond"]),
        ("L", ["Łukasz Łoś", "Ada Lutz"]),
        ("Z", ["Wei Zhang"]),
    ]


@given(st.text(st.characters(codec="ascii"), max_size=12))
@example("O'Neill-van der Berg, J.")
@example("")
def test_weights_that_are_put_together_are_those_of_the_collation(text: str) -> None:
    assert collation_key(Name("", text))[2] == tuple(_collator().sort_key(text))


@lru_cache(maxsize=1)
def _collator() -> Collator:
    return Collator()
