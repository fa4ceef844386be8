"""Pages that are turned, cropped, or lie elsewhere than tools expect."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from proceedings.checks.check import Flaw, check
from proceedings.checks.pdf.papers import of_pdf, pages, with_pdf
from proceedings.checks.subject import Subject
from proceedings.model.findings import Severity
from proceedings.pdf.survey.sheets import Sheet

_ROUNDED = 1.0  #: points; programs round


@check("pdf-rotated", Severity.NOTE, cure="look whether the pages are upright on a screen")
def pdf_rotated(subject: Subject) -> Iterator[Flaw]:
    """Pages are turned by the viewer, on the first page or upside down.

    A scanner or a printer driver has laid the paper on its side, and the file says how to turn it.
    A wide table within a paper is turned like that on purpose and not told.
    """
    for paper, survey in with_pdf(subject):
        sheets = survey.structure.sheets
        turned = [number for number, sheet in enumerate(sheets, start=1) if sheet.rotation]
        if turned and (turned[0] == 1 or any(sheet.rotation == 180 for sheet in sheets)):
            angle = sheets[turned[0] - 1].rotation
            message = f"the PDF has pages that are turned by {angle} degrees: {pages(turned)}"
            if len({sheet.rotation for sheet in sheets if sheet.rotation}) > 1:
                message = f"the PDF has pages that are turned in several ways: {pages(turned)}"
            yield of_pdf(subject, paper, message)


@check("pdf-crop", Severity.NOTE, cure="look whether all of the page is there")
def pdf_crop(subject: Subject) -> Iterator[Flaw]:
    """Viewers show another part of the page than the whole sheet.

    The crop box differs from the media box. Publishers cut off printers' marks in that way; in an
    author's file it hides margins, or what stands there, and a print may bring it back.
    """
    for paper, survey in with_pdf(subject):
        if found := _where(survey.structure.sheets, _is_cropped):
            sheet = survey.structure.sheets[found[0] - 1]
            shown, whole = (f"{b.width:.0f} × {b.height:.0f}" for b in (sheet.box, sheet.whole))
            what = f"shows {shown} of {whole} pt" if shown != whole else "has a crop box beyond it"
            where = f" ({pages(found)})" if len(found) > 1 else ""
            yield of_pdf(subject, paper, f"page {found[0]} of the PDF {what}{where}")


@check("pdf-box", Severity.NOTE, cure="nothing has to be done for the volume")
def pdf_box(subject: Subject) -> Iterator[Flaw]:
    """A page's lower left corner is not at the origin, or its corners are given in reverse.

    That is allowed and rare, and simple tools that print a number or a stamp on the page put it
    elsewhere or beyond the edge.
    """
    for paper, survey in with_pdf(subject):
        if found := _where(survey.structure.sheets, _is_elsewhere):
            sheet = survey.structure.sheets[found[0] - 1]
            corner = f"({sheet.media[0]:.0f}, {sheet.media[1]:.0f})"
            what = "is given from top to bottom" if sheet.is_reversed else f"begins at {corner}"
            yield of_pdf(subject, paper, f"the box of the PDF's {pages(found)} {what}")


def _where(sheets: tuple[Sheet, ...], is_so: Callable[[Sheet], bool]) -> list[int]:
    return [number for number, sheet in enumerate(sheets, start=1) if is_so(sheet)]


def _is_cropped(sheet: Sheet) -> bool:
    pairs = zip(sheet.crop, sheet.media, strict=True)
    return any(abs(crop - media) > _ROUNDED for crop, media in pairs)


def _is_elsewhere(sheet: Sheet) -> bool:
    return sheet.is_reversed or max(map(abs, sheet.media[:2])) > _ROUNDED
