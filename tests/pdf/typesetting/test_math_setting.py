"""Formulas are laid out as TeX would; what cannot be says why."""

from __future__ import annotations

import pytest

from proceedings.pdf.typesetting.math.setting import NotSet, formula


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"x^2", "x²"),
        (r"\frac{a+b}{c}", "(a + b)/c"),
        (r"\sum_{i=1}^n x_i", "∑ᵢ₌₁ⁿ xᵢ"),
        (r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}", "(a b; c d)"),
        (r"\sqrt[3]{x}", "³√x"),
        (r"\cancel{x}", "x"),
        (r"\boxed{x}", "x"),
        (r"\left( \frac{1}{2} \right)", "(1/2)"),
        (r"\text{if } x", "if x"),
    ],
)
def test_a_formula_is_one_drawing_that_reads_as_its_text(tex: str, text: str) -> None:
    (drawing,) = formula(tex, ())
    assert drawing.text == text
    assert drawing.width > 0
    assert drawing.outline


def test_the_macros_of_the_edition_are_known() -> None:
    (drawing,) = formula(r"x \in \Y", ((r"\Y", r"\mathbb{Y}"),))
    assert drawing.text == "x ∈ 𝕐"


def test_a_displayed_sum_is_taller_than_one_in_a_line() -> None:
    (inline,), (display,) = (formula(r"\sum_i x", (), display=kind) for kind in (False, True))
    assert display.above + display.below > inline.above + inline.below


def test_a_long_formula_may_break_after_relations_and_operations_outside_brackets() -> None:
    drawings = formula(r"f(a, b) = a_0 + a_1 x + a_2 x^2 + a_3 x^3 + a_4 x^4", ())
    assert [drawing.text for drawing in drawings] == [
        "f(a, b) =", "a₀ +", "a₁x +", "a₂x² +", "a₃x³ +", "a₄x⁴",
    ]  # fmt: skip


def test_what_cannot_break_is_made_small_enough_for_a_glyph() -> None:
    (drawing,) = formula(rf"\frac{{{'a' * 90}}}{{b}}", ())
    assert drawing.width == 32_000


@pytest.mark.parametrize(
    ("tex", "why"),
    [
        (r"\text{中}", "the font for mathematics has no 中"),
        (r"\frac{1}{", "a brace is never closed"),
        (r"a & b", "& stands outside a table"),
    ],
)
def test_what_cannot_be_set_says_why(tex: str, why: str) -> None:
    with pytest.raises(NotSet, match=f"^{why}"):
        formula(tex, ())
