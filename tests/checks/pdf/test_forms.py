"""What a PDF has besides its pages: forms, signatures, layers."""

from __future__ import annotations

from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, String

from tests.checks.pdf.conftest import OfPdf

CODES = ("pdf-form", "pdf-xfa", "pdf-signature", "pdf-layers")


def field(pdf: Pdf, kind: str = "Tx", **form: Any) -> None:
    """A form with one field on page 2."""
    widget = Dictionary(Subtype=Name.Widget, FT=Name(f"/{kind}"), T=String("f"), Rect=[0, 0, 9, 9])
    widgets = Array([pdf.make_indirect(widget)])
    pdf.pages[1].obj["/Annots"] = widgets
    pdf.Root["/AcroForm"] = Dictionary(Fields=widgets, **form)


def test_a_plain_paper_has_none_of_them(of_pdf: OfPdf) -> None:
    assert [of_pdf(code) for code in CODES] == [[]] * 4


def test_fields_to_fill_in_are_told(of_pdf: OfPdf) -> None:
    assert of_pdf("pdf-form", field) == ["the PDF has a form with 1 field to fill in"]


def test_a_form_without_fields_is_told(of_pdf: OfPdf) -> None:
    def change(pdf: Pdf) -> None:
        pdf.Root["/AcroForm"] = Dictionary(Fields=Array())

    assert of_pdf("pdf-form", change) == ["the PDF has a form without fields"]


def test_a_form_in_xml_is_told_as_that(of_pdf: OfPdf) -> None:
    def change(pdf: Pdf) -> None:
        pdf.Root["/AcroForm"] = Dictionary(Fields=Array(), XFA=pdf.make_stream(b"<xdp/>"))

    message = "the PDF has a form in XML (XFA), which few viewers show"
    assert of_pdf("pdf-xfa", change) == [message]
    assert of_pdf("pdf-form", change) == []


def test_a_signature_is_no_field_to_fill_in(of_pdf: OfPdf) -> None:
    def change(pdf: Pdf) -> None:
        field(pdf, "Sig", SigFlags=3)

    assert of_pdf("pdf-signature", change) == ["the PDF is signed digitally"]
    assert of_pdf("pdf-form", change) == []


def layers(pdf: Pdf, *off: int) -> None:
    names = ("Grid", "Labels", "Notes")
    every = [pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(name))) for name in names]
    config = Dictionary(OFF=Array([every[number] for number in off]))
    pdf.Root["/OCProperties"] = Dictionary(OCGs=Array(every), D=config)


def test_layers_are_told_by_name(of_pdf: OfPdf) -> None:
    message = 'the PDF has 3 layers: "Grid", "Labels", "Notes"'
    assert of_pdf("pdf-layers", layers) == [message]


def test_of_layers_that_are_hidden_those_are_named(of_pdf: OfPdf) -> None:
    message = 'the PDF has 3 layers, 1 of them hidden: "Notes"'
    assert of_pdf("pdf-layers", lambda pdf: layers(pdf, 2)) == [message]
