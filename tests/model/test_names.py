from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    ("王 小明", "", "王", "小明", ""),
    ("김 민준", "", "김", "민준", ""),
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


PRINTED = [
    (Name.parse("Nagy János", family_first=True), "Nagy János", "Nagy János"),
    (Name.parse("Nguyễn Văn An", family_first=True), "Nguyễn Văn An", "Nguyễn Văn An"),
    (Name.parse("王 小明"), "王小明", "王小明"),
    (Name.parse("王 小明 (Wang Xiaoming)"), "王小明 (Wang Xiaoming)", "王小明 (Wang Xiaoming)"),
    (Name.parse("Eötvös Loránd Jr", family_first=True), "Eötvös Loránd Jr", "Eötvös Loránd Jr"),
    (Name.parse("van der Berg, Anna"), "Anna van der Berg", "Berg, Anna van der"),
    (Name.parse("IAN MCDONALD"), "IAN MCDONALD", "MCDONALD, IAN"),
    (Name.parse("bell hooks"), "bell hooks", "hooks, bell"),
    (
        Name("Иванов", "Иван", latin=Name("Ivanov", "Ivan")),
        "Иван Иванов",
        "Иванов, Иван (Ivan Ivanov)",
    ),
]


@pytest.mark.parametrize(
    ("name", "full", "inverted"), PRINTED, ids=[inverted for _, _, inverted in PRINTED]
)
def test_a_name_is_printed_in_its_own_order(name: Name, full: str, inverted: str) -> None:
    assert (name.full, name.inverted) == (full, inverted)


def test_a_comma_parts_a_name_that_is_printed_family_first() -> None:
    assert Name.parse("Nagy, János", family_first=True).full == "Nagy János"
    assert Name.parse("王, 小明") == Name.parse("王 小明")


WORD = st.sampled_from(
    ["Anna", "van", "der", "Berg", "de", "El", "Nagy", "MCDONALD", "bell", "Jr.", "Œuvre", "Мария",
     "محمد", "O'Neill", "Müller-Lüdenscheid", "X."]
)  # fmt: skip


@given(words=st.lists(WORD, min_size=1, max_size=6), family_first=st.booleans())
def test_what_was_read_is_printed_as_it_was_written(words: list[str], family_first: bool) -> None:
    written = " ".join(words)
    name = Name.parse(written, family_first=family_first)
    assert name.full == written
    assert name.family


def test_spaced_and_unspaced_writing_have_one_key() -> None:
    assert Name.parse("王 小明").key == Name.parse("王小明").key == "王小明"


def test_an_index_prints_the_family_first_and_the_particle_last() -> None:
    assert Name.parse("Anna van der Berg").inverted == "Berg, Anna van der"


@pytest.mark.parametrize("other", ["Kästner, Christian", "christian kastner", "Christian  Kästner"])
def test_one_person_s_spellings_have_one_key(other: str) -> None:
    assert Name.parse(other).key == Name.parse("Christian Kästner").key


def test_a_key_may_be_an_anchor_in_any_script() -> None:
    assert fold("Łukasz O'Neill-Ølgaard") == "lukasz-oneill-olgaard"
    assert fold("王 小明") == "王-小明"
