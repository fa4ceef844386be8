"""One source, every form: what a text becomes as plain text, HTML and LaTeX."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from proceedings.model.markup import Markup


class Case(NamedTuple):
    source: str
    text: str
    html: str
    latex: str


CASES = {
    "plain": Case("Plain words.", "Plain words.", "<p>Plain words.</p>", "Plain words."),
    "emphasis": Case(
        "*a **b** c*",
        "a b c",
        "<p><em>a <strong>b</strong> c</em></p>",
        r"\emph{a \textbf{b} c}",
    ),
    "signs of LaTeX": Case(
        "5% of R&D_1 #2",
        "5% of R&D_1 #2",
        "<p>5% of R&amp;D_1 #2</p>",
        r"5\% of R\&D\_1 \#2",
    ),
    "rare signs": Case(
        r"~ ^ \\ < > |",
        r"~ ^ \ < > |",
        r"<p>~ ^ \ &lt; &gt; |</p>",
        r"\textasciitilde{} \textasciicircum{} \textbackslash{} $<$ $>$ $|$",
    ),
    "entities once": Case(
        "AT&amp;T &lt;b&gt; &amp;lt;",
        "AT&T <b> &lt;",
        "<p>AT&amp;T &lt;b&gt; &amp;lt;</p>",
        r"AT\&T $<$b$>$ \&lt;",
    ),
    "letters beyond ASCII": Case(
        "Erdős–Rényi 图", "Erdős–Rényi 图", "<p>Erdős–Rényi 图</p>", "Erdős–Rényi 图"
    ),
    "protected capitals": Case(
        "{DNA} and {B}ayes", "DNA and Bayes", "<p>DNA and Bayes</p>", "{DNA} and {B}ayes"
    ),
    "protected inside strong": Case(
        "**{GAN}s**", "GANs", "<p><strong>GANs</strong></p>", r"\textbf{{GAN}s}"
    ),
    "braces of a set": Case(
        "{0,1} and {Left, Right}",
        "{0,1} and {Left, Right}",
        "<p>{0,1} and {Left, Right}</p>",
        r"\{0,1\} and \{Left, Right\}",
    ),
    "a brace left open": Case(
        "one { DNA", "one { DNA", "<p>one { DNA</p>", r"one \textbraceleft{} DNA"
    ),
    "escaped": Case(
        r"\$5 \*not\* \{DNA\} \<b>",
        "$5 *not* {DNA} <b>",
        "<p>$5 *not* {DNA} &lt;b&gt;</p>",
        r"\$5 *not* \{DNA\} $<$b$>$",
    ),
    "lowered by role": Case("H{sub}`2`O", "H₂O", "<p>H<sub>2</sub>O</p>", "H$_{2}$O"),
    "raised by role": Case(
        "10{sup}`th` x{sup}`a+b+c`",
        "10ᵗʰ x^(a+b+c)",
        "<p>10<sup>th</sup> x<sup>a+b+c</sup></p>",
        r"10\textsuperscript{th} x\textsuperscript{a+b+c}",
    ),
    "HTML that is read": Case(
        "<i>a</i> <b>b</b> <em class='x'>c</em> <strong>d</strong> H<sub>2</sub> x<sup>3</sup>",
        "a b c d H₂ x³",
        "<p><em>a</em> <strong>b</strong> <em>c</em> <strong>d</strong> H<sub>2</sub>"
        " x<sup>3</sup></p>",
        r"\emph{a} \textbf{b} \emph{c} \textbf{d} H$_{2}$ x$^{3}$",
    ),
    "code span": Case(
        "`a_b{c} $x$ <i>`",
        "a_b{c} $x$ <i>",
        "<p><code>a_b{c} $x$ &lt;i&gt;</code></p>",
        r"\texttt{a\_b\{c\} \$x\$ $<$i$>$}",
    ),
    "code block": Case(
        "```python\nx < $1$\n```",
        "x < $1$",
        "<pre><code>x &lt; $1$</code></pre>",
        r"\texttt{x $<$ \$1\$}",
    ),
    "code at the start of a line": Case(
        "```a``` and $x$",
        "a and x",
        "<p><code>a</code> and <math><mi>x</mi></math></p>",
        r"\texttt{a} and $x$",
    ),
    "signs of Markdown and HTML across": Case(
        "*a <em>b* c</em> d",
        "a <em>b c</em> d",
        "<p><em>a &lt;em&gt;b</em> c&lt;/em&gt; d</p>",
        r"\emph{a $<$em$>$b} c$<$/em$>$ d",
    ),
    "links": Case(
        "[our *code*](https://example.org/?a=1&b=%20#c)",
        "our code",
        '<p><a href="https://example.org/?a=1&amp;b=%20#c">our <em>code</em></a></p>',
        r"\href{https://example.org/?a=1&b=\%20\#c}{our \emph{code}}",
    ),
    "bare link": Case(
        "<https://example.org/a_b>",
        "https://example.org/a_b",
        '<p><a href="https://example.org/a_b">https://example.org/a_b</a></p>',
        r"\url{https://example.org/a_b}",
    ),
    "link by reference": Case(
        "[code][1]\n\n[1]: data/index.html",
        "code",
        '<p><a href="data/index.html">code</a></p>',
        r"\href{data/index.html}{code}",
    ),
    "link in HTML": Case(
        "<a href='mailto:a@example.org'>write</a>",
        "write",
        '<p><a href="mailto:a@example.org">write</a></p>',
        r"\href{mailto:a@example.org}{write}",
    ),
    "paragraphs": Case("a\nb\n\nc", "a b\n\nc", "<p>a b</p>\n<p>c</p>", "a b\n\nc"),
    "an indented paragraph": Case(
        "a\n\n\t b\n\t c", "a\n\nb c", "<p>a</p>\n<p>b c</p>", "a\n\nb c"
    ),
    "line break": Case("a  \nb<br>c", "a\nb\nc", "<p>a<br>b<br>c</p>", "a\nb\nc"),
    "bullets": Case("- a\n- b", "• a\n• b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>", "• a\n\n• b"),
    "numbers": Case(
        "3. a\n4. b", "3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>', "3. a\n\n4. b"
    ),
    "quote": Case("> a", "a", "<blockquote>\n<p>a</p>\n</blockquote>", "a"),
    "heading": Case(
        "# Aim\nWords",
        "Aim\n\nWords",
        "<p><strong>Aim</strong></p>\n<p>Words</p>",
        "\\textbf{Aim}\n\nWords",
    ),
    "formula in the line": Case(
        "in $O(n^2)$ time",
        "in O(n²) time",
        '<p>in <math><mi>O</mi><mo stretchy="false">(</mo><msup><mi>n</mi><mn>2</mn></msup>'
        '<mo stretchy="false">)</mo></math> time</p>',
        "in $O(n^2)$ time",
    ),
    "displayed formula parts a paragraph": Case(
        "a $$x=1$$ b",
        "a\n\nx = 1\n\nb",
        '<p>a</p>\n<math display="block"><mi>x</mi><mo>=</mo><mn>1</mn></math>\n<p>b</p>',
        "a\n\n$$x=1$$\n\nb",
    ),
    "a formula's lines are no list": Case(
        "$$\nx\n- y\n$$",
        "x − y",
        '<math display="block"><mi>x</mi><mo>−</mo><mi>y</mi></math>',
        "$$x - y$$",
    ),
    "an unknown formula": Case(
        r"a $\foo$ b",
        r"a \foo b",
        r'<p>a <code class="math">\foo</code> b</p>',
        r"a \texttt{\textbackslash{}foo} b",
    ),
    "nothing": Case(" \n ", "", "", ""),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_text_is_written_as_text(case: Case) -> None:
    assert Markup(case.source).text() == case.text


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_text_is_written_as_html(case: Case) -> None:
    assert Markup(case.source).html() == case.html


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_text_is_written_as_latex(case: Case) -> None:
    assert Markup(case.source).latex() == case.latex


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("Learning *fast*", "Learning <em>fast</em>"),
        ("1. Introduction", "1. Introduction"),
        ("2001. A Space Odyssey", "2001. A Space Odyssey"),
        ("- a\n- b", "• a • b"),
        ("> a\n\nb", "a b"),
        ("a $$x$$", "a <math><mi>x</mi></math>"),
        ("```\nx < 1\n```", "<code>x &lt; 1</code>"),
    ],
)
def test_a_title_is_one_line_and_keeps_its_words(source: str, html: str) -> None:
    assert Markup(source).inline_html() == html


def test_a_text_is_true_when_something_is_left_to_show() -> None:
    assert Markup("a")
    assert not Markup("")
    assert not Markup("<script>a</script>")


def test_a_text_prints_as_plain_text() -> None:
    assert str(Markup("*a* $x_1$")) == "a x₁"


def test_texts_are_values() -> None:
    assert Markup("a") == Markup("a")
    assert len({Markup("a"), Markup("a"), Markup("a", ((r"\x", "y"),))}) == 2


def test_a_text_without_mistakes_has_no_problems() -> None:
    source = CASES["HTML that is read"].source + " {DNA} $x$ [a](https://example.org) `<b>`\n\n- b"
    assert Markup(source).problems() == ()
