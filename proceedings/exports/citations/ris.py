"""RIS: lines of a tag and a value, which every reference manager imports.

A paper is a CONF: bibutils does not know CPAPER, and EndNote's has no title of the proceedings.
T2 is the conference and C3 the proceedings, because Zotero and EndNote take each from its own tag;
CY is where the conference was, C1 where the publisher is. SN may stand once: readers keep the first
one alone. Lines end in CRLF, as the format's specification has it.
"""

from __future__ import annotations

from collections.abc import Iterator

from proceedings.exports.citations.record import Record, Type
from proceedings.model.names import Name
from proceedings.model.people import Person

_KINDS = {Type.PAPER: "CONF", Type.TALK: "CPAPER", Type.VOLUME: "BOOK"}
_END = "\r\n"


def reference(record: Record) -> str:
    """The reference of one work, from its TY to its ER."""
    lines = [f"TY  - {_KINDS[record.type]}"]
    lines += (f"{tag}  - {_line(value)}" for tag, value in _fields(record) if value)
    return _END.join([*lines, "ER  - ", ""])


def author(name: Name) -> str:
    """A name as AU has it: "Last, First, Suffix".

    What has no first name and more than one word ends in a comma: it would be split in two.

    >>> author(Name.parse("King, Jr, Martin Luther"))
    'King, Martin Luther, Jr'
    >>> author(Name("The Sphinx Developers", organisation=True)), author(Name("Plato"))
    ('The Sphinx Developers,', 'Plato')
    """
    last = name.surname
    if name.suffix and name.given:
        return f"{last}, {name.given}, {name.suffix}"
    if name.given:
        return f"{last}, {name.given}"
    return f"{last}," if " " in last or name.organisation else last


def _fields(record: Record) -> Iterator[tuple[str, str]]:
    yield "ID", record.key
    yield "TI", record.full_title
    yield from _people("AU", record.authors)
    if record.type is Type.TALK:
        yield "M3", record.genre
        yield "T2", record.conference
    else:
        yield from _publication(record)
    yield "PY", f"{record.date.year:04}"
    yield "DA", f"{record.date:%Y/%m/%d}"
    yield "CY", _place(record)
    yield "DO", record.doi
    yield "UR", record.url
    yield "L1", record.pdf_url
    for keyword in record.keywords:
        yield "KW", keyword
    yield "LA", record.language
    yield "AB", record.abstract.text()
    yield "N1", record.note


def _publication(record: Record) -> Iterator[tuple[str, str]]:
    """The volume: what holds a paper, or what it is itself."""
    volume, pages = record.volume, record.pages
    if record.type is Type.VOLUME:
        yield from _people("ED", volume.editors)  # a book's A2 are the editors of its series
        yield "T2", volume.series
    else:
        yield "T2", record.conference
        yield "C3", volume.title
        yield from _people("A2", volume.editors)
        yield "T3", volume.series
        yield "C1", volume.publisher_place
    yield "VL", volume.number
    yield "PB", volume.publisher
    if pages:
        yield "SP", pages.first_label
        yield "EP", pages.last_label if pages.count > 1 else ""
    yield "SN", volume.isbn or volume.issn


def _place(record: Record) -> str:
    is_volume = record.type is Type.VOLUME
    return record.volume.publisher_place if is_volume else record.event.place


def _people(tag: str, people: tuple[Person, ...]) -> Iterator[tuple[str, str]]:
    for person in people:
        yield tag, author(person.name)


def _line(value: str) -> str:
    """*value* on one line: what follows on another would be a field, or lost."""
    return " ".join(value.split())
