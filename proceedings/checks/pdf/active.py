"""What a PDF does besides being read: scripts, actions, attachments, films."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from proceedings.checks.check import Flaw, check
from proceedings.checks.pdf.papers import counted, of_pdf, pages, with_pdf
from proceedings.checks.subject import Subject
from proceedings.model.findings import Severity
from proceedings.pdf.survey.survey import PdfSurvey

#: Actions that reach out of the file when somebody follows a link or pushes a button, as people
#: would say it; others only show another place or layer.
_REACHING = {
    "Launch": "starts a program",
    "SubmitForm": "sends what was filled in to an address",
    "ImportData": "reads a file of the reader",
}
_NAMED = 5  #: attachments that a message names


@check("pdf-script", Severity.WARNING, cure="ask the authors for a PDF without JavaScript")
def pdf_script(subject: Subject) -> Iterator[Flaw]:
    """The PDF holds JavaScript.

    A script in a paper is a risk for who opens it: viewers warn, mail is held back, archives
    refuse the file. It comes with form fields, animated figures, or a program that prepared the
    file for printing. The volume leaves it out.
    """
    for paper, survey in with_pdf(subject):
        actions = [one for one in survey.structure.actions if one.kind == "JavaScript"]
        numbers = {one.page for one in actions if one.page is not None}
        numbers |= {link.page for link in survey.structure.links if _is_script(link.address)}
        if numbers:
            yield of_pdf(subject, paper, f"the PDF holds JavaScript, on {pages(numbers)}")
        elif actions:
            yield of_pdf(subject, paper, "the PDF holds JavaScript")


@check("pdf-action", Severity.WARNING, cure="ask the authors for a PDF without actions")
def pdf_action(subject: Subject) -> Iterator[Flaw]:
    """The PDF does something by itself, or reaches out of itself.

    Something happens when the file or a page is opened, closed or printed, or a button starts a
    program or sends a form. Readers do not expect that of a paper, and viewers warn. Opening at a
    certain page is harmless and not told.
    """
    for paper, survey in with_pdf(subject):
        if said := dict.fromkeys(_actions(survey)):
            yield of_pdf(subject, paper, f"the PDF {'; '.join(said)}")


@check(
    "pdf-attachment",
    Severity.WARNING,
    cure="ask the authors whether the file is meant; publish it as a supplement",
)
def pdf_attachment(subject: Subject) -> Iterator[Flaw]:
    """Files are attached to the PDF.

    Few readers ever find them, and who attached them may not know that they are published: sources,
    reviews, a program's own data. The volume leaves them out.
    """
    for paper, survey in with_pdf(subject):
        if names := survey.structure.attachments:
            named = ", ".join(f'"{name}"' for name in names[:_NAMED] if name)
            more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
            listed = f": {named}{more}" if named else ""
            message = f"{counted(len(names), 'file')} in the PDF as attachments{listed}"
            yield of_pdf(subject, paper, message)


@check(
    "pdf-media", Severity.WARNING, cure="publish it as a supplement, with a picture in the paper"
)
def pdf_media(subject: Subject) -> Iterator[Flaw]:
    """The PDF plays a film or a sound, or shows a model in three dimensions.

    Hardly a viewer still can, and where it cannot there is an empty box. The volume leaves it out.
    """
    for paper, survey in with_pdf(subject):
        if media := survey.structure.media:
            where = pages(page for page, _ in media)
            yield of_pdf(subject, paper, f"the PDF has a film, a sound or a model, on {where}")


def _actions(survey: PdfSurvey) -> Iterator[str]:
    for action in survey.structure.actions:
        if action.kind == "JavaScript":
            continue
        if action.kind in _REACHING:
            yield _REACHING[action.kind]
        elif action.by_itself:
            where = f"page {action.page}" if action.page else "it"
            yield f"does something when {where} is opened or left ({action.kind})"


def _is_script(address: str) -> bool:
    try:
        return urlsplit(address.strip()).scheme.lower() == "javascript"
    except ValueError:
        return False
