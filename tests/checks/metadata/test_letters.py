"""Letters that are not those that were meant."""

from __future__ import annotations

from tests.checks.conftest import Said
from tests.checks.written import paper


def test_a_name_that_was_decoded_twice_is_named_with_what_it_is(said: Said) -> None:
    text = paper(authors="[Christian KÃ¤stner (CMU)]")
    assert said("text-decoded-twice", {"papers/hopper.md": text}) == [
        'papers/hopper.md:3: the name was decoded twice: "KÃ¤stner" is "Kästner"'
    ]


def test_foreign_letters_are_no_damage(said: Said) -> None:
    text = paper("Ångström – “Größe” à São Paulo: ΔE ≤ 1 Å", "[Łukasz Šimić (Ürümqi)]")
    assert said("text-decoded-twice", {"papers/hopper.md": text}) == []


def test_a_letter_that_was_lost_is_named(said: Said) -> None:
    text = paper(abstract="Moths\nin the na\ufffdve sense.")
    assert said("text-replacement", {"papers/hopper.md": text}) == [
        'papers/hopper.md:6: a letter of the abstract is lost: "na\ufffdve"'
    ]
    assert said("text-replacement", {"papers/hopper.md": paper("Why? Naïve ¿Qué?")}) == []


def test_a_letter_of_another_script_is_named(said: Said) -> None:
    text = paper("A p\u0430per on bugs")
    assert said("text-lookalike", {"papers/hopper.md": text}) == [
        'papers/hopper.md:2: "p\u0430per" has a letter of another script: Cyrillic Small Letter A'
    ]


def test_a_latin_letter_in_a_cyrillic_word_is_named(said: Said) -> None:
    text = paper("\u0416\u0443\u043aa\u043c")
    assert said("text-lookalike", {"papers/hopper.md": text}) == [
        'papers/hopper.md:2: "\u0416\u0443\u043aa\u043c" has a letter of another script: '
        "Latin Small Letter A"
    ]


def test_signs_and_whole_words_of_another_script_are_no_lookalikes(said: Said) -> None:
    text = paper("βVAE, μm, Δt, λ-calculus and Москва")
    assert said("text-lookalike", {"papers/hopper.md": text}) == []
