"""A paper comes out of a volume made of what it was made of, whatever its objects hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String
from pypdf import PdfReader

from proceedings.pdf.assembly.fragment import Fragment, keep, load
from proceedings.pdf.assembly.fragmenting import fragment_of
from proceedings.pdf.intake.paper import take_in
from tests.comparing import differences

Blank = Callable[..., Pdf]
Splice = Callable[..., Path]

POOL = 4  #: objects that values may refer to, each of them from anywhere


class Reference(int):
    """Stands for one object of the pool."""


class Written(bytes):
    """A value as it is written in a file."""


SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**31), 2**31 - 1),
    st.decimals(-99999, 99999, places=4).filter(lambda number: number % 1),
    st.binary(max_size=20),
    st.text(st.sampled_from("()\\%\n\r\t 0R12<>[]/é\ufeff"), max_size=20),
    st.sampled_from(
        (b"12 0 R", b") 1 0 R (", b"\\) 1 0 R", b"%b %d %%", b"\nstream\n", b"endobj", b"/Length 3")
    ),
    st.sampled_from(("/A#B", "/12 0 R", "/%b", "/(", "/a/b", "/StampFonts", "/Ü")).map(Name),
    st.sampled_from((b"/A#ff", b"<00FF0a>", b"[1 0 null]")).map(Written),
    st.integers(0, POOL - 1).map(Reference),
)
KEYS = st.sampled_from(
    ("/A", "/B#", "/%", "/P Q", "/StampFonts", "/Parent", "/Contents", "/Font", "/Length")
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


def made(value: Any, pool: list[Object]) -> Any:
    """*value* as the library has it."""
    match value:
        case Reference():
            return pool[value]
        case Written():
            return Object.parse(bytes(value))
        case str() | bytes():
            return String(value)
        case list():
            return Array([made(member, pool) for member in value])
        case dict():
            return Dictionary({key: made(member, pool) for key, member in value.items()})
    return value


def document(blank: Blank, value: Any, pool: list[dict[str, Any]], data: bytes) -> Pdf:
    """A page with *value* in two places; the last of the *pool* is a stream with *data*."""
    pdf = blank(b"0 0 9 9 re f")
    objects: list[Object] = [pdf.make_indirect(Dictionary()) for _ in pool[:-1]]
    objects.append(Stream(pdf, data))
    for held, entries in zip(objects, pool, strict=True):
        for key, inner in entries.items():
            if inner is not None and (key != "/Length" or not isinstance(held, Stream)):
                held[key] = made(inner, objects)
    page = pdf.pages[0].obj
    page["/Resources"] = Dictionary(Extra=Array([made(value, objects), *objects]))
    page["/Annots"] = Array([Dictionary(Subtype=Name.Text, Extra=made(value, objects))])
    return pdf


@given(
    value=VALUES,
    pool=st.lists(st.dictionaries(KEYS, VALUES, max_size=3), min_size=POOL, max_size=POOL),
    data=st.binary(max_size=40) | st.sampled_from((b"\nendstream\nendobj\n", b"\nstream\n12 0 R")),
)
@example(value=[Decimal("0.5"), "(12 0 R)"], pool=[{"/A": Reference(1)}] * POOL, data=b"")
@example(value="/Length 5", pool=[{}, {}, {}, {"/A": "/Length 5\n/Length 1"}], data=b"abc")
def test_any_value_comes_out_of_a_volume_as_it_was(
    value: Any, pool: list[dict[str, Any]], data: bytes, blank: Blank, splice: Splice
) -> None:
    source = document(blank, value, pool, data)
    with Pdf.open(splice(source)) as volume:
        assert volume.get_warnings() == []
        assert differences(source, volume) == []
        assert volume.check_pdf_syntax() == []


def test_what_is_kept_and_loaded_is_the_same(blank: Blank, tmp_path: Path) -> None:
    pdf = blank(b"/F Do", b"", Resources=Dictionary(XObject=Dictionary()))
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Layer")))
    pdf.Root.OCProperties = Dictionary(OCGs=[layer], D=Dictionary(OFF=[layer]))
    fragment = fragment_of(pdf)
    keep(fragment, tmp_path / "kept")
    loaded = load(tmp_path / "kept")
    assert (loaded.pages, len(loaded.layers), loaded.layers) == (2, 1, loaded.hidden)
    for field in fields(Fragment):
        kept, found = getattr(fragment, field.name), getattr(loaded, field.name)
        assert bytes(kept) == bytes(found) if field.name == "data" else kept == found, field.name


def test_what_a_page_inherits_arrives(
    blank: Blank, tmp_path: Path, cache: Path, written: Callable[..., Path]
) -> None:
    pdf = blank(b"/X Do", b"/X Do")
    node = pdf.Root.Pages
    node["/MediaBox"], node["/Rotate"] = Array([10, 20, 310, 220]), 90
    node["/Resources"] = Dictionary(XObject=Dictionary(X=Stream(pdf, b"0 0 1 1 re f")))
    for page in pdf.pages:
        for key in ("/MediaBox", "/Rotate", "/Resources"):
            if key in page.obj:
                del page.obj[key]
    pdf.save(tmp_path / "inheriting.pdf")
    reader = PdfReader(written(take_in(tmp_path / "inheriting.pdf", cache)))
    for read in reader.pages:
        assert (list(read.mediabox), read.rotation) == ([10, 20, 310, 220], 90)
        assert "/X" in read["/Resources"]["/XObject"]  # type: ignore[index]


def test_pages_that_share_resources_share_them_in_the_volume(blank: Blank, splice: Splice) -> None:
    source = blank(b"/F 9 Tf", b"/F 8 Tf", b"/F 7 Tf")
    shared = source.make_indirect(Dictionary(Font=Dictionary(F=Dictionary(Type=Name.Font))))
    for page in source.pages:
        page.obj["/Resources"] = shared
    with Pdf.open(splice(source)) as volume:
        assert differences(source, volume) == []
        assert len({page.obj["/Resources"].objgen for page in volume.pages}) == 1


@pytest.mark.parametrize(
    ("contents", "expected"),
    [
        pytest.param(lambda pdf: Stream(pdf, b"q Q"), b"q Q", id="one stream"),
        pytest.param(
            lambda pdf: Array([Stream(pdf, b"q"), Stream(pdf, b"Q")]), b"q\nQ", id="two streams"
        ),
        pytest.param(
            lambda pdf: pdf.make_indirect(Array([Stream(pdf, b"q"), Stream(pdf, b"Q")])),
            b"q\nQ",
            id="an array of its own",
        ),
        pytest.param(lambda _: Array([]), b"", id="no streams"),
        pytest.param(lambda _: Dictionary(), b"", id="no stream but a dictionary"),
        pytest.param(
            lambda pdf: Array([pdf.make_indirect(Dictionary()), Stream(pdf, b"n"), 7]),
            b"n",
            id="a stream among others",
        ),
        pytest.param(None, b"", id="none"),
    ],
)
def test_the_content_of_a_page_arrives_in_whatever_form_it_is_kept(
    contents: Callable[[Pdf], Object] | None, expected: bytes, blank: Blank, splice: Splice
) -> None:
    source = blank(b"", b"0 0 9 9 re f")
    del source.pages[0].obj["/Contents"]
    if contents is not None:
        source.pages[0].obj["/Contents"] = contents(source)
    with Pdf.open(splice(source)) as volume:
        found = [
            b"\n".join(stream.read_bytes() for stream in page.obj["/Contents"])
            for page in volume.pages
        ]
        assert volume.check_pdf_syntax() == []
    assert found == [expected, b"0 0 9 9 re f"]


def test_a_document_without_any_stream_is_copied(blank: Blank, splice: Splice) -> None:
    source = blank(b"")
    del source.pages[0].obj["/Contents"]
    file = splice(source, source)
    with Pdf.open(file) as volume:
        assert volume.check_pdf_syntax() == []
    assert len(PdfReader(file).pages) == 2


def to_catalogue(pdf: Pdf) -> Object:
    return pdf.Root


def to_page_tree(pdf: Pdf) -> Object:
    return pdf.Root.Pages


@pytest.mark.parametrize("target", [to_catalogue, to_page_tree])
def test_a_reference_to_what_belongs_to_the_paper_s_file_becomes_null(
    target: Callable[[Pdf], Object], blank: Blank, splice: Splice
) -> None:
    source = blank(b"q Q", b"n")
    extra = Array([1, target(source), 2])
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=[0, 0, 9, 9], Up=target(source))
    source.pages[0].obj["/Annots"] = Array([source.make_indirect(note)])
    source.pages[0].obj["/Resources"] = Dictionary(Extra=extra)
    out = splice(source)
    with Pdf.open(out) as volume:
        page = volume.pages[0].obj
        assert list(page["/Resources"]["/Extra"])[::2] == [1, 2]
        assert volume.check_pdf_syntax() == []
        roots = [
            obj
            for obj in volume.objects
            if isinstance(obj, Dictionary) and obj.get("/Type") == Name.Catalog
        ]
        assert len(roots) == 1
    assert len(PdfReader(out).pages) == 2


def test_a_name_of_the_author_s_that_is_ours_too_does_no_harm(blank: Blank, splice: Splice) -> None:
    source = blank(b"/StampFonts 9 Tf")
    source.Root["/StampFonts"] = Dictionary(A=1)
    font = source.make_indirect(Dictionary(Type=Name.Font, Own=Name("/StampFonts")))
    held = Dictionary({"/StampFonts": font, "/ProceedingsNamed": [font]})
    source.pages[0].obj["/Resources"] = Dictionary(Font=Dictionary(F=font), Extra=held)
    with Pdf.open(splice(source)) as volume:
        assert differences(source, volume) == []
