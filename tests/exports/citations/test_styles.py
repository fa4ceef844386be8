"""References as style manuals ask for them: each sentence was checked by hand against its manual."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from proceedings.exports.citations import styles
from proceedings.exports.citations.record import Record
from proceedings.exports.citations.style_names import styled
from proceedings.model.markup import Markup
from proceedings.model.names import Name
from proceedings.model.pages import PageRange
from proceedings.model.people import Person
from tests.exports.citations.works import PAPER, PROCEEDINGS, TALK, papers, people, titled

STYLES = {style.name: style for style in styles.STYLES}
BARE = replace(PAPER.volume, editors=(), publisher="", publisher_place="", series="", number="")
CASES = {
    "one author": PAPER,
    "two authors": replace(PAPER, authors=people("Anna van der Berg", "King, Jr., Martin Luther")),
    "organisation": replace(PAPER, authors=(Person(Name("The R & D Group", organisation=True)),)),
    "25 authors": replace(PAPER, authors=people(*(f"Ada B{chr(97 + n)}c" for n in range(25)))),
    "nobody": replace(PAPER, authors=()),
    "no pages": replace(PAPER, pages=None),
    "one page of a paper's own": replace(PAPER, pages=PageRange(1, 1, "5:")),
    "roman": replace(PAPER, pages=PageRange(1, 5, roman=True)),
    "little known": replace(PAPER, volume=BARE, doi="", url=""),
    "a question": titled(PAPER, "Is $O(n^2)$ <i>of</i> H{sub}`2`O *in* R&D?"),
    "chinese": replace(PAPER, authors=people("王小明", Name("李", "明", family_first=True))),
    "romanised": replace(PAPER, authors=people(Name("王", "小明", latin=Name("Wang", "Xiaoming")))),
    "talk": TALK,
    "volume": PROCEEDINGS,
    "volume of nobody": replace(PROCEEDINGS, volume=BARE),
}
#: A case under its name, and a line for each style.
FILE = Path(__file__).with_name("references.txt")


def _references() -> Iterator[tuple[str, str, str]]:
    for block in FILE.read_text("utf-8").removeprefix("# ").split("\n\n# "):
        case, *lines = block.strip().splitlines()
        for line in lines:
            style, _, written = line.partition(": ")
            yield case, style, written


REFERENCES = list(_references())


@pytest.mark.parametrize(("case", "style", "written"), REFERENCES)
def test_a_reference_is_what_its_style_asks_for(case: str, style: str, written: str) -> None:
    assert styles.text(STYLES[style], CASES[case]) == f"{written}\n"


def test_every_case_is_written_in_every_style() -> None:
    assert [(case, style) for case, style, _ in REFERENCES] == [
        (case, style) for case in CASES for style in STYLES
    ]


def test_html_has_markup_and_formulas_and_escapes_all_else() -> None:
    record = replace(
        titled(PAPER, "*A* & $n^2$"), volume=replace(PAPER.volume, title="P < Q", editors=())
    )
    assert styles.html(styles.IEEE, record) == (
        '<li id="turing-2026-computable">A. M. Turing, “<em>A</em> &amp; '
        "<math><msup><mi>n</mi><mn>2</mn></msup></math>,” in <i>P &lt; Q</i>, in Series in Tests, "
        "vol. 7. Berlin: Test Press, Sep. 2026, pp. 11–20. doi: 10.5555/tests.2026.2.</li>\n"
    )


def test_html_names_the_volume_in_italics_also_where_nobody_edited_it() -> None:
    written = styles.html(styles.APA, CASES["volume of nobody"])
    assert "><i>Proceedings of Tests 2026</i>. (2026)." in written


def test_a_subtitle_follows_its_title() -> None:
    record = replace(titled(PAPER, "One"), subtitle=Markup("*Two*"))
    assert "One: <em>Two</em>. In" in styles.html(styles.ACM, record)


@pytest.mark.parametrize(
    ("given_names", "initials"),
    [
        ("Anna Maria", "A. M."),
        ("Jean-Pierre", "J.-P."),
        ("J.-P.", "J.-P."),
        ("J.P.", "J. P."),
        ("Yingyan (Celine)", "Y."),
        ("Åke", "Å."),
    ],
)
def test_initials(given_names: str, initials: str) -> None:
    assert styled(Name("Lin", given_names), True, True) == f"Lin, {initials}"


@given(papers())
def test_a_shape_that_is_filled_in_loses_no_name_and_no_title(record: Record) -> None:
    for style in styles.STYLES:
        text = styles.text(style, record)
        assert " ".join(record.full_title.split()) in text
        shown = [styled(p.name, style.has_initials, style.is_inverted) for p in record.authors]
        assert all(name in text for name in shown)
