"""Trees and plain words written as MyST read back as what they were."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from proceedings.importers.myst import WIDTH, escape, wrap, write_blocks, write_line
from proceedings.importers.tidy import tidied, trimmed
from proceedings.model.markup import Markup
from proceedings.model.markup.nodes import (
    Code,
    Inline,
    LineBreak,
    Link,
    Math,
    MathBlock,
    Paragraph,
    Styled,
    Text,
)
from proceedings.model.markup.parse import parse

#: Characters that MyST gives a meaning, among some that it does not.
_SIGNS = "*_`[]{}()<>$\\~#+-=.:|!&;/%^@'\" \u00a0\u2028\u00ad\u200babcX123é–“汉😀"
words = st.text(_SIGNS, max_size=30)
blank_free = st.text("abcXYZ012é", min_size=1, max_size=6)
formulas = st.sampled_from([r"x_i", r"\sum_{i=1}^n x_i", "n", r"\frac{a}{b}", "a < b"])
leaves: st.SearchStrategy[Inline] = st.one_of(
    words.map(Text),
    blank_free.map(Code),
    formulas.map(Math),
    st.just(LineBreak()),
    st.just(Link("https://example.org/a_(b)", (Text("its [home]"),))),
    st.just(Link("https://example.org/", (Text("https://example.org/"),))),
    st.builds(lambda w: Styled("subscript", (Text(w),)), blank_free),
)


def nested(children: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    styles = st.sampled_from(["emphasis", "strong"])
    return st.builds(
        lambda style, inner: Styled(style, tuple(inner)),
        styles,
        st.lists(children, min_size=1, max_size=3),
    )


def plain_words(text: str) -> str:
    inner = trimmed(tidied([Text(text)]))
    return inner[0].text if inner and isinstance(inner[0], Text) else ""


@given(words)
@example("5% of [x]{y} *z* `c` $1 and $2 &amp; <b> \\(a\\)")
@example("1. a")
@example("10% a")
@example("- a")
@example("# a")
@example("== ")
@example("!")
@example("[ \\]")
def test_any_words_read_back_as_they_were(text: str) -> None:
    said = plain_words(text)
    written = write_line([Paragraph((Text(said),))]) if said else ""
    assert Markup(written).text() == said
    assert Markup(written).inlines() == ((Text(said),) if said else ())


@given(st.lists(words, min_size=5, max_size=60))
@example(["--", "-"])
@example(["a"] * 60 + ["--", "-", "-"] + ["b"] * 60)
def test_wrapping_changes_nothing_of_what_is_said(parts: list[str]) -> None:
    said = plain_words(" ".join(parts))
    expected = (Paragraph((Text(said),)),) if said else ()
    assert parse(write_blocks(expected)).blocks == expected


@given(st.lists(st.one_of(leaves, nested(leaves)), max_size=6))
def test_flat_styles_formulas_and_links_read_back(nodes: list[Inline]) -> None:
    children = tuple(trimmed(tidied(_unlike(nodes))))
    blocks = (Paragraph(children),) if children else ()
    assert parse(write_blocks(blocks)).blocks == blocks


def _unlike(nodes: list[Inline]) -> list[Inline]:
    """Line breaks and links stand in no style here, and no two of a kind touch."""
    return [part for node in nodes for part in (node, Text(" and "))]


@pytest.mark.parametrize(
    ("node", "written"),
    [
        pytest.param(Styled("emphasis", (Text("so"),)), "*so*", id="emphasis"),
        pytest.param(Styled("strong", (Text("so"),)), "**so**", id="strong"),
        pytest.param(Styled("subscript", (Text("2"),)), "{sub}`2`", id="subscript"),
        pytest.param(Styled("superscript", (Text("th"),)), "{sup}`th`", id="superscript"),
        pytest.param(Styled("superscript", (Math("n"),)), "<sup>$n$</sup>", id="formula in sup"),
        pytest.param(Styled("protected", (Text("DNA"),)), "{DNA}", id="protected"),
        pytest.param(Code("a`b"), "``a`b``", id="code"),
        pytest.param(Math("x_i"), "$x_i$", id="formula"),
        pytest.param(Math("5 and"), "{math}`5 and`", id="formula that looks like money"),
        pytest.param(Link("https://a.org/", (Text("A"),)), "[A](https://a.org/)", id="link"),
        pytest.param(
            Styled("emphasis", (Styled("strong", (Text("so"),)),)),
            "*<strong>so</strong>*",
            id="style in style",
        ),
    ],
)
def test_each_node_has_its_form(node: Inline, written: str) -> None:
    assert write_line([Paragraph((node,))]) == written
    assert Markup(written).inlines() == (node,)


def test_a_style_that_ends_inside_a_word_after_a_quote_is_written_as_a_tag() -> None:
    nodes = (Text("a"), Styled("emphasis", (Text("“b”"),)), Text("c"))
    written = write_line([Paragraph(nodes)])
    assert written == "a<em>“b”</em>c"
    assert Markup(written).inlines() == nodes


def test_lines_break_at_blanks_of_words_but_not_inside_formulas() -> None:
    formula = Math("a + b = c")
    nodes = (Text("word " * 16), formula, Text(" word" * 20))
    lines = write_blocks([Paragraph(nodes)]).split("\n")
    assert max(map(len, lines)) <= WIDTH
    assert sum("$a + b = c$" in line for line in lines) == 1


def test_a_displayed_formula_stands_between_blank_lines() -> None:
    blocks = (Paragraph((Text("If"),)), MathBlock("x = 1"), Paragraph((Text("then."),)))
    assert write_blocks(blocks) == "If\n\n$$\nx = 1\n$$\n\nthen."
    assert parse(write_blocks(blocks)).blocks == blocks


def test_a_line_that_would_begin_a_list_or_heading_is_escaped() -> None:
    assert wrap("1. one") == "1\\. one"
    assert wrap("# one") == "\\# one"
    assert wrap("> one") == "\\> one"


def test_only_what_has_a_meaning_is_escaped() -> None:
    assert escape("x < 5, snake_case, A+B (50%): yes!") == "x < 5, snake_case, A+B (50%): yes!"
