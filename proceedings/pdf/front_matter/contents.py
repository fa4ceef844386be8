"""The table of contents: the parts before it, the papers by session, the parts after them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from proceedings.model.contribution import Contribution
from proceedings.model.pages import roman
from proceedings.pdf.fonts.faces import Cut
from proceedings.pdf.front_matter.matter import Matter, first_names, title_of
from proceedings.pdf.typesetting.book import Part
from proceedings.pdf.typesetting.layout import Entry
from proceedings.pdf.typesetting.lines import text
from proceedings.pdf.typesetting.paragraph import Paragraph

_APART = 20.0  #: points between the groups of the list


def contents(matter: Matter, back: Iterable[tuple[str, str]] = ()) -> Part:
    """The part for the contents; *back* are the parts after the papers, with their pages."""

    title = matter.words.say("Contents")

    def build(starts: Mapping[str, int]) -> list[Flowable]:
        behind = list(_back(matter, back))
        listed = [*_flowables(matter, title, starts), *behind]
        # The parts after the papers are never alone on a page: the last paper goes along.
        for flowable in listed[-len(behind) - 1 : -1] if behind else ():
            flowable.keepWithNext = True
        return listed

    return Part(title, build, where="Contents")


def paper_entry(matter: Matter, contribution: Contribution) -> Entry:
    """A contribution with its authors and the number of its first page."""
    flow, styles = matter.flow, matter.styles
    with flow.fonts.used_in(f"papers/{contribution.id}"):
        lines = [text(title_of(contribution, flow), styles.entry, flow.paragraph)]
        if people := first_names(matter.words, contribution.authors):
            lines.append(text(flow.plain(people, Cut.ITALIC), styles.people))
    page = matter.first_page(contribution.id)
    return Entry(lines, page=page, address=f"x-paper:{contribution.id}")


def _flowables(matter: Matter, title: str, starts: Mapping[str, int]) -> Iterator[Flowable]:
    yield Paragraph(matter.flow.plain(title), matter.styles.title)
    for name, start in starts.items():
        yield _part(matter, name, roman(start))
    apart = _APART if starts else 0.0
    section = ParagraphStyle("section", matter.styles.heading, spaceBefore=_APART, spaceAfter=1)
    for session, members in matter.sections():
        if session is not None:
            yield matter.flow.paragraph(matter.flow.title(session.title), section)
        for contribution in members:
            entry = paper_entry(matter, contribution)
            if session is None:
                entry.spaceBefore, apart = max(apart, entry.spaceBefore), 0.0
            yield entry


def _back(matter: Matter, back: Iterable[tuple[str, str]]) -> Iterator[Flowable]:
    for number, (name, page) in enumerate(back):
        yield _part(matter, name, page, space=3.0 if number else _APART)


def _part(matter: Matter, name: str, label: str, space: float = 3.0) -> Entry:
    title = text(matter.flow.plain(name), matter.styles.entry)
    return Entry([title], page=label, address=f"x-page:{label}", space=space)
