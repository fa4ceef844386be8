"""BibTeX: an entry that stands alone for each paper and talk, and for the volume."""

from __future__ import annotations

from functools import lru_cache

from proceedings.exports.citations.record import Record, Type
from proceedings.exports.citations.tex import (
    MONTHS,
    entry_text,
    escape,
    keyword_list,
    one_line,
    protected,
    raw,
    title_text,
)
from proceedings.exports.citations.tex_names import names_text

_KINDS = {Type.PAPER: "inproceedings", Type.TALK: "misc", Type.VOLUME: "proceedings"}


@lru_cache(maxsize=1 << 14)  # a page, a file and its authors' files show each
def entry(record: Record) -> str:
    """The entry of one work, ending in a line end.

    In the volume it is an `@inproceedings` with its pages; a talk that the volume does not hold
    is a `@misc` that says where it was given.
    """
    fields = {
        Type.PAPER: _paper_fields,
        Type.TALK: _talk_fields,
        Type.VOLUME: _volume_fields,
    }
    return entry_text(_KINDS[record.type], record.key, fields[record.type](record))


def _paper_fields(record: Record) -> dict[str, str]:
    volume = record.volume
    return {
        **_own_fields(record),
        "booktitle": protected(volume.title),
        "editor": names_text(person.name for person in volume.editors),
        **_publication(record),
        "pages": str(record.pages).replace("–", "--"),
        "isbn": volume.isbn,
        "doi": raw(record.doi),
        "url": raw(record.url),
        **about(record),
    }


def _talk_fields(record: Record) -> dict[str, str]:
    return {
        **_own_fields(record),
        "howpublished": escape(record.held),
        "month": MONTHS[record.date.month - 1],
        "year": str(record.date.year),
        "doi": raw(record.doi),
        "url": raw(record.url),
        **about(record),
    }


def _volume_fields(record: Record) -> dict[str, str]:
    """The fields of the volume; `booktitle` and `issn` are not valid in it."""
    return {
        "title": protected(record.volume.title),
        "editor": names_text(person.name for person in record.volume.editors),
        **_publication(record),
        "isbn": record.volume.isbn,
        "doi": raw(record.doi),
        "url": raw(record.url),
        "language": record.language,
    }


def _own_fields(record: Record) -> dict[str, str]:
    return {
        "title": _title(record),
        "author": names_text(author.name for author in record.authors),
    }


def _title(record: Record) -> str:
    """Title and subtitle, joined as the paper's language does."""
    if not record.subtitle:
        return title_text(record.title)
    whole, subtitle = record.full_title, record.subtitle.text()
    joint = whole.removeprefix(record.title.text()).removesuffix(subtitle)
    return f"{title_text(record.title)}{escape(joint)}{title_text(record.subtitle)}"


def _publication(record: Record) -> dict[str, str]:
    volume = record.volume
    return {
        "series": protected(volume.series),
        "volume": escape(volume.number),
        "year": str(record.date.year),
        "month": MONTHS[record.date.month - 1],
        "publisher": escape(volume.publisher),
        "address": escape(volume.publisher_place),
        "venue": escape(record.event.place),
    }


def about(record: Record) -> dict[str, str]:
    """What a work is about, as BibLaTeX says it too."""
    return {
        "keywords": keyword_list(record.keywords),
        "language": record.language,
        "abstract": one_line(record.abstract.latex()),
        "note": escape(record.note),
    }
