"""Every text of an edition that its volumes print, and where it belongs.

Read from the model, without laying out a page: names, titles, affiliations, the program, abstracts
and keywords, and the prose of the front matter as it stands in its files (so with the marks of its
Markdown, which every font has). Formulas count as the text that stands for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.people import Person
from proceedings.model.program import Session
from proceedings.model.volume import in_volume

#: A place, as `Fonts.used_in` has it, and a text that is printed there.
Placed = tuple[str, str]

_COVER, _IMPRINT, _COMMITTEES = "the cover", "the copyright page", "Committees"
_PROGRAM, _SPONSORS = "Program", "Sponsors"


def texts_of(edition: Edition) -> Iterator[Placed]:
    """All texts of *edition*; none is empty."""
    yield from ((_COVER, text) for text in _titles(edition) if text)
    yield from ((_IMPRINT, text) for text in _imprint(edition) if text)
    yield from ((_SPONSORS, text) for text in _sponsors(edition) if text)
    yield from ((_COMMITTEES, text) for text in _committees(edition) if text)
    yield from ((_PROGRAM, text) for text in _program(edition) if text)
    for page in edition.pages:
        if page.id in edition.front_matter:
            yield page.title, page.path.read_text(encoding="utf-8", errors="replace")
    for contribution in filter(in_volume, edition.contributions):
        place = f"papers/{contribution.id}"
        yield from ((place, text) for text in _contribution(contribution) if text)


def file_of(edition: Edition, place: str) -> Path:
    """The file that says what is printed at *place*: a paper's, a page of prose, edition.yml."""
    if place.startswith("papers/"):
        file = edition.contribution(place.removeprefix("papers/")).file
        return file or edition.folder
    program = edition.folder / "program.yml"
    if place == _PROGRAM and program.exists():
        return program
    prose = {page.title: page.path for page in edition.pages if page.id in edition.front_matter}
    return prose.get(place, edition.folder / "edition.yml")


def _titles(edition: Edition) -> Iterator[str]:
    event = edition.event
    yield from (event.name, event.short, event.series, event.place)
    yield event.held_with.label if event.held_with else ""
    for volume in edition.made():
        info = edition.info_of(volume)
        yield from (info.title, info.series, info.number, info.publisher, info.publisher_place)
    yield from _people(edition.volume.editors)


def _imprint(edition: Edition) -> Iterator[str]:
    volume = edition.volume
    yield from (volume.license, volume.copyright, volume.isbn, volume.issn, volume.doi)
    yield from (line.text() for line in volume.imprint)


def _sponsors(edition: Edition) -> Iterator[str]:
    for sponsor in edition.sponsors:
        yield from (sponsor.name, sponsor.level)


def _committees(edition: Edition) -> Iterator[str]:
    for committee in edition.committees:
        yield committee.name
        yield from (member.role for member in committee.members)
        yield from _people(member.person for member in committee.members if member.person)


def _program(edition: Edition) -> Iterator[str]:
    yield from (note.text() for note in edition.program.notes)
    for session in edition.program.sessions:
        yield from _session(session)


def _session(session: Session) -> Iterator[str]:
    yield from (session.title.text(), session.room, session.track)
    yield from _people(session.chairs)
    for item in session.items:
        yield from (item.title.text(), item.room, item.speakers_label)
        yield from _people(item.speakers)


def _contribution(contribution: Contribution) -> Iterator[str]:
    yield from (contribution.title.text(), contribution.subtitle.text())
    yield from _people(contribution.authors)
    yield contribution.abstract.text()
    yield from contribution.keywords


def _people(people: Iterable[Person]) -> Iterator[str]:
    for person in people:
        yield person.name.inverted  # with its Latin letters
        for place in person.affiliations:
            yield from (place.name, place.country)
