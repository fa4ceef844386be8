"""The meta tags that Google Scholar and Zotero read from a page ("Highwire Press" tags).

Their order is part of the format: Zotero takes its item type from the last type-giving tag, and
its title of the proceedings from `citation_inbook_title` alone; so that one comes first, and
`citation_conference_title` after it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from proceedings.exports.citations.record import Record, Type
from proceedings.model.names import Name

Tags: TypeAlias = list[tuple[str, str]]

_FIXED = "\u00a0"  #: a no-break space; Zotero reads it as a space, but does not split at it


def tags(record: Record, *, pdf_url: str = "", language: str = "") -> Tags:
    """The tags of the page of a paper or talk, in order; empty ones are left out.

    *pdf_url* is where the PDF stands: absolute, in the folder of the page. *language* is that of
    works which name none of their own.
    """
    is_held = record.type is Type.PAPER
    found: Tags = [("citation_title", record.full_title)]
    found += _names("citation_author", [author.name for author in record.authors])
    found += [
        ("citation_publication_date", f"{record.date:%Y/%m/%d}"),
        ("citation_inbook_title", record.volume.title if is_held else ""),
        ("citation_conference_title", record.conference),
        ("citation_conference_place", record.event.place),
    ]
    found += _container(record) if is_held else []
    if record.pages:
        found += [
            ("citation_firstpage", record.pages.first_label),
            ("citation_lastpage", record.pages.last_label),
        ]
    found += [
        ("citation_doi", record.doi),
        ("citation_language", record.language or language),
        ("citation_keywords", "; ".join(record.keywords)),
        ("citation_abstract", " ".join(record.abstract.text().split())),
        ("citation_abstract_html_url", record.url),
        ("citation_pdf_url", pdf_url),
    ]
    return [(name, content) for name, content in found if content]


def volume_tags(record: Record) -> Tags:
    """The tags of the edition's front page, which readers' programs take for a book."""
    found: Tags = [("citation_title", record.volume.title)]
    found += [("citation_publication_date", f"{record.date:%Y/%m/%d}")]
    found += _container(record)
    found += [
        ("citation_doi", record.doi),
        ("citation_language", record.language),
        ("DC.type", "book"),
    ]
    return [(name, content) for name, content in found if content]


def _container(record: Record) -> Tags:
    """What is said of the volume, on its own page and on those of its papers."""
    volume = record.volume
    return [
        *_names("citation_editor", [editor.name for editor in volume.editors]),
        ("citation_series_title", volume.series),
        ("citation_volume", volume.number),
        ("citation_publisher", volume.publisher),
        ("citation_isbn", volume.isbn),
        ("citation_issn", volume.issn),
    ]


def _names(tag: str, names: Sequence[Name]) -> Iterator[tuple[str, str]]:
    """One tag a person; of two neighbours with one name the second would be dropped.

    >>> list(_names("a", [Name.parse("Wei Wang")] * 2))
    [('a', 'Wang, Wei'), ('a', 'Wang,\\xa0Wei')]
    """
    before = ""
    for name in names:
        written = _name(name, len(names) == 1)
        if written == before:
            written = written.replace(" ", _FIXED, 1)
        before = written
        yield tag, written


def _name(name: Name, alone: bool) -> str:
    """A name as Zotero splits it rightly.

    A trailing comma keeps whole what has one part of several words. A single name with a blank on
    both sides of its comma would be split in two persons, however wide the space behind the comma
    is; blanks within the given name that do not break prevent it.

    >>> _name(Name.parse("Anna Maria van der Berg"), True)
    'van der Berg, Anna\\xa0Maria'
    >>> _name(Name("The Sphinx Developers", organisation=True), False)
    'The Sphinx Developers,'
    """
    last = f"{name.surname} {name.suffix}" if name.suffix else name.surname
    if not name.given:
        return f"{last}," if name.organisation or " " in last else last
    given = name.given.replace(" ", _FIXED) if alone and " " in last else name.given
    return f"{last}, {given}"
