"""One PDF in the place of several."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from proceedings.checks.check import Flaw, check
from proceedings.checks.pdf.papers import of_pdf, with_pdf
from proceedings.checks.subject import Subject
from proceedings.model.contribution import Contribution
from proceedings.model.findings import Severity
from proceedings.pdf.survey.survey import PdfSurvey


@check("pdf-twice", Severity.WARNING, cure="put the right PDF in the place of the wrong one")
def pdf_twice(subject: Subject) -> Iterator[Flaw]:
    """Two contributions have the same PDF.

    One of them has got the file of the other, or one paper was submitted twice. Files that differ
    only in how they were saved are found by the text of their pages.
    """
    first: dict[Hashable, Contribution] = {}
    for paper, survey in with_pdf(subject):
        other = None
        for key in _keys(survey):
            other = other or first.get(key)
            first.setdefault(key, paper)
        if other is not None:
            is_same = subject.pdfs[other.id].digest == survey.digest
            what = "is the same file as" if is_same else "has the same text on every page as"
            yield of_pdf(subject, paper, f'the PDF {what} that of "{other.id}"')


def _keys(survey: PdfSurvey) -> Iterator[Hashable]:
    """What two files have in common that are the same paper."""
    yield survey.digest
    texts = tuple(page.digest for page in survey.pages)
    if any(texts):
        yield texts
