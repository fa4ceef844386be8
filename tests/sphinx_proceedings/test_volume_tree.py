from __future__ import annotations

import pytest
from docutils import nodes as dn
from docutils.core import publish_doctree
from myst_parser.parsers.docutils_ import Parser

from proceedings.model.markup.nodes import (
    Block,
    Code,
    CodeBlock,
    Heading,
    Inline,
    Items,
    Link,
    Math,
    MathBlock,
    Paragraph,
    Quote,
    Styled,
    Table,
    Text,
)
from sphinx_proceedings.volume.tree import Reader

SETTINGS = {
    "myst_enable_extensions": ["dollarmath", "deflist"],
    "output_encoding": "unicode",
    "doctitle_xform": False,
}


def read(text: str) -> tuple[str, tuple[Block, ...], list[str]]:
    document = publish_doctree(text, parser=Parser(), settings_overrides=SETTINGS)
    reports: list[str] = []
    title, blocks = Reader(lambda _, message: reports.append(message)).page(document)
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
        "| a | b |\n|---|---|\n| c | d |",
        Table(1, (((Text("a"),), (Text("b"),)), ((Text("c"),), (Text("d"),)))),
    ),
    "admonition": (
        "```{note}\nn\n```",
        Quote((Paragraph((Styled("strong", (Text("Note"),)),)), words("n"))),
    ),
    "heading": ("## Two", Heading(2, (Text("Two"),))),
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


def test_a_picture_is_replaced_by_its_words_and_reported() -> None:
    _, blocks, reports = read("# T\n\na ![logo](logo.png) b\n")
    (paragraph,) = blocks
    assert isinstance(paragraph, Paragraph)
    assert "".join(plain(inline) for inline in paragraph.children) == "a logo b"
    assert reports == ["a picture is not shown in the volume"]


def plain(inline: Inline) -> str:
    assert isinstance(inline, Text)
    return inline.text


def test_a_page_without_a_heading_has_no_title() -> None:
    assert Reader(lambda node, message: None).page(dn.document(None, None))[0] == ""  # type: ignore[arg-type]
