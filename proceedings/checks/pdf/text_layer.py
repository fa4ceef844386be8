"""Pages whose text nobody can search, copy or hear."""

from __future__ import annotations

from collections.abc import Iterator

from proceedings.checks.check import Flaw, check
from proceedings.checks.pdf.papers import of_pdf, pages, with_pdf
from proceedings.checks.subject import Subject
from proceedings.model.findings import Severity
from proceedings.pdf.survey.survey import PdfSurvey
from proceedings.pdf.survey.text import PageText

_HARDLY = 20  #: letters: a page number and a running head
_SIGNS = 200  #: signs of a page that a share can be taken of
_LETTERS = 0.3  #: of the signs of any script that is read rightly
_UNREAD = 0.3  #: of the signs


@check(
    "pdf-text-missing",
    Severity.WARNING,
    cure="ask the authors for the PDF that their program wrote, not a scan of it",
)
def pdf_text_missing(subject: Subject) -> Iterator[Flaw]:
    """The first page, or half of all pages, are pictures without any text.

    They were scanned, or exported as pictures. Search engines find nothing in them, nobody can copy
    from them, and they cannot be read aloud. A page that holds one large figure is not told.
    """
    for paper, survey in with_pdf(subject):
        drawn = [n for n, page in enumerate(survey.pages, start=1) if page.is_drawn]
        without = [n for n in drawn if survey.pages[n - 1].letters < _HARDLY]
        if not survey.pages and survey.structure.page_count:
            yield of_pdf(subject, paper, "the text of the PDF cannot be read")
        elif without and (without[0] == 1 or 2 * len(without) >= len(drawn)):
            yield of_pdf(subject, paper, f"the PDF has no text on {_where(without, survey)}")


@check(
    "pdf-text-unreadable",
    Severity.WARNING,
    cure="ask the authors to export the paper again, with its fonts embedded as outlines",
)
def pdf_text_unreadable(subject: Subject) -> Iterator[Flaw]:
    """The page can be seen, and its text is gibberish to a program.

    The fonts do not say which letters their signs stand for. Who copies a line gets something else,
    search engines index it, and screen readers read it aloud.
    """
    for paper, survey in with_pdf(subject):
        found = [n for n, page in enumerate(survey.pages, start=1) if _is_gibberish(page)]
        if found and 2 * len(found) >= len(survey.pages):
            message = f"the text of the PDF stands for no letters on {_where(found, survey)}"
            yield of_pdf(subject, paper, message)


def _is_gibberish(page: PageText) -> bool:
    total = page.letters + page.signs
    if total < _SIGNS:
        return False
    return page.letters < _LETTERS * total or page.unread > _UNREAD * total


def _where(numbers: list[int], survey: PdfSurvey) -> str:
    if len(numbers) == len(survey.pages) > 1:
        return f"any of its {len(numbers)} pages"
    return pages(numbers)
