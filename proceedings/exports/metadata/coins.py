"""COinS: a work as an OpenURL in a span (ANSI/NISO Z39.88-2004), for pages that list several.

Zotero offers the works of a contents page to choose from where each of them has such a span. On a
work's own page a span would override the meta tags with a poorer record: there is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from proceedings.exports.citations.record import Record, Type
from proceedings.model.names import Name

_CONTEXT = "ctx_ver=Z39.88-2004&rft_val_fmt=info:ofi/fmt:kev:mtx:book"
MOST_AUTHORS = 20  #: authors of a span; a list shows fewer of them


def context_object(record: Record) -> str:
    """The `title` of a span of the class `Z3988`; the caller escapes it for HTML."""
    values = (f"rft.{key}={quote(value, safe='/:')}" for key, value in _values(record) if value)
    return "&".join((_CONTEXT, *values, *_identifiers(record)))


def _values(record: Record) -> Iterator[tuple[str, str]]:
    """The keys of the format "book", whose genre `proceeding` is a paper of proceedings."""
    volume, pages = record.volume, record.pages
    is_volume, is_talk = record.type is Type.VOLUME, record.type is Type.TALK
    yield "genre", "book" if is_volume else "proceeding"
    yield "atitle", "" if is_volume else record.full_title
    yield "btitle", record.conference if is_talk else volume.title
    for person in (volume.editors if is_volume else record.authors)[:MOST_AUTHORS]:
        yield "aucorp" if person.name.organisation else "au", _name(person.name)
    yield "date", record.date.isoformat()
    if pages:
        yield "spage", pages.first_label
        yield "epage", pages.last_label
    yield "pub", "" if is_talk else volume.publisher
    yield "isbn", "" if is_talk else volume.isbn


def _name(name: Name) -> str:
    """As "Family, Given"; what has one part, as it is."""
    last = f"{name.surname} {name.suffix}" if name.suffix else name.surname
    return f"{last}, {name.given}" if name.given else last


def _identifiers(record: Record) -> Iterator[str]:
    if record.doi:
        yield f"rft_id=info:doi/{quote(record.doi, safe='/:')}"
    if record.url:
        yield f"rft_id={quote(record.url, safe='/:')}"
