"""The order of sight, beside another implementation of the bidirectional algorithm."""

from __future__ import annotations

import pytest
from bidi import get_display  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from proceedings.pdf.fonts.scripts.direction import (
    isolated,
    mirror_image,
    order_of_sight,
    runs_right_to_left,
)

LINES = st.text("abאבعغ12٣ ()[],.-:\u2066\u2067\u2068\u2069/%$\u0301", max_size=16)
MARKS = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))


def seen(text: str, *, right_to_left: bool) -> str:
    order = order_of_sight(text, right_to_left=right_to_left)
    return "".join(mirror_image(text[i]) if mirrored else text[i] for i, mirrored in order)


@given(line=LINES.map(str.strip), right_to_left=st.booleans())
def test_a_line_is_ordered_as_another_implementation_does(line: str, right_to_left: bool) -> None:
    ours = "".join(line[index] for index, _ in order_of_sight(line, right_to_left=right_to_left))
    theirs = get_display(line, base_dir="R" if right_to_left else "L") if line else ""
    assert ours.translate(MARKS) == theirs.translate(MARKS)


@pytest.mark.parametrize(
    ("text", "right_to_left", "expected"),
    [
        pytest.param("אב (1985)", True, "(1985) בא", id="brackets are mirrored"),
        pytest.param("אב (גד) ab", False, "(דג) בא ab", id="a pair of brackets stays a pair"),
        pytest.param("אב, ab", False, "בא, ab", id="a comma between two directions"),
        pytest.param("אב ab  ", True, "  ab בא", id="blanks at the end"),
    ],
)
def test_a_line_is_seen_in_order(text: str, right_to_left: bool, expected: str) -> None:
    assert seen(text, right_to_left=right_to_left) == expected


def test_an_isolated_name_does_not_turn_the_list_round() -> None:
    names = ", ".join(map(isolated, ["אב", "גד"]))
    assert seen("אב, גד", right_to_left=False) == "דג ,בא"
    assert seen(names, right_to_left=False).translate(MARKS) == "בא, דג"
    assert not runs_right_to_left(names)
