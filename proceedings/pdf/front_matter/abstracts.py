"""Abstracts one after another, under their sessions."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable

from proceedings.model.contribution import Contribution
from proceedings.pdf.fonts.faces import Cut
from proceedings.pdf.front_matter.matter import Matter, title_of
from proceedings.pdf.typesetting.book import Part, Sheets
from proceedings.pdf.typesetting.wording import keywords

#: Called with a contribution's id and the page, from 1, on which it begins.
Note = Callable[[str, int], None]

_ROOM = 120.0  #: points that an abstract's title needs below it to begin on a page
_SESSION_ROOM = 210.0  #: the same, with the session's heading over it
_APART, _BELOW = 22.0, 14.0  #: points between two abstracts, and below a session's heading
_RAISED = '<super rise="3.2" size="6.5">{}</super>'


def running_abstracts(matter: Matter, note: Note) -> Part:
    """The part for all contributions of the volume; *note* is told where each stands."""
    return Part("", lambda _: list(_flowables(matter, note)), Sheets.BODY, "the abstracts")


def _flowables(matter: Matter, note: Note) -> Iterator[Flowable]:
    heading = ParagraphStyle(
        "session", matter.styles.heading, fontSize=18, leading=23, spaceBefore=32, keepWithNext=0
    )
    for session, members in matter.sections():
        if session is not None:
            yield CondPageBreak(_SESSION_ROOM)
            yield matter.flow.paragraph(matter.flow.title(session.title), heading)
        for number, contribution in enumerate(members):
            is_first = number == 0 and session is not None
            with matter.flow.fonts.used_in(f"papers/{contribution.id}"):
                if not is_first:
                    yield CondPageBreak(_ROOM)
                yield from _abstract(matter, contribution, note, _BELOW if is_first else _APART)


def _abstract(
    matter: Matter, contribution: Contribution, note: Note, space: float
) -> Iterator[Flowable]:
    flow, styles = matter.flow, matter.styles
    yield _Place(contribution.id, note)
    title = ParagraphStyle(
        "title", styles.entry, fontSize=12.5, leading=17, spaceBefore=space, spaceAfter=4
    )
    yield flow.paragraph(title_of(contribution, flow), title)
    people, places = people_and_places(matter, contribution)
    if people:
        yield flow.paragraph(people, ParagraphStyle("authors", styles.entry, spaceAfter=2))
    if places:
        yield flow.paragraph(places, styles.people)
    blocks = flow.blocks(contribution.abstract.blocks())
    if blocks:
        yield _Space(7)
        yield from blocks
    if contribution.keywords:
        listed = keywords(matter.words, ", ".join(contribution.keywords))
        yield flow.paragraph(flow.plain(listed), styles.small)


def people_and_places(matter: Matter, contribution: Contribution) -> tuple[str, str]:
    """The names, and below them each affiliation once; raised figures say whose it is.

    Where all have the same one, or there is one author, nothing has to be said.
    """
    flow = matter.flow
    of_each = [
        [", ".join(filter(None, (a.name, a.country))) for a in person.affiliations]
        for person in contribution.authors
    ]
    places = list(dict.fromkeys(place for own in of_each for place in own))
    is_shared = all(own == places for own in of_each)
    names = []
    for person, own in zip(contribution.authors, of_each, strict=True):
        figures = ",".join(str(places.index(place) + 1) for place in own)
        raised = _RAISED.format(figures) if figures and not is_shared else ""
        names.append(flow.plain(person.name.full) + raised)
    numbered = (
        flow.plain(place, Cut.ITALIC)
        if is_shared
        else f"{_RAISED.format(number)}&nbsp;{flow.plain(place, Cut.ITALIC)}"
        for number, place in enumerate(places, start=1)
    )
    return ", ".join(names), matter.words.apart(numbered)


class _Place(Flowable):
    """Nothing to see: it tells on which page the contribution begins, and is what links lead to."""

    def __init__(self, paper: str, note: Note) -> None:
        super().__init__()
        self._paper, self._note = paper, note

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Take no room."""
        return 0.0, 0.0

    def draw(self) -> None:
        """Tell where it is."""
        self._note(self._paper, self.canv.getPageNumber())
        self.canv.bookmarkHorizontal(f"paper.{self._paper}", 0, 0)


class _Space(Flowable):
    """Air, which vanishes at the head of a page."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self.height = height

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Take the height alone."""
        return 0.0, self.height

    def draw(self) -> None:
        """Leave it free."""
