"""What a page's content opens is found and closed, however it is written."""

from __future__ import annotations

import re
from typing import Any

import pikepdf
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Pdf, Stream, parse_content_stream

from proceedings.pdf.intake.content import balance

OPERATORS = "q Q BT ET BMC BDC EMC"

#: What may stand in a content stream and looks like an operator that it is not.
STRINGS = st.lists(
    st.sampled_from(
        ("q", " Q ", "(BT)", "()", r"\(", r"\)", "\\\\", r"\n", "\n", "ET ", "%", "<<", "EMC")
    ),
    max_size=6,
).map(lambda parts: f"({''.join(parts)})")
NAMES = st.sampled_from(("/q", "/Q", "/BT", "/EMC", "/q#20Q", "/BI", "/ID", "/A.Q", "/Q-1"))
HEX = st.sampled_from(("<71>", "<51 20 51>", "<>", "<E0>"))
OPERANDS = (
    STRINGS
    | NAMES
    | HEX
    | st.sampled_from(
        ("1", "-.5", "[(Q) -7 (q)]", "[/q/Q]", "<</q /Q/E(Q)>>", "true", "null", "[<51>]", "[]")
    )
)
INSTRUCTIONS = st.one_of(
    st.sampled_from(("q", "Q", "BT", "ET", "EMC", "BX", "EX", "n", "QQ", "q1", "W*", "T*", "qQ")),
    st.builds(
        "{} {}".format, OPERANDS, st.sampled_from(("Tj", "TJ", "g", "Do", "BMC", "gs", "'", '"'))
    ),
    st.builds("/q {} BDC".format, st.sampled_from(("<</MCID 0>>", "/Q", "<</A(Q q)/Q/q>>"))),
    st.builds("BI /W 1/H 1/BPC 8/CS/G ID {} EI".format, st.sampled_from("xqQ(<%")),
    st.sampled_from(("% Q q BT", "%(", "%")).map("{}\n".format),
)
BLANKS = st.sampled_from((" ", "\n", "\r", "\t", "\f", "\0", "  ", "\r\n"))
#: Instructions need no blank between them where a delimiter stands.
CONTENTS = st.lists(st.tuples(INSTRUCTIONS, BLANKS), max_size=12).map(
    lambda pairs: "".join(part for pair in pairs for part in pair).encode("latin-1")
)


def page_of(pdf: Pdf, *contents: bytes) -> pikepdf.Page:
    pdf.add_blank_page()
    page = pdf.pages[0]
    streams = [Stream(pdf, content) for content in contents]
    page.obj["/Contents"] = streams[0] if len(streams) == 1 else Array(streams)
    return page


def operators(page: pikepdf.Page, among: str = OPERATORS) -> list[str]:
    return [str(i.operator) for i in parse_content_stream(page) if str(i.operator) in among.split()]


def expected(found: list[str]) -> tuple[list[str], bool]:
    """The operators of a page that is balanced, and whether something had to be mended."""
    kept: list[str] = []
    saved = text = marked = 0
    for operator in found:
        if operator == "Q" and not saved:
            continue
        kept.append(operator)
        saved += {"q": 1, "Q": -1}.get(operator, 0)
        text = {"BT": 1, "ET": 0}.get(operator, text)
        marked = max(0, marked + {"BMC": 1, "BDC": 1, "EMC": -1}.get(operator, 0))
    kept += ["ET"] * text + ["EMC"] * marked + ["Q"] * saved
    return kept, kept != found


@given(contents=st.lists(CONTENTS, min_size=1, max_size=2))
@example(contents=[b"q(Q)Tj Q"])
@example(contents=[b"[(Q)]TJ q[<51>]TJ"])
@example(contents=[b"/q gs q/Q gs Q"])
@example(contents=[b"q\0Q\0q\0Q\0"])
@example(contents=[b"<</A<</B(Q)>>>>q Q"])
@example(contents=[b"/Span<</ActualText(q)>>BDC EMC"])
@example(contents=[b"(\\)Q\\\\)Tj q(\\\\)Tj Q"])
@example(contents=[b"(a(Q)b)Tj q"])
@example(contents=[b"q % Q\nq"])
@example(contents=[b"BI /W 1/H 1/BPC 8/CS/G ID Q EI q"])
@example(contents=[b"q", b"Q"])
@example(contents=[b"q1 g", b"Q"])
def test_a_page_gives_back_what_it_takes_and_keeps_all_else(contents: list[bytes]) -> None:
    with pikepdf.new() as pdf:
        page = page_of(pdf, *contents)
        every = [str(i.operator) for i in parse_content_stream(page)]
        found = operators(page)
        kept, is_mended = expected(found)
        assert balance(pdf, page) is is_mended
        assert operators(page) == kept
        others = [name for name in every if name not in OPERATORS.split()]
        assert [
            str(i.operator)
            for i in parse_content_stream(page)
            if str(i.operator) not in OPERATORS.split()
        ] == others
        if not is_mended:
            streams = page.obj["/Contents"]
            found_streams = list(streams) if isinstance(streams, Array) else [streams]
            assert [stream.read_bytes() for stream in found_streams] == contents
        assert balance(pdf, page) is False


@pytest.mark.parametrize(
    "contents",
    [None, Array([]), Dictionary(), Array([Dictionary(), 7]), 7],
    ids=["none", "empty", "a dictionary", "no streams", "a number"],
)
def test_a_page_that_draws_nothing_is_balanced(contents: Any) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        if contents is not None:
            pdf.pages[0].obj["/Contents"] = contents
        elif "/Contents" in pdf.pages[0].obj:
            del pdf.pages[0].obj["/Contents"]
        assert balance(pdf, pdf.pages[0]) is False


def test_a_stream_that_cannot_be_decoded_is_an_error() -> None:
    with pikepdf.new() as pdf:
        page = page_of(pdf, b"q")
        page.obj["/Contents"] = Stream(pdf, b"no zlib", Filter=pikepdf.Name.FlateDecode)
        with pytest.raises(pikepdf.PdfError):
            balance(pdf, page)


def test_what_is_closed_is_closed_in_the_order_that_readers_expect() -> None:
    with pikepdf.new() as pdf:
        page = page_of(pdf, b"q /A BMC q BT /B BMC (x) Tj")
        assert balance(pdf, page) is True
        added = page.obj["/Contents"][-1].read_bytes()
    assert re.split(rb"\s+", added.strip()) == [b"ET", b"EMC", b"EMC", b"Q", b"Q"]
