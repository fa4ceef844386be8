"""The title page: what the volume is called, what it comes from, who edited and published it."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from proceedings.model.dates import days
from proceedings.pdf.book import Part, Sheets
from proceedings.pdf.front_matter.matter import Matter, affiliations
from proceedings.pdf.layout import Spread


def title_page(matter: Matter) -> Part:
    """The page after the cover."""
    return Part(
        "",
        lambda _: [Spread(list(_above(matter)), list(_below(matter)))],
        Sheets.BARE,
        where="the title page",
    )


def _above(matter: Matter) -> Iterator[Paragraph]:
    flow, styles, event = matter.flow, matter.styles, matter.edition.event
    volume = matter.edition.volume
    title = ParagraphStyle("main title", styles.title, spaceBefore=70, fontSize=27, leading=35)
    line = ParagraphStyle("line", styles.entry, fontSize=12.5, leading=18)
    yield Paragraph(flow.plain(volume.title), title)
    if event.name not in volume.title:
        yield Paragraph(flow.plain(event.name), line)
    yield Paragraph(flow.plain(f"{event.place}, {days(event.start, event.end)}"), line)
    if event.held_with is not None:
        yield Paragraph(flow.plain(f"held with {event.held_with.label}"), styles.people)
    if volume.editors:
        yield Paragraph("Edited by", ParagraphStyle("by", styles.small, spaceBefore=44))
    for editor in volume.editors:
        yield Paragraph(flow.plain(editor.name.full), ParagraphStyle("editor", line, spaceBefore=6))
        if editor.affiliations:
            yield Paragraph(flow.plain(affiliations(editor)), styles.small)


def _below(matter: Matter) -> Iterator[Paragraph]:
    volume = matter.edition.volume
    number = ", ".join(filter(None, (volume.series, volume.number)))
    place = ", ".join(filter(None, (volume.publisher, volume.publisher_place)))
    for text in (number, place, str(volume.date.year)):
        if text:
            yield Paragraph(matter.flow.plain(text), matter.styles.entry)
