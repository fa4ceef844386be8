"""What the papers of the torture edition are called and say, beside who wrote them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tests.torture.names import Author


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper's file; *more* are the other keys of its front matter."""

    id: str = field(kw_only=False)
    title: str
    authors: Sequence[Author] = ("Ada Lovelace",)
    abstract: str = ""
    pages: int = 1  #: of its PDF; 0 is none
    more: Mapping[str, object] = field(default_factory=dict)

    def text(self) -> str:
        keys = {"title": self.title, "authors": list(self.authors), **self.more}
        lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in keys.items())
        return f"---\n{''.join(lines)}---\n\n{self.abstract}\n"


_ABSTRACT = r"""
We spend 100% of \$5 on R&D, C# and snake_case at 10^6 ~ *really* **much**, \{braces\} and \\.

- An item with `code_x = {1}` and $\sqrt{x_1} \in \mathbb{R}$, "quoted" – and — dashed;
- a link to [a page](https://example.org/a_b%20c#d) and <https://example.org/~x?y=1&z=2>.

$$
\sum_{i=1}^{n} x_i^2 < \infty
$$

The last paragraph isn't long: H{sub}`2`O, x{sup}`2`, 王小明, Приве́т, שלום.
"""

PAPERS = (
    Paper("title-signs", title=r"Signs: & % # _ \$ ~ ^ \\ \{ \} < > | @ \" ' ` , ; = + - * / ? !"),
    Paper("title-brace", title=r"One \{ alone, then another \{"),
    Paper("title-words", title="iPhone and eBay: the McDonald’s HTTP/2 of arXiv in NaCl, PhD"),
    Paper("title-protected", title="{B}ayes at 90% of {DNA} in {van der Waals} gases"),
    Paper("title-math", title=r"Nets of $\varepsilon$ in $O(n^2 \log n)$ and $\{x_1, x_2\}$"),
    Paper(
        "title-markup",
        title="*Escherichia coli* in H{sub}`2`O, **bold** x{sup}`2`, `code_x` and CO<sub>2</sub>",
    ),
    Paper("title-quotes", title="“Quoted” «words» ‘here’ – there — and „everywhere“… at 5 °C"),
    Paper("title-subtitle", title="What Is It?", more={"subtitle": "A {DNA} of R&D, in $x^2$"}),
    Paper("title-scripts", title="Über 机器学习 и машинное обучение, תורה, العربية & ελληνικά"),
    Paper("title-emoji", title="🦀 or 𝒜: beyond the Basic Plane"),
    Paper("title-number", title="1984", authors=["George Orwell"]),
    Paper("title-at", title="@inproceedings{key, title = and other entries"),
    Paper("title-long", title=" ".join(["Very long words of a title that goes on"] * 20)),
    Paper("title-question", title="Is this all?", pages=17),
    Paper(
        "everything",
        title="Everything That a Paper Can Say",
        authors=[
            {"given": "Ada", "family": "Lovelace", "orcid": "0000-0002-1825-0097"},
            "Alan Turing",
        ],
        abstract=_ABSTRACT,
        pages=3,
        more={
            "doi": "10.5555/(sici)1234_5678<1::aid-x>3.0.co;2-#&100%",
            "keywords": [
                "R&D",
                "C#",
                "100% sure",
                "snake_case",
                "one, two",
                "Bayes' rule",
                "$\\sqrt{n}$",
                "ÉTS",
            ],
            "language": "en-GB",
            "license": "CC-BY-SA-4.0",
            "citation_key": "lovelace:2026/everything.1+a",
        },
    ),
    Paper(
        "in-french",
        title="Où l’on va : l’été à Œuilly",
        abstract="« Ça » coûte 5 %.",
        more={"language": "fr"},
    ),
    Paper("in-chinese", title="深度学习", abstract="我们学习。", more={"language": "zh-Hans"}),
    Paper(
        "retracted",
        title="Cold Fusion",
        more={"retracted": {"date": "2026-10-01", "reason": "100% of R&D_data {was} made up"}},
    ),
    Paper("no-authors", title="Preface", authors=(), more={"kind": "preface"}),
    Paper("talk-in", title="A Talk on a Page", pages=0, more={"kind": "keynote"}),
    Paper(
        "talk-out",
        title="A Talk & Nothing Else",
        abstract="It was given.",
        pages=0,
        more={"kind": "invited", "archival": "false"},
    ),
)
