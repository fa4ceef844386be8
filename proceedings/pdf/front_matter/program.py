"""The program by day and session, with the pages of what is in the volume."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from proceedings.model.program import Item, Session
from proceedings.pdf.fonts.faces import Cut
from proceedings.pdf.front_matter.matter import Matter, first_names, names, title_of
from proceedings.pdf.typesetting.book import Part
from proceedings.pdf.typesetting.heads import Running, noted_heading
from proceedings.pdf.typesetting.layout import Entry
from proceedings.pdf.typesetting.lines import text
from proceedings.pdf.typesetting.paragraph import Paragraph
from proceedings.pdf.typesetting.wording import chairs
from proceedings.words import headed

_HOURS = 78.0  #: points, the column of times at its narrowest
_GAP, _LABEL = 12.0, 9.5  #: points between it and the titles; the type of its times
_ROOM = 120.0  #: points that a day's heading needs below it to begin on a page


def program(matter: Matter) -> Part:
    """The part for an edition whose program has days.

    A page on which a day goes on says so over the text.
    """
    title, running = matter.words.say("Program"), Running()

    def build(_: object) -> list[Flowable]:
        return list(_flowables(matter, title, running))

    return Part(title, build, where="Program", running=running)


def _flowables(matter: Matter, title: str, running: Running) -> Iterator[Flowable]:
    flow, styles = matter.flow, matter.styles
    yield Paragraph(flow.plain(title), styles.title)
    zone = matter.edition.event.timezone.key
    local = matter.words.say("Times are local ({zone}).", zone=zone)
    yield Paragraph(flow.plain(local), styles.small)
    for note in matter.edition.program.notes:
        yield Paragraph(flow.inline(note.inlines()), styles.small)
    indent = _column_of_hours(matter)
    for day, sessions in matter.edition.program.days():
        yield from _day(matter, day, sessions, running, indent)


def _column_of_hours(matter: Matter) -> float:
    """How wide it is, in points: "10 h 00 – 10 h 30" takes more room than "10:00–10:30"."""
    sessions = matter.edition.program.sessions
    items = (item for session in sessions for item in session.items)
    labels = {matter.words.hours(session.start, session.end) for session in sessions}
    labels |= {matter.words.hours(item.start, item.end) for item in items}
    widest = max((matter.flow.fonts.width(label, _LABEL) for label in labels), default=0.0)
    return max(_HOURS, widest + _GAP) * matter.sheet.scale


def _day(
    matter: Matter, day: dt.date, sessions: Sequence[Session], running: Running, indent: float
) -> Iterator[Flowable]:
    """A day's sessions; where some run side by side, a rule stands between the hours."""
    heading, style = headed(matter.words.long_day(day)), matter.styles.heading
    continued = matter.words.say("{heading} (continued)", heading=heading)
    yield noted_heading(continued, matter.flow.plain(heading), style, running, matter.sheet)
    starts = [session.start for session in sessions if session.start]
    is_parallel = len(set(starts)) < len(starts)
    before: dt.datetime | None = None
    for number, session in enumerate(sessions):
        rule = is_parallel and number > 0 and session.start != before
        yield from _session(matter, session, indent, is_first=number == 0, rule=rule)
        before = session.start


def _session(
    matter: Matter, session: Session, indent: float, *, is_first: bool, rule: bool
) -> Iterator[Flowable]:
    flow, small, words = matter.flow, matter.styles.small, matter.words
    title = flow.title(session.title, Cut.ITALIC if session.is_break else Cut.REGULAR)
    lines = [text(title, _session_style(matter, session), flow.paragraph)]
    where = " · ".join(filter(None, (session.track, session.room)))
    led = chairs(words, names(session.chairs), len(session.chairs)) if session.chairs else ""
    lines += [text(flow.plain(line), small) for line in (where, led) if line]
    label = words.hours(session.start, session.end)
    scale = matter.sheet.scale
    space = (4.0 if is_first else 8.0 if session.is_break else 14.0) * scale
    entry = Entry(lines, label=label, indent=indent, space=space, rule=rule, scale=scale)
    entry.keepWithNext = bool(session.items)
    yield entry
    for item in session.items:
        yield _item(matter, item, indent)


def _session_style(matter: Matter, session: Session) -> ParagraphStyle:
    style = matter.styles.people if session.is_break else matter.styles.entry
    size = (10.0 if session.is_break else 11.6) * matter.sheet.scale
    return ParagraphStyle("session", style, fontSize=size, leading=size * 1.38)


def _item(matter: Matter, item: Item, indent: float) -> Entry:
    flow, styles, words = matter.flow, matter.styles, matter.words
    contribution = matter.edition.contribution(item.paper) if item.paper else None
    title = title_of(contribution, flow) if contribution else flow.title(item.title)
    speakers = item.speakers or (contribution.authors if contribution else ())
    lines = [text(title, styles.entry, flow.paragraph)]
    if speakers:
        people, role = first_names(words, speakers), item.speakers_label
        line = words.say("{role}: {names}", role=role, names=people) if role else people
        lines.append(text(flow.plain(line, Cut.ITALIC), styles.people))
    if item.room:
        lines.append(text(flow.plain(item.room), styles.small))
    page = matter.first_page(item.paper)
    return Entry(
        lines,
        label=words.hours(item.start, item.end),
        page=page,
        address=f"x-paper:{item.paper}" if item.paper else "",
        indent=indent,
        space=4.5 * matter.sheet.scale,
        scale=matter.sheet.scale,
    )
