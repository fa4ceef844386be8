"""The program by day and session, with the pages of what is in the volume."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph

from proceedings.model.dates import weekday
from proceedings.model.program import Item, Session
from proceedings.pdf.book import Part
from proceedings.pdf.faces import Cut
from proceedings.pdf.front_matter.matter import Matter, names, title_of
from proceedings.pdf.layout import Entry
from proceedings.pdf.wording import hours

_HOURS = 78.0  #: points, the column of times


def program(matter: Matter) -> Part:
    """The part for an edition whose program has days."""
    return Part("Program", lambda _: list(_flowables(matter)))


def _flowables(matter: Matter) -> Iterator[Flowable]:
    flow, styles = matter.flow, matter.styles
    yield Paragraph("Program", styles.title)
    zone = matter.edition.event.timezone.key
    yield Paragraph(flow.plain(f"Times are local ({zone})."), styles.small)
    for note in matter.edition.program.notes:
        yield Paragraph(flow.inline(note.inlines()), styles.small)
    for day, sessions in matter.edition.program.days():
        yield Paragraph(weekday(day), styles.heading)
        for session in sessions:
            yield from _session(matter, session)


def _session(matter: Matter, session: Session) -> Iterator[Flowable]:
    flow = matter.flow
    title = flow.title(session.title, Cut.ITALIC if session.is_break else Cut.REGULAR)
    where = " · ".join(filter(None, (session.track, session.room)))
    paragraphs = [Paragraph(title, _session_style(matter, session))]
    if where:
        paragraphs.append(Paragraph(flow.plain(where), matter.styles.small))
    if session.chairs:
        chairs = f"Chair{'s' * (len(session.chairs) > 1)}: {names(session.chairs)}"
        paragraphs.append(Paragraph(flow.plain(chairs), matter.styles.small))
    label = hours(session.start, session.end)
    entry = Entry(paragraphs, label=label, indent=_HOURS, space=6 if session.is_break else 13)
    entry.keepWithNext = bool(session.items)
    yield entry
    for item in session.items:
        yield _item(matter, item)


def _session_style(matter: Matter, session: Session) -> ParagraphStyle:
    style = matter.styles.people if session.is_break else matter.styles.entry
    size = 10.0 if session.is_break else 11.6
    return ParagraphStyle("session", style, fontSize=size, leading=size * 1.38)


def _item(matter: Matter, item: Item) -> Entry:
    flow, styles = matter.flow, matter.styles
    contribution = matter.edition.contribution(item.paper) if item.paper else None
    title = title_of(contribution, flow) if contribution else flow.title(item.title)
    speakers = item.speakers or (contribution.authors if contribution else ())
    pages = matter.pagination.get(item.paper)
    address = f"x-paper:{item.paper}" if pages else ""
    paragraphs = [Paragraph(flow.link(address, title) if pages else title, styles.entry)]
    if speakers:
        label = f"{item.speakers_label}: " if item.speakers_label else ""
        people = flow.plain(f"{label}{names(speakers)}", Cut.ITALIC)
        paragraphs.append(Paragraph(people, styles.people))
    if item.room:
        paragraphs.append(Paragraph(flow.plain(item.room), styles.small))
    return Entry(
        paragraphs,
        label=hours(item.start, item.end),
        page=str(pages.first) if pages else "",
        address=address,
        indent=_HOURS,
        space=4,
    )
