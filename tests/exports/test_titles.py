"""What a title becomes in each format: its letters, its styles, its formulas, its special signs."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import NamedTuple

import pytest

from proceedings.exports.citations import ris
from proceedings.exports.citations.csl_text import csl_text
from proceedings.exports.citations.record import record_of
from proceedings.exports.citations.tex import title_text
from proceedings.exports.deposits.formatted import face_markup, jats_line
from proceedings.exports.metadata import dublin_core, highwire, json_ld
from proceedings.model.markup import Markup
from tests.exports.conftest import Change


class Title(NamedTuple):
    source: str  #: as editors write it
    text: str  #: RIS, JSON-LD, meta tags, feeds
    html: str  #: the page
    bibtex: str
    csl: str  #: the elements of CSL that processors know
    crossref: str  #: face markup and MathML
    jats: str


def alike(source: str, text: str, *, bibtex: str = "") -> Title:
    """A title that is the same in all formats, but perhaps in BibTeX."""
    return Title(source, text, text, bibtex or text, text, text, text)


SQUARE = "<msup><mi>x</mi><mn>2</mn></msup>"
PREFIXED = "<mml:math><mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math>"

TITLES = {
    "words": alike("Plain words", "Plain words"),
    "two lines": alike("One\ntwo", "One two"),
    "quotes and dashes": alike("“A” – ‘b’ it's \"c\"", "“A” – ‘b’ it's \"c\""),
    "other scripts": alike("Erdős–Rényi 图 и العربية", "Erdős–Rényi 图 и العربية"),
    "capitals": alike(
        "BERT for iPhones", "BERT for iPhones", bibtex="{BERT} for {iPhones}"
    ),
    "backslash and braces": alike(
        r"a \\ in {0,1}, \{x\}", r"a \ in {0,1}, {x}", bibtex=r"a \textbackslash{} in \{0,1\}, \{x\}"
    ),
    "signs of TeX": alike(
        r"5% of #1_a, \$9, a~b^c",
        "5% of #1_a, $9, a~b^c",
        bibtex=r"5\% of \#1\_a, \$9, a\textasciitilde{}b\textasciicircum{}c",
    ),
    "signs of XML": Title(
        "A&amp;b & 1 < 2 > 0",
        "A&b & 1 < 2 > 0",
        "A&amp;b &amp; 1 &lt; 2 &gt; 0",
        r"A\&b \& 1 $<$ 2 $>$ 0",
        "A&b & 1 < 2 > 0",
        "A&amp;b &amp; 1 &lt; 2 &gt; 0",
        "A&amp;b &amp; 1 &lt; 2 &gt; 0",
    ),
    "an element as words": Title(
        r"The \<i> tag",
        "The <i> tag",
        "The &lt;i&gt; tag",
        "The $<$i$>$ tag",
        "The <\u2060i> tag",
        "The &lt;i&gt; tag",
        "The &lt;i&gt; tag",
    ),
    "a script": alike("On <script>alert(1)</script>tests", "On tests"),
    "protected letters": Title(
        "{DNA} and {B}ayes",
        "DNA and Bayes",
        "DNA and Bayes",
        "{DNA} and {B}ayes",
        '<span class="nocase">DNA</span> and <span class="nocase">B</span>ayes',
        "DNA and Bayes",
        "DNA and Bayes",
    ),
    "emphasis": Title(
        "*a **b***",
        "a b",
        "<em>a <strong>b</strong></em>",
        r"\emph{a \textbf{b}}",
        "<i>a <b>b</b></i>",
        "<i>a <b>b</b></i>",
        "<italic>a <bold>b</bold></italic>",
    ),
    "raised": Title(
        "10{sup}`th`",
        "10ᵗʰ",
        "10<sup>th</sup>",
        r"10\textsuperscript{th}",
        "10<sup>th</sup>",
        "10<sup>th</sup>",
        "10<sup>th</sup>",
    ),
    "lowered": Title(
        "a{sub}`2`",
        "a₂",
        "a<sub>2</sub>",
        "a$_{2}$",
        "a<sub>2</sub>",
        "a<sub>2</sub>",
        "a<sub>2</sub>",
    ),
    "code": Title(
        "why `a_b < c` fails",
        "why a_b < c fails",
        "why <code>a_b &lt; c</code> fails",
        r"why \texttt{a\_b $<$ c} fails",
        "why a_b < c fails",
        "why <tt>a_b &lt; c</tt> fails",
        "why <monospace>a_b &lt; c</monospace> fails",
    ),
    "a link": Title(
        "see [it](https://example.org/a?b&c)",
        "see it",
        'see <a href="https://example.org/a?b&amp;c">it</a>',
        r"see \href{https://example.org/a?b&c}{it}",
        "see it",
        "see it",
        'see <ext-link ext-link-type="uri" xlink:href="https://example.org/a?b&amp;c">it</ext-link>',
    ),
    "a formula": Title(
        "on $x^2$",
        "on x²",
        f"on <math>{SQUARE}</math>",
        "on $x^2$",
        "on x²",
        f"on {PREFIXED}",
        f"on <inline-formula>{PREFIXED}</inline-formula>",
    ),
    "a formula that cannot be read": Title(
        r"on $\frac{a}$",
        r"on \frac{a}",
        r'on <code class="math">\frac{a}</code>',
        r"on \texttt{\textbackslash{}frac\{a\}}",
        r"on \frac{a}",
        r"on <tt>\frac{a}</tt>",
        r"on <inline-formula><monospace>\frac{a}</monospace></inline-formula>",
    ),
}  # fmt: skip

WRITERS: dict[str, Callable[[Markup], str]] = {
    "text": Markup.text,
    "html": Markup.inline_html,
    "bibtex": title_text,
    "csl": csl_text,
    "crossref": face_markup,
    "jats": jats_line,
}


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_each_format_says_a_title_in_its_own_way(title: Title) -> None:
    markup = Markup(title.source)
    found = {name: write(markup) for name, write in WRITERS.items()}
    assert found == {name: getattr(title, name) for name in WRITERS}


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_formats_without_markup_say_it_in_plain_words(changed: Change, title: Title) -> None:
    record = record_of(*changed(title=Markup(title.source)))
    assert dict(highwire.tags(record))["citation_title"] == title.text
    assert dict(dublin_core.tags(record))["DC.title"] == title.text
    assert json.loads(json_ld.script(json_ld.work(record)))["headline"] == title.text
    assert f"TI  - {title.text}\n" in ris.reference(record).replace("\r\n", "\n")
