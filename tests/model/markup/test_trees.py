"""Trees that come from elsewhere are written by the same functions: an editor's prose page."""

from __future__ import annotations

import pytest

from proceedings.model.markup import (
    html_of,
    inline_html_of,
    inline_latex_of,
    inline_text_of,
    latex_of,
    text_of,
)
from proceedings.model.markup.flatten import flattened
from proceedings.model.markup.nodes import (
    Block,
    Code,
    CodeBlock,
    Heading,
    Items,
    LineBreak,
    Link,
    Math,
    MathBlock,
    Paragraph,
    Quote,
    Styled,
    Table,
    Text,
)

TABLE = Table(
    header_rows=1,
    rows=(
        ((Text("Name"),), (Text("Cost"),)),
        ((Text("A&B"),), (Math("n^2"),)),
    ),
)
PAGE: tuple[Block, ...] = (
    Heading(2, (Text("Aims"),)),
    Paragraph((Text("See "), Link("a.html", (Styled("emphasis", (Text("here"),)),)))),
    Items(None, ((Paragraph((Text("a"),)), Quote((Paragraph((Text("b"),)),))), ())),
    CodeBlock("x < 1\n\n y"),
    MathBlock(r"\foo"),
    TABLE,
)


def test_a_page_is_written_as_html() -> None:
    assert html_of(PAGE) == "\n".join(
        (
            "<h2>Aims</h2>",
            '<p>See <a href="a.html"><em>here</em></a></p>',
            "<ul>",
            "<li><p>a</p>",
            "<blockquote>",
            "<p>b</p>",
            "</blockquote></li>",
            "<li></li>",
            "</ul>",
            "<pre><code>x &lt; 1\n\n y</code></pre>",
            r'<p><code class="math">\foo</code></p>',
            "<table>",
            "<thead>",
            '<tr><th scope="col">Name</th><th scope="col">Cost</th></tr>',
            "</thead>",
            "<tbody>",
            "<tr><td>A&amp;B</td><td><math><msup><mi>n</mi><mn>2</mn></msup></math></td></tr>",
            "</tbody>",
            "</table>",
        )
    )


def test_a_page_is_written_as_text() -> None:
    assert text_of(PAGE) == (
        "Aims\n\nSee here\n\n• a\n\nb\n•\n\nx < 1\n\n y\n\n\\foo\n\nName | Cost\nA&B | n²"
    )


def test_a_page_is_written_as_latex() -> None:
    assert latex_of(PAGE) == "\n\n".join(
        (
            r"\textbf{Aims}",
            r"See \href{a.html}{\emph{here}}",
            "• a",
            "b",
            "•",
            r"\texttt{x $<$ 1}",
            r"\texttt{ y}",
            r"\texttt{\textbackslash{}foo}",
            "Name | Cost",
            r"A\&B | $n^2$",
        )
    )


def test_a_table_without_a_header_has_no_head() -> None:
    assert html_of([Table(0, (((Text("a"),),),))]) == (
        "<table>\n<tbody>\n<tr><td>a</td></tr>\n</tbody>\n</table>"
    )


def test_words_are_escaped_and_addresses_quoted() -> None:
    nodes = (Text("<b>"), Link('a"b', (Text("&"),)), Code("<"), LineBreak())
    assert inline_html_of(nodes) == ('&lt;b&gt;<a href="a&quot;b">&amp;</a><code>&lt;</code><br>')


@pytest.mark.parametrize(
    ("style", "html", "latex", "text"),
    [
        ("emphasis", "<em>x</em>", r"\emph{x}", "x"),
        ("strong", "<strong>x</strong>", r"\textbf{x}", "x"),
        ("superscript", "<sup>x</sup>", r"\textsuperscript{x}", "ˣ"),
        ("subscript", "<sub>x</sub>", r"\textsubscript{x}", "ₓ"),
        ("protected", "x", "{x}", "x"),
    ],
)
def test_every_style_has_every_form(style: str, html: str, latex: str, text: str) -> None:
    nodes = (Styled(style, (Text("x"),)),)  # type: ignore[arg-type]
    assert (inline_html_of(nodes), inline_latex_of(nodes), inline_text_of(nodes)) == (
        html,
        latex,
        text,
    )


def test_macros_reach_the_formulas_of_a_tree() -> None:
    macros = ((r"\foo", "y"),)
    assert text_of([MathBlock(r"\foo")], macros) == "y"
    assert html_of([MathBlock(r"\foo")], macros) == '<math display="block"><mi>y</mi></math>'
    assert latex_of([MathBlock(r"\foo")], macros) == "$$y$$"


def test_a_page_on_one_line_keeps_its_words() -> None:
    assert (
        inline_text_of(flattened(PAGE)) == "Aims See here • a b •  x < 1 y \\foo Name Cost A&B n² "
    )
