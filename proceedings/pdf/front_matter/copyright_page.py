"""The copyright page: whatever a library or a lawyer looks for, as far as the edition says it.

Lines of the editors' own (`volume.imprint`) follow, or are all of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from proceedings.model.identifiers import DOI
from proceedings.model.licences import licence
from proceedings.model.people import Person
from proceedings.pdf.front_matter.matter import Matter, affiliations
from proceedings.pdf.typesetting.book import Part, Sheets
from proceedings.pdf.typesetting.layout import Spread
from proceedings.pdf.typesetting.paragraph import Paragraph
from proceedings.pdf.typesetting.wording import edited_by
from proceedings.words import Words

_APART = 11.0  #: points between groups of lines


def copyright_page(matter: Matter) -> Part:
    """The page after the title page; more than one only where the editors wrote more."""

    def build(_: object) -> list[Flowable]:
        lines = list(_paragraphs(matter))
        page = Spread([], lines)
        fits = page.wrap(matter.sheet.text_width, 0)[1] <= matter.sheet.text_height
        return [page] if fits else [*lines]

    return Part("", build, Sheets.BARE, where="the copyright page")


def _paragraphs(matter: Matter) -> Iterator[Paragraph]:
    volume, note = matter.edition.volume, matter.styles.note
    known = () if volume.imprint_only else _known(matter)
    own = ([matter.flow.title(line)] for line in volume.imprint)
    last = ParagraphStyle("imprint", note, spaceAfter=_APART)
    for group in chain(known, own):
        for number, line in enumerate(group, start=1):
            yield Paragraph(line, last if number == len(group) else note)


def _known(matter: Matter) -> Iterator[list[str]]:
    """What the edition says of its volume, in groups of lines."""
    flow, edition = matter.flow, matter.edition
    volume, event = edition.volume, edition.event
    held = f"{event.place}, {matter.words.days(event.start, event.end)}"
    named = held if event.name in volume.title else f"{event.name}, {held}"
    number = ", ".join(filter(None, (volume.series, volume.number)))
    groups = (
        [flow.plain(line) for line in (volume.title, named, number) if line],
        [flow.plain(line) for line in _editors(matter.words, volume.editors)],
        [*(flow.plain(line) for line in _published(matter)), *_doi(matter)],
        [*([flow.plain(volume.copyright)] if volume.copyright else ()), *_licence(matter)],
    )
    yield from filter(None, groups)


def _editors(words: Words, editors: tuple[Person, ...]) -> Iterator[str]:
    """The editors, those of one affiliation in one line."""
    places: dict[str, list[str]] = {}
    for editor in editors:
        places.setdefault(affiliations(words, editor), []).append(editor.name.full)
    for number, (place, people) in enumerate(places.items()):
        line = f"{', '.join(people)}{f' ({place})' if place else ''}"
        yield line if number else edited_by(words, line)


def _published(matter: Matter) -> Iterator[str]:
    volume, start, words = matter.edition.volume, matter.edition.event.start, matter.words
    publisher = ", ".join(filter(None, (volume.publisher, volume.publisher_place)))
    # Where no date of publication is given, the event's first day stands for it: no one said so.
    if publisher:
        yield words.say("Published by {publisher}", publisher=publisher)
    if volume.date != start:
        yield words.say("Published on {day}", day=words.day(volume.date))
    for label, value in (("ISBN", volume.isbn), ("ISSN", volume.issn)):
        if value:
            yield f"{label} {value}"


def _doi(matter: Matter) -> Iterator[str]:
    if doi := matter.edition.volume.doi:
        yield matter.flow.link(DOI.url(doi), matter.flow.plain(f"https://doi.org/{doi}"))


def _licence(matter: Matter) -> Iterator[str]:
    """The licence in full, and where it can be read; words that are no licence stay as they are."""
    flow, words, found = matter.flow, matter.words, licence(matter.edition.volume.license)
    if found.name and found.url and found.name != found.url:
        named = f"{found.name} ({found.short})"
        yield flow.plain(words.say("Published under the licence {licence}", licence=named))
    elif found.name and not found.url:
        yield flow.plain(found.name)
    if found.url:
        yield flow.link(found.url, flow.plain(found.url))
