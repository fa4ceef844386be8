"""What editors and authors wrote is set as they wrote it, on the page and nowhere beside it."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from pypdf import PdfReader
from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

from proceedings.model.markup import nodes
from proceedings.pdf.fonts.fonts import Fonts
from proceedings.pdf.typesetting.book import Part, Sheets, Typeset, typeset
from proceedings.pdf.typesetting.flow import Flow
from proceedings.pdf.typesetting.styles import Sheet, Styles

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
        return typeset([Part("", lambda _: flow.blocks(blocks), Sheets.BARE)], SHEET, fonts)

    return set_


def words(set_: Typeset) -> str:
    with pypdfium2.PdfDocument(set_.book.data) as pdf:
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
        pytest.param(
            nodes.Definitions(((text("term"), (paragraph("meaning"),)),)),
            "term meaning",
            id="definition",
        ),
        pytest.param(
            nodes.Aside(text("Note"), (paragraph("so"),)), "Note so", id="set apart from the text"
        ),
        pytest.param(
            nodes.Notes(((text("1"), (paragraph("one"), paragraph("more"))), (text("2"), ()))),
            "1 one more 2",
            id="notes",
        ),
        pytest.param(
            nodes.Figure((nodes.CodeBlock("x"),), text("Listing"), is_above=True),
            "Listing x",
            id="listing",
        ),
        pytest.param(nodes.Rule(), "∗ ∗ ∗", id="change of subject"),
        pytest.param(nodes.MathBlock("x", "7"), "x (7)", id="numbered formula"),
        pytest.param(
            nodes.Table(
                0,
                ((text("one"), text("two"), ()), ((), text("three"), text("four"))),
                spans=((0, 0, 1, 0), (0, 1, 0, 2)),
            ),
            "one two three four",
            id="table whose cells reach over others",
        ),
    ],
)
def test_every_block_prints_its_text(block: nodes.Block, printed: str, set_blocks: Set) -> None:
    assert words(set_blocks(block)) == printed


LONG = "x" * 400


@pytest.mark.parametrize(
    "block",
    [
        pytest.param(paragraph(LONG), id="word longer than a line"),
        pytest.param(nodes.Heading(1, text(LONG)), id="heading"),
        pytest.param(nodes.CodeBlock(f"a = {LONG}\n" * 80), id="code longer than a page"),
        pytest.param(nodes.MathBlock("+".join("abcdefgh" * 30)), id="formula"),
        pytest.param(
            nodes.Paragraph(tuple(nodes.Math(rf"x_{{{n}}} = \frac{{1}}{{2}}") for n in range(40))),
            id="formulas side by side",
        ),
        pytest.param(nodes.Paragraph((nodes.Math(rf"\frac{{{'a' * 90}}}{{b}}"),)), id="fraction"),
        pytest.param(
            nodes.Notes(((text(LONG), (paragraph(LONG),)),), is_literature=True), id="literature"
        ),
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
    with pypdfium2.PdfDocument(set_blocks(block).book.data) as pdf:
        for page in pdf:
            found = page.get_textpage()
            for index in range(found.count_rects()):
                left, bottom, right, top = found.get_rect(index)
                assert SHEET.side - 1 <= left
                assert right <= SHEET.width - SHEET.side + 1
                assert 30 < bottom < top < SHEET.height - SHEET.top + 12


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A picture of 400 by 100 pixels."""
    file = tmp_path / "picture.png"
    Image.new("RGB", (400, 100), "navy").save(file)
    return file


def pictures(set_: Typeset) -> list[tuple[int, int, int]]:
    """Left edge, width and height of each picture on the first page, in points."""
    with pypdfium2.PdfDocument(set_.book.data) as pdf:
        bounds = [o.get_bounds() for o in pdf[0].get_objects([FPDF_PAGEOBJ_IMAGE])]
    return [(round(x0), round(x1 - x0), round(y1 - y0)) for x0, y0, x1, y1 in bounds]


@pytest.mark.parametrize(
    ("width", "size"),
    [
        pytest.param("", (300, 75), id="its own"),
        pytest.param("200px", (150, 38), id="pixels"),
        pytest.param("50%", (216, 54), id="share"),
        pytest.param("40cm", (431, 108), id="more than the text's"),
    ],
)
def test_a_figure_stands_in_the_middle_as_wide_as_it_is_asked_for(
    width: str, size: tuple[int, int], picture: Path, set_blocks: Set
) -> None:
    shown = nodes.Paragraph((nodes.Picture(picture, "four squares", width),))
    typeset_ = set_blocks(nodes.Figure((shown,), text("Fig. 1")))
    ((left, *found),) = pictures(typeset_)
    assert tuple(found) == size
    assert left == pytest.approx((SHEET.width - size[0]) / 2, abs=1)
    assert words(typeset_) == "Fig. 1"


def test_a_figure_says_what_it_shows(picture: Path, set_blocks: Set) -> None:
    data = set_blocks(nodes.Paragraph((nodes.Picture(picture, "Größe (m)"),))).book.data
    content = PdfReader(BytesIO(data)).pages[0].get_contents()
    assert content is not None
    written = "Größe (m)".encode("utf-16-be").hex().upper()
    assert f"/Span << /Alt <FEFF{written}> >> BDC" in content.get_data().decode("latin-1")


def test_a_picture_in_a_line_is_about_as_high_as_the_line(picture: Path, set_blocks: Set) -> None:
    block = nodes.Paragraph((*text("a "), nodes.Picture(picture), *text(" b " * 90)))
    ((_, width, height),) = pictures(set_blocks(block))
    assert (width, height) == (67, 17)


def test_the_same_text_gives_the_same_bytes(picture: Path, set_blocks: Set) -> None:
    blocks = (nodes.Paragraph((nodes.Math("x^2"), nodes.Picture(picture), *text("word"))),)
    assert set_blocks(*blocks).book.data == set_blocks(*blocks).book.data


@pytest.mark.parametrize(
    ("language", "divided"),
    [
        pytest.param("en", True, id="English"),
        pytest.param("de-AT", True, id="Austrian"),
        pytest.param("xx", False, id="unknown"),
        pytest.param("", False, id="none"),
    ],
)
def test_words_are_divided_in_the_language_of_the_edition(
    language: str, divided: bool, cache: Path
) -> None:
    fonts = Fonts(cache)
    flow = Flow(fonts, Styles(fonts), (), language)
    block = paragraph("Proceedings administration internationalisation " * 30)
    data = typeset([Part("", lambda _: flow.blocks([block]), Sheets.BARE)], SHEET, fonts).book.data
    lines = PdfReader(BytesIO(data)).pages[0].extract_text().splitlines()
    assert any(line.endswith("-") for line in lines) is divided


def test_names_and_titles_are_not_divided(cache: Path) -> None:
    fonts = Fonts(cache)
    flow = Flow(fonts, Styles(fonts), (), "en")
    style = flow.paragraph("Word", flow.styles.title).style
    assert not getattr(style, "hyphenationLang", "")


def test_a_formula_that_cannot_be_typeset_is_text_and_told_with_its_place(cache: Path) -> None:
    fonts = Fonts(cache)
    flow = Flow(fonts, Styles(fonts))
    with fonts.used_in("Preface"):
        assert "drawing" not in flow.inline([nodes.Math(r"\text{中}")])
    assert fonts.unset == {
        ("Preface", r"\text{中}"): "the font for mathematics has no 中",
    }


def test_of_a_paper_s_unreadable_formula_its_reading_has_told(cache: Path) -> None:
    fonts = Fonts(cache)
    with fonts.used_in("papers/turing"):
        Flow(fonts, Styles(fonts)).inline([nodes.Math(r"\frac{1}{")])
    assert fonts.unset == {}


def test_lines_around_a_low_formula_are_as_far_apart_as_elsewhere(cache: Path) -> None:
    fonts = Fonts(cache)
    flow = Flow(fonts, Styles(fonts))
    plain, low, tall = (
        flow.paragraph(flow.inline([*text("word " * 40), *more]), flow.styles.body)
        for more in (text("x"), [nodes.Math("x")], [nodes.Math(r"\displaystyle\frac{1}{2}")])
    )
    heights = [p.wrap(400, 800)[1] for p in (plain, low, tall)]
    assert heights[0] == pytest.approx(heights[1])
    assert heights[2] > heights[0] + 3


def test_links_inside_a_page_lead_to_their_places(set_blocks: Set) -> None:
    link = nodes.Link("#preface#later", text("later"))
    place = nodes.Paragraph((nodes.Anchor("preface#later"), *text("here")))
    book = set_blocks(nodes.Paragraph((link,)), place).book
    ((found,),) = book.links.values()
    assert found.address == "#preface#later"
    assert list(book.anchors) == ["preface#later"]
