"""The sheets that a paper is laid out on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TypeAlias

from proceedings.checks.check import Flaw, check
from proceedings.checks.pdf.papers import of_pdf, pages, with_pdf
from proceedings.checks.subject import Subject
from proceedings.model.contribution import Contribution, Kind
from proceedings.model.findings import Severity
from proceedings.model.volumes import PaperSize
from proceedings.pdf.geometry import PageBox
from proceedings.pdf.survey.sheets import Sheet
from proceedings.pdf.survey.survey import PdfSurvey

#: The shorter and the longer side, in points.
Size: TypeAlias = tuple[float, float]

_SIZES = {
    PaperSize.A4: (595.28, 841.89),
    PaperSize.LETTER: (612.0, 792.0),
    PaperSize.A5: (419.53, 595.28),
    PaperSize.A6: (297.64, 419.53),
}
_NAMES = {PaperSize.LETTER: "US Letter"}
_USUAL = (PaperSize.A4, PaperSize.LETTER)
_SAME = 0.01  #: of a side; programs round
_TINY, _HUGE = 72.0, 14_400.0  #: points: an inch, and what viewers show at most


@check(
    "pdf-paper-size", Severity.WARNING, cure="ask the authors to set the paper for the size asked"
)
def pdf_paper_size(subject: Subject) -> Iterator[Flaw]:
    """The pages are of another size than authors were asked for, or of an unusual one.

    What was asked for is `checks.paper_size` in edition.yml. Without it A4, US Letter and the size
    of most papers of the edition are usual. A paper of another size was mostly set with another
    template; in print it has other margins than its neighbours. Slides and posters may be as large
    as they are.
    """
    papers = [(p, s) for p, s in with_pdf(subject) if _is_written(p) and s.structure.sheets]
    asked = subject.settings.paper_size
    usual = [_SIZES[asked]] if asked else [*map(_SIZES.__getitem__, _USUAL), *_of_most(papers)]
    for paper, survey in papers:
        size = _main_size(survey)
        if not any(_alike(size, one) for one in usual) and not _extreme(survey.structure.sheets):
            wanted = f" instead of {_named(_SIZES[asked])}" if asked else ""
            yield of_pdf(subject, paper, f"the PDF is {_named(size)}{wanted}")


@check("pdf-mixed-sizes", Severity.WARNING, cure="ask the authors for pages of one size")
def pdf_mixed_sizes(subject: Subject) -> Iterator[Flaw]:
    """The pages of one paper have several sizes.

    Somebody has put parts together that were made with different programs, or a page was scanned.
    A page that lies on its side has the same size.
    """
    for paper, survey in with_pdf(subject):
        main = _main_size(survey)
        others: dict[str, list[int]] = {}
        for number, sheet in enumerate(survey.structure.sheets, start=1):
            size = _size(sheet.box)
            if not _alike(size, main):
                others.setdefault(_named(size), []).append(number)
        if others:
            named = ", ".join(f"{pages(where)} {size}" for size, where in others.items())
            yield of_pdf(subject, paper, f"most pages are {_named(main)}, and {named}")


@check("pdf-page-tiny", Severity.ERROR, cure="ask the authors for a PDF whose pages can be read")
def pdf_page_tiny(subject: Subject) -> Iterator[Flaw]:
    """A page is less than an inch wide or high.

    Nobody can read it. The program that made the file has taken one unit for another, or a drawing
    for the paper.
    """
    for paper, survey in with_pdf(subject):
        found = [n for n, sheet in enumerate(survey.structure.sheets, 1) if _is_tiny(sheet)]
        if found:
            size = _named(_size(survey.structure.sheets[found[0] - 1].box))
            yield of_pdf(subject, paper, f"the PDF has a page of {size}: {pages(found)}")


@check("pdf-page-huge", Severity.ERROR, cure="ask the authors for a PDF of a usual size")
def pdf_page_huge(subject: Subject) -> Iterator[Flaw]:
    """A page is wider or higher than five metres.

    That is more than viewers are bound to show (200 inches), and mostly the slip of a program.
    """
    for paper, survey in with_pdf(subject):
        found = [n for n, sheet in enumerate(survey.structure.sheets, 1) if _is_huge(sheet)]
        if found:
            size = _named(_size(survey.structure.sheets[found[0] - 1].whole))
            yield of_pdf(subject, paper, f"the PDF has a page of {size}: {pages(found)}")


def _is_written(paper: Contribution) -> bool:
    return not paper.kind.is_talk and paper.kind is not Kind.POSTER


def _of_most(papers: Sequence[tuple[Contribution, PdfSurvey]]) -> Iterator[Size]:
    """The size of more than half of at least three papers."""
    sizes = [_main_size(survey) for _, survey in papers]
    for size, _ in Counter(sizes).most_common(1):
        if len(sizes) > 2 and sum(_alike(one, size) for one in sizes) * 2 > len(sizes):
            yield size


def _main_size(survey: PdfSurvey) -> Size:
    """The size of most pages; of as many, the first."""
    sizes = Counter(_size(sheet.box) for sheet in survey.structure.sheets)
    return max(sizes, key=lambda size: sum(n for one, n in sizes.items() if _alike(one, size)))


def _size(box: PageBox) -> Size:
    shorter, longer = sorted((box.width, box.height))
    return round(shorter, 1), round(longer, 1)


def _alike(one: Size, other: Size) -> bool:
    return all(abs(a - b) <= _SAME * max(a, b) for a, b in zip(one, other, strict=True))


def _named(size: Size) -> str:
    for known, sides in _SIZES.items():
        if _alike(size, sides):
            return _NAMES.get(known, known.upper())
    return f"{size[0]:.0f} × {size[1]:.0f} pt"


def _extreme(sheets: Sequence[Sheet]) -> bool:
    return any(chain(map(_is_tiny, sheets), map(_is_huge, sheets)))


def _is_tiny(sheet: Sheet) -> bool:
    return min(_size(sheet.box)) < _TINY


def _is_huge(sheet: Sheet) -> bool:
    return max(_size(sheet.whole)) > _HUGE
