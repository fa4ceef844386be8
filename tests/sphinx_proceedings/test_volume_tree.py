from __future__ import annotations

from pathlib import Path

import pytest
from docutils import nodes as dn
from docutils.core import publish_doctree
from myst_parser.parsers.docutils_ import Parser

from proceedings.model.markup.nodes import (
    Anchor,
    Aside,
    Block,
    Code,
    CodeBlock,
    Definitions,
    Figure,
    Heading,
    Items,
    LineBreak,
    Link,
    Math,
    MathBlock,
    Notes,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Styled,
    Table,
    Text,
)
from sphinx_proceedings.volume.lines import LineReader
from sphinx_proceedings.volume.tree import Reader

#: Holds logo.png.
FOLDER = Path(__file__).parent / "roots" / "pictures"
SETTINGS = {
    "myst_enable_extensions": ["dollarmath", "deflist", "fieldlist"],
    "output_encoding": "unicode",
    "doctitle_xform": False,
}


def read(text: str) -> tuple[str, tuple[Block, ...], list[str]]:
    document = publish_doctree(text, parser=Parser(), settings_overrides=SETTINGS)
    reports: list[str] = []
    lines = LineReader(lambda _, message: reports.append(message), "page", FOLDER)
    title, blocks = Reader(lines).page(document)
    return title, blocks, reports


def words(text: str) -> Paragraph:
    return Paragraph((Text(text),))


CASES: dict[str, tuple[str, Block]] = {
    "paragraph": (
        "Some *words*.",
        Paragraph((Text("Some "), Styled("emphasis", (Text("words"),)), Text("."))),
    ),
    "strong": ("**b**", Paragraph((Styled("strong", (Text("b"),)),))),
    "code": ("`c`", Paragraph((Code("c"),))),
    "formula": ("$x^2$", Paragraph((Math("x^2"),))),
    "link": ("[w](https://e.org)", Paragraph((Link("https://e.org", (Text("w"),)),))),
    "bullets": ("- a\n- b", Items(None, ((words("a"),), (words("b"),)))),
    "numbers": ("3. a\n4. b", Items(3, ((words("a"),), (words("b"),)))),
    "quote": ("> q", Quote((words("q"),))),
    "code block": ("```\nx = 1\n```", CodeBlock("x = 1")),
    "formula block": ("$$\nx\n$$", MathBlock("x")),
    "table": (
        "| a | b |\n|:--|--:|\n| c | d |",
        Table(
            1,
            (((Text("a"),), (Text("b"),)), ((Text("c"),), (Text("d"),))),
            aligned=("left", "right"),
        ),
    ),
    "table whose cells reach over others": (
        """```{eval-rst}
+---+---+---+
| a | b     |
|   +---+---+
|   | c | d |
+---+---+---+
```""",
        Table(
            0,
            (
                ((Text("a"),), (Text("b"),), ()),
                ((), (Text("c"),), (Text("d"),)),
            ),
            aligned=("", "", ""),
            spans=((0, 0, 1, 0), (0, 1, 0, 2)),
        ),
    ),
    "table with a caption": (
        "```{list-table} Two\n* - a\n  - - b\n    - c\n```",
        Figure(
            (
                Table(
                    0,
                    (
                        (
                            (Text("a"),),
                            (Text("• "), Text("b"), LineBreak(), Text("• "), Text("c")),
                        ),
                    ),
                    aligned=("", ""),
                ),
            ),
            (Text("Two"),),
            is_above=True,
        ),
    ),
    "admonition": ("```{note}\nn\n```", Aside((Text("Note"),), (words("n"),))),
    "admonition with a title": (
        "```{admonition} *Do* this\nn\n```",
        Aside((Styled("emphasis", (Text("Do"),)), Text(" this")), (words("n"),)),
    ),
    "heading": ("## Two", Heading(2, (Anchor("page#two"), Text("Two")))),
    "definitions": ("a\n: b", Definitions((((Text("a"),), (words("b"),)),))),
    "fields": (":a: b", Definitions((((Text("a"),), (words("b"),)),))),
    "change of subject": ("---", Rule()),
    "picture": ("![logo](logo.png)", Paragraph((Picture(FOLDER / "logo.png", "logo"),))),
    "figure": (
        "```{figure} logo.png\n:alt: a square\n:width: 50%\n\nOur *logo*\n```",
        Figure(
            (Paragraph((Picture(FOLDER / "logo.png", "a square", "50%"),)),),
            (Text("Our "), Styled("emphasis", (Text("logo"),))),
        ),
    ),
    "quotation with its author": (
        "```{epigraph}\nq\n\n-- A\n```",
        Quote((words("q"), words("A"))),
    ),
    "lines": (
        "```{eval-rst}\n| a\n| b\n```",
        Paragraph((Text("a"), LineBreak(), Text("b"))),
    ),
}


@pytest.mark.parametrize(("text", "block"), CASES.values(), ids=CASES)
def test_a_page_s_blocks_become_the_tree_s(text: str, block: Block) -> None:
    title, blocks, reports = read(f"# Title\n\n{text}\n")
    assert (title, blocks, reports) == ("Title", (block,), [])


def test_sections_become_headings_of_their_level() -> None:
    _, blocks, _ = read("# T\n\n## A\n\na\n\n### B\n\nb\n\n## C\n")
    assert [block.level for block in blocks if isinstance(block, Heading)] == [2, 3, 2]


def test_raw_text_is_left_out_and_reported() -> None:
    _, blocks, reports = read("# T\n\n```{raw} html\n<b>x</b>\n```\n")
    assert blocks == ()
    assert reports == ["a raw is not shown in the volume"]


@pytest.mark.parametrize(
    ("file", "report"),
    [
        pytest.param(
            "drawing.svg",
            "a picture of this kind is not shown in the volume; save it as a PNG or JPEG file",
            id="kind",
        ),
        pytest.param("none.png", "there is no picture none.png", id="missing"),
        pytest.param(
            "https://example.org/logo.png",
            "a picture from elsewhere is not shown in the volume; put its file beside the page",
            id="from elsewhere",
        ),
    ],
)
def test_a_picture_that_cannot_be_printed_is_replaced_by_its_words(file: str, report: str) -> None:
    _, blocks, reports = read(f"# T\n\na ![logo]({file}) b\n")
    assert blocks == (Paragraph((Text("a "), Text("logo"), Text(" b"))),)
    assert reports == [report]


def test_footnotes_are_at_the_end_and_lead_there_and_back() -> None:
    _, blocks, reports = read("# T\n\na[^x] b\n\n## U\n\n[^x]: *note*\n")
    paragraph, _, notes = blocks
    mark = Styled("superscript", (Link("#page#x", (Text("1"),)),))
    assert paragraph == Paragraph(
        (Text("a"), Anchor("page#footnote-reference-1"), mark, Text(" b"))
    )
    back = Styled("superscript", (Link("#page#footnote-reference-1", (Text("1"),)),))
    note = Paragraph((Styled("emphasis", (Text("note"),)),))
    assert notes == Notes((((Anchor("page#x"), back), (note,)),))
    assert reports == []


def test_a_page_without_a_heading_has_no_title() -> None:
    reader = Reader(LineReader(lambda node, message: None))
    assert reader.page(dn.document(None, None))[0] == ""  # type: ignore[arg-type]
