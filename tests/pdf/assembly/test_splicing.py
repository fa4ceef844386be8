"""Papers in one file: what is equal is stored once, and nothing else is taken to be the same."""

from __future__ import annotations

import datetime as dt
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String
from PIL import Image
from pypdf import PdfReader
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from proceedings.pdf.assembly.assemble import assemble
from proceedings.pdf.assembly.fragment import keep
from proceedings.pdf.assembly.fragmenting import fragment_of
from proceedings.pdf.assembly.plan import Description, Numbering, Plan, Section
from proceedings.pdf.fonts.fonts import Fonts
from proceedings.pdf.geometry import PageBox
from proceedings.pdf.intake.paper import Intake, take_in
from tests.comparing import differences

Blank: TypeAlias = Callable[..., Pdf]
Splice: TypeAlias = Callable[..., Path]
LinkTargets: TypeAlias = Callable[[PdfReader, range], list[tuple[int, int | None]]]

WIDEST = 64  #: children that a node of the page tree may have, where it is not a section's


def streams(pdf: Pdf, **entries: Any) -> list[Object]:
    """The streams of *pdf* with these entries."""
    return [
        found
        for found in pdf.objects
        if isinstance(found, Stream)
        and all(found.get(f"/{key}") == value for key, value in entries.items())
    ]


def image(pdf: Pdf, data: bytes = b"\x10\x80", **entries: Any) -> Object:
    return Stream(
        pdf, data, Type=Name.XObject, Subtype=Name.Image, Width=2, Height=1,
        ColorSpace=Name.DeviceGray, BitsPerComponent=8, **entries,
    )  # fmt: skip


def form(pdf: Pdf, operators: bytes, **resources: Any) -> Object:
    entries = {"Type": Name.XObject, "Subtype": Name.Form, "BBox": Array([0, 0, 9, 9])}
    return Stream(pdf, operators, **entries, Resources=Dictionary(**resources))


def font(pdf: Pdf, program: bytes) -> Object:
    file = Stream(pdf, program, Length1=len(program))
    described = Dictionary(Type=Name.FontDescriptor, FontName=Name.Own, FontFile2=file)
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font, Subtype=Name.TrueType, FontDescriptor=pdf.make_indirect(described)
        )
    )


def drawing(blank: Blank, content: bytes, make: Callable[[Pdf], Object]) -> Pdf:
    """A page that draws what *make* gives, under the name /X."""
    pdf = blank(content)
    pdf.pages[0].obj["/Resources"] = Dictionary(XObject=Dictionary(X=make(pdf)))
    return pdf


def test_equal_fonts_images_and_forms_of_two_papers_are_stored_once(
    blank: Blank, splice: Splice
) -> None:
    def make(pdf: Pdf) -> Object:
        masked = image(pdf, SMask=image(pdf, b"\xff\x00"))
        inner = form(pdf, b"/I Do", XObject=Dictionary(I=masked))
        return form(
            pdf, b"/J Do /F Tf", XObject=Dictionary(J=inner), Font=Dictionary(F=font(pdf, b"ttf"))
        )

    papers = [drawing(blank, b"/X Do %d w" % number, make) for number in range(3)]
    with Pdf.open(splice(*papers)) as volume:
        found = [streams(volume, Subtype=kind) for kind in (Name.Image, Name.Form)]
        assert [len(kind) for kind in found] == [2, 2]
        assert len(streams(volume, Length1=3)) == 1
        drawn = {page.obj["/Resources"]["/XObject"]["/X"].objgen for page in volume.pages}
        assert len(drawn) == 1
        contents = {page.obj["/Contents"][0].read_bytes() for page in volume.pages}
        assert len(contents) == 3


def with_resources(value: int) -> Callable[[Pdf], Object]:
    return lambda pdf: form(
        pdf, b"/G gs", ExtGState=Dictionary(G=pdf.make_indirect(Dictionary(LW=value)))
    )


def with_font(value: int) -> Callable[[Pdf], Object]:
    return lambda pdf: form(pdf, b"/F 9 Tf", Font=Dictionary(F=font(pdf, b"ttf %d" % value)))


def with_mask(value: int) -> Callable[[Pdf], Object]:
    return lambda pdf: image(pdf, SMask=image(pdf, bytes([value, 0])))


def deep(value: int) -> Callable[[Pdf], Object]:
    def make(pdf: Pdf) -> Object:
        end = pdf.make_indirect(Dictionary(End=value))
        for _ in range(20):
            end = pdf.make_indirect(Dictionary(Next=end))
        return form(pdf, b"n", Properties=Dictionary(Deep=end))

    return make


def with_layer(value: int) -> Callable[[Pdf], Object]:
    def make(pdf: Pdf) -> Object:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Same")))
        off = [layer] if value else []
        pdf.Root.OCProperties = Dictionary(OCGs=[layer], D=Dictionary(OFF=off))
        return form(pdf, b"/OC /L BDC EMC", Properties=Dictionary(L=layer))

    return make


def with_page(value: int) -> Callable[[Pdf], Object]:
    def make(pdf: Pdf) -> Object:
        pdf.pages[0].obj["/UserUnit"] = value + 1
        return form(pdf, b"n", Properties=Dictionary(Page=pdf.pages[0].obj))

    return make


def circular(value: int) -> Callable[[Pdf], Object]:
    def make(pdf: Pdf) -> Object:
        made = form(pdf, b"n")
        loop = pdf.make_indirect(Dictionary(Value=value))
        loop["/Back"] = made
        made["/Resources"]["/Loop"] = loop
        return made

    return make


@pytest.mark.parametrize(
    "make", [with_resources, with_font, with_mask, deep, with_layer, with_page, circular]
)
def test_streams_that_look_equal_but_lead_elsewhere_are_kept_apart(
    make: Callable[[int], Callable[[Pdf], Object]], blank: Blank, splice: Splice
) -> None:
    papers = [drawing(blank, b"/X Do", make(value)) for value in range(2)]
    with Pdf.open(splice(*papers)) as volume:
        drawn = [page.obj["/Resources"]["/XObject"]["/X"].objgen for page in volume.pages]
        assert drawn[0] != drawn[1]
        for number, paper in enumerate(papers):
            with Pdf.new() as alone:
                alone.pages.append(volume.pages[number])
                assert differences(paper, alone) == []


@pytest.mark.parametrize("entries", [{"Decode": [1, 0]}, {"Mask": [16, 16]}], ids=str)
def test_images_with_equal_data_and_other_entries_are_kept_apart(
    entries: dict[str, Any], blank: Blank, splice: Splice
) -> None:
    plain = drawing(blank, b"/X Do", image)
    other = drawing(blank, b"/X Do", lambda pdf: image(pdf, **entries))
    with Pdf.open(splice(plain, other, plain)) as volume:
        assert len(streams(volume, Subtype=Name.Image)) == 2


def test_layers_of_one_name_in_two_papers_keep_their_own_visibility(
    blank: Blank, splice: Splice
) -> None:
    papers = [drawing(blank, b"/X Do", with_layer(value)) for value in (0, 1, 0)]
    with Pdf.open(splice(*papers)) as volume:
        used = [
            page.obj["/Resources"]["/XObject"]["/X"]["/Resources"]["/Properties"]["/L"].objgen
            for page in volume.pages
        ]
        properties = volume.Root.OCProperties
        assert [layer.objgen for layer in properties.OCGs] == used
        assert [layer.objgen for layer in properties.D.OFF] == [used[1]]
        assert len(set(used)) == 3


# The same paper again


@pytest.fixture
def repeated(
    draw_linked: Callable[..., Path], tmp_path: Path, cache: Path
) -> Callable[[int], tuple[Intake, Path]]:
    """Write a paper of three linked pages so many times under other ids."""
    intake = take_in(draw_linked("paper", 3), cache)

    def write(times: int) -> tuple[Intake, Path]:
        sections = (
            Section(intake.path, range(3), Numbering(3 * n + 1), f"p{n}", boxes=intake.pages)
            for n in range(times)
        )
        about = Description(title="Again", date=dt.date(2026, 6, 1))
        plan = Plan(description=about, fonts=Fonts(cache), sections=tuple(sections))
        assemble(plan, tmp_path / "again.pdf")
        return intake, tmp_path / "again.pdf"

    return write


def test_a_paper_under_two_ids_links_into_itself_each_time(
    repeated: Callable[[int], tuple[Intake, Path]], link_targets: LinkTargets
) -> None:
    _, file = repeated(2)
    assert link_targets(PdfReader(file), range(6)) == [
        (0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3),
    ]  # fmt: skip


def nodes(node: Object) -> Iterator[Object]:
    yield node
    for kid in node["/Kids"]:
        if kid["/Type"] == Name.Pages:
            yield from nodes(kid)


@pytest.mark.parametrize("times", [1, 64, 65, 130])
def test_the_page_tree_has_no_wide_node_and_every_page_in_its_place(
    times: int, repeated: Callable[[int], tuple[Intake, Path]]
) -> None:
    _, file = repeated(times)
    with Pdf.open(file) as volume:
        found = list(nodes(volume.Root.Pages))
        for node in found:
            assert 0 < len(node["/Kids"]) <= WIDEST
            below = [
                1 if kid["/Type"] == Name.Page else int(kid["/Count"]) for kid in node["/Kids"]
            ]
            assert node["/Count"] == sum(below)
            assert all(kid["/Parent"].objgen == node.objgen for kid in node["/Kids"])
        assert len({node.objgen for node in found}) == len(found)
        assert volume.check_pdf_syntax() == []
    texts = [page.extract_text().strip() for page in PdfReader(file).pages]
    assert texts == [f"paper, its page {n}" for n in range(3)] * times


def test_a_volume_takes_no_more_room_for_a_stream_that_comes_again(
    repeated: Callable[[int], tuple[Intake, Path]],
) -> None:
    once, more = (repeated(times)[1] for times in (1, 2))
    with Pdf.open(once) as one, Pdf.open(more) as two:
        count = [len(streams(pdf)) for pdf in (one, two)]
        assert count[0] == count[1]


def test_streams_of_a_paper_stand_in_the_file_as_they_were_compressed(
    tmp_path: Path, cache: Path, written: Callable[[Intake], Path]
) -> None:
    canvas = Canvas(str(tmp_path / "photo.pdf"), invariant=1)
    noise = Image.effect_noise((64, 64), 50)
    noise.save(tmp_path / "photo.jpg", quality=90)
    canvas.drawImage(ImageReader(str(tmp_path / "photo.jpg")), 0, 0)
    canvas.save()
    with Pdf.open(tmp_path / "photo.pdf") as source:
        data = [stream.read_raw_bytes() for stream in streams(source, Subtype=Name.Image)]
    with Pdf.open(written(take_in(tmp_path / "photo.pdf", cache))) as volume:
        assert [s.read_raw_bytes() for s in streams(volume, Subtype=Name.Image)] == data
    assert len(data) == 1


def test_a_volume_does_not_hold_its_papers_in_memory(
    blank: Blank, tmp_path: Path, cache: Path
) -> None:
    paper, size, times = blank(b""), 1_000_000, 60
    paper.pages[0].obj["/Resources"] = Dictionary(Large=String("x" * size))
    keep(fragment_of(paper), tmp_path / "large.fragment")
    boxes = (PageBox(0, 0, 400, 600),)
    sections = tuple(
        Section(tmp_path / "large.fragment", range(1), paper=f"p{n}", boxes=boxes)
        for n in range(times)
    )
    about = Description(title="Large", date=dt.date(2026, 6, 1))
    plan = Plan(description=about, fonts=Fonts(cache), sections=sections)
    tracemalloc.start()
    try:
        assemble(plan, tmp_path / "large.pdf")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert (tmp_path / "large.pdf").stat().st_size > size * times
    assert peak < size * times / 3


def test_of_many_thousand_objects_each_is_found(blank: Blank, splice: Splice) -> None:
    paper = blank(b"q Q")
    values = [paper.make_indirect(Dictionary(Value=number)) for number in range(700)]
    paper.pages[0].obj["/Resources"] = Dictionary(Values=Array(values))
    with Pdf.open(splice(*[paper] * 100)) as volume:
        assert len(volume.objects) > 70_000
        assert volume.get_warnings() == []  # the library mends a table that is wrong
        for page in volume.pages:
            found = page.obj["/Resources"]["/Values"]
            assert [value.Value for value in found] == [*range(700)]
