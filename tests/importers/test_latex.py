"""Foreign titles and abstracts become markup that says the same."""

from __future__ import annotations

import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from proceedings.importers.text import abstract, plain_text, title
from proceedings.model.markup import Markup


@pytest.mark.parametrize(
    ("source", "written"),
    [
        pytest.param(r"S\'{e}bastien \v{S}kulj {\L}ukasz", "Sébastien Škulj Łukasz", id="accents"),
        pytest.param(r"\'\i \c c \o re Stra{\ss}e", "í ç øre Straße", id="letters"),
        pytest.param(r"90\% of 30% here", "90% of 30% here", id="percent signs"),
        pytest.param("a <em>b</em> <b>c</b>", "a *b* **c**", id="tags"),
        pytest.param("H<sub>2</sub>O 5<sup>th</sup>", "H{sub}`2`O 5{sup}`th`", id="sub and sup"),
        pytest.param(r"\emph{a {\bf b} c}", "*a **b** c*", id="style in style"),
        pytest.param(r"{\em all} this", "*all* this", id="declaration"),
        pytest.param(r"\textsc{Abc} \texttt{x\_y}", "Abc `x_y`", id="small capitals and code"),
        pytest.param("<em> padded </em>x", "*padded* x", id="blanks inside a style"),
        pytest.param("pages 1--3 --- and", "pages 1–3 — and", id="dashes"),
        pytest.param("``a'' and `b c' don't", "“a” and ‘b c’ don't", id="quotes"),
        pytest.param("T'Joens' rule", "T'Joens' rule", id="apostrophes stay"),
        pytest.param("see~Fig. ~5 a/~b", "see\u00a0Fig. ~5 a/~b", id="ties"),
        pytest.param("$x_1$ and \\(y\\)", "$x_1$ and $y$", id="formulas"),
        pytest.param("$5 and $6", r"\$5 and \$6", id="money is no formula"),
        pytest.param("If $$a = b$$ then", "If\n\n$$\na = b\n$$\n\nthen", id="displayed formula"),
        pytest.param("p<0.05 &lt;b&gt; A&amp;B &mu;", r"p<0.05 \<b> A&B μ", id="entities, once"),
        pytest.param("a_b *c* [d] `", r"a_b \*c\* \[d] \`", id="literal markup"),
        pytest.param("one\n\ntwo<p>three</p>four", "one\n\ntwo\n\nthree\n\nfour", id="paragraphs"),
        pytest.param("one<br>two", "one\\\ntwo", id="line break"),
        pytest.param(r"\url{http://a.org/x\_y}", "<http://a.org/x_y>", id="address"),
        pytest.param(r"\href{http://a.org}{the \emph{s}}", "[the *s*](http://a.org)", id="link"),
        pytest.param("<a href='http://a.org'>s</a>", "[s](http://a.org)", id="link tag"),
        pytest.param(r"\LaTeX{} and \alpha-nets \ldots", "LaTeX and α-nets …", id="symbols"),
        pytest.param(
            r"\textbraceleft{}a\textbraceright{} \textasciicircum{}\textasciitilde{}",
            r"\{a\} ^~",
            id="signs by their names",
        ),
        pytest.param(
            r"x\_{DNA} and a\textasciicircum{}{b}", "x_DNA and a^b", id="signs before groups"
        ),
        pytest.param("a $<$ b$|>$", "a < b|>", id="signs of old fonts"),
        pytest.param(r"{DNA} and {deep}", "DNA and deep", id="braces mean nothing here"),
        pytest.param("1. not a list", r"1\. not a list", id="a number at the start"),
        pytest.param("<em>a <b>b</em> c</b>", "*a <strong>b</strong>* **c**", id="crossed tags"),
    ],
)
def test_an_abstract_is_written_as_markup(source: str, written: str) -> None:
    assert abstract(source) == (written, [])


@pytest.mark.parametrize(
    ("source", "written", "code", "message"),
    [
        pytest.param(
            r"as \foo{bar} says",
            r"as \\foo\{bar\} says",
            "text-macro",
            r"\foo is not known; it is shown as it is written",
            id="unknown macro",
        ),
        pytest.param(
            "<script>x</script>",
            r"\<script>x\</script>",
            "text-tag",
            "<script> is not known here; it is shown as it is written",
            id="unknown tag",
        ),
        pytest.param("a</em>", r"a\</em>", "text-tag", "</em> closes nothing; it is shown as it is written", id="closing tag alone"),
        pytest.param("a } b", r"a \} b", "text-brace", "a brace } closes nothing", id="brace closed"),
        pytest.param(r"\emph{a", "*a*", "text-brace", "a brace { is never closed", id="brace open"),
        pytest.param(
            "the x_{i} of",
            r"the x\_\{i\} of",
            "text-formula",
            "a formula seems to stand here without its dollars",
            id="formula without dollars",
        ),
        pytest.param(
            r"\href{javascript:x}{click}",
            "click",
            "text-link",
            '"javascript:x" is no web address; its words are kept without a link',
            id="script as an address",
        ),
        pytest.param(
            "a\x02b",
            "ab",
            "text-character",
            "U+0002 is no character of a text; it was taken out",
            id="control character",
        ),
    ],
)  # fmt: skip
def test_what_is_not_understood_stays_visible_with_a_remark(
    source: str, written: str, code: str, message: str
) -> None:
    said, remarks = abstract(source)
    assert said == written
    assert (remarks[0].code, remarks[0].message) == (code, message)


@pytest.mark.parametrize(
    ("source", "written"),
    [
        pytest.param("{B}ayes for {DNA}", "{B}ayes for {DNA}", id="capitals are protected"),
        pytest.param("{deep} {A, B}", "deep A, B", id="nothing to protect"),
        pytest.param("A  Long\n   Title", "A Long Title", id="one line"),
        pytest.param(r"Nets \\ of $x_i$", "Nets of $x_i$", id="line break"),
        pytest.param("2. Paradox", r"2\. Paradox", id="a number at the start"),
        pytest.param("", "", id="empty"),
    ],
)
def test_a_title_is_one_line_that_protects_its_capitals(source: str, written: str) -> None:
    assert title(source) == (written, [])


def test_names_and_keywords_are_plain_words() -> None:
    assert plain_text(r"Mau\'{a} \& \emph{van} $\varepsilon$--nets") == "Mauá & van ε–nets"


def test_a_text_beyond_all_reason_is_shown_plain() -> None:
    said, remarks = abstract("word " * 20_000)
    assert said.split() == ["word"] * 20_000
    assert [remark.code for remark in remarks][:1] == ["text-long"]


_PIECES = [
    *("a", "B", " ", "\n\n", "{", "}", "$", "$x_1$", "\\", "\\emph{", "\\(", "\\)", "\\[", "\\]"),
    *("<em>", "</em>", "<b>", "<sub>", "</sub>", "<p>", "&lt;", "~", "`", "'", "``", "---", "%"),
    *("\\'e", "\\foo{", "*", "_", "[", "](", "\\url{http://x.y}", "\\href{http://x.y}{", "1. "),
    *("<a href='http://q.r'>", "</a>", "\\begin{x}", "\\\\", "\x02", "é", "\u00a0", "_{", "5"),
]
pieces = st.lists(st.sampled_from(_PIECES), max_size=25).map("".join)


@given(pieces)
@example("[$\\[\\]$5 and $6")
@example("\\($x_1$\\)\\texttt{5")
def test_no_text_stops_the_reading(source: str) -> None:
    written, _ = abstract(source)
    assert abstract(source)[0] == written
    assert "\n" not in title(source)[0]


@given(st.text(string.ascii_letters + string.digits + ' .,;:()!?*_[]#>+=|^/"\u00e9\n'))
def test_no_letter_is_lost_where_there_is_no_markup(source: str) -> None:
    said = "".join(Markup(abstract(source)[0]).text().split())
    assert said == "".join(source.split())
