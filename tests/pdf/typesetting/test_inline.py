"""A drawing stands in a line as a character of it."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest
from pypdf import PdfReader
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate

from proceedings.pdf.fonts.glyphs import PER_FONT, Drawing
from proceedings.pdf.typesetting.inline import holds_drawing, markup

STYLE = ParagraphStyle("text", fontName="Helvetica", fontSize=10, leading=14, alignment=TA_JUSTIFY)
LEFT, WIDTH = 50, 200


def box(text: str, width: int = 900, height: int = 700) -> Drawing:
    corners = ((0, 0), (0, height), (width, height), (width, 0))
    first, *rest = corners
    lines = (("moveTo", (first,)), *(("lineTo", (corner,)) for corner in rest), ("closePath", ()))
    return Drawing(text, lines, width, height, 0)


def document(*xml: str, style: ParagraphStyle = STYLE) -> bytes:
    out = BytesIO()
    sheet = SimpleDocTemplate(
        out, pagesize=(300, 400), leftMargin=LEFT - 6, rightMargin=LEFT - 6, invariant=1
    )
    sheet.build([Paragraph(text, style) for text in xml])
    return out.getvalue()


def text_of(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as pdf:
        return " ".join(" ".join(p.get_textpage().get_text_bounded() for p in pdf).split())


def test_it_is_found_and_copied_as_its_text() -> None:
    data = document(f"We show that ({markup(box('√(T log T)'))}), and more")
    assert text_of(data) == "We show that (√(T log T)), and more"
    assert PdfReader(BytesIO(data)).pages[0].extract_text().strip() == text_of(data)


def test_it_is_drawn_where_its_text_is() -> None:
    with pypdfium2.PdfDocument(document(markup(box("B", width=2000, height=1000)))) as pdf:
        (drawn,) = pdf[0].get_objects()
        left, bottom, right, top = drawn.get_bounds()
    assert (round(left), round(right - left), round(top - bottom)) == (LEFT, 20, 10)


def test_no_line_ends_between_it_and_the_signs_beside_it() -> None:
    xml = " ".join(f"word ({markup(box(str(n)))})," for n in range(30))
    with pypdfium2.PdfDocument(document(xml)) as pdf:
        lines = pdf[0].get_textpage().get_text_bounded().split("\r\n")
    assert len(lines) > 4
    assert all(line.startswith(("word", "(")) and line.endswith(("word", "),")) for line in lines)


def test_justified_lines_with_drawings_end_at_the_margin() -> None:
    xml = " ".join(f"some word {markup(box(str(n), width=700 + 90 * n))}" for n in range(20))
    with pypdfium2.PdfDocument(document(xml)) as pdf:
        bounds = [drawn.get_bounds() for drawn in pdf[0].get_objects()]
    lines: dict[int, float] = {}
    for _, bottom, right, _ in bounds:
        if right > LEFT + WIDTH - 12:
            lines[round(bottom / 14)] = max(right, lines.get(round(bottom / 14), 0))
    assert len(lines) > 4
    assert all(right == pytest.approx(LEFT + WIDTH, abs=1.0) for right in lines.values())


def test_a_line_grows_with_what_stands_in_it() -> None:
    style = ParagraphStyle("roomy", STYLE, autoLeading="max")
    tall = Paragraph(f"a {markup(box('tall', height=4000))}", style)
    plain = Paragraph(f"a {markup(box('low'))}", style)
    assert tall.wrap(WIDTH, 400)[1] > plain.wrap(WIDTH, 400)[1] + 20


def test_more_drawings_than_a_font_holds_take_another_font() -> None:
    xml = " ".join(markup(box(f"<{n}>")) for n in range(PER_FONT + 1))
    data = document(xml)
    fonts = PdfReader(BytesIO(data)).pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    names = {font.get_object()["/BaseFont"] for font in fonts.values()}
    assert {"/DRAWNX+Drawings-1", "/DRAWNX+Drawings-2"} <= names
    assert text_of(data).split() == [f"<{n}>" for n in range(PER_FONT + 1)]


def test_the_same_drawings_give_the_same_bytes() -> None:
    xml = f"a {markup(box('same'))} b"
    assert document(xml) == document(xml)


def test_a_drawing_is_told_from_other_markup() -> None:
    assert holds_drawing(f"a {markup(box('x'))}")
    assert not holds_drawing('<font name="Helvetica">a</font>')
