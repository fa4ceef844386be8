"""The page before a session: its title, when and where it was, who led it, and its papers.

It is one page, whatever that takes: page numbers are known before anything is laid out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Spacer

from proceedings.model.contribution import Contribution
from proceedings.model.program import Session
from proceedings.pdf.front_matter.contents import paper_entry
from proceedings.pdf.front_matter.matter import Matter, names
from proceedings.pdf.typesetting.book import Part, Sheets
from proceedings.pdf.typesetting.layout import Balanced
from proceedings.pdf.typesetting.lines import text
from proceedings.pdf.typesetting.wording import chairs
from proceedings.words import Words, headed

_DROP = 0.16  #: share of the text's height above the title


def divider(matter: Matter, session: Session, members: Sequence[Contribution]) -> Part:
    """The part for *session*, whose papers in the volume are *members*.

    Where the page has no room for all of them, it ends with the last that fits.
    """

    def build(_: object) -> list[Flowable]:
        return list(_fitting(matter, list(_flowables(matter, session, members))))

    return Part("", build, Sheets.BARE, where=f"the page before the session {session.id}")


def _fitting(matter: Matter, flowables: Sequence[Flowable]) -> Iterator[Flowable]:
    room = matter.sheet.text_height
    for flowable in flowables:
        height = flowable.wrap(matter.sheet.text_width, 1e6)[1]
        room -= height + flowable.getSpaceBefore() + flowable.getSpaceAfter()
        if room < 0:
            return
        yield flowable


def _flowables(
    matter: Matter, session: Session, members: Sequence[Contribution]
) -> Iterator[Flowable]:
    flow, styles = matter.flow, matter.styles
    yield Spacer(0, matter.sheet.text_height * _DROP)
    title = ParagraphStyle("session", styles.main_title, spaceAfter=14)
    yield Balanced(flow.title(session.title), title)
    people = names(session.chairs)
    for line in (
        _when(matter.words, session),
        ", ".join(filter(None, (session.track, session.room))),
        chairs(matter.words, people, len(session.chairs)) if people else "",
    ):
        if line:
            yield text(flow.plain(line), styles.entry)
    yield Spacer(0, 26)
    yield from (paper_entry(matter, member) for member in members)


def _when(words: Words, session: Session) -> str:
    day = headed(words.long_day(session.day)) if session.day else ""
    return ", ".join(filter(None, (day, words.hours(session.start, session.end))))
