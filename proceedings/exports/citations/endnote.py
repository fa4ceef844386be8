"""EndNote XML: records as EndNote writes them itself, in its fields and its styles of letters.

The tagged .enw says nearly the same, but has no styles: an italic name or a raised letter in a
title stays what it is only here, and so do the paragraphs of an abstract. The fields are those of
the reference type 10, "Conference Proceedings", whose custom3 is the title of the proceedings.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import lru_cache

from proceedings.exports.citations.record import Record, Type
from proceedings.exports.citations.ris import author
from proceedings.exports.citations.runs import runs
from proceedings.exports.xml import container, element
from proceedings.model.markup import Markup
from proceedings.model.names import Name
from proceedings.model.people import Person

#: EndNote's reference types, by number; it reads the number.
_KINDS = {
    Type.PAPER: ("10", "Conference Proceedings"),
    Type.TALK: ("47", "Conference Paper"),
    Type.VOLUME: ("28", "Edited Book"),
}
_FACES = {"emphasis": "italic", "strong": "bold"}


def record_text(record: Record) -> str:
    """The record of one work."""
    number, kind = _KINDS[record.type]
    children = [
        element("ref-type", number, name=kind),
        _group("contributors", _contributors(record)),
        _group("titles", _titles(record)),
        *(element(name, value) for name, value in _fields(record) if value),
        _group("keywords", map(_keyword, record.keywords)),
        _dates(record.date),
        _group("urls", _addresses(record)),
    ]
    return container("record", filter(None, children))


def _contributors(record: Record) -> Iterator[str]:
    """The authors; of an edited book they are its editors."""
    editors = () if record.type is Type.TALK else record.volume.editors
    authors = editors if record.type is Type.VOLUME else record.authors
    yield _group("authors", _people(authors))
    if record.type is Type.PAPER:
        yield _group("secondary-authors", _people(editors))


def _people(people: Iterable[Person]) -> list[str]:
    return [_person(person.name) for person in people]


@lru_cache(maxsize=1 << 14)  # the editors stand in every record
def _person(name: Name) -> str:
    return element("author", author(name))


def _titles(record: Record) -> Iterator[str]:
    series = record.volume.series
    if record.type is Type.VOLUME:
        yield element("title", record.volume.title)
        yield element("secondary-title", series) if series else ""
        return
    yield _styled("title", record.title, record.subtitle)
    yield element("secondary-title", record.conference)
    if record.type is Type.PAPER and series:
        yield element("tertiary-title", series)


def _styled(name: str, title: Markup, subtitle: Markup) -> str:
    """A title in pieces of one style each, as EndNote has it."""
    parts = runs(title, subtitle)
    if not any(styles for _, styles in parts):
        return element(name, "".join(text for text, _ in parts))
    pieces = (element("style", text, face=_face(styles)) for text, styles in parts if text)
    return f"<{name}>{''.join(pieces)}</{name}>"


def _face(styles: frozenset[str]) -> str:
    return " ".join(sorted(_FACES.get(style, style) for style in styles)) or "normal"


def _fields(record: Record) -> Iterator[tuple[str, str]]:
    if record.type is not Type.TALK:
        volume = record.volume
        yield "pages", str(record.pages or "").replace("–", "-")
        yield "volume", volume.number
        yield "publisher", volume.publisher
        yield "isbn", volume.isbn or volume.issn
    is_volume = record.type is Type.VOLUME
    yield "pub-location", record.volume.publisher_place if is_volume else record.event.place
    if record.type is Type.PAPER:
        yield "custom1", record.volume.publisher_place
        yield "custom3", record.volume.title
    yield "label", record.key
    yield "work-type", record.genre
    yield "electronic-resource-num", record.doi
    yield "abstract", record.abstract.text()
    yield "notes", record.note
    yield "language", record.language


@lru_cache(maxsize=1 << 12)
def _keyword(keyword: str) -> str:
    return element("keyword", keyword)


@lru_cache(maxsize=64)
def _dates(day: dt.date) -> str:
    published = _group("pub-dates", [element("date", f"{day:%Y/%m/%d}")])
    return container("dates", [element("year", f"{day.year:04}"), published])


def _addresses(record: Record) -> Iterator[str]:
    for name, url in (("related-urls", record.url), ("pdf-urls", record.pdf_url)):
        if url:
            yield _group(name, [element("url", url)])


def _group(name: str, children: Iterable[str]) -> str:
    """An element with its *children*; nothing where there are none."""
    held = "".join(children)
    return f"<{name}>{held}</{name}>" if held else ""
