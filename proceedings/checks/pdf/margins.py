"""Text that comes too near to the edge of the page, or runs off it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from proceedings.checks.check import Flaw, check
from proceedings.checks.pdf.page_one_text import letters
from proceedings.checks.pdf.papers import of_pdf, pages, with_pdf
from proceedings.checks.pdf.strangers import is_wide
from proceedings.checks.subject import Subject
from proceedings.model.findings import Severity
from proceedings.pdf.survey.survey import PdfSurvey
from proceedings.pdf.survey.text import PageText
from proceedings.pdf.survey.text_strips import Edge, Side

_SHOWN = 40  #: characters of the text that are shown


@check(
    "pdf-margins",
    Severity.WARNING,
    cure="ask the authors to bring the text, the table or the figure within the margins",
)
def pdf_margins(subject: Subject) -> Iterator[Flaw]:
    """Text stands nearer than 0.6 cm to an edge of the page, or runs off it.

    Printers cannot print there, a bound book hides or loses it, and the volume's running heads and
    page numbers have their place beside it. What runs off the page (a table that is too wide, a
    long formula) is lost altogether, and the authors often have not seen it.
    """
    for paper, survey in with_pdf(subject):
        if is_wide(survey):
            continue  # slides use their whole page
        for side, found in _by_side(survey).items():
            numbers = [number for number, _ in found]
            is_cut = any(edge.is_cut for _, edge in found)
            first = next(edge for _, edge in found if edge.is_cut or not is_cut)
            does = "runs off" if is_cut else "comes within 0.6 cm of"
            message = f"text {does} the {side} edge on {pages(numbers)}{_shown(first)}"
            severity = Severity.WARNING if is_cut else Severity.NOTE
            yield of_pdf(subject, paper, message, severity=severity)


def _by_side(survey: PdfSurvey) -> dict[Side, list[tuple[int, Edge]]]:
    found: defaultdict[Side, list[tuple[int, Edge]]] = defaultdict(list)
    for number, page in enumerate(survey.pages, start=1):
        for edge in page.edges:
            if any(map(str.isalnum, edge.text)) and not _is_stamp(edge, page):
                found[edge.side].append((number, edge))
    return found


def _is_stamp(edge: Edge, page: PageText) -> bool:
    """Whether it is arXiv's, which has a code of its own."""
    text = letters(edge.text)
    return any(mark.kind == "arxiv" and text in letters(mark.text) for mark in page.marks)


def _shown(edge: Edge) -> str:
    """The text that lies along the edge; at the sides there are only pieces of words."""
    if edge.side in ("left", "right"):
        return ""
    text = max(edge.text.split("\n"), key=len)
    return f': "{text}"' if len(text) <= _SHOWN else f': "{text[:_SHOWN].rstrip()}…"'
