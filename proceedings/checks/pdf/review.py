"""What was meant for reviewers and is still there in the last version."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from proceedings.checks.check import Flaw, check
from proceedings.checks.pdf.page_one_text import letters
from proceedings.checks.pdf.papers import of_pdf, pages, with_pdf
from proceedings.checks.subject import Subject
from proceedings.model.findings import Severity
from proceedings.pdf.survey.text import PageText
from proceedings.pdf.survey.text_marks import Kind

_FINAL = "ask the authors for their last version: the template has an option for it"
_NUMBERED = 25  #: lines of a page with numbers that follow each other
_SPEAKING = 400  #: letters of a page that has more than a figure


@check("pdf-anonymous", Severity.ERROR, cure=_FINAL)
def pdf_anonymous(subject: Subject) -> Iterator[Flaw]:
    """Page 1 names no authors: it is the version for a blind review.

    The template's option for the last version was forgotten, or the reviewed file was sent once
    more. A paper that is published so has lost its authors.
    """
    for paper, survey in with_pdf(subject):
        for mark in survey.pages[0].marks if survey.pages else ():
            if mark.kind == "anonymous":
                yield of_pdf(subject, paper, f'page 1 is anonymous: "{mark.text}"')
                break


@check("pdf-line-numbers", Severity.WARNING, cure=_FINAL)
def pdf_line_numbers(subject: Subject) -> Iterator[Flaw]:
    """The lines are numbered in the margin, as reviewers want them.

    It is the reviewed version, or the last one was made with the review option still on; such files
    often are anonymous too. The numbers get into every text that is copied or indexed.
    """
    for paper, survey in with_pdf(subject):
        full = [n for n, page in enumerate(survey.pages, start=1) if page.letters >= _SPEAKING]
        numbered = [n for n in full if survey.pages[n - 1].numbered_lines >= _NUMBERED]
        if numbered and 2 * len(numbered) >= len(full):
            yield of_pdf(subject, paper, f"the lines are numbered on {pages(numbered)}")


@check("pdf-review-banner", Severity.WARNING, cure=_FINAL)
def pdf_review_banner(subject: Subject) -> Iterator[Flaw]:
    """A line says that the paper is under review, confidential, a draft, or not to be passed on.

    Templates print it on the versions for reviewers. In proceedings it is wrong, and frightens
    those who want to cite or share the paper. Lines within the text are not told.
    """
    for paper, survey in with_pdf(subject):
        if found := _marked(survey.pages, "banner"):
            yield of_pdf(subject, paper, _quoted(found))


@check("pdf-preprint", Severity.NOTE, cure=_FINAL)
def pdf_preprint(subject: Subject) -> Iterator[Flaw]:
    """Page 1 calls the paper a preprint, or says that it was submitted somewhere.

    The authors have sent the file that they have put elsewhere. It may lack what was changed in the
    last version, and names another place of publication.
    """
    for paper, survey in with_pdf(subject):
        if found := _marked(survey.pages[:1], "preprint"):
            yield of_pdf(subject, paper, _quoted(found))


@check("pdf-arxiv-stamp", Severity.NOTE, cure="ask the authors for their own file")
def pdf_arxiv_stamp(subject: Subject) -> Iterator[Flaw]:
    """arXiv's stamp stands along the margin: the file was taken from there.

    It says of another place that it has published the paper, its version may be another one than
    the accepted, and it stands where a volume is bound.
    """
    for paper, survey in with_pdf(subject):
        stamps = [mark.text for page in survey.pages for mark in page.marks if mark.kind == "arxiv"]
        if stamps:
            yield of_pdf(subject, paper, f'the PDF has the stamp "{stamps[0]}"')


def _marked(found: Sequence[PageText], kind: Kind) -> list[tuple[int, str]]:
    """The pages that have a mark of *kind* at their head or foot; on page 1 it may be anywhere."""
    return [
        (number, mark.text)
        for number, page in enumerate(found, start=1)
        for mark in page.marks
        if mark.kind == kind and (number == 1 or letters(mark.text) in _ends(page))
    ]


def _ends(page: PageText) -> str:
    return letters(page.head) + " " + letters(page.foot)


def _quoted(found: list[tuple[int, str]]) -> str:
    return f'{pages(number for number, _ in found)} of the PDF: "{found[0][1]}"'
