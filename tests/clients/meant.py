"""What each field of a work must be when a client has read it, taken from the model alone.

An entry is a mapping from the names below to values. Texts are what a reader sees; formulas and
styles have no single plain form, so a text with either is compared in its `bare` form.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from proceedings.exports.citations.record import Record, Type
from proceedings.model.markup import Markup
from proceedings.model.markup.nodes import Code, Inline, LineBreak, Link, Math, Styled, Text
from proceedings.model.names import Name
from proceedings.model.people import Person

#: By field: texts, tuples of keywords, tuples of `Who`. What a client does not have is left out.
Entry: TypeAlias = Mapping[str, Any]
Shelf: TypeAlias = Mapping[str, Entry]  #: entries by their keys


@dataclass(frozen=True, slots=True)
class Who:
    """A name as a client has split it; an organisation has a family part alone."""

    family: str
    given: str = ""
    particle: str = ""
    suffix: str = ""


def plain(text: str) -> str:
    """*text* with single blanks, and each character as one."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def bare(text: str) -> str:
    """*text* without what marks formulas and styles: dollars, braces, tags, commands of TeX.

    >>> bare("<i>E. coli</i> in H$_{2}$O"), bare(r"{\\em E. coli} in H<sub>2</sub>O")
    ('E.coliinH2O', 'E.coliinH2O')
    """
    text = re.sub(r"</?[a-z]+[^<>]*>|\\(em|emph|textbf|texttt|url)\b", "", text)
    return re.sub(r"[\s$\\{}_^]", "", unicodedata.normalize("NFKC", text))


def meant(record: Record, *, classic: bool = True) -> Entry:
    """The fields of *record* that a .bib has; *classic* is BibTeX's, which has months, not days."""
    found = _talk(record) if record.type is Type.TALK else _published(record)
    if record.type is Type.VOLUME:
        title = record.volume.title
    elif classic and record.subtitle:
        joint = record.full_title.removeprefix(record.title.text())
        joint = joint.removesuffix(record.subtitle.text())
        title = plain(spoken(record.title) + joint + spoken(record.subtitle))
    else:
        title = spoken(record.title)
    found |= {
        "kind": record.type.name.lower(),
        "title": title,
        "subtitle": "" if classic else spoken(record.subtitle),
        "author": people(record.authors, classic=classic),
        "year": str(record.date.year),
        "month": str(record.date.month),
        "day": "" if classic else str(record.date.day),
        "doi": record.doi,
        "url": record.url,
        "keywords": tuple(map(plain, record.keywords)),
        "language": record.language,
        "abstract": spoken(record.abstract),
        "note": plain(record.note),
    }
    if not classic and (record.type is not Type.TALK or record.authors):
        found |= _event(record)
    return {name: value for name, value in found.items() if value}


def _event(record: Record) -> dict[str, Any]:
    event = record.event
    days = dict.fromkeys((event.start.isoformat(), event.end.isoformat()))
    return {"event": plain(event.name), "eventdate": "/".join(days), "venue": plain(event.place)}


def meant_in_ris(record: Record) -> Entry:
    """The fields of *record* that a .ris has: texts without any markup, names as they are."""
    found = dict(meant(record, classic=False))
    found["title"] = plain(record.full_title)
    found["abstract"] = plain(record.abstract.text())
    found["author"] = people(record.authors, classic=False)
    if record.type is not Type.TALK:
        found["isbn"] = record.volume.isbn or record.volume.issn  # RIS has one number of both
    found["event"] = "" if record.type is Type.VOLUME else plain(record.conference)
    for name in ("subtitle", "held", "eventdate"):
        found.pop(name, None)
    if record.type is Type.TALK:
        found["genre"] = plain(record.genre)
    if record.type is Type.VOLUME:
        found.pop("venue", None)
    return {name: value for name, value in found.items() if value}


def people(persons: Iterable[Person], *, classic: bool) -> tuple[Who, ...]:
    return tuple(_who(person.name, classic=classic) for person in persons)


def _who(name: Name, *, classic: bool) -> Who:
    """A name as its parts; BibTeX has names without spaces as one word."""
    if classic and name.is_unspaced:
        return Who(plain(name.full))
    if name.organisation or not name.given:
        return Who(plain(name.family), particle=plain(name.particle))
    return Who(*map(plain, (name.family, name.given, name.particle, name.suffix)))


def _published(record: Record) -> dict[str, Any]:
    volume, is_paper = record.volume, record.type is Type.PAPER
    return {
        "booktitle": plain(volume.title) if is_paper else "",
        "editor": people(volume.editors, classic=True),
        "series": plain(volume.series),
        "number": volume.number,
        "publisher": plain(volume.publisher),
        "address": plain(volume.publisher_place),
        "venue": plain(record.event.place),
        "pages": str(record.pages or ""),
        "isbn": volume.isbn,
    }


def _talk(record: Record) -> dict[str, Any]:
    return {"held": plain(record.held)}


def spoken(markup: Markup) -> str:
    """*markup* in words, formulas as their TeX between dollars."""
    text = " ".join(_spoken(nodes) for nodes in _lines(markup))
    return plain(text)


def has_markup(text: Any) -> bool:
    """Whether a text of `spoken` has a formula or a style."""
    return isinstance(text, str) and "$" in text


def _lines(markup: Markup) -> list[tuple[Inline, ...]]:
    return [markup.inlines()] if markup else []


def _spoken(nodes: Iterable[Inline]) -> str:
    return "".join(map(_one, nodes))


def _one(node: Inline) -> str:
    match node:
        case Text(text):
            return text
        case Math(tex):
            return f"${tex}$"
        case Styled("protected", children):
            return _spoken(children)
        case Styled("superscript", children):
            return f"$^{{{_spoken(children)}}}$"
        case Styled("subscript", children):
            return f"$_{{{_spoken(children)}}}$"
        case Styled(_, children) | Link(_, children):
            return f"{_spoken(children)}"
        case Code(text):
            return text
        case LineBreak():
            return " "
        case _:
            return ""
