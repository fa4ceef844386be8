"""What a viewer says of a PDF before it is read: its title, and how it calls the pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proceedings.checks.check import Flaw, check
from proceedings.checks.pdf.papers import of_pdf, with_pdf
from proceedings.checks.subject import Subject
from proceedings.model.findings import Severity
from proceedings.model.pages import read_page_range, roman
from proceedings.pdf.survey.catalogue import Labels

#: The names of files, templates and programs where a title should be.
_NO_TITLE = re.compile(
    r"Microsoft (?:Word|PowerPoint) - .*|PowerPoint Presentation|.+\.(?:docx?|tex|dvi|e?ps|pdf|odt|"
    r"rtf|pptx?|indd|eps)|untitled\S*|(?:main|paper|manuscript|template|sample|camera[- ]?ready)"
    r"(?:[ _-]?(?:final|v?\d+))*|\(?anonymous\)?|instructions for .*|.*conference[- ]template.*",
    re.IGNORECASE,
)


@check("pdf-title", Severity.NOTE, cure="have the authors set the document's title")
def pdf_title(subject: Subject) -> Iterator[Flaw]:
    """The title in the PDF's own description is the name of a file or a template.

    Viewers show it above the window, and search engines in their results. Word takes it from the
    file's name or from the paper that was written over.
    """
    for paper, survey in with_pdf(subject):
        title = survey.structure.title
        if _NO_TITLE.fullmatch(title.strip()):
            yield of_pdf(subject, paper, f'the PDF calls itself "{title[:80]}"')


@check("pdf-page-labels", Severity.NOTE, cure="nothing has to be done for the volume")
def pdf_page_labels(subject: Subject) -> Iterator[Flaw]:
    """A viewer calls the pages otherwise than 1, 2, 3, or by the numbers that are declared.

    Who asks for page 3 gets another one. Theses have it, and papers that were cut out of a volume.
    """
    for paper, survey in with_pdf(subject):
        labels, declared = survey.structure.labels, read_page_range(paper.declared_pages)
        first = declared.first if declared and declared.is_plain else 1
        if labels and labels != (Labels(1, "D", "", first),):
            said = ", ".join(f'page {one.page} is "{_label(one)}"' for one in labels[:3])
            yield of_pdf(subject, paper, f"the PDF has page numbers of its own: {said}")


def _label(one: Labels) -> str:
    match one.style:
        case "D":
            number = str(one.first)
        case "r" | "R":
            number = roman(max(one.first, 1))
        case "a" | "A":
            number = chr(ord("a") + max(one.first - 1, 0) % 26)
        case _:
            number = ""
    return one.prefix + (number.upper() if one.style.isupper() else number)
