"""The same text in Crossref's elements, and in those of JATS."""

from __future__ import annotations

import pytest

from proceedings.exports.deposits.formatted import face_markup, jats_line, jats_paragraphs
from proceedings.model.markup import Markup

MI = "<mml:math><mml:mi>x</mml:mi></mml:math>"


@pytest.mark.parametrize(
    ("source", "faces", "jats"),
    [
        ("a < b & c", "a &lt; b &amp; c", "a &lt; b &amp; c"),
        ("{DNA}", "DNA", "DNA"),
        ("*a*", "<i>a</i>", "<italic>a</italic>"),
        ("**a *b***", "<b>a <i>b</i></b>", "<bold>a <italic>b</italic></bold>"),
        ("`a<b`", "<tt>a&lt;b</tt>", "<monospace>a&lt;b</monospace>"),
        ("H{sub}`2`O", "H<sub>2</sub>O", "H<sub>2</sub>O"),
        ("$x$", MI, f"<inline-formula>{MI}</inline-formula>"),
        (r"$\frac{a}$", r"<tt>\frac{a}</tt>", r"<inline-formula><monospace>\frac{a}</monospace></inline-formula>"),
        ("$a<b$", "<mml:math><mml:mi>a</mml:mi><mml:mo>&lt;</mml:mo><mml:mi>b</mml:mi></mml:math>",
         "<inline-formula><mml:math><mml:mi>a</mml:mi><mml:mo>&lt;</mml:mo><mml:mi>b</mml:mi></mml:math></inline-formula>"),
        ("[a](https://example.org/?a&b)", "a",
         '<ext-link ext-link-type="uri" xlink:href="https://example.org/?a&amp;b">a</ext-link>'),
    ],
)  # fmt: skip
def test_a_title_has_each_schema_s_elements(source: str, faces: str, jats: str) -> None:
    assert face_markup(Markup(source)) == faces
    assert jats_line(Markup(source)) == jats


@pytest.mark.parametrize(
    ("source", "paragraphs"),
    [
        ("a\n\nb", ["<p>a</p>", "<p>b</p>"]),
        ("- a", ['<p><list list-type="bullet"><list-item><p>a</p></list-item></list></p>']),
        ("1. a", ['<p><list list-type="order"><list-item><p>a</p></list-item></list></p>']),
        ("2. a", ['<p><list list-type="order"><list-item><label>2.</label><p>a</p></list-item></list></p>']),
        ("> a", ["<p><disp-quote><p>a</p></disp-quote></p>"]),
        ("```\na < b\n```", ["<p><preformat>a &lt; b</preformat></p>"]),
        ("$$x$$", ['<p><disp-formula><mml:math display="block"><mml:mi>x</mml:mi></mml:math></disp-formula></p>']),
        ("# a", ["<p><bold>a</bold></p>"]),
    ],
)  # fmt: skip
def test_an_abstract_is_paragraphs_and_nothing_else(source: str, paragraphs: list[str]) -> None:
    found = [text.replace("\n", "") for text in jats_paragraphs(Markup(source))]
    assert found == paragraphs
