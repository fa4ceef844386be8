"""Fonts that are missing from the file, or drawn in a way that serves readers badly."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from proceedings.checks.check import Flaw, check
from proceedings.checks.pdf.papers import of_pdf, pages, with_pdf
from proceedings.checks.pdf.text_layer import pdf_text_unreadable
from proceedings.checks.subject import Subject
from proceedings.model.findings import Severity
from proceedings.pdf.survey.fonts import Font

#: The fonts that every viewer brings, or replaces by its like (ISO 32000-1, 9.6.2.2).
_STANDARD = re.compile(
    r"(?:Helvetica|Arial|ArialMT|Courier|CourierNew|CourierNewPSMT|Times|TimesNewRoman|"
    r"TimesNewRomanPS|TimesNewRomanPSMT|Symbol|ZapfDingbats)"
    r"(?:[-,](?:Roman|Bold|Italic|Oblique|BoldItalic|BoldOblique)(?:MT)?)?"
)
_NAMED = 4  #: fonts that a message names
_EMBED = "have the authors embed all fonts; programs have a choice for it where they export"


@check("pdf-font-missing", Severity.WARNING, cure=_EMBED)
def pdf_font_missing(subject: Subject) -> Iterator[Flaw]:
    """A font that the paper prints with is not in the file.

    Where the reader has no font of that name another one is taken, and letters may be missing or
    run into each other. It is a note for Helvetica, Times, Courier, Symbol and their like, for
    which every viewer has something; printers and archives want them all the same. They mostly
    come from drawings: statistics programs do not embed fonts by default.
    """
    for paper, survey in with_pdf(subject):
        missing = [font for font in survey.structure.fonts if not font.is_embedded]
        own = [font for font in missing if not _STANDARD.fullmatch(font.name)]
        usual = [font for font in missing if _STANDARD.fullmatch(font.name)]
        for fonts, severity in ((own, Severity.WARNING), (usual, Severity.NOTE)):
            if fonts:
                message = f"the PDF does not embed {_listed(fonts)}"
                yield of_pdf(subject, paper, message, severity=severity)


@check("pdf-font-bitmap", Severity.NOTE, cure="have the authors use outline fonts")
def pdf_font_bitmap(subject: Subject) -> Iterator[Flaw]:
    """Letters of the paper are pictures (a Type 3 font of bitmaps).

    They are coarse on screens and when enlarged, and often cannot be searched. LaTeX makes them
    where no outlines of a font are installed: `cm-super` or `lmodern` brings those. It is a
    warning where the first page has them, since then the text of the paper is set so.
    """
    yield from _type_3(subject, "letters that are pictures", lambda font: font.is_bitmap)


@check("pdf-font-type3", Severity.NOTE, cure="in matplotlib: rcParams['pdf.fonttype'] = 42")
def pdf_font_type3(subject: Subject) -> Iterator[Flaw]:
    """A drawing of the paper has Type 3 fonts.

    They look right. Some publishers and printers refuse them, because they cannot be hinted or
    replaced. matplotlib makes them unless it is told otherwise.
    """
    yield from _type_3(subject, "Type 3 fonts", lambda font: not font.is_bitmap)


@check("pdf-font-unmapped", Severity.NOTE, cure="have the authors export the paper again")
def pdf_font_unmapped(subject: Subject) -> Iterator[Flaw]:
    """A font does not say which letters its signs are (there is no ToUnicode).

    The text is printed as it should be, but it can be neither searched, copied nor read aloud.
    Some drawings leave that out. Where it is the text of the paper, `pdf-text-unreadable` says so.
    """
    told = {flaw.paper for flaw in pdf_text_unreadable(subject)}
    for paper, survey in with_pdf(subject):
        if paper.id in told:
            continue
        if fonts := [font for font in survey.structure.fonts if not font.is_mapped]:
            message = f"the PDF does not say which letters are in {_listed(fonts)}"
            yield of_pdf(subject, paper, message)


def _type_3(subject: Subject, what: str, is_so: Callable[[Font], bool]) -> Iterator[Flaw]:
    for paper, survey in with_pdf(subject):
        found = [font for font in survey.structure.fonts if font.kind == "Type3" and is_so(font)]
        if found:
            is_text = found[0].page == 1 and found[0].is_bitmap
            severity = Severity.WARNING if is_text else Severity.NOTE
            message = f"the PDF has {what}, first on {pages([found[0].page])}"
            yield of_pdf(subject, paper, message, severity=severity)


def _listed(fonts: Iterable[Font]) -> str:
    names = list(dict.fromkeys(font.name or "a font without a name" for font in fonts))
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    first = min(font.page for font in fonts)
    return f"{', '.join(names[:_NAMED])}{more}, first on {pages([first])}"
