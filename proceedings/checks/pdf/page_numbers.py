"""Numbers that are printed on the pages of a paper and are not those of the volume."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from proceedings.checks.check import Flaw, check
from proceedings.checks.pdf.papers import of_pdf, with_pdf
from proceedings.checks.subject import Subject
from proceedings.model.findings import Severity
from proceedings.model.pages import read_page_range
from proceedings.model.volume import paginate
from proceedings.pdf.survey.text import PageText

#: A number that stands alone on a line, or at either end of a running head.
_NUMBER = re.compile(r"^[–—-]?\s*(\d{1,4})\s*[–—-]?$|^(\d{1,4})\s|\s(\d{1,4})$", re.MULTILINE)
_PAGES = 3  #: that have to be numbered


@check("pdf-page-numbers", Severity.NOTE, cure="ask the authors for a PDF without page numbers")
def pdf_page_numbers(subject: Subject) -> Iterator[Flaw]:
    """The pages are numbered, and not as they are in the volume.

    Templates for submission number the pages from 1. In the volume each page would then have two
    numbers, and who cites a page may take the wrong one.
    """
    counts = {paper.id: survey.structure.page_count for paper, survey in with_pdf(subject)}
    pagination = paginate(subject.edition, counts)
    for paper, survey in with_pdf(subject):
        first, pages = printed_first(survey.pages), pagination.get(paper.id)
        if first is None or pages is None or pages.article or pages.label(0) == str(first):
            continue
        if (declared := read_page_range(paper.declared_pages)) and declared.first == first:
            continue  # building the volume tells that it differs from what is declared
        last = first + len(survey.pages) - 1
        message = f"the pages of the PDF are numbered {first}–{last}, and in the volume {pages}"
        yield of_pdf(subject, paper, message)


def printed_first(pages: Sequence[PageText]) -> int | None:
    """The number of the first page as the pages are numbered; None where they are not.

    A year or a section's number may stand in a running head. So the number has to grow with the
    pages, on nearly all of them.
    """
    firsts = Counter(
        number - offset for offset, page in enumerate(pages) for number in _numbers(page)
    )
    best, count = max(firsts.items(), key=lambda item: item[1], default=(0, 0))
    return best if best >= 0 and count >= max(_PAGES, 0.8 * len(pages)) else None


def _numbers(page: PageText) -> set[int]:
    text = f"{page.head}\n{page.foot}"
    return {int(next(filter(None, found))) for found in _NUMBER.findall(text)}
