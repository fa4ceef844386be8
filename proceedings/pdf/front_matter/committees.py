"""The committees in columns: names with a role where there is one, and an affiliation.

A short committee has a line for each of them; a long one is a roster, a paragraph a person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable

from proceedings.model.people import Committee, Member
from proceedings.pdf.fonts.faces import Cut
from proceedings.pdf.front_matter.matter import Matter, affiliations
from proceedings.pdf.typesetting.book import Part
from proceedings.pdf.typesetting.columns import Columns
from proceedings.pdf.typesetting.lines import Short, text
from proceedings.pdf.typesetting.paragraph import Paragraph

_ROOM = 110.0  #: points that a heading needs below it to begin on a page
_LONG = 40  #: members from which a committee is a roster


def committees(matter: Matter) -> Part:
    """One part for all committees of the edition."""
    title = matter.words.say("Committees")
    return Part(title, lambda _: list(_flowables(matter, title)), where="Committees")


def _flowables(matter: Matter, title: str) -> Iterator[Flowable]:
    yield Paragraph(matter.flow.plain(title), matter.styles.title)
    # Kept with its columns, a heading would take the whole committee to the next page.
    heading = ParagraphStyle("committee", matter.styles.heading, keepWithNext=0)
    for committee in matter.edition.committees:
        if committee.members:
            yield CondPageBreak(_ROOM)
            yield Paragraph(matter.flow.plain(committee.name), heading)
            yield Columns(list(_blocks(matter, committee)))


def _blocks(matter: Matter, committee: Committee) -> Iterator[Sequence[Short]]:
    if len(committee.members) < _LONG:
        yield from (_block(matter, member) for member in committee.members)
    else:
        yield from ([_line(matter, member)] for member in committee.members)


def _block(matter: Matter, member: Member) -> list[Short]:
    flow, styles = matter.flow, matter.styles
    lines = [(_name(matter, member), styles.member)]
    if member.role:
        lines.append((flow.plain(member.role, Cut.ITALIC), styles.small))
    if place := _place(matter, member):
        lines.append((flow.plain(place), styles.small))
    last = ParagraphStyle("last", lines[-1][1], spaceAfter=7)
    return [text(xml, style) for xml, style in (*lines[:-1], (lines[-1][0], last))]


def _line(matter: Matter, member: Member) -> Short:
    """A person in one paragraph: "Ada Lovelace (Chair), University of London"."""
    flow, place = matter.flow, _place(matter, member)
    parts = [(_name(matter, member), "")]
    if member.role:
        parts.append((flow.plain(f" ({member.role})", Cut.ITALIC), ""))
    if place:
        parts += [(flow.plain(", "), ""), (flow.plain(place, Cut.ITALIC), "")]
    return text(parts, matter.styles.roster)


def _name(matter: Matter, member: Member) -> str:
    if member.person:
        return matter.flow.plain(member.person.name.full)
    return matter.flow.plain(matter.words.say("to be determined"), Cut.ITALIC)


def _place(matter: Matter, member: Member) -> str:
    return affiliations(matter.words, member.person) if member.person else ""
