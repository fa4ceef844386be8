"""TeX and HTML that would be printed as they stand."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Said
from tests.checks.written import paper

NAME = r"""[{name: 'K{\"a}stner'}]"""
AT_T = r"[{name: Ada L, affiliation: 'AT\&T'}]"
ST_GALLEN = "[{name: Ada L, affiliation: St.~Gallen}]"


@pytest.mark.parametrize(
    ("keys", "line", "shown"),
    [
        ({"authors": NAME}, "3: the name", r"{\"a}stner"),
        ({"authors": AT_T}, "3: the affiliation", r"\&"),
        ({"authors": ST_GALLEN}, "3: the affiliation", "~"),
        ({"keywords": r"['\emph{bugs}']"}, "4: the keyword", r"\emph{bugs}"),
        ({"title": "A ``great'' Bug"}, "2: the title", "``great''"),
        ({"title": r"Universit\'e des Bugs"}, "2: the title", r"\'e"),
        ({"abstract": r"Moths \\\\ bugs."}, "5: the abstract", r"\\"),
    ],
)
def test_tex_is_named_where_nobody_reads_it(
    said: Said, keys: dict[str, str], line: str, shown: str
) -> None:
    found = said("text-tex", {"papers/hopper.md": paper(**keys)})
    assert found == [f'papers/hopper.md:{line} has TeX in it: "{shown}"']


@pytest.mark.parametrize("title", ["On $x^2$ Moths", "Costs of $5", r"100\% of \*", "~20 Bugs"])
def test_what_a_title_may_have_is_no_tex(said: Said, title: str) -> None:
    text = paper(title, "[{name: Ada L, affiliation: AT&T}]", keywords="[C++, O(n)]")
    assert said("text-tex", {"papers/hopper.md": text}) == []


def test_hyphens_for_a_dash_are_told_but_not_in_an_abstract(said: Said) -> None:
    text = paper("Moths -- Bugs", abstract="Moths -- bugs.")
    assert said("text-dashes", {"papers/hopper.md": text}) == [
        'papers/hopper.md:2: the title has hyphens for a dash: "--"'
    ]
    assert said("text-dashes", {"papers/hopper.md": paper("Moths – Bugs, state-of-the-art")}) == []


def test_html_in_a_name_or_a_keyword_is_named(said: Said) -> None:
    text = paper(authors="[{name: Ada L, affiliation: AT&amp;T}]", keywords="[<i>E. coli</i>]")
    assert said("text-html", {"papers/hopper.md": text}) == [
        'papers/hopper.md:4: the keyword has HTML in it: "<i>"',
        'papers/hopper.md:3: the affiliation has HTML in it: "&amp;"',
    ]


def test_what_is_an_entity_still_after_it_was_read_is_named(said: Said) -> None:
    files = {"papers/hopper.md": paper("R&amp;amp;D")}
    assert said("text-html", files) == ['papers/hopper.md:2: the title has HTML in it: "&amp;amp;"']


def test_signs_that_are_no_html_are_left_alone(said: Said) -> None:
    text = paper("R&amp;D in <em>x</em>", "[Ada L (R&D; 5 < 6)]", keywords="[a < b, Q&A]")
    assert said("text-html", {"papers/hopper.md": text}) == []
