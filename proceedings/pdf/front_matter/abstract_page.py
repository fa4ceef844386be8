"""A page for a talk that has no paper. It is one page, whatever that takes."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Frame

from proceedings.model.contribution import Contribution
from proceedings.pdf.fonts.faces import Cut
from proceedings.pdf.fonts.scripts.direction import isolated
from proceedings.pdf.front_matter.matter import Matter, affiliations, title_of
from proceedings.pdf.typesetting.book import Part, Sheets
from proceedings.pdf.typesetting.flow import Flow
from proceedings.pdf.typesetting.paragraph import Paragraph
from proceedings.pdf.typesetting.styles import Sheet
from proceedings.pdf.typesetting.wording import keywords

#: Points kept free for the note under an abstract that was cut.
_RESERVE = 40
_FACTORS = (1.0, 0.92, 0.84, 0.76, 0.68)  #: of all type, until the text fits on the page


def abstract_page(matter: Matter, contribution: Contribution) -> Part:
    """The part for *contribution*; what no size is small enough for is cut, and told."""
    where = f"papers/{contribution.id}"
    return Part("", lambda _: _fitting(matter, contribution), Sheets.BODY, where)


def _fitting(matter: Matter, contribution: Contribution) -> list[Flowable]:
    for factor in _FACTORS:
        flow = matter.flow.scaled(factor)
        flowables = list(_flowables(matter, flow, contribution))
        rest = list(flowables)
        _frame(matter.sheet).addFromList(rest, Canvas(BytesIO()))  # takes what it has room for
        if not rest:
            return flowables
    matter.cut.append(contribution.id)
    goes_on = matter.words.say("The abstract goes on at its page on the website.")
    note = Paragraph(flow.plain(goes_on, Cut.ITALIC), flow.styles.small)
    return [*_beginning(flowables, matter.sheet), note]


def _beginning(flowables: list[Flowable], sheet: Sheet) -> Iterator[Flowable]:
    """As many of *flowables* as there is room for, and of the next one its beginning."""
    room = sheet.text_height - _RESERVE
    for flowable in flowables:
        gap = flowable.getSpaceBefore() + flowable.getSpaceAfter()
        _, height = flowable.wrap(sheet.text_width, room)
        if height + gap > room:
            yield from flowable.split(sheet.text_width, room - gap)[:1]
            return
        room -= height + gap
        yield flowable


def _frame(sheet: Sheet) -> Frame:
    return Frame(0, 0, sheet.text_width, sheet.text_height, 0, 0, 0, 0)


def _flowables(matter: Matter, flow: Flow, contribution: Contribution) -> Iterator[Flowable]:
    styles, words = flow.styles, matter.words
    yield Paragraph(flow.plain(words.say(contribution.kind.label), Cut.ITALIC), styles.people)
    title = ParagraphStyle("talk", styles.paper_title, spaceBefore=4)
    yield Paragraph(title_of(contribution, flow), title)
    name = ParagraphStyle("speaker", styles.entry, spaceBefore=styles.entry.fontSize * 0.45)
    for person in contribution.authors:
        yield Paragraph(flow.plain(person.name.full), name)
        if person.affiliations:
            yield Paragraph(flow.plain(affiliations(words, person), Cut.ITALIC), styles.people)
    if contribution.abstract:
        yield Paragraph(flow.plain(words.say("Abstract")), styles.heading)
        yield from flow.blocks(contribution.abstract.blocks())
    if contribution.keywords:
        listed = keywords(words, ", ".join(map(isolated, contribution.keywords)))
        yield Paragraph(flow.plain(listed), styles.small)
