"""The index of a program: everyone who speaks or leads a session, and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable

from proceedings.model.collation import collation_key, heading
from proceedings.model.people import Person
from proceedings.model.program import Item
from proceedings.pdf.fonts.scripts.direction import isolated
from proceedings.pdf.front_matter.matter import Matter
from proceedings.pdf.typesetting.book import Part, Sheets
from proceedings.pdf.typesetting.columns import Columns
from proceedings.pdf.typesetting.lines import Short, text
from proceedings.pdf.typesetting.paragraph import Paragraph
from proceedings.pdf.typesetting.wording import moment

_COLUMN = 170.0  #: points, the least width of a column on a book's sheet


def speakers(matter: Matter) -> Part:
    """The part for everyone who stands in the program."""

    name = matter.words.say("Speakers and Chairs")

    def build(_: object) -> list[Flowable]:
        title = Paragraph(matter.flow.plain(name), matter.styles.title)
        count = max(1, int(matter.sheet.text_width // (_COLUMN * matter.sheet.scale)))
        return [title, Columns(list(_blocks(matter)), count)]

    return Part(name, build, Sheets.BODY, "Speakers and Chairs")


def appearances(matter: Matter) -> list[tuple[Person, list[str]]]:
    """Everyone in the program, in the order of the index, with the times; each time once."""
    found: dict[str, tuple[Person, dict[str, None]]] = {}
    for person, when in _appearances(matter):
        found.setdefault(person.identity, (person, {}))[1][when] = None
    lines = [(person, list(times)) for person, times in found.values()]
    return sorted(lines, key=lambda line: (collation_key(line[0].name), line[0].identity))


def _appearances(matter: Matter) -> Iterator[tuple[Person, str]]:
    has_days = len(matter.edition.program.days()) > 1
    for _, sessions in matter.edition.program.days():
        for session in sessions:
            times = [(person, session.start) for person in session.chairs]
            for item in session.items:
                start = item.start or session.start
                times += [(person, start) for person in _people(matter, item)]
            for person, start in times:
                yield person, moment(matter.words, session.day if has_days else None, start)


def _people(matter: Matter, item: Item) -> Sequence[Person]:
    if item.speakers or not item.paper:
        return item.speakers
    return matter.edition.contribution(item.paper).authors


def _blocks(matter: Matter) -> Iterator[Sequence[Short]]:
    flow, styles, before = matter.flow, matter.styles, ""
    for person, times in appearances(matter):
        name = isolated(person.name.inverted)
        line = "\xa0 ".join(filter(None, (name, ", ".join(times))))
        block = [text(flow.plain(line), styles.index)]
        letter = matter.words.say(heading(person.name))
        if letter != before:
            block.insert(0, text(flow.plain(letter), styles.letter))
        before = letter
        yield block
