"""What only editors' pages have keeps its words in every form of text."""

from __future__ import annotations

from pathlib import Path

import pytest

from proceedings.model.markup import html_of, latex_of, text_of
from proceedings.model.markup.flatten import flattened
from proceedings.model.markup.nodes import (
    Anchor,
    Aside,
    Block,
    Definitions,
    Figure,
    Inline,
    Notes,
    Paragraph,
    Picture,
    Rule,
    Text,
)
from proceedings.model.markup.text import inline_text_of


def words(text: str) -> tuple[Inline, ...]:
    return (Text(text),)


ONE, TWO = Paragraph(words("one")), Paragraph(words("two"))


@pytest.mark.parametrize(
    ("block", "text"),
    [
        pytest.param(Figure((ONE,), words("two")), "one\n\ntwo", id="figure"),
        pytest.param(Figure((ONE,), ()), "one", id="figure without a caption"),
        pytest.param(Definitions(((words("one"), (TWO,)),)), "one\n\ntwo", id="definition"),
        pytest.param(Aside(words("one"), (TWO,)), "one\n\ntwo", id="aside"),
        pytest.param(Notes(((words("one"), (TWO,)),)), "one\n\ntwo", id="notes"),
        pytest.param(Rule(), "", id="change of subject"),
    ],
)
def test_its_words_are_kept(block: Block, text: str) -> None:
    assert text_of([block]) == latex_of([block]) == text
    assert html_of([block]) == "\n".join(f"<p>{line}</p>" for line in text.split("\n\n") if line)
    assert inline_text_of(flattened([block])) == text.replace("\n\n", " ")


def test_a_picture_is_its_words_and_a_place_is_nothing() -> None:
    paragraph = Paragraph((Picture(Path("logo.png"), "a < b & c"), Anchor("here")))
    assert text_of([paragraph]) == "a < b & c"
    assert html_of([paragraph]) == "<p>a &lt; b &amp; c</p>"
    assert latex_of([paragraph]) == r"a $<$ b \& c"
