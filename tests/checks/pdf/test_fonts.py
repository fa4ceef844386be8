"""Fonts that are missing from the file, or drawn in a way that serves readers badly."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf

from proceedings.checks.registry import all_checks
from proceedings.checks.subject import Subject
from proceedings.pdf.survey.fonts import Font
from proceedings.pdf.survey.structure import Structure
from proceedings.pdf.survey.survey import PdfSurvey
from proceedings.pdf.survey.text import PageText
from proceedings.source import read_archive
from tests.checks.conftest import BASE
from tests.checks.pdf.conftest import Change, OfPdf
from tests.conftest import WriteFiles


def with_font(
    font: Mapping[str, object], page: int = 0, content: bytes = b"BT /X 9 Tf (a) Tj ET"
) -> Change:
    """Print with one font that is called X, and with no other."""
    keys = {f"/{key}": value for key, value in font.items()}

    def change(pdf: Pdf) -> None:
        for number, one in enumerate(pdf.pages):
            fonts = {"/X": Dictionary(keys)} if number == page else {}
            one.obj["/Resources"] = Dictionary(Font=Dictionary(fonts))
            one.obj["/Contents"] = pdf.make_stream(content)

    return change


def _font(kind: str, name: str) -> dict[str, object]:
    return {"Type": Name.Font, "Subtype": Name(f"/{kind}"), "BaseFont": Name(f"/{name}")}


def type_3(pdf: Pdf, glyph: bytes, page: int) -> None:
    letter = pdf.make_stream(glyph)
    font = {"Subtype": Name.Type3, "CharProcs": Dictionary({"/a": letter})}
    with_font(font, page)(pdf)


def test_a_font_that_is_not_in_the_file_is_told_where_it_is_met(of_pdf: OfPdf) -> None:
    change = with_font(_font("TrueType", "ABCDEF+Palatino-Roman"), 1)
    message = "the PDF does not embed Palatino-Roman, first on page 2"
    assert of_pdf("pdf-font-missing", change) == [message]


@pytest.mark.parametrize("name", ["Helvetica", "TimesNewRomanPS-BoldMT", "Arial,Bold", "Symbol"])
def test_the_fonts_of_every_viewer_are_a_note(of_pdf: OfPdf, name: str) -> None:
    change = with_font(_font("Type1", name))
    message = f"the PDF does not embed {name}, first on page 1"
    assert of_pdf("pdf-font-missing", change) == [message]


def test_a_font_that_is_named_and_not_used_is_nothing_to_tell(of_pdf: OfPdf) -> None:
    change = with_font(_font("Type1", "Palatino"), 0, b"BT /Y 9 Tf (a) Tj ET")
    assert of_pdf("pdf-font-missing", change) == []


def test_a_font_within_a_drawing_is_told(of_pdf: OfPdf) -> None:
    def change(pdf: Pdf) -> None:
        with_font({}, 0, b"/Drawing Do")(pdf)
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Palatino)
        form = pdf.make_stream(b"BT /F1 9 Tf (a) Tj ET", Subtype=Name.Form)
        form["/Resources"] = Dictionary(Font=Dictionary(F1=font))
        pdf.pages[1].obj.Resources["/XObject"] = Dictionary(Drawing=form)

    message = "the PDF does not embed Palatino, first on page 2"
    assert of_pdf("pdf-font-missing", change) == [message]


def embedded(pdf: Pdf) -> Object:
    return Dictionary(Type=Name.FontDescriptor, FontFile2=pdf.make_stream(b"a font"))


def test_an_embedded_font_is_in_order(of_pdf: OfPdf) -> None:
    def change(pdf: Pdf) -> None:
        with_font(_font("TrueType", "Palatino") | {"FontDescriptor": embedded(pdf)})(pdf)

    assert of_pdf("pdf-font-missing", change) == []


def test_letters_that_are_pictures_are_told(of_pdf: OfPdf) -> None:
    bitmap = b"9 0 0 0 9 9 d1 q 9 0 0 9 0 0 cm BI /W 1 /H 1 /IM true ID \x00 EI Q"
    message = "the PDF has letters that are pictures, first on page 2"
    assert of_pdf("pdf-font-bitmap", lambda pdf: type_3(pdf, bitmap, 1)) == [message]
    assert of_pdf("pdf-font-type3", lambda pdf: type_3(pdf, bitmap, 1)) == []


def test_letters_that_are_drawings_are_told_otherwise(of_pdf: OfPdf) -> None:
    outline = b"9 0 0 0 9 9 d1 0 0 m 9 9 l f"
    message = "the PDF has Type 3 fonts, first on page 1"
    assert of_pdf("pdf-font-type3", lambda pdf: type_3(pdf, outline, 0)) == [message]
    assert of_pdf("pdf-font-bitmap", lambda pdf: type_3(pdf, outline, 0)) == []


@pytest.mark.parametrize(
    ("ordering", "extra", "is_told"),
    [
        ("Identity", {}, True),
        ("Japan1", {}, False),
        ("Identity", {"ToUnicode": Name.Any}, False),
        ("Identity", {"Encoding": Name("/UniJIS-UTF16-H")}, False),
    ],
)
def test_a_font_that_does_not_tell_its_letters(
    of_pdf: OfPdf, ordering: str, extra: dict[str, object], is_told: bool
) -> None:
    def change(pdf: Pdf) -> None:
        collection = Dictionary(Registry="Adobe", Ordering=ordering, Supplement=0)
        below = Dictionary(CIDSystemInfo=collection, FontDescriptor=embedded(pdf))
        font = _font("Type0", "Mincho") | {"Encoding": Name("/Identity-H")}
        with_font(font | {"DescendantFonts": Array([below])} | extra)(pdf)

    message = "the PDF does not say which letters are in Mincho, first on page 1"
    assert of_pdf("pdf-font-unmapped", change) == [message] * is_told


@pytest.mark.parametrize(("signs", "is_told"), [(0, True), (900, False)])
def test_where_the_whole_text_is_gibberish_that_is_told_instead(
    write: WriteFiles, signs: int, is_told: bool
) -> None:
    archive, _ = read_archive(write(BASE))
    structure = Structure(fonts=(Font("Mincho", "Type0", 1, is_mapped=False),))
    page = PageText(width=595, height=842, letters=100, signs=signs)
    survey = PdfSurvey(digest="", structure=structure, pages=(page,))
    subject = Subject(archive.editions[0], archive, {"hopper": survey})
    assert len(list(all_checks()["pdf-font-unmapped"].look(subject))) == is_told
