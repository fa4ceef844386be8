"""Texts beyond reason end quickly, with a problem and without an error."""

from __future__ import annotations

import time

import pytest

from proceedings.model.markup import Markup

LONG = {
    "stars": "*" * 1_000_000,
    "stars around a letter": "*" * 20_000 + "a" + "*" * 20_000,
    "braces in a formula": "$" + "{" * 5_000 + "x" + "}" * 5_000 + "$",
    "quotes": "> " * 5_000 + "a",
    "lists": "- " * 5_000 + "a",
    "elements": "<b>" * 5_000 + "a" + "</b>" * 5_000,
    "roots": "$" + r"\sqrt" * 700 + " x$",
    "indices": "$" + "x_{" * 900 + "x" + "}" * 900 + "$",
    "scripts": "<script >\n\n" * 5_000,
    "environments": "\\begin{align}\n\n" * 4_000,
}
HARD = {
    "braces": "{" * 5_000 + "A" + "}" * 5_000,
    "brackets": "[" * 5_000 + "a" + "](b)" * 5_000,
    "pictures": "![" * 5_000 + "a",
    "openers": r"\(" * 10_000,
    "dollars": "$a" * 10_000,
    "backticks": " ".join("`" * n for n in range(200)),
    "tags": "<a " * 10_000,
    "commas": "{" + "a," * 20_000 + "}",
    "operator name": r"$\operatorname{" + " " * 3_000 + "$",
}


def forms(source: str) -> float:
    """Write every form; give the seconds of processor time."""
    began = time.process_time()
    markup = Markup(source)
    for form in (markup.html, markup.text, markup.latex, markup.inline_html):
        assert isinstance(form(), str)
    return time.process_time() - began


@pytest.mark.parametrize("source", LONG.values(), ids=LONG.keys())
def test_a_monstrous_text_ends_quickly_and_is_named(source: str) -> None:
    assert forms(source) < 8
    assert Markup(source).problems()


@pytest.mark.parametrize("source", HARD.values(), ids=HARD.keys())
def test_a_text_that_is_hard_to_read_ends_quickly(source: str) -> None:
    assert forms(source) < 8


def test_styles_beyond_the_limit_keep_their_words() -> None:
    assert Markup("*" * 300 + "deep" + "*" * 300).text() == "deep"
