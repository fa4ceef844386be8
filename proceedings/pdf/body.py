"""The pages that are numbered in arabic: what each is taken from, and what is stamped on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from proceedings.model.contribution import Contribution
from proceedings.model.dates import days
from proceedings.model.edition import Edition
from proceedings.model.volume import PageRange
from proceedings.pdf.geometry import PageBox
from proceedings.pdf.intake import Intake
from proceedings.pdf.plan import Section
from proceedings.pdf.stamps import Stamp
from proceedings.pdf.styles import Sheet


def paper_section(
    edition: Edition, contribution: Contribution, span: PageRange, intake: Intake
) -> Section:
    """The pages of a paper, on the volume's pages *span*."""
    stamps = _paper_stamps(edition, contribution, span, intake.pages)
    return Section(intake.path, range(len(intake.pages)), tuple(stamps), contribution.id)


def abstract_section(
    edition: Edition, contribution: Contribution, span: PageRange, pages: range, sheet: Sheet
) -> Section:
    """The typeset page of a contribution that has no paper."""
    boxes = [box_of(sheet)] * len(pages)
    stamps = _paper_stamps(edition, contribution, span, boxes)
    return Section(None, pages, tuple(stamps), contribution.id)


def back_section(edition: Edition, name: str, first: int, pages: range, sheet: Sheet) -> Section:
    """Typeset pages after the last paper, from the volume's page *first* on."""
    stamps = (
        (box_of(sheet), Stamp(str(first + offset), edition.event.short, name))
        for offset in range(len(pages))
    )
    return Section(None, pages, tuple(stamps))


def citation_line(edition: Edition, contribution: Contribution, span: PageRange) -> str:
    """What a reader of a single paper needs in order to cite it: where it appeared."""
    volume, event = edition.volume, edition.event
    pages = f"pages {span}" if span.count > 1 else f"page {span}"
    series = " ".join(filter(None, (volume.series, volume.number)))
    held = f"{event.place}, {days(event.start, event.end)}."
    doi = f"https://doi.org/{contribution.doi}" if contribution.doi else ""
    where = ", ".join(filter(None, (volume.title, series, pages)))
    return " ".join(filter(None, (f"{where}.", held, doi)))


def box_of(sheet: Sheet) -> PageBox:
    return PageBox(0.0, 0.0, sheet.width, sheet.height)


def _paper_stamps(
    edition: Edition, contribution: Contribution, span: PageRange, boxes: Sequence[PageBox]
) -> Iterator[tuple[PageBox, Stamp]]:
    short, title = edition.event.short, " ".join(contribution.title.text().split())
    for offset, box in enumerate(boxes):
        number = str(span.first + offset)
        if offset == 0:
            yield box, Stamp(number, citation=citation_line(edition, contribution, span))
        else:
            yield box, Stamp(number, short, title)
