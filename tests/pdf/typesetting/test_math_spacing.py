"""The signs of a formula are spaced as TeX spaces them."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

import pytest

from proceedings.pdf.typesetting.math.spacing import pieces, spaced

#: Of ziamath's em, which is 1.333 of the font's: 3, 4 and 5 eighteenths.
THIN, MEDIUM, THICK = 0.1251, 0.1667, 0.2084


def row(signs: str, tag: str = "math") -> Element:
    """A row of signs: letters are variables, everything else an operator."""
    made = Element(tag)
    for sign in signs:
        SubElement(made, "mi" if sign.isalpha() else "mo").text = sign
    return made


def written(math: Element) -> str:
    """The signs with 1, 2 or 3 for a thin, medium or thick space."""
    numbers = {f"{width}em": str(n) for n, width in enumerate((THIN, MEDIUM, THICK), 1)}
    return "".join(
        numbers[child.get("width", "")] if child.tag == "mspace" else child.text or ""
        for child in math
    )


@pytest.mark.parametrize(
    ("signs", "with_spaces"),
    [
        pytest.param("a+b", "a2+2b", id="operation"),
        pytest.param("a=b", "a3=3b", id="relation"),
        pytest.param("a=−b", "a3=3−b", id="sign after a relation"),
        pytest.param("−b", "−b", id="sign alone"),
        pytest.param("(+b)", "(+b)", id="sign in brackets"),
        pytest.param("f(a,b)", "f(a,1b)", id="comma"),
        pytest.param("a∣b", "a3∣3b", id="bar of a condition"),
        pytest.param("∑a", "∑1a", id="large operator"),
        pytest.param("a+", "a+", id="sign at the end"),
    ],
)
def test_signs_are_spaced_by_their_class(signs: str, with_spaces: str) -> None:
    assert written(spaced(row(signs))) == with_spaces


def test_scripts_have_no_room_for_spaces() -> None:
    math = Element("math")
    script = SubElement(math, "msub")
    SubElement(script, "mi").text = "x"
    script.append(row("i=j", "mrow"))
    assert "mspace" not in {element.tag for element in spaced(math).iter()}


def test_a_piece_that_goes_on_keeps_the_space_of_its_last_sign() -> None:
    math = Element("math")
    math.extend(pieces(row("a+b"))[0])
    assert written(spaced(math, goes_on=True)) == "a2+"


def test_nothing_is_cut_within_brackets() -> None:
    cut = [[sign.text for sign in piece] for piece in pieces(row("f(a,b)=c"))]
    assert cut == [["f", "(", "a", ",", "b", ")", "="], ["c"]]


def test_a_length_that_was_asked_for_is_as_long_as_in_tex() -> None:
    math = Element("math")
    space = SubElement(math, "mspace", width="1em")
    spaced(math)
    assert space.get("width") == "0.7502em"
