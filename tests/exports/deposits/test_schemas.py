"""Every file that is deposited is valid by the registries' own schemas."""

from __future__ import annotations

import pytest

from proceedings.exports.deposits.formatted import jats_paragraphs
from proceedings.model.markup import Markup
from tests.exports.deposits.conftest import Export
from tests.exports.schemas import problems

CROSSREF, JATS = "crossref5.5.0.xsd", "JATS-journalpublishing1-3d2-mathml3.xsd"
#: What every part of a formula may become.
FORMULAS = [
    r"\begin{cases} a & b \\ c & d \end{cases}", r"\binom{n}{k}", r"\mathbf{x} + \mathcal{L} + \mathbb{R}",
    r"\overline{x} + \hat{y} + \underbrace{a+b}_{n}", r"\left\{ x \mid y \right\}", r"a \quad b \, c",
    r"\text{where } x", r"\sqrt[3]{x}", r"\lim_{n \to \infty} \sum_{i=0}^n \int_0^1 f", r"\|x\|_2",
    r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}", r"\operatorname{argmax}_x", r"\xrightarrow{f}",
    r"\underset{x}{\min}", r"\begin{array}{cc} a & b \\ \hline c & d \end{array}", r"\not\in", r"\boxed{x}",
    r"\phantom{x}", r"\dfrac{a}{b}", r"\bigl( \Bigr)", r"\begin{aligned} a &= b \\ c &= d \end{aligned}",
    r"\stackrel{d}{=}", r"\ldots \cdots \vdots", r"x^{y^z}_{a_b}", r"\pmod{n}", r"\cancel{x}", r"\color{red} x",
]  # fmt: skip


@pytest.mark.parametrize("name", ["numbers-2026.crossref.xml", "parts-2025.crossref.xml"])
def test_a_deposit_is_valid_by_crossref_s_schema(export: Export, name: str) -> None:
    assert problems(CROSSREF, export("crossref")[name]) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("<surname>King</surname>", "<surname/>"),
        ("<tt>code</tt>", "<code>code</code>"),
        ("<mml:mfrac>", "<mml:div/><mml:mfrac>"),
        ('sequence="first" contributor_role="author"', 'sequence="first"'),
        ("<jats:bold>A heading</jats:bold>", "<jats:strong>A heading</jats:strong>"),
    ],
)
def test_the_schema_sees_what_is_wrong(export: Export, right: str, wrong: str) -> None:
    text = export("crossref")["numbers-2026.crossref.xml"]
    assert right in text
    assert len(problems(CROSSREF, text.replace(right, wrong, 1))) == 1


def test_any_formula_is_mathml_that_crossref_takes(export: Export) -> None:
    text = export("crossref")["numbers-2026.crossref.xml"]
    before, _, rest = text.partition("<jats:p>")
    abstract = Markup("\n\n".join(f"${tex}$\n\n$${tex}$$" for tex in FORMULAS))
    paragraphs = "".join(jats_paragraphs(abstract, "jats:"))
    assert paragraphs.count("<mml:math") == 2 * len(FORMULAS) - 2  # \color is shown as code
    after = rest[rest.index("</jats:abstract>") :]
    assert problems(CROSSREF, before + paragraphs + after) == []


@pytest.mark.parametrize("paper", ["roots", "poster", "retracted"])
def test_front_matter_is_valid_by_the_schema_of_jats(export: Export, paper: str) -> None:
    assert problems(JATS, _in_namespace(export("jats")[f"numbers-2026/jats/{paper}.xml"])) == []


def test_without_an_issn_nothing_else_is_missing(export: Export) -> None:
    text = export("jats")["parts-2025/jats/head.xml"]
    assert len(problems(JATS, _in_namespace(text))) == 1
    with_issn = text.replace("<publisher>", "<issn>2049-3630</issn><publisher>", 1)
    assert problems(JATS, _in_namespace(with_issn)) == []


def _in_namespace(text: str) -> str:
    """JATS has no namespace of its own, but in the copy that Crossref's schema brings it has one."""
    return text.replace("<article ", '<article xmlns="http://www.ncbi.nlm.nih.gov/JATS1" ', 1)
