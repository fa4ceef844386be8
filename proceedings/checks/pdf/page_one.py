"""Whether the PDF in a paper's place is that paper at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from proceedings.checks.check import Flaw, check
from proceedings.checks.pdf.page_one_papers import Reading, readings
from proceedings.checks.subject import Subject
from proceedings.model.contribution import Contribution
from proceedings.model.findings import Severity

_SHOWN = 90  #: characters of a title that are shown


@check(
    "page-one-other-paper",
    Severity.ERROR,
    cure="put this paper's own PDF in its place, or mend its title and abstract",
)
def other_paper(subject: Subject) -> Iterator[Flaw]:
    """The PDF is another paper's: page 1 has neither this one's title nor its abstract.

    PDFs get into the wrong places when files are renamed by hand, when authors upload one paper
    into the other's form, or when a list is sorted and its files are not. Nobody sees it on the
    page of the paper, and it stays until a reader complains.

    Where page 1 has the title of another paper of the archive, that one is named. Where it has none
    that is known, it is a warning: the title may have been changed together with the abstract.
    """
    found = readings(subject)
    for reading in found.values():
        if reading.other is not None:
            yield _that_of(reading.other, reading.paper, subject, found)
        elif reading.is_other:
            yield _unlike(subject, reading)


def _that_of(
    other: Contribution, paper: Contribution, subject: Subject, found: Mapping[str, Reading]
) -> Flaw:
    back = found.get(other.id)
    cure = ""
    if back is not None and back.paper is other and back.other is paper:
        cure = f'exchange the PDFs of "{paper.id}" and "{other.id}"'
    return Flaw(
        message=f"the PDF is that of {_called(subject, other)}: its title stands on page 1",
        at=subject.at(paper, "pdf"),
        cure=cure,
        paper=paper.id,
    )


def _called(subject: Subject, other: Contribution) -> str:
    """The other paper as its editors find it: with its id, and the edition where it is another."""
    for edition in subject.archive.editions:
        if any(paper is other for paper in edition.contributions):
            where = "" if edition.id == subject.edition.id else f" of {edition.id}"
            return f'"{other.id}"{where} ("{_short(other.title.text())}")'
    return f'"{other.id}"'


def _unlike(subject: Subject, reading: Reading) -> Flaw:
    lacking = "abstract" if reading.fit.abstract is not None else "authors"
    begins = _short(reading.front.largest)
    message = f"page 1 has neither the title nor the {lacking} of this paper"
    return Flaw(
        message=f'{message}; what is largest on it is "{begins}"' if begins else message,
        at=subject.at(reading.paper, "pdf"),
        severity=Severity.WARNING,
        paper=reading.paper.id,
    )


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]} …"


@check(
    "page-one-cover",
    Severity.WARNING,
    cure="take the cover off, or ask the authors for the PDF without it",
)
def cover(subject: Subject) -> Iterator[Flaw]:
    """Page 1 is a cover, and the paper begins on page 2.

    Repositories such as HAL and ResearchGate put a page of their own before what they give out, and
    some word processors a title page. In a volume it has the paper's first page number, and search
    engines read title and authors from it.
    """
    for reading in readings(subject).values():
        survey = subject.pdfs[reading.paper.id]
        is_marked = any(mark.kind == "cover" for mark in survey.pages[0].marks)
        if (reading.number == 2 and reading.fit.has_title) or is_marked:
            yield Flaw(
                message="page 1 is a cover; the paper begins on page 2",
                at=subject.at(reading.paper, "pdf"),
                paper=reading.paper.id,
            )
