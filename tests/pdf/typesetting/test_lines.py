"""Short texts set without paragraphs: the same letters, lines and links, and when they are not."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest

from proceedings.pdf.fonts.faces import Cut
from proceedings.pdf.fonts.fonts import Fonts
from proceedings.pdf.typesetting.flow import Flow
from proceedings.pdf.typesetting.lines import Lines, Short, last_width, put, text
from proceedings.pdf.typesetting.linked_canvas import LinkedCanvas
from proceedings.pdf.typesetting.paragraph import Paragraph
from proceedings.pdf.typesetting.styles import Styles

WORDS = "Robust Bayes factors & imprecise probabilities: x < y, ‘naïve’ Ωμέγα and Иванов"


@pytest.fixture
def flow(cache: Path) -> Flow:
    fonts = Fonts(cache)
    return Flow(fonts, Styles(fonts))


def drawn(short: Short, width: float) -> tuple[list[str], LinkedCanvas]:
    """The lines of *short* in *width* points, read back."""
    out = BytesIO()
    canvas = LinkedCanvas(out, pagesize=(600, 400))
    _, height = short.wrap(width, 400)
    put(short, canvas, 50, 300 - height)
    canvas.showPage()
    canvas.save()
    page = pypdfium2.PdfDocument(out.getvalue())[0].get_textpage()
    return [line.strip() for line in page.get_text_range().splitlines()], canvas


@pytest.mark.parametrize("width", [500.0, 220.0, 120.0, 90.0])
def test_lines_break_where_a_paragraph_breaks_them(flow: Flow, width: float) -> None:
    style, xml = flow.styles.entry, flow.plain(WORDS)
    short, paragraph = text(xml, style), Paragraph(xml, style)
    assert isinstance(short, Lines)
    assert drawn(short, width)[0] == drawn(paragraph, width)[0]
    assert short.height == paragraph.height
    assert last_width(short) == pytest.approx(last_width(paragraph), abs=0.5)


def test_a_word_wider_than_the_line_is_cut_between_letters(flow: Flow) -> None:
    word = "Donaudampfschifffahrtsgesellschaftskapitän"
    found, _ = drawn(text(flow.plain(word), flow.styles.entry), 60)
    assert len(found) > 3
    assert "".join(found) == word


def test_a_linked_part_is_a_link_where_it_stands(flow: Flow) -> None:
    parts = [
        (flow.plain("Lovelace, Ada  "), ""),
        ("11", "x-paper:a"),
        (", ", ""),
        ("7", "x-paper:b"),
    ]
    found, canvas = drawn(text(parts, flow.styles.index), 300)
    assert found == ["Lovelace, Ada 11, 7"]
    first, second = canvas.links[0]
    assert (first.address, second.address) == ("x-paper:a", "x-paper:b")
    assert 50 < first.box[0] < first.box[2] < second.box[0] < second.box[2] < 350


def test_cuts_and_fonts_may_change_within_a_line(flow: Flow) -> None:
    xml = flow.plain("Upright ") + flow.plain("slanted 王", Cut.ITALIC) + flow.plain(" again")
    short = text(xml, flow.styles.entry)
    assert isinstance(short, Lines)
    assert drawn(short, 300)[0] == ["Upright slanted 王 again"]


def test_blanks_of_any_form_are_one(flow: Flow) -> None:
    short = text(flow.plain("one\n  two") + "\xa0\xa0three", flow.styles.entry)
    assert drawn(short, 300)[0][0].split() == ["one", "two", "three"]


@pytest.mark.parametrize("xml", ["H<sub>2</sub>O", "a<br/>b", '<a href="x-paper:a">a</a>'])
def test_what_is_more_than_letters_is_a_paragraph(flow: Flow, xml: str) -> None:
    assert isinstance(text(xml, flow.styles.entry), Paragraph)


def test_justified_text_is_a_paragraph(flow: Flow) -> None:
    assert isinstance(text("words", flow.styles.body), Paragraph)


def test_nothing_takes_no_room(flow: Flow) -> None:
    short = text("", flow.styles.entry)
    assert short.wrap(100, 100) == (100, 0)
    assert last_width(short) == 0
