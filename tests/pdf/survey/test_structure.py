"""What is read of the objects of a PDF, where the checks do not show it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from pikepdf import Array, Dictionary, Name, Pdf, String
from pikepdf.settings import get_qpdf_limits

from proceedings.pdf.geometry import PageBox
from proceedings.pdf.survey.structure import Structure, structure_of
from tests.conftest import DrawPdf


def read(pdf: Pdf) -> Structure:
    out = BytesIO()
    pdf.save(out)
    return structure_of(out.getvalue())


def test_boxes_and_turns_are_inherited(draw: DrawPdf, tmp_path: Path) -> None:
    with Pdf.open(draw(tmp_path / "drawn.pdf", 2)) as pdf:
        tree = pdf.Root.Pages
        tree["/MediaBox"], tree["/CropBox"], tree["/Rotate"] = [0, 0, 500, 700], [0, 0, 9, 9], 90
        for page in pdf.pages:
            for key in {"/MediaBox", "/CropBox", "/Rotate"} & set(page.obj.keys()):
                del page.obj[key]
        sheets = read(pdf).sheets
    assert {(sheet.media, sheet.crop, sheet.rotation) for sheet in sheets} == {
        ((0.0, 0.0, 500.0, 700.0), (0.0, 0.0, 9.0, 9.0), 90)
    }


def test_a_field_and_its_widget_that_are_one_object_act_once(draw: DrawPdf, tmp_path: Path) -> None:
    with Pdf.open(draw(tmp_path / "drawn.pdf")) as pdf:
        action = Dictionary(S=Name.SubmitForm)
        widget = Dictionary(Subtype=Name.Widget, FT=Name.Btn, Rect=[0, 0, 9, 9], A=action)
        one = pdf.make_indirect(widget)
        pdf.pages[0].obj["/Annots"] = Array([one])
        pdf.Root["/AcroForm"] = Dictionary(Fields=Array([one]))
        actions = read(pdf).actions
    assert [(action.kind, action.page) for action in actions] == [("SubmitForm", 1)]


def test_a_form_that_draws_itself_is_read_once(draw: DrawPdf, tmp_path: Path) -> None:
    with Pdf.open(draw(tmp_path / "drawn.pdf")) as pdf:
        form = pdf.make_stream(b"/Self Do BT /F1 9 Tf (a) Tj ET", Subtype=Name.Form)
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Palatino)
        own = Dictionary(XObject=Dictionary(Self=form), Font=Dictionary(F1=font))
        form["/Resources"] = own
        pdf.pages[0].obj["/Resources"] = Dictionary(XObject=Dictionary(Self=form))
        fonts = read(pdf).fonts
    assert [(font.name, font.page, font.is_embedded) for font in fonts] == [("Palatino", 1, False)]


def test_the_limits_of_the_process_are_as_before(draw: DrawPdf, tmp_path: Path) -> None:
    before = get_qpdf_limits()
    structure_of(draw(tmp_path / "drawn.pdf").read_bytes())
    assert get_qpdf_limits() == before


def test_wrong_types_everywhere_are_as_good_as_absent(draw: DrawPdf, tmp_path: Path) -> None:
    with Pdf.open(draw(tmp_path / "drawn.pdf")) as pdf:
        for key in ("AcroForm", "OCProperties", "Names", "AA", "PageLabels", "AF", "Outlines"):
            pdf.Root[f"/{key}"] = 7
        pdf.Root["/OpenAction"] = String("javascript")
        page = pdf.pages[0].obj
        page["/Annots"] = Array([1, Dictionary(Subtype=3), Dictionary(A=Array([2]))])
        page["/Resources"] = Dictionary(Font=Array([1]), XObject=4, Pattern=Dictionary(P=5))
        page["/Rotate"], page["/UserUnit"], page["/CropBox"] = Name.Up, String("x"), Array([1])
        found = read(pdf)
    assert (found.page_count, found.fonts, found.actions, found.links) == (1, (), (), ())
    assert found.sheets[0].box == PageBox(0.0, 0.0, 595.0, 842.0)
