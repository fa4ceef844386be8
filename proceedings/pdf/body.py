"""The pages that are numbered in arabic: what each is taken from, and what is stamped on it."""

from __future__ import annotations

from proceedings.model.contribution import Contribution
from proceedings.model.dates import days
from proceedings.model.edition import Edition
from proceedings.model.volume import PageRange
from proceedings.pdf.geometry import PageBox
from proceedings.pdf.intake import Intake
from proceedings.pdf.plan import Numbering, Section
from proceedings.pdf.stamps import Stamp
from proceedings.pdf.styles import Sheet


def paper_section(
    edition: Edition, contribution: Contribution, span: PageRange, intake: Intake
) -> Section:
    """The pages of a paper, on the volume's pages *span*."""
    return Section(
        source=intake.path,
        pages=range(len(intake.pages)),
        numbering=Numbering(span.first),
        paper=contribution.id,
        stamp=_paper_stamp(edition, contribution, span),
        boxes=intake.pages,
    )


def abstract_section(
    edition: Edition, contribution: Contribution, span: PageRange, pages: range, sheet: Sheet
) -> Section:
    """The typeset page of a contribution that has no paper."""
    return Section(
        source=None,
        pages=pages,
        numbering=Numbering(span.first),
        paper=contribution.id,
        stamp=_paper_stamp(edition, contribution, span),
        boxes=(box_of(sheet),) * len(pages),
    )


def back_section(edition: Edition, name: str, first: int, pages: range, sheet: Sheet) -> Section:
    """Typeset pages after the last paper, from the volume's page *first* on."""
    return Section(
        source=None,
        pages=pages,
        numbering=Numbering(first),
        stamp=Stamp(edition.event.short, name),
        boxes=(box_of(sheet),) * len(pages),
    )


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


def _paper_stamp(edition: Edition, contribution: Contribution, span: PageRange) -> Stamp:
    return Stamp(
        left=edition.event.short,
        right=" ".join(contribution.title.text().split()),
        citation=citation_line(edition, contribution, span),
    )
