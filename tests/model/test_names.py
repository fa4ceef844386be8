from __future__ import annotations

import pytest

from proceedings.model.names import Name, fold

CASES = [
    ("Ada Lovelace", "", "Lovelace", "Ada", ""),
    ("Anna van der Berg", "van der", "Berg", "Anna", ""),
    ("van der Berg, Anna", "van der", "Berg", "Anna", ""),
    ("Ludwig van Beethoven Jr.", "van", "Beethoven", "Ludwig", "Jr."),
    ("King, Jr, Martin Luther", "", "King", "Martin Luther", "Jr"),
    ("Kaoutar El Maghraoui", "", "El Maghraoui", "Kaoutar", ""),
    ("Tom St. John", "", "St. John", "Tom", ""),
    ("Yingyan (Celine) Lin", "", "Lin", "Yingyan (Celine)", ""),
    ("Jasper De Bock", "", "De Bock", "Jasper", ""),
    ("Arthur Van Camp", "", "Van Camp", "Arthur", ""),
    ("De Bock, Jasper", "", "De Bock", "Jasper", ""),
    ("Plato", "", "Plato", "", ""),
    ("王小明", "", "王小明", "", ""),
    ("王小明 (Wang Xiaoming)", "", "王小明 (Wang Xiaoming)", "", ""),
    ("Wei Wang（王伟）", "", "Wang（王伟）", "Wei", ""),
]


@pytest.mark.parametrize(
    ("text", "particle", "family", "given", "suffix"), CASES, ids=[case[0] for case in CASES]
)
def test_a_name_is_split_as_its_culture_splits_it(
    text: str, particle: str, family: str, given: str, suffix: str
) -> None:
    name = Name.parse(text)
    assert (name.particle, name.family, name.given, name.suffix) == (
        particle, family, given, suffix,
    )  # fmt: skip


def test_an_index_prints_the_family_first_and_the_particle_last() -> None:
    assert Name.parse("Anna van der Berg").inverted == "Berg, Anna van der"


@pytest.mark.parametrize("other", ["Kästner, Christian", "christian kastner", "Christian  Kästner"])
def test_one_person_s_spellings_have_one_key(other: str) -> None:
    assert Name.parse(other).key == Name.parse("Christian Kästner").key


def test_a_key_may_be_an_anchor_in_any_script() -> None:
    assert fold("Łukasz O'Neill-Ølgaard") == "lukasz-oneill-olgaard"
    assert fold("王 小明") == "王-小明"
