"""Charts as SVG, read back by an XML parser."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

import pytest

from proceedings.pictures.chart import Bar, Chart, Form
from proceedings.words import Words

ENGLISH = Words.of("en")


def chart(bars: Sequence[tuple[str, int]], form: Form = Form.LYING) -> Chart:
    made = tuple(Bar(*bar) for bar in bars)
    return Chart("Papers by country", "Country", "Papers", made, made, form)


def drawn(given: Chart) -> ET.Element:
    return ET.fromstring(given.svg(ENGLISH))  # noqa: S314  we wrote it


def texts(svg: ET.Element, kind: str | None) -> list[str | None]:
    return [text.text for text in svg.iter("text") if text.get("class") == kind]


def bars(svg: ET.Element) -> list[ET.Element]:
    return [rect for rect in svg.iter("rect") if rect.get("class") == "bar"]


def test_a_lying_bar_is_as_long_as_its_share_of_the_largest() -> None:
    svg = drawn(chart([("Belgium", 8), ("Chile", 2), ("Kenya", 3)]))
    assert [bar.get("width") for bar in bars(svg)] == ["100%", "25%", "37.5%"]
    assert texts(svg, None) == ["Belgium", "Chile", "Kenya"]
    assert texts(svg, "value") == ["8", "2", "3"]


def test_standing_bars_stand_on_one_line_in_the_order_of_time() -> None:
    svg = drawn(chart([("2024", 10), ("2025", 5), ("2026", 20)], Form.STANDING))
    feet = {int(bar.get("y", "")) + int(bar.get("height", "")) for bar in bars(svg)}
    heights = [int(bar.get("height", "")) for bar in bars(svg)]
    assert len(feet) == 1
    assert heights == [45, 22, 90]  # whole pixels, the largest as high as there is room
    assert texts(svg, "under") == ["2024", "2025", "2026"]
    assert texts(svg, "over") == ["10", "5", "20"]


def test_of_many_years_some_are_labelled_and_the_last_one_always_is() -> None:
    svg = drawn(chart([(str(year), year - 1990) for year in range(1995, 2025)], Form.STANDING))
    assert texts(svg, "under") == ["1996", "2000", "2004", "2008", "2012", "2016", "2020", "2024"]
    assert texts(svg, "over") == ["34"]


def test_an_edition_that_held_nothing_much_still_has_a_bar_to_see() -> None:
    svg = drawn(chart([("2024", 1), ("2025", 2000), ("2026", 1500)], Form.STANDING))
    assert bars(svg)[0].get("height") == "1"


def test_the_text_alternative_says_what_is_counted_and_what_is_the_most() -> None:
    svg = drawn(chart([("Belgium", 8), ("Chile", 1200), ("Kenya", 3)]))
    assert svg.get("role") == "img"
    expected = "Bar chart: Papers by country. The most: Chile, 1,200."
    assert svg.get("aria-label") == expected


def test_a_label_is_escaped() -> None:
    svg = drawn(chart([('<b> & "Sons"', 2), ("b", 2), ("c", 1)]))
    assert texts(svg, None)[0] == '<b> & "Sons"'
    assert svg.get("aria-label", "").endswith('The most: <b> & "Sons", 2.')


def test_a_long_label_is_cut_and_the_table_has_all_of_it() -> None:
    long = "Institute of Very Long Names and of Further Considerations"
    given = chart([(long, 2), ("Unbroken" * 9, 2), ("c", 1)])
    assert texts(drawn(given), None)[:2] == [
        "Institute of Very Long Names and of…",
        "UnbrokenUnbrokenUnbrokenUnbrokenUnb…",
    ]
    assert given.rows[0].label == long


@pytest.mark.parametrize("form", list(Form))
def test_nothing_is_coloured_or_sized_but_by_the_style_sheet(form: Form) -> None:
    svg = chart([("a", 3), ("b", 2), ("c", 1)], form).svg(ENGLISH)
    for word in ("fill", "stroke", "font", "viewBox", "#"):
        assert word not in svg
