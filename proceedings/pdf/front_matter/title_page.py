"""The title page: what the volume is called, what it comes from, who edited and published it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from proceedings.model.people import Person
from proceedings.pdf.front_matter.matter import Matter, affiliations, names, title_parts
from proceedings.pdf.typesetting.book import Part, Sheets
from proceedings.pdf.typesetting.flow import Flow
from proceedings.pdf.typesetting.layout import Balanced, Spread
from proceedings.pdf.typesetting.paragraph import Paragraph
from proceedings.words import Words

_FACTORS = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)  #: of all type, until the page holds it
_MOST = 8  #: editors that have a line each
_DROP = 64.0  #: points above the title


def title_page(matter: Matter) -> Part:
    """The page after the cover."""
    return Part("", lambda _: [_fitting(matter)], Sheets.BARE, where="the title page")


def _fitting(matter: Matter) -> Flowable:
    """The page in the largest type that fits; editors lose their affiliations before that."""
    for factor in _FACTORS:
        flow = matter.flow.scaled(factor)
        for with_places in (True, False):
            page = Spread(list(_above(matter, flow, with_places)), list(_below(matter, flow)))
            if page.wrap(matter.sheet.text_width, 0)[1] <= matter.sheet.text_height:
                return page
    return page


def _above(matter: Matter, flow: Flow, with_places: bool) -> Iterator[Paragraph]:
    event, volume, words = matter.edition.event, matter.edition.volume, matter.words
    styles, size = flow.styles, flow.styles.entry.fontSize
    line = ParagraphStyle("line", styles.entry, fontSize=size * 1.2, leading=size * 1.7)
    title, subtitle = title_parts(volume.whole_title)
    first = ParagraphStyle("first", styles.main_title, spaceBefore=_DROP, spaceAfter=size * 0.8)
    yield Balanced(flow.plain(title), first)
    for below in filter(None, (subtitle, volume.part)):
        yield Balanced(flow.plain(below), styles.sub_title)
    if event.name not in volume.title:
        yield Balanced(flow.plain(event.name), styles.sub_title)
    held = ParagraphStyle("held", line, spaceBefore=size * 1.5)
    yield Paragraph(flow.plain(f"{event.place}, {words.days(event.start, event.end)}"), held)
    if event.held_with is not None:
        held_with = words.say("held with {event}", event=event.held_with.label)
        yield Paragraph(flow.plain(held_with), styles.people)
    if volume.editors:
        yield from _editors(flow, words, volume.editors, line, with_places)


def _editors(
    flow: Flow, words: Words, editors: Sequence[Person], line: ParagraphStyle, with_places: bool
) -> Iterator[Paragraph]:
    small = flow.styles.small
    by = ParagraphStyle("by", small, spaceBefore=small.fontSize * 4)
    yield Paragraph(flow.plain(words.say("Edited by")), by)
    name = ParagraphStyle("editor", line, spaceBefore=small.fontSize * 0.6)
    if len(editors) > _MOST and not with_places:
        yield Paragraph(flow.plain(names(editors)), name)
        return
    for editor in editors:
        yield Paragraph(flow.plain(editor.name.full), name)
        if with_places and editor.affiliations:
            yield Paragraph(flow.plain(affiliations(words, editor)), small)


def _below(matter: Matter, flow: Flow) -> Iterator[Paragraph]:
    volume = matter.edition.volume
    number = ", ".join(filter(None, (volume.series, volume.number)))
    place = ", ".join(filter(None, (volume.publisher, volume.publisher_place)))
    for text in (number, place, str(volume.date.year)):
        if text:
            yield Paragraph(flow.plain(text), flow.styles.entry)
