"""The table of contents: the parts before it, the papers by session, the author index."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph

from proceedings.model.contribution import Contribution
from proceedings.pdf.book import Part
from proceedings.pdf.faces import Cut
from proceedings.pdf.front_matter.author_index import INDEX
from proceedings.pdf.front_matter.matter import Matter, names, title_of
from proceedings.pdf.layout import Entry
from proceedings.pdf.wording import roman

CONTENTS = "Contents"


def contents(matter: Matter, *, has_index: bool) -> Part:
    """The part for the contents; the author index follows the last paper."""
    return Part(CONTENTS, lambda starts: list(_flowables(matter, starts, has_index)))


def _flowables(matter: Matter, starts: Mapping[str, int], has_index: bool) -> Iterator[Flowable]:
    styles, flow = matter.styles, matter.flow
    yield Paragraph(CONTENTS, styles.title)
    for name, page in starts.items():
        yield _part(matter, name, roman(page))
    for session, members in matter.sections():
        if session is not None:
            style = ParagraphStyle("section", styles.heading, spaceBefore=22, spaceAfter=2)
            yield Paragraph(flow.title(session.title), style)
        for contribution in members:
            yield _contribution(matter, contribution)
    if has_index:
        entry = _part(matter, INDEX, str(matter.pagination.last_page + 1))
        entry.spaceBefore = 22
        yield entry


def _part(matter: Matter, name: str, label: str) -> Entry:
    address = f"x-page:{label}"
    title = Paragraph(matter.flow.link(address, matter.flow.plain(name)), matter.styles.entry)
    return Entry([title], page=label, address=address, space=3)


def _contribution(matter: Matter, contribution: Contribution) -> Entry:
    flow, styles = matter.flow, matter.styles
    address = f"x-paper:{contribution.id}"
    with flow.fonts.used_in(f"papers/{contribution.id}"):
        title, people = title_of(contribution, flow), names(contribution.authors)
        lines = [Paragraph(flow.link(address, title), styles.entry)]
        if people:
            lines.append(Paragraph(flow.plain(people, Cut.ITALIC), styles.people))
    return Entry(lines, page=str(matter.pagination[contribution.id].first), address=address)
