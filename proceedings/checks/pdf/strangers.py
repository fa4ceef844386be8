"""What is no paper: slides, posters, and the forms that are sent along with papers."""

from __future__ import annotations

from collections.abc import Iterator

from proceedings.checks.check import Flaw, check
from proceedings.checks.pdf.page_one_text import letters
from proceedings.checks.pdf.papers import of_pdf, pages, with_pdf
from proceedings.checks.subject import Subject
from proceedings.model.contribution import Contribution, Kind
from proceedings.model.findings import Severity
from proceedings.pdf.survey.survey import PdfSurvey

_WIDE = 1.2  #: times as wide as high: slides have 1.33 or 1.78
_TOP = 12  #: lines among which a form has its heading
#: Kinds whose PDF may well be slides or a poster.
_MAY_BE_WIDE = frozenset({Kind.POSTER, Kind.DEMO, Kind.ABSTRACT})


@check("pdf-slides", Severity.WARNING, cure="ask the authors for the paper; add slides as `slides`")
def pdf_slides(subject: Subject) -> Iterator[Flaw]:
    """The pages are wider than high: slides or a poster in the place of a paper.

    Authors upload the wrong file, or an import took the slides for the paper. Talks, posters and
    demonstrations may have such PDFs, and so may single pages with a wide table.
    """
    for paper, survey in with_pdf(subject):
        wide, count = _wide(survey), len(survey.pages)
        if is_wide(survey) and not (paper.kind.is_talk or paper.kind in _MAY_BE_WIDE):
            which = f"all {count} pages" if len(wide) == count > 1 else pages(wide)
            are = "are" if len(wide) > 1 else "is"
            what = "slides, or a poster" if count > 1 else "a poster, or a slide"
            yield of_pdf(subject, paper, f"{which} of the PDF {are} wider than high: {what}")


def is_wide(survey: PdfSurvey) -> bool:
    """Whether most of the pages are those of slides or a poster."""
    return 2 * len(_wide(survey)) > len(survey.pages)


def _wide(survey: PdfSurvey) -> list[int]:
    return [n for n, page in enumerate(survey.pages, 1) if page.width > _WIDE * page.height]


@check("pdf-copyright-form", Severity.ERROR, cure="take the form out of the PDF, and keep it apart")
def pdf_copyright_form(subject: Subject) -> Iterator[Flaw]:
    """A form for the transfer of copyright is in the PDF, or is all that is in it.

    Authors sign it and send it along, and it ends up in the paper's place or behind its last page.
    It has signatures and addresses that are nobody's business.
    """
    for paper, survey in with_pdf(subject):
        if found := list(_forms(paper, survey)):
            numbers = [number for number, _ in found]
            yield of_pdf(
                subject, paper, f'a form is on {pages(numbers)} of the PDF: "{found[0][1]}"'
            )


def _forms(paper: Contribution, survey: PdfSurvey) -> Iterator[tuple[int, str]]:
    """The pages on which a form has its heading, where no title or section of a paper stands."""
    title = letters(paper.full_title)
    for number, page in enumerate(survey.pages, start=1):
        top = letters(page.head + "".join(line.text for line in page.lines[:_TOP]))
        for mark in page.marks:
            key = letters(mark.text)
            is_placed = key in top or (number == len(survey.pages) and number > 1)
            if mark.kind == "form" and is_placed and key not in title:
                yield number, mark.text
                break
