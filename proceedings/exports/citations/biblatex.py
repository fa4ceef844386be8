"""BibLaTeX: what biber's data model has and BibTeX's has not, in entries that stand alone.

The day of publication and the days of the event, subtitles, article numbers, languages by the
names of babel; and names in plain Unicode, which biber sorts and shortens rightly.
"""

from __future__ import annotations

from proceedings.exports.citations.bibtex import about
from proceedings.exports.citations.record import Record, Type
from proceedings.exports.citations.tex import entry_text, escape, protected, raw, title_text
from proceedings.exports.citations.tex_names import names_text
from proceedings.model.languages import babel_name
from proceedings.model.people import Person


def entry(record: Record) -> str:
    """The entry of one work, ending in a line end.

    A talk is `@unpublished`, which has an event; one that nobody is named for is a `@misc`,
    because biber wants an author of every other type.
    """
    if record.type is Type.PAPER:
        return entry_text("inproceedings", record.key, _paper_fields(record))
    if record.type is Type.VOLUME:
        return entry_text("proceedings", record.key, _volume_fields(record))
    kind = "unpublished" if record.authors else "misc"
    return entry_text(kind, record.key, _talk_fields(record))


def _paper_fields(record: Record) -> dict[str, str]:
    volume, pages = record.volume, record.pages
    return {
        **_own_fields(record),
        "booktitle": protected(volume.title),
        "editor": _names(volume.editors),
        **_publication(record),
        "pages": "" if pages and pages.article else str(pages).replace("–", "--"),
        "eid": pages.article if pages else "",
        **_identifiers(record),
        **_about(record),
    }


def _talk_fields(record: Record) -> dict[str, str]:
    event = _event(record) if record.authors else {}
    return {
        **_own_fields(record),
        "howpublished": escape(record.held),
        **event,
        "date": record.date.isoformat(),
        "doi": raw(record.doi),
        "url": raw(record.url),
        **_about(record),
    }


def _volume_fields(record: Record) -> dict[str, str]:
    return {
        "title": protected(record.volume.title),
        "editor": _names(record.volume.editors),
        **_publication(record),
        **_identifiers(record),
        **_about(record),
    }


def _own_fields(record: Record) -> dict[str, str]:
    return {
        "title": title_text(record.title),
        "subtitle": title_text(record.subtitle),
        "author": _names(record.authors),
    }


def _publication(record: Record) -> dict[str, str]:
    """Where and when; the number of a volume in a series is `number`, else it is a `volume`."""
    volume = record.volume
    return {
        "series": protected(volume.series),
        "number" if volume.series else "volume": escape(volume.number),
        "publisher": escape(volume.publisher),
        "location": escape(volume.publisher_place),
        "date": record.date.isoformat(),
        **_event(record),
    }


def _event(record: Record) -> dict[str, str]:
    event = record.event
    days = dict.fromkeys(day.isoformat() for day in (event.start, event.end))
    return {
        "eventtitle": protected(event.name),
        "eventdate": "/".join(days),
        "venue": escape(event.place),
    }


def _identifiers(record: Record) -> dict[str, str]:
    return {"isbn": record.volume.isbn, "doi": raw(record.doi), "url": raw(record.url)}


def _about(record: Record) -> dict[str, str]:
    return {**about(record), **_language(record.language)}


def _language(tag: str) -> dict[str, str]:
    """`langid`, which hyphenation and the words of a reference follow, where babel has a name."""
    known = babel_name(tag)
    return {"langid": known, "language": "" if known else tag}


def _names(people: tuple[Person, ...]) -> str:
    return names_text((person.name for person in people), classic=False)
