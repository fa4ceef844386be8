"""Files that cannot be read, or not as they should be."""

from __future__ import annotations

from collections.abc import Iterator

from proceedings.checks.check import Flaw, check
from proceedings.checks.pdf.papers import counted, of_pdf, with_pdf
from proceedings.checks.subject import Subject
from proceedings.model.findings import Severity

_LARGE = 50_000_000  #: bytes


def _problems(subject: Subject, code: str) -> Iterator[Flaw]:
    for paper in subject.papers:
        survey = subject.pdfs.get(paper.id)
        if survey is not None and survey.problem is not None and survey.problem.code == code:
            yield of_pdf(subject, paper, survey.problem.message, cure=survey.problem.cure)


@check("pdf-not", Severity.ERROR, cure="put the paper's PDF there")
def pdf_not(subject: Subject) -> Iterator[Flaw]:
    """The file is no PDF, whatever its name says.

    Mostly it is a page of a website that was saved in place of the file behind it (a login page, an
    error), a source file that was renamed, or an upload that never took place and left nothing.
    """
    return _problems(subject, "pdf-not")


@check("pdf-damaged", Severity.ERROR, cure="export the paper again, or print it to a new PDF")
def pdf_damaged(subject: Subject) -> Iterator[Flaw]:
    """The PDF breaks off, or makes no sense to the reader.

    A download or an upload that was interrupted leaves such files. Some viewers show a part of
    them, others nothing, and the volume cannot contain the paper.
    """
    return _problems(subject, "pdf-damaged")


@check("pdf-password", Severity.ERROR, cure="ask the authors for a file without one")
def pdf_password(subject: Subject) -> Iterator[Flaw]:
    """The PDF opens with a password only.

    No reader of the proceedings has the password, and the volume cannot contain the paper.
    """
    return _problems(subject, "pdf-password")


@check("pdf-empty", Severity.ERROR, cure="export the paper again")
def pdf_empty(subject: Subject) -> Iterator[Flaw]:
    """The PDF has no pages.

    Most programs open such a file without a word, so it is noticed late.
    """
    return _problems(subject, "pdf-empty")


@check(
    "pdf-repaired",
    Severity.WARNING,
    cure="look whether every page is there, and have the authors export the paper again",
)
def pdf_repaired(subject: Subject) -> Iterator[Flaw]:
    """The PDF is damaged, and could be read after a repair.

    Something went wrong while the file was written or sent. Viewers repair in ways of their own,
    some without a word, so that one shows a page or a picture that is missing in another.
    """
    for paper, survey in with_pdf(subject):
        if faults := survey.structure.faults:
            yield of_pdf(subject, paper, f"the PDF had to be repaired: {'; '.join(faults)}")


@check("pdf-junk", Severity.NOTE, cure="have the authors export the paper again")
def pdf_junk(subject: Subject) -> Iterator[Flaw]:
    """Something stands in the file before the PDF begins.

    A mail program or a web form has left its own lines there. Viewers pass over them; tools that
    archive, print or validate may refuse the file.
    """
    for paper, survey in with_pdf(subject):
        if survey.structure.junk:
            what = counted(survey.structure.junk, "byte")
            yield of_pdf(subject, paper, f"the PDF begins after {what} of something else")


@check("pdf-restricted", Severity.NOTE, cure="ask the authors for a file without restrictions")
def pdf_restricted(subject: Subject) -> Iterator[Flaw]:
    """The PDF is encrypted and says what must not be done with it.

    It opens without a password. But screen readers, printers, archives and indexes may be kept from
    using it, which hardly an author means; some programs do it by default.
    """
    for paper, survey in with_pdf(subject):
        if survey.structure.is_restricted:
            yield of_pdf(subject, paper, "the PDF restricts what may be done with it")


@check("pdf-large", Severity.WARNING, cure="have the authors shrink its pictures")
def pdf_large(subject: Subject) -> Iterator[Flaw]:
    """The PDF is larger than 50 MB.

    Readers wait for it, mail cannot carry it, and the whole volume becomes as heavy. Nearly always
    it has photographs in a resolution that no print shows.
    """
    for paper, survey in with_pdf(subject):
        if survey.structure.size > _LARGE:
            yield of_pdf(subject, paper, f"the PDF has {survey.structure.size / 1e6:.0f} MB")
