"""BibTeX in the form that every client reads.

UTF-8 with only what must be escaped, one field a line, each entry complete in itself, months as
macros, organisations in double braces: the form that 17 of 17 clients read without loss, where
all-ASCII accents, `crossref` and one-line entries each break some of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from proceedings.exports.keys import citation_key
from proceedings.exports.reference import held_at
from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition, VolumeInfo
from proceedings.model.names import Name
from proceedings.model.volume import PageRange, Pagination, in_volume
from proceedings.model.volumes import Volume

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

#: TeX's commands for the accents that a name's first letter may carry (by combining mark).
_ACCENTS = {
    "\u0300": "`", "\u0301": "'", "\u0302": "^", "\u0303": "~", "\u0304": "=", "\u0306": "u",
    "\u0307": ".", "\u0308": '"', "\u030a": "r", "\u030b": "H", "\u030c": "v", "\u0327": "c",
    "\u0328": "k", "\u0323": "d",
}  # fmt: skip
_LETTERS = {"Ø": r"{\O}", "ø": r"{\o}", "Ł": r"{\L}", "ł": r"{\l}"}


def entry(edition: Edition, contribution: Contribution, pagination: Pagination) -> str:
    """The entry of one contribution, ending in a line end.

    In the volume it is an `@inproceedings` with its pages; a talk that the volume does not hold
    is a `@misc` that says where it was given.
    """
    pages = pagination.get(contribution.id)
    if contribution not in edition:  # a part of one, for another purpose
        return _entry(edition, contribution, pages)
    known = _entries(edition)
    text = known.get((contribution.id, pages))
    if text is None:
        text = known[contribution.id, pages] = _entry(edition, contribution, pages)
    return text


@lru_cache(maxsize=4)
def _entries(edition: Edition) -> dict[tuple[str, PageRange | None], str]:
    """The entries that were written already: a page, a file and its authors' files show each."""
    return {}


def _entry(edition: Edition, contribution: Contribution, pages: PageRange | None) -> str:
    key = citation_key(edition, contribution)
    if pages is None:
        return _write("misc", key, _talk_fields(edition, contribution))
    return _write("inproceedings", key, _paper_fields(edition, contribution, pages))


def volume_entry(edition: Edition, part: Volume | None = None) -> str:
    """The entry of the volume itself, or of a part; `booktitle` and `issn` are not valid in it."""
    volume = edition.info_of(part)
    fields = {
        "title": _title(volume.title),
        "editor": _names(person.name for person in volume.editors),
        **_publication(edition, volume),
        "isbn": volume.isbn,
        "doi": volume.doi,
        "url": edition.base_url and f"{edition.base_url}{edition.id}/",
    }
    return _write("proceedings", f"{part.id if part else edition.id}-proceedings", fields)


def edition_file(edition: Edition, pagination: Pagination) -> str:
    """The whole edition's .bib: every contribution in order, then the volume, or its parts."""
    entries = [
        entry(edition, contribution, pagination)
        for contribution in edition.contributions
        if in_volume(contribution)
    ]
    return "\n".join([*entries, *(volume_entry(edition, part) for part in edition.parts())])


def _paper_fields(edition: Edition, contribution: Contribution, pages: PageRange) -> dict[str, str]:
    volume = edition.info_of(edition.part_of(contribution.id))
    return {
        **_own_fields(contribution),
        "booktitle": _title(volume.title),
        "editor": _names(person.name for person in volume.editors),
        **_publication(edition, volume),
        "pages": str(pages).replace("–", "--"),
        "isbn": volume.isbn,
        "doi": contribution.doi,
        "url": _url(edition, contribution),
        **_about(edition, contribution),
    }


def _talk_fields(edition: Edition, contribution: Contribution) -> dict[str, str]:
    event = edition.event
    return {
        **_own_fields(contribution),
        "howpublished": escape(held_at(edition, contribution)),
        "month": MONTHS[event.start.month - 1],
        "year": str(event.start.year),
        "url": _url(edition, contribution),
        **_about(edition, contribution),
    }


def _own_fields(contribution: Contribution) -> dict[str, str]:
    subtitle = f": {contribution.subtitle.latex()}" if contribution.subtitle else ""
    return {
        "title": contribution.title.latex() + subtitle,
        "author": _names(author.name for author in contribution.authors),
    }


def _publication(edition: Edition, volume: VolumeInfo) -> dict[str, str]:
    return {
        "series": _title(volume.series),
        "volume": escape(volume.number),
        "year": str(volume.date.year),
        "month": MONTHS[volume.date.month - 1],
        "publisher": escape(volume.publisher),
        "address": escape(volume.publisher_place),
        "venue": escape(edition.event.place),
    }


def _about(edition: Edition, contribution: Contribution) -> dict[str, str]:
    retracted, note = contribution.retracted, ""
    if retracted:
        values = {"date": retracted.date, "reason": retracted.reason}
        note = edition.words.say("Retracted {date}: {reason}", **values)
    return {
        "keywords": escape(", ".join(contribution.keywords)),
        "language": contribution.language,
        "abstract": " ".join(contribution.abstract.latex().split()),
        "note": escape(note),
    }


def _url(edition: Edition, contribution: Contribution) -> str:
    if not edition.base_url:
        return ""
    return f"{edition.base_url}{edition.id}/papers/{contribution.id}.html"


def _write(kind: str, key: str, fields: dict[str, str]) -> str:
    lines = [f"@{kind}{{{key},"]
    for name, value in fields.items():
        if value:
            lines.append(f"  {name} = {value}," if name == "month" else f"  {name} = {{{value}}},")
    return "\n".join([*lines, "}", ""])


def escape(text: str) -> str:
    r"""Escape what BibTeX and TeX would read as their own, and nothing else.

    >>> print(escape("AT&T: 100% of C# in snake_case"))
    AT\&T: 100\% of C\# in snake\_case
    """
    text = text.replace("\\", r"\textbackslash{}") if "\\" in text else text
    text = re.sub(r"([&%#_$])", r"\\\1", text)
    depth = 0
    for char in text:
        depth += (char == "{") - (char == "}")
        if depth < 0:
            break
    return text if depth == 0 else text.replace("{", r"\{").replace("}", r"\}")


def _title(text: str) -> str:
    """A proceedings' or series' title, with the words that citation styles must not lower.

    >>> _title("Proceedings of FastPath 2021: Analysis of ML Systems")
    'Proceedings of {FastPath} 2021: Analysis of {ML} Systems'
    """
    return re.sub(r"\b(\w+[A-Z]\w*)", r"{\1}", escape(text))


def _names(names: Iterable[Name]) -> str:
    return " and ".join(_name(name) for name in names)


def _name(name: Name) -> str:
    """`von Last, Jr, First`; an organisation, or a person of one name, as one braced whole."""
    if name.organisation or not name.given:
        whole = " ".join(part for part in (name.particle, name.family) if part)
        return f"{{{escape(whole)}}}"
    last = " ".join(part for part in (name.particle, name.family) if part)
    parts = [last, name.suffix, name.given]
    return ", ".join(_initial(escape(part)) for part in parts if part)


def _initial(text: str) -> str:
    r"""Write a leading accented letter as TeX's own, which classic styles shorten rightly.

    >>> print(_initial("Émile"), _initial("Kästner"))
    {\'E}mile Kästner
    """
    first, rest = text[0], text[1:]
    if first in _LETTERS:
        return _LETTERS[first] + rest
    decomposed = unicodedata.normalize("NFD", first)
    if len(decomposed) == 2 and decomposed[0].isascii() and decomposed[1] in _ACCENTS:
        command = _ACCENTS[decomposed[1]]
        space = " " if command.isalpha() else ""
        return f"{{\\{command}{space}{decomposed[0]}}}{rest}"
    return text
