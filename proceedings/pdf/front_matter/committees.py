"""The committees: names in columns, each with a role where there is one, and an affiliation."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, Paragraph

from proceedings.model.people import Member
from proceedings.pdf.book import Part
from proceedings.pdf.faces import Cut
from proceedings.pdf.front_matter.matter import PENDING, Matter, affiliations
from proceedings.pdf.layout import Columns

_ROOM = 110.0  #: points that a heading needs below it to begin on a page


def committees(matter: Matter) -> Part:
    """One part for all committees of the edition."""
    return Part("Committees", lambda _: list(_flowables(matter)))


def _flowables(matter: Matter) -> Iterator[Flowable]:
    yield Paragraph("Committees", matter.styles.title)
    # Kept with its columns, a heading would take the whole committee to the next page.
    heading = ParagraphStyle("committee", matter.styles.heading, keepWithNext=0)
    for committee in matter.edition.committees:
        if committee.members:
            yield CondPageBreak(_ROOM)
            yield Paragraph(matter.flow.plain(committee.name), heading)
            yield Columns([_block(matter, member) for member in committee.members])


def _block(matter: Matter, member: Member) -> list[Paragraph]:
    flow, styles = matter.flow, matter.styles
    person = member.person
    name = flow.plain(person.name.full) if person else flow.plain(PENDING, Cut.ITALIC)
    place = affiliations(person) if person else ""
    lines = [Paragraph(name, styles.member)]
    if member.role:
        lines.append(Paragraph(flow.plain(member.role, Cut.ITALIC), styles.small))
    if place:
        lines.append(Paragraph(flow.plain(place), styles.small))
    lines[-1].style = ParagraphStyle("last", lines[-1].style, spaceAfter=7)
    return lines
