"""MODS 3.8 (Library of Congress): what libraries' catalogues and bibutils take.

A paper stands in its host, the volume, which has the publisher, the ISBN and the paper's pages; the
volume stands in its series. Roles are those of MARC's list of relators.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from proceedings.exports.citations.record import Record, Type, conference
from proceedings.exports.xml import DECLARATION, container, element
from proceedings.model.event import Event
from proceedings.model.licences import licence
from proceedings.model.names import Name
from proceedings.model.people import Person
from proceedings.model.volume_info import VolumeInfo

#: What stands around the works of a file.
BEFORE = (
    f'{DECLARATION}<modsCollection xmlns="http://www.loc.gov/mods/v3" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:schemaLocation="http://www.loc.gov/mods/v3 '
    'http://www.loc.gov/standards/mods/v3/mods-3-8.xsd">\n'
)
AFTER = "\n</modsCollection>\n"

_ROLES = {"aut": "author", "edt": "editor", "spk": "speaker"}
_PUBLICATION = element("genre", "conference publication", authority="marcgt")


def work(record: Record) -> str:
    """The `mods` element of one work."""
    children = {Type.PAPER: _paper, Type.TALK: _talk, Type.VOLUME: _volume}[record.type]
    return container("mods", filter(None, children(record)), version="3.8")


def _paper(record: Record) -> Iterator[str]:
    yield from _own(record, "aut")
    held = _published(record.volume, is_host=True), _PUBLICATION, _conference(record.event)
    yield container("relatedItem", filter(None, (*held, _part(record))), type="host")


def _talk(record: Record) -> Iterator[str]:
    yield from _own(record, "spk" if record.kind and record.kind.is_talk else "aut")
    yield element("genre", record.genre) if record.genre else ""
    yield container("originInfo", [element("dateCreated", f"{record.date}", encoding="w3cdtf")])
    yield container("relatedItem", [_conference(record.event)], type="host")


def _volume(record: Record) -> Iterator[str]:
    yield _published(record.volume, is_host=False)
    yield _PUBLICATION
    yield _conference(record.event)
    yield element("typeOfResource", "text")
    yield from _about(record)


def _own(record: Record, role: str) -> Iterator[str]:
    """What a paper or a talk says of itself."""
    yield _title(record.title.text(), record.subtitle.text())
    for person in record.authors:
        yield _person(person, role)
    yield element("typeOfResource", "text")
    yield from _about(record)


@lru_cache(maxsize=64)  # the papers of a volume share it
def _published(volume: VolumeInfo, *, is_host: bool) -> str:
    """The volume, as its own record and as the host of its papers."""
    return "\n".join(filter(None, _publication(volume, is_host)))


def _publication(volume: VolumeInfo, is_host: bool) -> Iterator[str]:
    yield _title(volume.title)
    for editor in volume.editors:
        yield _person(editor, "edt")
    place = [element("placeTerm", volume.publisher_place, type="text")]
    origin = [
        container("place", place) if volume.publisher_place else "",
        element("publisher", volume.publisher) if volume.publisher else "",
        element("dateIssued", f"{volume.date}", encoding="w3cdtf"),
    ]
    yield container("originInfo", filter(None, origin))
    if volume.isbn:
        yield element("identifier", volume.isbn, type="isbn")
    if is_host and volume.doi:
        yield element("identifier", volume.doi, type="doi")
    if volume.series:
        yield _series(volume)
    elif volume.number and not is_host:  # a host says it beside the pages
        number = container("detail", [element("number", volume.number)], type="volume")
        yield container("part", [number])


def _series(volume: VolumeInfo) -> str:
    title = [element("title", volume.series)]
    title += [element("partNumber", volume.number)] if volume.number else []
    issn = [element("identifier", volume.issn, type="issn")] if volume.issn else []
    return container("relatedItem", [container("titleInfo", title), *issn], type="series")


def _part(record: Record) -> str:
    """Where in the volume a paper stands."""
    pages, number = record.pages, record.volume.number
    found = [container("detail", [element("number", number)], type="volume")] if number else []
    if pages and pages.article:
        found.append(container("detail", [element("number", pages.article)], type="article"))
    elif pages:
        ends = [element("start", pages.first_label)]
        ends += [element("end", pages.last_label)] if pages.count > 1 else []
        found.append(container("extent", ends, unit="pages"))
    return container("part", found) if found else ""


def _about(record: Record) -> Iterator[str]:
    if record.language:
        code = element("languageTerm", record.language, type="code", authority="rfc5646")
        yield container("language", [code])
    if abstract := record.abstract.text():
        yield element("abstract", abstract)
    if record.note:
        yield element("note", record.note)
    yield from map(_subject, record.keywords)
    yield element("identifier", record.key, type="citekey")
    if record.doi:
        yield element("identifier", record.doi, type="doi")
    yield from _addresses(record)
    if record.license:
        known = licence(record.license)
        name = "use and reproduction"
        yield element("accessCondition", known.name, type=name, xlink_href=known.url)


def _addresses(record: Record) -> Iterator[str]:
    if record.url:
        yield container("location", [element("url", record.url, usage="primary display")])
    if record.pdf_url:
        yield container("location", [element("url", record.pdf_url, access="raw object")])


def _title(title: str, subtitle: str = "") -> str:
    parts = [element("title", title), element("subTitle", subtitle) if subtitle else ""]
    return container("titleInfo", filter(None, parts))


@lru_cache(maxsize=64)
def _conference(event: Event) -> str:
    name = element("namePart", conference(event))
    place = element("namePart", event.place) if event.place else ""
    days = f"{event.start}/{event.end}"
    parts = [name, place, element("namePart", days, type="date")]
    return container("name", filter(None, parts), type="conference")


def _person(person: Person, role: str) -> str:
    name = person.name
    children = [_parts(name), _role(role)]
    children += (_affiliation(known.name) for known in person.affiliations)
    if person.orcid:
        orcid = f"https://orcid.org/{person.orcid}"
        children.append(element("nameIdentifier", orcid, type="orcid"))
    kind = "corporate" if name.organisation else "personal"
    if name.latin is None:
        return container("name", children, type=kind)
    latin = _parts(name.latin, "Latn")
    children.append(container("alternativeName", [latin], altType="transliteration"))
    return container("name", children, type=kind, script=name.script)


@lru_cache(maxsize=1 << 12)
def _affiliation(name: str) -> str:
    return element("affiliation", name)


@lru_cache(maxsize=1 << 12)
def _subject(keyword: str) -> str:
    return container("subject", [element("topic", keyword)])


@cache
def _role(role: str) -> str:
    terms = (
        element("roleTerm", role, type="code", authority="marcrelator"),
        element("roleTerm", _ROLES[role], type="text", authority="marcrelator"),
    )
    return container("role", terms)


@lru_cache(maxsize=1 << 14)
def _parts(name: Name, script: str = "") -> str:
    if name.organisation:
        return element("namePart", name.surname, script=script)
    parts = (("given", name.given), ("family", name.surname), ("termsOfAddress", name.suffix))
    return "\n".join(
        element("namePart", text, type=kind, script=script) for kind, text in parts if text
    )
