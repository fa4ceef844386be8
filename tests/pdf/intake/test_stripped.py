"""Nothing active comes along, and what a page draws ends where it began."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from proceedings.pdf.intake.paper import Intake, take_in

Change = Callable[[Pdf], object]
#: What every file that is written has in its catalogue, and nothing else.
OURS = set("/Type /Pages /PageLabels /Lang /ViewerPreferences /Metadata".split())
Changed = Callable[..., Intake]
Written = Callable[[Intake], Path]


def launch(pdf: Pdf) -> None:
    action = Dictionary(S=Name.Launch, F=String("calc.exe"))
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], A=action)
    pdf.pages[0].obj["/Annots"] = Array([pdf.make_indirect(link)])


def open_action(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def attachment(pdf: Pdf) -> None:
    pdf.attachments["data.csv"] = b"1,2"


def page_action(pdf: Pdf) -> None:
    pdf.pages[0].obj["/AA"] = Dictionary(O=Dictionary(S=Name.JavaScript, JS=String("x")))


def media(pdf: Pdf) -> None:
    movie = Dictionary(Type=Name.Annot, Subtype=Name.RichMedia, Rect=[0, 0, 9, 9])
    pdf.pages[0].obj["/Annots"] = Array([pdf.make_indirect(movie)])


def tags(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot = Dictionary(Type=Name.StructTreeRoot)
    pdf.pages[0].obj["/StructParents"] = 0


@pytest.mark.parametrize(
    ("change", "notes"),
    [
        pytest.param(
            launch,
            ("removed: Launch action (1)", "1 link leads nowhere, on page 1"),
            id="launch",
        ),
        pytest.param(open_action, ("removed: JavaScript",), id="JavaScript on opening"),
        pytest.param(attachment, ("removed: attached files",), id="attached file"),
        pytest.param(
            page_action, ("removed: actions of the document or its pages",), id="page action"
        ),
        pytest.param(media, ("removed: RichMedia annotation (1)",), id="video"),
        pytest.param(
            tags,
            ("the tags for screen readers were removed: they cannot be merged",),
            id="structure tree",
        ),
    ],
)
def test_active_content_is_removed_and_told(
    change: Change, notes: tuple[str, ...], changed: Changed, written: Written
) -> None:
    taken = changed(change)
    assert taken.notes == notes
    with Pdf.open(written(taken)) as pdf:
        assert set(pdf.Root.keys()) == OURS
        rest = b" ".join(obj.unparse(resolved=True) for obj in pdf.objects)
    assert not any(word in rest for word in (b"JavaScript", b"Launch", b"EmbeddedFile", b"/AA"))


def test_a_filled_form_field_becomes_part_of_the_page(
    tmp_path: Path, cache: Path, written: Written
) -> None:
    canvas = Canvas(str(tmp_path / "form.pdf"), invariant=1)
    canvas.acroForm.textfield(name="name", value="Ada", x=100, y=500, width=200, height=20)
    canvas.showPage()
    canvas.save()
    taken = take_in(tmp_path / "form.pdf", cache)
    assert taken.notes == ("form fields were drawn into the page",)
    page = PdfReader(written(taken)).pages[0]
    assert "Ada" in page.extract_text()
    assert "/Annots" not in page


@pytest.mark.parametrize(
    ("content", "balanced"),
    [
        pytest.param(b"q 1 0 0 1 9 9 cm", b"Q", id="q without Q"),
        pytest.param(b"BT /F1 9 Tf q", b"ET Q", id="text not ended"),
        pytest.param(b"/Span BMC /OC /x BDC", b"EMC EMC", id="marked content not ended"),
    ],
)
def test_what_the_content_leaves_open_is_closed(
    content: bytes, balanced: bytes, changed: Changed, written: Written
) -> None:
    taken = changed(lambda pdf: pdf.pages[1].obj.__setitem__("/Contents", Stream(pdf, content)))
    assert taken.notes == ("unclosed drawing instructions were closed on page 2",)
    with Pdf.open(written(taken)) as pdf:
        assert pdf.pages[1].obj.Contents[1].read_bytes().split() == balanced.split()


def test_a_surplus_Q_is_taken_out_since_readers_pass_over_it(  # noqa: N802
    changed: Changed, written: Written
) -> None:
    content = b"1 0 0 1 50 50 cm Q q 0 0 10 10 re f Q Q"
    taken = changed(lambda pdf: pdf.pages[0].obj.__setitem__("/Contents", Stream(pdf, content)))
    with Pdf.open(written(taken)) as pdf:
        operators = [str(i.operator) for i in pikepdf.parse_content_stream(pdf.pages[0])]
    assert operators == ["cm", "q", "re", "f", "Q"]
