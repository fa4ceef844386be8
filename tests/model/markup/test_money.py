"""A dollar begins a formula, or a sum of money."""

from __future__ import annotations

import pytest

from proceedings.model.markup import Markup
from proceedings.model.markup.nodes import Math, Paragraph


def formulas(source: str) -> list[str]:
    blocks = [block for block in Markup(source).blocks() if isinstance(block, Paragraph)]
    return [node.tex for block in blocks for node in block.children if isinstance(node, Math)]


@pytest.mark.parametrize(
    "source",
    [
        "between $5 and $6",
        "$5",
        "US$ and A$ are dollars",
        "from $5 to $10, i.e. 20$ in all",
        "$5-$10",
        "costs $$ and $$$",
        r"\$n\$",
        "`$n$`",
        "a $ b",
        "$ $",
        "for $100 million or more in US$",
        "a\n\n$x\n\ny$",
    ],
)
def test_money_is_no_formula(source: str) -> None:
    assert formulas(source) == []


@pytest.mark.parametrize(
    ("source", "tex"),
    [
        ("top-$k$ arms", ["k"]),
        ("$n log n$", ["n log n"]),
        ("$ n $", ["n"]),
        (r"$ x \le y $", [r"x \le y"]),
        ("$x\n+ y$", ["x\n+ y"]),
        (r"$a\$b$", [r"a\$b"]),
        (r"\(n\)", ["n"]),
        ("$5 and $x$", ["x"]),
        ("$0.5$-approximate", ["0.5"]),
        ("$a &lt; b$", ["a < b"]),
        ("$ n - 1 $", ["n - 1"]),
        ("a_$x_1$_b *c* $d*e$ f*", ["x_1", "d*e"]),
        ("$x$$y$", ["x", "y"]),
    ],
)
def test_a_formula_is_found(source: str, tex: list[str]) -> None:
    assert formulas(source) == tex


def test_an_escaped_bracket_is_no_formula() -> None:
    assert Markup(r"as in \[1\]").text() == "as in [1]"
    assert formulas(r"as in \[1\]") == []
