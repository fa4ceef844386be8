"""What editors and authors wrote is set as they wrote it, on the page and nowhere beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from proceedings.model.markup import nodes
from proceedings.pdf.book import Part, Typeset, typeset
from proceedings.pdf.flow import Flow
from proceedings.pdf.fonts import Fonts
from proceedings.pdf.styles import Sheet, Styles

Set = Callable[..., Typeset]
SHEET = Sheet(595, 842)


def text(content: str) -> tuple[nodes.Text]:
    return (nodes.Text(content),)


def paragraph(content: str) -> nodes.Paragraph:
    return nodes.Paragraph(text(content))


@pytest.fixture
def set_blocks(cache: Path) -> Set:
    def set_(*blocks: nodes.Block) -> Typeset:
        fonts = Fonts(cache)
        flow = Flow(fonts, Styles(fonts))
        return typeset([Part("Text", lambda _: flow.blocks(blocks))], SHEET, fonts)

    return set_


def words(set_: Typeset) -> str:
    with pypdfium2.PdfDocument(set_.data) as pdf:
        pages = (page.get_textpage().get_text_bounded() for page in pdf)
        return " ".join(" ".join(pages).split())


@pytest.mark.parametrize(
    ("block", "printed"),
    [
        pytest.param(
            paragraph("1 < 2 & <b>so</b> &amp; on"), "1 < 2 & <b>so</b> &amp; on", id="signs"
        ),
        pytest.param(
            nodes.Paragraph((nodes.Styled("strong", text("b")), nodes.Code("<i>"))),
            "b<i>",
            id="styles",
        ),
        pytest.param(
            nodes.Paragraph((nodes.Math(r"\|x\|_2 \le \sqrt{n}"),)), "‖x‖₂ ≤ √n", id="formula"
        ),
        pytest.param(nodes.MathBlock(r"\frac{a+b}{c}"), "(a + b)/c", id="formula of its own"),
        pytest.param(nodes.Items(None, ((paragraph("one"),), ())), "• one •", id="bullets"),
        pytest.param(
            nodes.Items(9, ((paragraph("one"),), (paragraph("two"),))),
            "9. one 10. two",
            id="numbers",
        ),
        pytest.param(
            nodes.Items(1, ((nodes.Items(None, ((paragraph("in"),),)),),)),
            "• in",
            id="list in a list",
        ),
        pytest.param(nodes.Quote((paragraph("said"),)), "said", id="quotation"),
        pytest.param(nodes.CodeBlock("if a < b:\n\tgo()"), "if a < b: go()", id="code"),
        pytest.param(
            nodes.Table(1, ((text("a"), text("b")), (text("c"),))), "a b c", id="table with a gap"
        ),
        pytest.param(nodes.Table(0, ()), "", id="empty table"),
        pytest.param(nodes.Heading(2, text("A & B")), "A & B", id="heading"),
        pytest.param(
            nodes.Paragraph((nodes.Link("https://example.org/?a=1&b=2", text("there")),)),
            "there",
            id="link",
        ),
        pytest.param(
            nodes.Paragraph(
                (nodes.Text("H"), nodes.Styled("subscript", text("2")), nodes.LineBreak())
            ),
            "H2",
            id="below the line",
        ),
    ],
)
def test_every_block_prints_its_text(block: nodes.Block, printed: str, set_blocks: Set) -> None:
    assert words(set_blocks(block)).removeprefix("i ") == printed


LONG = "x" * 400


@pytest.mark.parametrize(
    "block",
    [
        pytest.param(paragraph(LONG), id="word longer than a line"),
        pytest.param(nodes.Heading(1, text(LONG)), id="heading"),
        pytest.param(nodes.CodeBlock(f"a = {LONG}\n" * 80), id="code longer than a page"),
        pytest.param(nodes.MathBlock("+".join("abcdefgh" * 30)), id="formula"),
        pytest.param(
            nodes.Items(1, ((paragraph(LONG), nodes.Quote((paragraph(LONG),))),)), id="list"
        ),
        pytest.param(
            nodes.Table(1, tuple(tuple(text("wide" * 20) for _ in range(12)) for _ in range(3))),
            id="table of twelve columns",
        ),
        pytest.param(
            nodes.Table(1, ((text("a"), text("b")), (text("c"), text("long " * 3000)))),
            id="table cell longer than a page",
        ),
    ],
)
def test_nothing_runs_out_of_the_text(block: nodes.Block, set_blocks: Set) -> None:
    with pypdfium2.PdfDocument(set_blocks(block).data) as pdf:
        for page in pdf:
            found = page.get_textpage()
            for index in range(found.count_rects()):
                left, bottom, right, top = found.get_rect(index)
                assert SHEET.side - 1 <= left
                assert right <= SHEET.width - SHEET.side + 1
                assert 30 < bottom < top < SHEET.height - SHEET.top + 12
