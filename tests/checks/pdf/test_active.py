"""What a PDF does besides being read: scripts, actions, attachments, films."""

from __future__ import annotations

from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from tests.checks.pdf.conftest import OfPdf

SCRIPT = {"/S": Name.JavaScript, "/JS": String("app.alert(1)")}
CODES = ("pdf-script", "pdf-action", "pdf-attachment", "pdf-media")


def annotate(pdf: Pdf, page: int, subtype: str, **entries: Any) -> None:
    annotation = Dictionary(Subtype=Name(f"/{subtype}"), Rect=[0, 0, 9, 9], **entries)
    pdf.pages[page].obj["/Annots"] = Array([pdf.make_indirect(annotation)])


@pytest.mark.parametrize("code", CODES)
def test_a_plain_paper_does_nothing(of_pdf: OfPdf, code: str) -> None:
    def opens_at_the_first_page(pdf: Pdf) -> None:
        pdf.Root["/OpenAction"] = Dictionary(S=Name.GoTo, D=[pdf.pages[0].obj, Name.Fit])

    assert of_pdf(code, opens_at_the_first_page) == []


def in_names(pdf: Pdf) -> None:
    tree = Dictionary(Names=[String("a"), Dictionary(SCRIPT)])
    pdf.Root["/Names"] = Dictionary(JavaScript=tree)


def when_it_opens(pdf: Pdf) -> None:
    pdf.Root["/OpenAction"] = Dictionary(SCRIPT)


def when_it_closes(pdf: Pdf) -> None:
    pdf.Root["/AA"] = Dictionary(WC=Dictionary(SCRIPT))


def after_another_action(pdf: Pdf) -> None:
    going = Dictionary(S=Name.GoTo, D=[0, Name.Fit], Next=Array([Dictionary(SCRIPT)]))
    pdf.Root["/OpenAction"] = going


@pytest.mark.parametrize("where", [in_names, when_it_opens, when_it_closes, after_another_action])
def test_a_script_of_the_document_is_told_and_told_once(of_pdf: OfPdf, where: object) -> None:
    assert of_pdf("pdf-script", where) == ["the PDF holds JavaScript"]
    assert of_pdf("pdf-action", where) == []


def by_a_link(pdf: Pdf) -> None:
    action = Dictionary(S=Name.URI, URI=String("javascript:alert(1)"))
    annotate(pdf, 1, "Link", A=action)


def behind_a_link(pdf: Pdf) -> None:
    target = Array([pdf.pages[0].obj, Name.Fit])
    annotate(pdf, 1, "Link", A=Dictionary(S=Name.GoTo, D=target, Next=Dictionary(SCRIPT)))


def in_a_field(pdf: Pdf) -> None:
    annotate(pdf, 1, "Widget", FT=Name.Tx, AA=Dictionary(K=Dictionary(SCRIPT)))
    pdf.Root["/AcroForm"] = Dictionary(Fields=pdf.pages[1].obj["/Annots"])


@pytest.mark.parametrize("where", [by_a_link, behind_a_link, in_a_field])
def test_a_script_of_a_page_is_told_with_the_page(of_pdf: OfPdf, where: object) -> None:
    assert of_pdf("pdf-script", where) == ["the PDF holds JavaScript, on page 2"]


def test_what_happens_when_a_page_is_opened_is_told(of_pdf: OfPdf) -> None:
    def change(pdf: Pdf) -> None:
        going = Dictionary(S=Name.GoTo, D=[0, Name.Fit])
        pdf.pages[1].obj["/AA"] = Dictionary(O=going)

    message = "the PDF does something when page 2 is opened or left (GoTo)"
    assert of_pdf("pdf-action", change) == [message]


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("Launch", ["the PDF starts a program"]),
        ("SubmitForm", ["the PDF sends what was filled in to an address"]),
        ("ImportData", ["the PDF reads a file of the reader"]),
        ("Named", []),
        ("SetOCGState", []),
    ],
)
def test_what_a_link_starts_is_told_where_it_reaches_out(
    of_pdf: OfPdf, kind: str, message: list[str]
) -> None:
    def change(pdf: Pdf) -> None:
        annotate(pdf, 0, "Link", A=Dictionary(S=Name(f"/{kind}")))

    assert of_pdf("pdf-action", change) == message


def attach(pdf: Pdf, *names: str, kind: str = "text/plain") -> None:
    """Attach files that are called so."""
    pairs: list[Object] = []
    for name in names:
        data = pdf.make_stream(b"1", Type=Name.EmbeddedFile, Subtype=Name(f"/{kind}"))
        file = Dictionary(Type=Name.Filespec, UF=String(name), EF=Dictionary(F=data))
        pairs += (String(name), pdf.make_indirect(file))
    pdf.Root["/Names"] = Dictionary(EmbeddedFiles=Dictionary(Names=Array(pairs)))


def test_attached_files_are_told_by_name(of_pdf: OfPdf) -> None:
    message = '2 files in the PDF as attachments: "data.csv", "review.txt"'
    found = of_pdf("pdf-attachment", lambda pdf: attach(pdf, "data.csv", "review.txt"))
    assert found == [message]


def test_a_file_that_hangs_on_a_page_is_told(of_pdf: OfPdf) -> None:
    def change(pdf: Pdf) -> None:
        annotate(pdf, 0, "FileAttachment", FS=Dictionary(F=String("notes.doc")))

    message = '1 file in the PDF as attachments: "notes.doc"'
    assert of_pdf("pdf-attachment", change) == [message]


def test_formulas_for_screen_readers_are_no_attachments(of_pdf: OfPdf) -> None:
    kind = "application/mathml+xml"
    assert of_pdf("pdf-attachment", lambda pdf: attach(pdf, "formula-1.xml", kind=kind)) == []


@pytest.mark.parametrize("kind", ["RichMedia", "3D", "Screen", "Movie", "Sound"])
def test_a_film_is_told_with_its_page(of_pdf: OfPdf, kind: str) -> None:
    message = "the PDF has a film, a sound or a model, on page 2"
    assert of_pdf("pdf-media", lambda pdf: annotate(pdf, 1, kind)) == [message]


@pytest.mark.parametrize("kind", ["Highlight", "Text", "Link"])
def test_marks_and_links_are_no_films(of_pdf: OfPdf, kind: str) -> None:
    assert of_pdf("pdf-media", lambda pdf: annotate(pdf, 1, kind)) == []
