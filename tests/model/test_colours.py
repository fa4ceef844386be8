"""An accent as an edition chose it, and what readers can read of it."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from proceedings.model.colours import DARK_GROUNDS, LEAST, LIGHT_GROUNDS, Accent, least_contrast

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(colours)
@example("#000000")
@example("#ffffff")
@example("#eceff3")
@example("#262b33")
def test_any_accent_can_be_read_on_every_ground(colour: str) -> None:
    accent = Accent.of(colour)
    assert least_contrast(accent.light, LIGHT_GROUNDS) >= LEAST
    assert least_contrast(accent.dark, DARK_GROUNDS) >= LEAST


@pytest.mark.parametrize(
    ("chosen", "light", "dark"),
    [("#0b57a4", "#0b57a4", "#3794f2"), ("#ffd500", "#7f6a00", "#ffd500")],
    ids=["dark enough for light pages", "light enough for dark pages"],
)
def test_what_can_be_read_stays_as_it_was_chosen(chosen: str, light: str, dark: str) -> None:
    assert Accent.of(chosen) == Accent(chosen, light, dark)


@pytest.mark.parametrize(
    ("one", "ground", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#767676", "#ffffff", 4.54), ("#0b57a4", "#ffffff", 7.21)],
)
def test_contrast_is_that_of_the_standard(one: str, ground: str, ratio: float) -> None:
    assert least_contrast(one, (ground,)) == pytest.approx(ratio, abs=0.005)
