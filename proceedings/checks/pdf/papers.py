"""What the checks of PDFs share: the papers that have one, and how pages are named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from proceedings.checks.check import Flaw
from proceedings.checks.subject import Subject
from proceedings.model.contribution import Contribution
from proceedings.model.findings import Severity
from proceedings.pdf.survey.survey import PdfSurvey

_NAMED = 5  #: runs of pages that a message names


def with_pdf(subject: Subject) -> Iterator[tuple[Contribution, PdfSurvey]]:
    """Each paper whose PDF could be read, with what was read."""
    for paper in subject.papers:
        survey = subject.pdfs.get(paper.id)
        if survey is not None and survey.problem is None:
            yield paper, survey


def of_pdf(
    subject: Subject,
    paper: Contribution,
    message: str,
    *,
    cure: str = "",
    severity: Severity | None = None,
) -> Flaw:
    """A flaw in the PDF of *paper*."""
    at = subject.at(paper, "pdf")
    return Flaw(message=message, at=at, paper=paper.id, cure=cure, severity=severity)


def pages(numbers: Iterable[int]) -> str:
    """Pages, as a sentence names them.

    >>> pages([3]), pages([7, 1, 2, 3]), pages([1, 2])
    ('page 3', 'pages 1–3, 7', 'pages 1, 2')
    """
    found = sorted(set(numbers))
    starts = [found[0], *(after for before, after in pairwise(found) if after != before + 1)]
    ends = [*(before for before, after in pairwise(found) if after != before + 1), found[-1]]
    runs = [_run(first, last) for first, last in zip(starts, ends, strict=True)]
    more = f" and {len(runs) - _NAMED} more" if len(runs) > _NAMED + 1 else ""
    named = runs[:_NAMED] if more else runs
    return f"page{'s' * (len(found) > 1)} {', '.join(named)}{more}"


def counted(count: int, what: str) -> str:
    """*count* things.

    >>> counted(1, "page"), counted(2, "page")
    ('1 page', '2 pages')
    """
    return f"{count} {what}{'s' * (count != 1)}"


def _run(first: int, last: int) -> str:
    if last == first + 1:
        return f"{first}, {last}"
    return f"{first}–{last}" if last > first else str(first)
