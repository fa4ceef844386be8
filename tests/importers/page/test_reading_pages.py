"""Markdown, HTML and plain text become the same blocks."""

from __future__ import annotations

import pytest

from proceedings.importers.page.blocks import Block, Grid, Left, line_of, lines_of
from proceedings.importers.page.html import read_html
from proceedings.importers.page.markdown import front_matter, read_markdown
from proceedings.importers.page.plain import read_plain

MARKDOWN = """## Key Dates

| Item | Date |
| ---- | ---: |
| Submission | **May 1, 2026** |

- One *x*
- [Two](https://example.org)

First line
second line
"""

HTML = """<html><head><title>T</title><script>alert(1)</script></head><body>
<nav><a href="/">Home</a></nav>
<h2>Key Dates</h2>
<table><tr><th>Item</th><th>Date</th></tr><tr><td>Submission</td><td><b>May 1, 2026</b></td></tr>
</table>
<ul><li>One <i>x</i></li><li><a href="https://example.org">Two</a></li></ul>
<p>First line<br>second line</p></body></html>
"""

PLAIN = """KEY DATES

Item Date
Submission May 1, 2026

• One x
• Two

First line
second line
"""


def shape(blocks: list[Block]) -> list[tuple[str, list[str]]]:
    return [(type(block).__name__, [words.text for words in lines_of(block)]) for block in blocks]


EXPECTED = [
    ("Heading", ["Key Dates"]),
    ("Grid", ["Submission", "May 1, 2026"]),
    ("Items", ["One x", "Two"]),
    ("Paragraph", ["First line", "second line"]),
]


def test_all_three_are_read_into_the_same_blocks() -> None:
    assert shape(read_markdown(MARKDOWN)) == EXPECTED
    assert shape(read_html(HTML)) == EXPECTED
    heading, *rest = shape(read_plain(PLAIN))
    assert heading == ("Heading", ["KEY DATES"])
    assert rest == EXPECTED[1:]


def test_blocks_know_their_lines() -> None:
    assert [line_of(block) for block in read_markdown(MARKDOWN)] == [1, 3, 7, 10]
    assert [line_of(block) for block in read_html(HTML)] == [3, 4, 6, 7]
    assert [line_of(block) for block in read_plain(PLAIN)] == [1, 3, 6, 9]


def test_links_and_styles_are_kept() -> None:
    items = read_markdown(MARKDOWN)[2]
    one, two = lines_of(items)
    assert one.markup == "One *x*"
    assert two.links == (("Two", "https://example.org"),)
    assert two.linked == "[Two](https://example.org)"
    assert [words.markup for words in lines_of(read_html(HTML)[2])] == [one.markup, two.markup]


def test_front_matter_and_templates_are_no_part_of_a_page() -> None:
    text = "---\ntitle: A\n---\n{% include x %}\nText {{ y }}here.\n{: .class}\n"
    assert front_matter(text).strip() == "title: A"
    assert shape(read_markdown(text)) == [("Paragraph", ["Text here."])]


def test_a_link_to_a_script_is_words() -> None:
    [block] = read_html('<p><a href="javascript:alert(1)">Slides</a></p>')
    assert [words.links for words in lines_of(block)] == [()]


def test_pictures_are_named() -> None:
    assert read_markdown('<img src="a.png">\n') == [Left("a picture, a.png", 1)]
    assert read_markdown("![A](b.png)\n") == [Left("a picture, b.png", 1)]


def test_a_table_that_lays_out_a_page_is_none() -> None:
    html = "<table><tr><td><h2>News</h2><p>One.</p></td></tr></table>"
    assert shape(read_html(html)) == [("Heading", ["News"]), ("Paragraph", ["One."])]


def test_a_cell_over_several_columns_keeps_the_others_in_place() -> None:
    html = (
        "<table><tr><th>Time<th>Speaker<th>Title</tr><tr><td>9:00<td colspan=2>Lunch</tr></table>"
    )
    [grid] = read_html(html)
    assert isinstance(grid, Grid)
    assert [[cell.text for cell in row] for row in grid.rows] == [["9:00", "Lunch", ""]]


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("General Chair Erik Altman (IBM)", ["General Chair", "Erik Altman (IBM)"]),
        ("Publicity Chair TBD", ["Publicity Chair", "TBD"]),
    ],
)
def test_a_role_and_its_people_in_one_line_are_told_apart(line: str, cells: list[str]) -> None:
    [grid] = read_plain(f"Role People\n{line}\n")
    assert [words.text for words in lines_of(grid)] == cells


def test_columns_that_are_lined_up_are_a_table() -> None:
    [grid] = read_plain("Ada Ray \t     McGill University\nBo Li  \t     NYU / Facebook\n")
    assert isinstance(grid, Grid)
    assert [words.text for words in lines_of(grid)] == (
        ["Ada Ray", "McGill University", "Bo Li", "NYU / Facebook"]
    )


def test_formulas_stay_formulas() -> None:
    [block] = read_markdown("We bound $x_i$ for $5 a day.\n")
    assert [words.markup for words in lines_of(block)] == ["We bound $x_i$ for \\$5 a day."]
