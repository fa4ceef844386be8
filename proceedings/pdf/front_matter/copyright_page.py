"""The copyright page: whatever a library or a lawyer looks for, as far as the edition says it."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from proceedings.model.dates import day, days
from proceedings.pdf.book import Part, Sheets
from proceedings.pdf.front_matter.matter import Matter, names
from proceedings.pdf.layout import Spread


def copyright_page(matter: Matter) -> Part:
    """The page after the title page."""
    style = ParagraphStyle("imprint", matter.styles.note, spaceAfter=9)

    def build(_: object) -> list[Spread]:
        return [Spread([], [Paragraph(line, style) for line in _lines(matter)])]

    return Part("", build, Sheets.BARE, where="the copyright page")


def _lines(matter: Matter) -> Iterator[str]:
    flow, edition = matter.flow, matter.edition
    volume, event = edition.volume, edition.event
    yield flow.plain(volume.title)
    held = f"{event.place}, {days(event.start, event.end)}"
    yield flow.plain(held if event.name in volume.title else f"{event.name}, {held}")
    if volume.editors:
        yield flow.plain(f"Edited by {names(volume.editors)}")
    # Where no date of publication is given, the event's first day stands for it: no one said so.
    is_known = volume.date != event.start
    for label, value in (
        ("", ", ".join(filter(None, (volume.series, volume.number)))),
        ("Published by ", ", ".join(filter(None, (volume.publisher, volume.publisher_place)))),
        ("Published on ", day(volume.date) if is_known else ""),
        ("ISBN ", volume.isbn),
        ("ISSN ", volume.issn),
    ):
        if value:
            yield flow.plain(f"{label}{value}")
    if volume.doi:
        address = f"https://doi.org/{volume.doi}"
        yield flow.link(address, flow.plain(address))
    for text in (volume.copyright, volume.license and f"Licence: {volume.license}"):
        if text:
            yield flow.plain(text)
