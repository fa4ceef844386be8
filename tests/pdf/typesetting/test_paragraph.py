"""Paragraphs in scripts that reportlab alone would break or draw in the wrong order."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from proceedings.pdf.fonts.faces import Cut
from proceedings.pdf.fonts.fonts import Fonts
from proceedings.pdf.typesetting.flow import Flow
from proceedings.pdf.typesetting.paragraph import Paragraph
from proceedings.pdf.typesetting.styles import Styles

HEBREW = "למידה עמוקה היא תחום של למידת מכונה המבוסס על רשתות עצביות מלאכותיות"
CHINESE = "深度学习是机器学习的一个分支，它基于人工神经网络，在计算机视觉领域取得了重要成果。"


@pytest.fixture
def flow(cache: Path) -> Flow:
    fonts = Fonts(cache)
    return Flow(fonts, Styles(fonts))


def lines(paragraph: Flowable, width: float = 200) -> list[str]:
    """The lines as a viewer reads them."""
    out = BytesIO()
    canvas = Canvas(out, invariant=1, pagesize=(width, 300))
    _, height = paragraph.wrap(width, 300)
    paragraph.drawOn(canvas, 0, 290 - height)
    canvas.save()
    with pypdfium2.PdfDocument(out.getvalue()) as pdf:
        return str(pdf[0].get_textpage().get_text_range()).strip().split("\r\n")


def test_right_to_left_lines_follow_each_other_in_the_order_of_reading(flow: Flow) -> None:
    found = lines(Paragraph(flow.plain(HEBREW), flow.styles.body))
    assert len(found) > 1
    assert " ".join(line.strip() for line in found) == HEBREW


def test_a_paragraph_that_was_split_over_pages_is_still_in_order(flow: Flow) -> None:
    paragraph = Paragraph(flow.plain(f"{HEBREW} {HEBREW}"), flow.styles.body)
    paragraph.wrap(200, 300)
    parts = paragraph.split(200, 2.5 * flow.styles.body.leading)
    found = [line.strip() for part in parts for line in lines(part)]
    assert len(parts) == 2
    assert " ".join(found) == f"{HEBREW} {HEBREW}"


def test_drawing_twice_draws_the_same(flow: Flow) -> None:
    paragraph = Paragraph(flow.plain(HEBREW), flow.styles.body)
    assert lines(paragraph) == lines(paragraph)


def test_a_single_word_is_drawn_in_the_order_of_sight(flow: Flow) -> None:
    assert lines(Paragraph(flow.plain("שלום"), flow.styles.entry)) == ["שלום"]


def test_emphasis_within_a_right_to_left_line_stays_in_its_place(flow: Flow) -> None:
    xml = f"{flow.plain('שלום')} {flow.plain('גדול', Cut.BOLD)} {flow.plain('לכולם')}"
    assert lines(Paragraph(xml, flow.styles.entry)) == ["שלום גדול לכולם"]


@pytest.mark.parametrize(
    ("text", "alignment", "turns", "expected"),
    [
        pytest.param(HEBREW, TA_JUSTIFY, False, TA_RIGHT, id="justified Hebrew"),
        pytest.param(HEBREW, TA_LEFT, True, TA_RIGHT, id="a title that turns"),
        pytest.param(HEBREW, TA_LEFT, False, TA_LEFT, id="a line of a list"),
        pytest.param("He wrote שלום to all", TA_JUSTIFY, True, TA_JUSTIFY, id="mostly English"),
        pytest.param(CHINESE, TA_JUSTIFY, True, TA_LEFT, id="Chinese"),
    ],
)
def test_the_straight_edge_is_where_the_script_begins(
    text: str, alignment: Any, turns: bool, expected: int, flow: Flow
) -> None:
    style = ParagraphStyle("s", flow.styles.entry, turns=turns)
    style.alignment = alignment
    assert Paragraph(flow.plain(text), style).style.alignment == expected


def test_chinese_is_broken_between_characters_but_not_before_a_comma(flow: Flow) -> None:
    style = ParagraphStyle("s", flow.styles.body, fontSize=10)
    found = lines(Paragraph(flow.plain(CHINESE), style), width=141)
    assert "".join(found) == CHINESE
    assert [len(line) for line in found] == [13, 14, 14]
    assert not any(line.startswith("，") for line in found)


def test_any_other_paragraph_is_set_as_before(flow: Flow) -> None:
    paragraph = Paragraph(flow.plain("Ada Lovelace"), flow.styles.body)
    assert paragraph.style is flow.styles.body
