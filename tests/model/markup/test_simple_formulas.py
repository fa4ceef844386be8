"""Simple formulas are read without the converter, into the very tree that it makes."""

from __future__ import annotations

from importlib import import_module
from xml.etree.ElementTree import Element, tostring

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from latex2mathml.converter import convert_to_element

from proceedings.model.markup import BadMath, Markup
from proceedings.model.markup.mathsimple import simple_tree
from proceedings.model.markup.mathtree import repaired
from proceedings.model.markup.preparation import prepared
from proceedings.model.markup.tex import KNOWN_COMMANDS, checked

SIGNS = st.sampled_from(
    [*"abxnOTip012+-=<>()[],/:;!*|.'~& ", "12", "0.5", "3 in", "α", "≤", "é", r"\{", r"\|", r"\,"]
)
WORDS = st.sampled_from(
    r"\log |\mathbb{R}|\mathcal O|\tilde{O}|\hat\theta |\operatorname{KL}|\operatorname*{arg\,min}"
    r"|\text{if }|\mathrm{TV}|\gcd |\prime |\not ".split("|")
)
COMMANDS = st.sampled_from(sorted(KNOWN_COMMANDS)).flatmap(
    lambda name: st.sampled_from([f"{name} ", f"{name}{{x}}"])
)


def _within(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    group = inner.map("{{{}}}".format)
    script = st.builds("{}{}".format, st.sampled_from("_^"), st.one_of(SIGNS, WORDS, group))
    root = group.map(r"\sqrt{}".format)
    fraction = st.builds(r"\frac{}{}".format, group, group)
    return st.lists(st.one_of(inner, script, root, fraction, group), max_size=4).map("".join)


FORMULAS = st.recursive(st.one_of(SIGNS, WORDS, COMMANDS), _within, max_leaves=12)


def written(elements: list[Element]) -> list[bytes]:
    return [tostring(element) for element in elements]


@given(FORMULAS)
@example(r"x_i^2 + x^{2}_i")
@example(r"x^12.5")
@example(r"a\mathcolon{x}")
@example(r"\hat\operatorname*{argmin}")
@example(r"*\limits ^x")
@example(r"\mathtt\operatorname{KL}")
@example(r"12in")
def test_a_simple_formula_is_read_as_the_converter_reads_it(tex: str) -> None:
    try:
        source = prepared(checked(tex))
    except BadMath:
        return
    found = simple_tree(source)
    assume(found is not None)
    assert found is not None
    assert written(found) == written(list(convert_to_element(source, display="inline")[0]))
    math = Element("math")
    math.extend(found)
    repaired(math)  # and it can be shown


@pytest.mark.parametrize(
    "tex",
    [
        "n",
        r"O(12 n^{3} \log n)",
        r"\tilde{O}(\sqrt{T})",
        r"\lVert x_i^2 \rVert_{2}",
        r"\frac{1}{n+1} \le \varepsilon",
        r"f\colon\mathbb{R}^d\to[0, 1]",
        r"\argmin_x \KL(p|q)",
        r"10^{-6} \times 2.5\%",
    ],
)
def test_what_abstracts_mostly_hold_is_simple(tex: str) -> None:
    assert simple_tree(prepared(checked(tex))) is not None


@pytest.mark.parametrize(
    "tex",
    [r"\begin{matrix}a\end{matrix}", "x'", "x_1_2", "^2", "x^", "{", "3 in", r"\left(x\right)", ""],
)
def test_what_is_not_certain_is_left_to_the_converter(tex: str) -> None:
    assert simple_tree(tex) is None


def test_a_bib_asks_for_no_mathml(monkeypatch: pytest.MonkeyPatch) -> None:
    module = import_module("proceedings.model.markup.mathml")
    monkeypatch.setattr(module, "repaired", None)
    monkeypatch.setattr(module, "convert_to_element", None)
    abstract = Markup(r"In $O(517 n^2 \log n)$ steps")
    assert abstract.problems() == ()
    assert abstract.latex() == r"In $O(517 n^2 \log n)$ steps"
