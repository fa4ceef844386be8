"""What authors meant to mend: broken references, notes to each other, text of the template."""

from __future__ import annotations

from collections.abc import Iterator

from proceedings.checks.check import Flaw, check
from proceedings.checks.pdf.papers import of_pdf, pages, with_pdf
from proceedings.checks.subject import Subject
from proceedings.model.findings import Severity
from proceedings.pdf.survey.text_marks import Kind

_SHOWN = 3  #: different ones that a message quotes
_ABOUT = 5  #: pages: a paper that has so many notes is about such notes


@check(
    "pdf-reference-broken",
    Severity.WARNING,
    cure="ask the authors to run LaTeX once more, or to update the fields in Word",
)
def pdf_reference_broken(subject: Subject) -> Iterator[Flaw]:
    """A reference to a figure, a table or a section leads to nothing and is printed as "??".

    LaTeX prints that where a label is missing or the paper was typeset once only; Word prints
    "Error! Reference source not found." Readers cannot tell what was meant.
    """
    yield from _left(subject, "reference", "a broken reference")


@check(
    "pdf-citation-broken",
    Severity.WARNING,
    cure="ask the authors to run BibTeX and LaTeX once more, and to look at its warnings",
)
def pdf_citation_broken(subject: Subject) -> Iterator[Flaw]:
    """A citation leads to nothing and is printed as "[?]".

    The cited work is missing in the bibliography, so its authors lose the citation too.
    """
    yield from _left(subject, "citation", "a broken citation")


@check("pdf-todo", Severity.NOTE, cure="ask the authors whether this is done")
def pdf_todo(subject: Subject) -> Iterator[Flaw]:
    """A note of the authors to each other is printed: "TODO: …", "[TBD]".

    It was forgotten, and what it asks for may have been too. A paper that has them on many pages is
    about them, and not told.
    """
    for flaw, count in _counted(subject, "todo", "a note"):
        if count < _ABOUT:
            yield flaw


@check("pdf-template-text", Severity.WARNING, cure="ask the authors to fill in or delete it")
def pdf_template_text(subject: Subject) -> Iterator[Flaw]:
    """Words of the template are printed that were to be replaced.

    Such as ACM's conference in Woodstock, "Paper Title* (use style: paper title)", a DOI made of
    X, or "Lorem ipsum". They get into citations where programs read them off the page.
    """
    yield from _left(subject, "template", "words of the template")


def _left(subject: Subject, kind: Kind, what: str) -> Iterator[Flaw]:
    for flaw, _ in _counted(subject, kind, what):
        yield flaw


def _counted(subject: Subject, kind: Kind, what: str) -> Iterator[tuple[Flaw, int]]:
    """What was found of *kind* in each paper, and on how many pages."""
    for paper, survey in with_pdf(subject):
        found = [
            (number, mark.text)
            for number, page in enumerate(survey.pages, start=1)
            for mark in page.marks
            if mark.kind == kind
        ]
        if found:
            where = pages(number for number, _ in found)
            texts = list(dict.fromkeys(text for _, text in found))[:_SHOWN]
            quoted = ", ".join(f'"{text}"' for text in texts)
            flaw = of_pdf(subject, paper, f"the PDF has {what} on {where}: {quoted}")
            yield flaw, len({number for number, _ in found})
